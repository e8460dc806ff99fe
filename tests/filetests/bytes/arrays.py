def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: bytearray(b'a'))
show(lambda: bytearray(3))
show(lambda: bytearray('a'))
show(lambda: bytearray([300]))
show(lambda: b'a'+bytearray(b'b'))
show(lambda: bytearray(b'a')+b'b')
show(lambda: b'a'==bytearray(b'a'))
show(lambda: bytearray(b'abc').pop())
show(lambda: bytearray().pop())
show(lambda: bytearray(b'abc').pop(7))
show(lambda: bytearray(b'a').append('a'))
show(lambda: bytearray(b'a').append(300))
show(lambda: bytearray(b'a').extend('a'))
show(lambda: bytearray(b'abc').index(98))
show(lambda: bytearray(b'abc').remove(1))
show(lambda: bytearray(b'a').insert(0,300))
show(lambda: bytearray(b'abc').copy())
show(lambda: bytearray(b'abc').clear())
show(lambda: bytearray(b'abc').reverse())
show(lambda: bytearray(b'abc')[1:2])
show(lambda: bytes(bytearray(b'ab')))
show(lambda: b'a'.join([bytearray(b'x'),memoryview(b'y')]))
show(lambda: bytearray(b'x')*2)
show(lambda: bytearray.fromhex('61'))
show(lambda: bytearray(b'a').hex())
show(lambda: bytearray(b'a').decode())

data = b'abcd'
total = 0
for number in range(3000):
    total += data[number % 4] + data.find(b'd')
print(total)
