def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: 'abc'.isidentifier())
show(lambda: 'Hello wORLD'.title())
show(lambda: "they're bill's".title())
show(lambda: 'ß'.upper())
show(lambda: 'ΑΣ'.lower())
show(lambda: 'ﬁ'.title())
show(lambda: 'ǆ'.title())
show(lambda: 'ß'.casefold())
show(lambda: 'İ'.lower())
show(lambda: 'abcABC'.swapcase())
show(lambda: 'ŉ'.capitalize())
show(lambda: '½'.isnumeric())
show(lambda: '²'.isdigit())
show(lambda: '٣'.isdecimal())
show(lambda: 'Ⅷ'.isupper())
show(lambda: 'ǅ'.istitle())
show(lambda: 'aB'.istitle())
show(lambda: 'A B'.istitle())
show(lambda: ' \t\x1c'.isspace())
show(lambda: ''.isascii())
show(lambda: 'a\u2028'.isprintable())
show(lambda: 'a b'.__format__('>5'))
show(lambda: 'abc'.__getnewargs__())
show(lambda: 'abc'.upper(1))
show(lambda: 'x'.isalpha(1))
show(lambda: str.upper('a'))
show(lambda: str.upper(1))
show(lambda: str.upper())

total = 0
for number in range(3000):
    total += len('a,b,c'.split(',')) + 'abcabc'.find('c', number % 4)
print(total)
