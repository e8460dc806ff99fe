# Methods of builtin classes: equal, and with one hash, if they are the same method of the very same object.
first, second = [1], [1]
print(first.append == first.append, first.append == second.append, first.append != first.append, first.append == first.pop)
print(first.__len__ == first.__len__, first.__len__ == second.__len__, first.__len__ == first.__iter__)
print(int.from_bytes == int.from_bytes, bool.from_bytes == int.from_bytes, dict.fromkeys == dict.fromkeys)
class Agreeable(list):
    def __eq__(self, other): return True
    __hash__ = None
a, b = Agreeable(), Agreeable()
print(a.append == b.append, a.append == a.append, hash(a.append) == hash(a.append))
handlers = {first.append: "append", first.pop: "pop", second.append: "other", len: "function"}
print(handlers[first.append], handlers[first.pop], handlers[second.append], handlers.get(second.pop), handlers[len])
print(len({first.append, first.append, first.clear}), first.append in [second.append], first.append in (first.pop, first.append))

def hot(n):
    targets = [[], []]
    calls = {targets[0].append: 0, targets[1].append: 0}
    for i in range(n):
        method = targets[i % 2].append
        method(i)
        calls[method] += 1
        if i == n // 2:
            targets[0] = targets[1]
    return sorted(calls.values()), method == targets[1].append
print(hot(2000))
