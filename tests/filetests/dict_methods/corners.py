def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: {}.get())
show(lambda: {}.get(1,2,3))
show(lambda: {}.pop())
show(lambda: {}.pop(1))
show(lambda: {}.pop(1,2,3))
show(lambda: {}.popitem())
show(lambda: {}.setdefault())
show(lambda: {}.update(1))
show(lambda: {}.update([1]))
show(lambda: {}.update([(1,)]))
show(lambda: {}.update(1,2))
show(lambda: {}.keys(1))
show(lambda: {}.fromkeys(1))
show(lambda: {}.copy(1))
show(lambda: {}.get([]))
show(lambda: {}.pop([]))
show(lambda: {1:1}.pop([]))
show(lambda: {}.setdefault([]))
show(lambda: dict([[1,2,3]]))
show(lambda: dict(1))
show(lambda: dict([1]))
show(lambda: dict('ab'))
show(lambda: {}.update(['ab']))

table = {}
total = 0
for number in range(3000):
    total += table.setdefault(number % 10, number) + table.get(number, 1)
print(total)
