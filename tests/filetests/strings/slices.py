# Every combination of start, stop and step gives what indexing one by one gives.
text = "abcdefgh"
bounds = [None, -100, -9, -8, -3, -1, 0, 1, 3, 7, 8, 9, 100]
count = 0
checksum = 0
for start in bounds:
    for stop in bounds:
        for step in (None, 1, 2, 3, -1, -2, -100):
            part = text[start:stop:step]
            assert list(part) == list(text)[start:stop:step]
            assert tuple(part) == tuple(text)[start:stop:step]
            for char in part:
                checksum = (checksum * 33 + (char > "d") + len(part)) % 65521
            count += 1
print(count, checksum)
print(text[::-1], text[2:5], text[:-3], text[-3:], text[5:2], text[5:2:-1], text[:], text[True:3])
for bad in (lambda: text[::0], lambda: text["a":], lambda: text[1.0:], lambda: text[:None:0]):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(repr(error))
