def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: ''.join())
show(lambda: ''.join(1))
show(lambda: ','.join(['a', 1]))
show(lambda: 'a'.split(1))
show(lambda: 'a'.split(''))
show(lambda: 'a'.split(' ', 1, 2))
show(lambda: 'a b c'.split(maxsplit=1))
show(lambda: 'a b c'.rsplit(None, 1))
show(lambda: ' a  b '.split(' '))
show(lambda: 'a'.split(x=1))
show(lambda: 'abc'.splitlines(1, 2))
show(lambda: 'a\nb\r\nc\x0bd\x85e\u2028f'.splitlines())
show(lambda: 'a\nb\r\n'.splitlines(keepends=True))
show(lambda: 'a'.splitlines('x'))
show(lambda: 'x'.join('abc'))
show(lambda: 'a'.join({}))

total = 0
for number in range(3000):
    total += len('a,b,c'.split(',')) + 'abcabc'.find('c', number % 4)
print(total)
