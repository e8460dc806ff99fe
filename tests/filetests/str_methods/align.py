def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: 'abc'.center('a'))
show(lambda: 'abc'.center(10, 'ab'))
show(lambda: 'abc'.center(10, 1))
show(lambda: 'abc'.ljust())
show(lambda: 'abc'.zfill('a'))
show(lambda: 'abc'.strip(1))
show(lambda: 'abc'.strip('a', 'b'))
show(lambda: 'a\tb'.expandtabs())
show(lambda: 'a\tb'.expandtabs('x'))
show(lambda: '-12'.zfill(5))
show(lambda: '+'.zfill(3))
show(lambda: ''.zfill(3))
show(lambda: 'abc'.rjust(5, '*'))
show(lambda: 'abc'.center(6, '*'))
show(lambda: 'abc'.center(7, '*'))
show(lambda: 'ab'.center(5, '*'))
show(lambda: 'a'.center(2 ** 70))
show(lambda: 'x'.expandtabs(-1))
show(lambda: '01\t012\t0123\t01234'.expandtabs(4))
show(lambda: 'x'.ljust(5, ''))

total = 0
for number in range(3000):
    total += len('a,b,c'.split(',')) + 'abcabc'.find('c', number % 4)
print(total)
