def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: set().add())
show(lambda: set().add([]))
show(lambda: set().remove(1))
show(lambda: set().pop())
show(lambda: set().discard([]))
show(lambda: {1}.union(1))
show(lambda: {1}.update(1))
show(lambda: {1}.intersection(1))
show(lambda: {1}.issubset(1))
show(lambda: {1}.issuperset(1))
show(lambda: {1}.isdisjoint(1))
show(lambda: {1}.difference(1))
show(lambda: {1}.symmetric_difference())
show(lambda: {1}.symmetric_difference(1))
show(lambda: {1}.union([[]]))
show(lambda: {1}.remove([]))
show(lambda: {1}.copy(1))
show(lambda: {1}.clear(1))
show(lambda: {1}.pop(1))
show(lambda: frozenset([1]).add)
show(lambda: {1}<[1])
show(lambda: {1}|[1])
show(lambda: set(1))
show(lambda: set(1,2))
show(lambda: frozenset(1))
show(lambda: frozenset(1,2))
show(lambda: frozenset(x=1))
show(lambda: set(x=1))
show(lambda: {1}.remove({5}))

seen = set()
total = 0
for number in range(3000):
    seen.add(number % 17)
    total += len(seen)
print(total)
