# A bytearray whose first bytes are removed, with all that reads and changes it afterwards.
def queue(n):
    array = bytearray(b'0123456789')
    total = 0
    for i in range(n):
        del array[:i % 3]
        total += len(array) + (array[0] if array else 0)
        array.append(i % 256)
        array += b'ab'
        array.extend(bytes([i % 7]))
        if i % 5 == 0:
            del array[0]
            array[-1] = 9
        if i % 11 == 0:
            array.insert(0, 1)
            array[1:2] = b'xyz'
        if i % 13 == 0:
            total += array.pop(0) + array.pop()
    return total, bytes(array[:20]), len(array), array.count(b'ab')


print(queue(400))


def front(array):
    del array[:3]
    return array


print(front(bytearray(b'abcdefgh')), front(bytearray(b'abc')), front(bytearray(b'a')))
print(front(bytearray(b'abcdefgh')) == b'defgh', front(bytearray(b'abcdefgh')) + b'!', front(bytearray(b'abcdef')) * 2)
print(front(bytearray(b'abcdefgh')).find(b'e'), front(bytearray(b'abcdefgh'))[::-1], list(front(bytearray(b'abcde'))))
array = front(bytearray(b'abcdefghijkl'))
array.reverse()
print(array, array[1], array[-1], array.index(b'k'), array.hex(), array.decode())
front(array).remove(ord('g'))
print(array, len(array), bool(array))
front(array)[0:2] = b'12345'
print(array)
array *= 2
print(array, front(array).copy())
front(array).resize(6)
print(array)
with memoryview(front(array)) as view:
    view[0] = 33
    print(bytes(view), view[-1], len(view))
    try:
        front(array)
    except BufferError as error:
        print(error)
print(array)
del array[:]
print(array, len(array))
array.append(5)
array.clear()
array.extend(b'new')
print(array)
data = bytearray(range(100))
while data:
    del data[::7]
    del data[:2]
print(data)
