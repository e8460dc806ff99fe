# A bytearray is searched as it is once all arguments are known, and its front goes and comes.
class Index:
    def __init__(self, array, value):
        self.array, self.value = array, value

    def __index__(self):
        self.array[:3] = b"xyzxyz"
        return self.value


def searches():
    for name, arguments in [("find", (b"yz",)), ("rfind", (b"yz",)), ("count", (b"z",)), ("index", (122,))]:
        array = bytearray(b"abcabc")
        print(name, getattr(array, name)(*arguments, Index(array, -8)), array)
    for name in ("startswith", "endswith"):
        array = bytearray(b"abcabc")
        print(name, getattr(array, name)((b"q", b"zxyz"), Index(array, 2), 6), array)
    array = bytearray(b"abcabc")
    print(array[Index(array, 1) : Index(array, -1)], array)


def front(n):
    array, seen = bytearray(range(n)), 0
    while len(array) > 9:
        array[:4] = b"xy"
        array[0] = 7
        seen += array.find(9) + array.count(b"y") + array[-1]
        del array[0]
        array[0:1] = b""
        array += b"z"
        array[:0] = b"a"
        array[1:3] = b"bcd"
    array[:] = b"whole"
    print(seen, array, array.pop(0), array, array[:2], array.rfind(b"e"), bytes(memoryview(array)[1:]))
    del array[:]
    print(array, array.find(b""), array.count(b""), array.startswith(b""), array.find(b"", 1))


searches()
for _ in range(30):
    front(60)
text = "1234567890" * 150
print(int(text) % 1000007, int("-" + text[:1301], 7 + 4) % 1000007, int("0" * 2000 + "12"), int(text[:600], 36) % 97)
