def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: 'abc'.find())
show(lambda: 'abc'.find(1))
show(lambda: 'abc'.index('x'))
show(lambda: 'abc'.rindex('x'))
show(lambda: 'abc'.count(1))
show(lambda: 'abc'.startswith(1))
show(lambda: 'abc'.startswith(('a', 1)))
show(lambda: 'abc'.startswith((1,)))
show(lambda: 'abc'.endswith(1))
show(lambda: 'abc'.replace('a', 'b', count=1))
show(lambda: 'abc'.partition(''))
show(lambda: 'abc'.partition(1))
show(lambda: 'abc'.removeprefix(1))
show(lambda: 'abc'.find('', 4))
show(lambda: 'abc'.find('', 3))
show(lambda: 'abc'.rfind(''))
show(lambda: 'abc'.count(''))
show(lambda: 'abc'.count('', 2))
show(lambda: 'abc'.rfind('b', 0, 1))
show(lambda: 'abc'.find('b', None, 2))
show(lambda: 'a,b,c'.rpartition(','))
show(lambda: 'abc'.rpartition(','))
show(lambda: 'abc'.endswith('c', 1, 'a'))
show(lambda: 'a'.startswith('a', None, None))
show(lambda: 'abc'.index('c', 0, 2))

total = 0
for number in range(3000):
    total += len('a,b,c'.split(',')) + 'abcabc'.find('c', number % 4)
print(total)
