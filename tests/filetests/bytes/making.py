def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: bytes())
show(lambda: bytes(3))
show(lambda: bytes(-1))
show(lambda: bytes('a'))
show(lambda: bytes('a','ascii'))
show(lambda: bytes([1,2]))
show(lambda: bytes([256]))
show(lambda: bytes([-1]))
show(lambda: bytes(['a']))
show(lambda: bytes(None))
show(lambda: bytes(1.5))
show(lambda: bytes(b'a','ascii'))
show(lambda: bytes(1,2,3,4))
show(lambda: bytes([1],'ascii'))
show(lambda: bytes('é','ascii'))
show(lambda: bytes(source='a',encoding='utf-8'))
show(lambda: bytes(errors='a'))
show(lambda: b'abc'.translate(bytes(256)))
show(lambda: bytes(range(3)))

data = b'abcd'
total = 0
for number in range(3000):
    total += data[number % 4] + data.find(b'd')
print(total)
