def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: b'abc'.find(b'c'))
show(lambda: b'abc'.find(99))
show(lambda: b'abc'.find('c'))
show(lambda: b'abc'.find(300))
show(lambda: b'abc'.index(b'x'))
show(lambda: b'abc'.count(b'a'))
show(lambda: b'abc'.startswith(b'a'))
show(lambda: b'abc'.startswith('a'))
show(lambda: b'abc'.startswith((b'a',)))
show(lambda: b'abc'.startswith(('a',)))
show(lambda: b'a b'.split())
show(lambda: b'a,b'.split(b','))
show(lambda: b'a,b'.split(','))
show(lambda: b'a,b'.split(b''))
show(lambda: b','.join([b'a',b'b']))
show(lambda: b','.join([b'a','b']))
show(lambda: b','.join(1))
show(lambda: b' a '.strip())
show(lambda: b'xax'.strip(b'x'))
show(lambda: b'a'.strip('x'))
show(lambda: b'a\nb\r\nc'.splitlines())
show(lambda: b'abc'.partition(b'b'))
show(lambda: b'abc'.endswith(b''))
show(lambda: b''.join([]))
show(lambda: b'x'.split(1))
show(lambda: b'abc'.find())
show(lambda: b'abc'.count())

data = b'abcd'
total = 0
for number in range(3000):
    total += data[number % 4] + data.find(b'd')
print(total)
