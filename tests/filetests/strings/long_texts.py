# Places in long texts that are not ASCII: found, cut and counted by code points.
text = "".join("aé€😀"[i * i % 7 % 4] for i in range(1000))
assert len(text) == 1000
checked, points = 0, [*text]
for i in range(0, 1001, 23):
    for width in (0, 1, 3, 64, 65):
        part = text[i:i + width]
        assert part == "".join(points[i:i + width])
        assert text.find(part, i) == i and text.startswith(part, i) and part in text
        assert text.index(part, i, i + len(part)) == i and text.rfind(part, 0, i + len(part)) == i
        checked += 1
    assert text[i:i + 300:7] == "".join(points[i:i + 300:7]) and text[i::-3] == "".join(points[i::-3])
    if i < 1000:
        assert text[i] == points[i] == text[i - 1000]
        iterator = iter(text)
        iterator.__setstate__(i)
        assert next(iterator) == text[i] and iterator.__reduce__()[2] == i + 1
print(checked, text.count("é"), text.count("é", 63, 129), text.find("😀" * 3), text.rfind("a€"), text.partition("€😀")[0][-5:])
iterator = iter(text)
iterator.__setstate__(5000)
print(list(iterator), "é" * 99 + "a" in text, "aab" * 30 in ("aab" * 29 + "aa") * 5 + "é", ("a" * 50 + "é") in "a" * 500 + "é")
grown = "é"
for i in range(150):
    grown += "x€"[i % 2]
    assert grown[-1] == "x€"[i % 2] and grown[i] == ("é" if i == 0 else "x€"[(i - 1) % 2])
print(grown[110:120], len(grown))
data = bytes(range(256)) * 40
view = memoryview(data)
for i in range(0, 10000, 197):
    assert bytes(view[i:i + 5]) == data[i:i + 5] == view[i:i + 5].tobytes() and view[i:i + 5] == data[i:i + 5]
    assert data.find(bytes([i % 256]), i) == i and data.startswith(data[i:i + 3], i) and view[i:i + 6:2] != data[i:i + 3]
print(data.count(b"\x01\x02"), view[::-1] == data, view[::-1] == data[::-1], view[:3] in [data[:3]])
