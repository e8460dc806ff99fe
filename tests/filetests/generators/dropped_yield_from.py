# Generators that are dropped while they yield from others, or from what has no `close`, inside a try and outside.
log = []
class I:
    def __iter__(self):
        yield from 'ab'
class J:
    def __iter__(self):
        try:
            yield from [1, 2]
        finally:
            log.append('J')
class K:
    def __iter__(self):
        with open_() as x:
            yield from iter((1, 2))
class open_:
    def __enter__(self): return 1
    def __exit__(self, *a): log.append('K')
class L:
    def __iter__(self):
        yield from J()
class M:
    def close(self): log.append('M')
    def __iter__(self): return self
    def __next__(self): return 1
class N:
    def __iter__(self):
        yield from M()
class O:
    def __iter__(self):
        try:
            1 / 0
        except ZeroDivisionError:
            yield from {1: 2}
        log.append('no')
class P:
    def __iter__(self):
        held = iter(J())
        next(held)
        yield from range(3)
for c in I, J, K, L, N, O, P:
    for _ in range(40):
        it = iter(c())
        next(it)
        it = None
        for x in c(): break
        list(zip([1], c()))
    print(c.__name__, len(log), log[-2:])
    log.clear()
