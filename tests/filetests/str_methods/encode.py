def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: 'abc'.encode('foo'))
show(lambda: 'é'.encode('ascii'))
show(lambda: 'é'.encode('ascii', 'ignore'))
show(lambda: 'é'.encode('latin-1'))
show(lambda: '€'.encode('latin-1'))
show(lambda: '€€'.encode('latin-1'))
show(lambda: 'é'.encode('utf-16'))
show(lambda: 'é'.encode('utf-16-le'))
show(lambda: 'é'.encode('utf-32'))
show(lambda: 'é'.encode('ascii', 'foo'))
show(lambda: 'abc'.encode(encoding='utf8', errors='strict'))
show(lambda: 'abc'.encode(1))

total = 0
for number in range(3000):
    total += len('a,b,c'.split(',')) + 'abcabc'.find('c', number % 4)
print(total)
