# cpython: 3.14
# A StopIteration that the function of an iterator raises ends the iteration.
def stop(x):
    if x == 2: raise StopIteration('v')
    return x
def rs(*a): raise StopIteration(7)
class I:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(3)
print(list(map(stop, [1, 2, 3])), tuple(filter(stop, [1, 2])), list(zip(map(stop, [1, 2]))))
for x in map(stop, [1, 2, 3]): print(x)
print([x for x in map(stop, [1, 2, 3])], sum(map(stop, [1, 2])), [*map(stop, [1, 2])], 3 in map(stop, [1, 2]))
a, = map(stop, [1, 2])
print(a, dict(map(stop, [])), list(iter(lambda: rs(), 1)), sorted(filter(rs, 'ab')))
def g(it):
    r = yield from it
    print('r', r)
for it in (map(stop, [1, 2, 3]), filter(stop, [1, 2]), iter(lambda: rs(), 1), I(), map(rs, 'a')):
    try: print(list(g(it)))
    except Exception as e: print(repr(e), repr(e.__cause__))
for k in range(2000): list(map(stop, [1, 2]))
try: next(map(stop, [2]))
except StopIteration as e: print(e.value)
def one(): yield from map(next, iter([iter('')]))
print(list(one()))
