def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: bytes(memoryview(b'abc')))
show(lambda: memoryview('a'))
show(lambda: memoryview(b'abc')==b'abc')
show(lambda: memoryview(b'abc')[1:2].tobytes())
show(lambda: memoryview(b'abc')[::2].tolist())
show(lambda: memoryview(b'abc')[7])

data = b'abcd'
total = 0
for number in range(3000):
    total += data[number % 4] + data.find(b'd')
print(total)
