def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: str(b'abc'))
show(lambda: b'a'.__class__)
show(lambda: b'a'>1)
show(lambda: len(b'abc'))
show(lambda: b'abc'.rfind(b'c',0,2))
show(lambda: b'abc'.ljust(5,b'ab'))
show(lambda: int(b'12'))
show(lambda: float(b'1.5'))
show(lambda: b'abc'.encode)
show(lambda: sum(b'abc'))
show(lambda: max(b'abc'))
show(lambda: b'a' b'b')
show(lambda: b'abc'.lower(1))
show(lambda: b'ab'.__contains__(1))
show(lambda: b'abc'.rsplit(None,1))

data = b'abcd'
total = 0
for number in range(3000):
    total += data[number % 4] + data.find(b'd')
print(total)
