# UTF-16 and UTF-32, with marks and in both orders, and the names of encodings.
texts = ["", "abc", "aé€😀z", "\U0010ffff\ue000"]
for name in ("utf-16", "utf-16-le", "utf_16_be", "U16", "utf-32", "UTF-32LE", "utf_32_be", "u32"):
    for text in texts:
        data = text.encode(name)
        print(name, data, data.decode(name) == text)

broken = [b"a", b"\x00\xd8", b"\x00\xd8a\x00", b"\x00\xdc", b"\xff\xfe\x00\xd8", b"\xfe\xff\xd8\x00", b"\x00\xd8\x00", b"\0\0\xd8\0", b"\0\xd8\0\0"]
for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"):
    for data in broken:
        for errors in ("strict", "replace", "ignore", "backslashreplace"):
            try:
                print(ascii(data.decode(name, errors)), end=" ")
            except UnicodeDecodeError as error:
                print(error, error.args[0], error.start, error.end)
        print()

for name in ("us", "cp367", "646", "8859", "L1", "cp819", "iso8859-1", "ISO_8859_1"):
    print(name, "aé".encode(name, "replace"), b"a\xe9".decode(name, "replace"))

total = 0
for step in range(3000):
    text = chr(97 + step % 26) + chr(0x1F600 + step % 60)
    total += len(text.encode("utf-16")) + sum(text.encode("utf-32-le")) + (text.encode("utf-16-be").decode("utf-16-be") == text)
print(total)
