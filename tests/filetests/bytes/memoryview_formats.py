# memoryview.cast: the same bytes as items of each native format; what may be written to them, and what compares equal.
data = bytearray(range(1, 17))
view = memoryview(data)
for code in "cbBhHiIqQfd":
    cast = view.cast(code)
    print(code, cast.format, cast.itemsize, len(cast), cast.nbytes, cast.shape, cast.strides, cast.tolist()[:3] if code not in "fd" else "")
def show(*texts):
    for text in texts:
        try:
            print(text, "->", eval(text))
        except (TypeError, ValueError, IndexError) as error:
            print(text, "!", type(error).__name__, error)
show("view.cast('z')", "view.cast('@H')[0]", "view.cast('hh')", "view.cast(5)", "view[:3].cast('H')", "view[::2].cast('H')", "view.cast('H').cast('I')", "view.cast('H').cast('B').cast('I')[0]",
     "view.cast('H')[1:3].tolist()", "view.cast('H')[::-1].tolist()", "view.cast('H')[8]", "view.cast('h', [8]).shape", "view.cast('h', [7])", "view.cast('h', 5)")
words = view.cast("H")
for index, value in [(0, 65535), (1, 65536), (1, -1), (1, "x"), (1, 1.5), (99, 1), (slice(2, 4), words[4:6]), (slice(0, 2), b"ab"), (slice(0, 1), 5)]:
    try:
        words[index] = value
        print(index, words.tolist())
    except (TypeError, ValueError, IndexError) as error:
        print(index, type(error).__name__, error)
doubles = memoryview(bytearray(16)).cast("d")
doubles[0], doubles[1] = 1.5, 3
print(doubles.tolist(), doubles == memoryview(doubles), doubles.tobytes().hex(), 1.5 in doubles, doubles.index(3), doubles.count(1.5), list(reversed(doubles)))
signed = view.cast("b")
signed[0] = -1
print(signed[0], view[0], view == signed, view.cast("c")[0], memoryview(b"ab") == b"ab", memoryview(b"ab").cast("b") == b"ab", memoryview(b"ab").cast("H") == memoryview(b"ab"))
for text in ("hash(view)", "hash(memoryview(b'abcd').cast('I'))", "hash(memoryview(b'ab')) == hash(b'ab')", "memoryview(b'ab').index(5)", "memoryview(b'abc')[1:].index(99)", "view.tobytes('X')"):
    show(text)
print(view.contiguous, view[::2].contiguous, view[::2].c_contiguous, view.suboffsets, view.toreadonly().readonly, memoryview(b"").contiguous)
with memoryview(b"abc") as short:
    print(short[0])
show("short[0]", "short.tolist()", "len(short)", "memoryview(short)")
def hot(n):
    buffer = memoryview(bytearray(8 * 16)).cast("q")
    for i in range(n):
        buffer[i % 16] += i
    return sum(buffer)
print(hot(3000))
