def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: 'abc'.replace('a'))
show(lambda: 'abc'.replace(1, 2))
show(lambda: 'abc'.replace('a', 'b', -1))
show(lambda: 'abc'.replace('a', 'b', 1, 2))
show(lambda: 'é'.encode('ascii', 'replace'))
show(lambda: 'é'.encode('ascii', 'xmlcharrefreplace'))
show(lambda: 'é'.encode('ascii', 'backslashreplace'))
show(lambda: 'abc'.translate(1))
show(lambda: 'abc'.translate({97: None, 98: 'xx', 99: 100}))
show(lambda: 'abc'.translate({97: -1}))
show(lambda: 'abc'.translate({97: []}))
show(lambda: str.maketrans(1))
show(lambda: str.maketrans('ab', 'c'))
show(lambda: str.maketrans('ab', 'cd', 'e'))
show(lambda: str.maketrans({'ab': 1}))
show(lambda: str.maketrans({1: 2, 'a': 'b'}))
show(lambda: str.maketrans({1.5: 1}))
show(lambda: str.maketrans('a'))
show(lambda: str.maketrans('a', 1))
show(lambda: str.maketrans(1, 'a'))
show(lambda: str.maketrans())
show(lambda: str.maketrans('a', 'b', 1))
show(lambda: 'aaa'.replace('', '-'))
show(lambda: 'aaa'.replace('', '-', 2))

total = 0
for number in range(3000):
    total += len('a,b,c'.split(',')) + 'abcabc'.find('c', number % 4)
print(total)
