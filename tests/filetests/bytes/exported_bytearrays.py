# A bytearray keeps its length while a memoryview of it is in use.
array = bytearray(b"abc")
view = memoryview(array)
def attempt(text):
    try:
        exec(text)
        print(text, array)
    except (BufferError, IndexError, ValueError, TypeError) as error:
        print(text, "|", type(error).__name__, error)
for text in ("array.append(1)", "array.extend(b'')", "array.extend(b'x')", "array.clear()", "array.pop()", "array.insert(0, 1)",
             "array.remove(97)", "array.reverse()", "array.resize(3)", "array.resize(4)", "del array[0]", "array[0:1] = b'xx'",
             "array[0:1] = b'x'", "array += b'x'", "array += b''", "array *= 2", "array *= 1", "array[:] = b''", "del array[::2]",
             "array[5:] = b''", "array.remove(200)", "array.pop(10)", "array.append(300)", "array[1] = 5", "del array[9:]"):
    attempt(text)
view.release()
attempt("array.append(1)")
part = memoryview(array)[1:]
attempt("array.append(2)")
del part
attempt("array.append(2)")
with memoryview(array) as whole:
    other = memoryview(whole)
    whole.release()
    attempt("array.append(3)")
    other.release()
    attempt("array.append(3)")
for item in memoryview(array):
    attempt("array.append(item)")
    break
attempt("array += array")
array.extend(array)
array[::2] = b""
print(array)

def hot(n):
    data, refused = bytearray(4), 0
    for i in range(n):
        window = memoryview(data)
        window[i % 4] = i % 256
        if i % 3 == 0:
            window.release()
        try:
            data.append(i % 7)
        except BufferError:
            refused += 1
        window = None
        if i % 3 == 1:
            data.pop()
    return len(data), refused, sum(data)
print(hot(600))
