def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: '{:=+5}'.format(3))
show(lambda: '{:^10}|'.format('ab'))
show(lambda: '{:*<10}|'.format('ab'))
show(lambda: '{:s}'.format(1))
show(lambda: '{:.2s}'.format('abc'))
show(lambda: '{:010}'.format('ab'))
show(lambda: '{:=10}'.format('ab'))
show(lambda: '{:,s}'.format('a'))
show(lambda: '{:,}'.format(True))
show(lambda: '{:5}'.format(True))
show(lambda: '{}'.format(True))
show(lambda: '{:.3}'.format(3.14159))
show(lambda: '{:g}'.format(1e+100))
show(lambda: '{!s:5}|'.format(1))
show(lambda: '{a!r}'.format(a='x'))
show(lambda: '{0[a b]}'.format({'a b': 1}))
show(lambda: '{a}{b}'.format(**{'a': 1, 'b': 2}))
show(lambda: '{0[1'.format(1))
show(lambda: '{ }'.format(1))
show(lambda: '{0 }'.format(1))
show(lambda: '{-1}'.format(1))
show(lambda: '{0[0][1]}'.format([[1, 2]]))
show(lambda: '{99999999999999999999}'.format(1))
show(lambda: '{:{}{}}'.format(1, 2))

total = 0
for number in range(3000):
    total += len('{:>{}}'.format(number, number % 7))
print(total)
