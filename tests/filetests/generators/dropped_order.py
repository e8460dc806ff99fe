# In which order several generators are closed that wait inside a try, and are dropped at once.
log = []


def gen(n):
    try:
        yield n
    finally:
        log.append(n)


def started(n):
    g = gen(n)
    next(g)
    return g


class Holder:
    pass


class Slots:
    __slots__ = ('c', 'a', 'b')


def many(n=5):
    return [started(i) for i in range(n)]


def clear():
    l = many()
    l.clear()
    log.append('|')


def times0():
    l = many()
    l *= 0
    log.append('|')


def del_list():
    l = many()
    del l
    log.append('|')


def reassign():
    l = many()
    l = None
    log.append('|')


def slice_del():
    l = many(8)
    del l[2:6]
    log.append('|')


def slice_set():
    l = many(8)
    l[2:6] = [1]
    log.append('|')


def slice_set_longer():
    l = many(8)
    l[2:4] = [1,2,3,4]
    log.append('|')


def slice_step_del():
    l = many(9)
    del l[1:8:2]
    log.append('|')


def slice_step_set():
    l = many(9)
    l[1:8:2] = [1,2,3,4]
    log.append('|')


def slice_all():
    l = many()
    l[:] = []
    log.append('|')


def slice_del_all():
    l = many()
    del l[:]
    log.append('|')


def slice_neg_del():
    l = many(9)
    del l[8:1:-2]
    log.append('|')


def times_neg():
    l = many()
    l *= -1
    log.append('|')


def dict_clear():
    d = dict(enumerate(many()))
    d.clear()
    log.append('|')


def dict_del():
    d = dict(enumerate(many()))
    del d
    log.append('|')


def dict_keys():
    d = {g: 1 for g in many()}
    d.clear()
    log.append('|')


def dict_both():
    d = {started(i): started(i + 10) for i in range(3)}
    d.clear()
    log.append('|')


def dict_both_del():
    d = {started(i): started(i + 10) for i in range(3)}
    del d
    log.append('|')


def tuple_del():
    t = tuple(many())
    del t
    log.append('|')


def inst():
    h = Holder()
    h.c, h.a, h.b = many(3)
    del h
    log.append('|')


def inst_dict():
    h = Holder()
    h.c, h.a, h.b = many(3)
    h.__dict__.clear()
    log.append('|')


def inst_dict_set():
    h = Holder()
    h.c, h.a, h.b = many(3)
    h.__dict__ = {}
    log.append('|')


def slots():
    h = Slots()
    h.c, h.a, h.b = many(3)
    del h
    log.append('|')


def deq():
    from collections import deque
    d = deque(many())
    d.clear()
    log.append('|')


def deq_times():
    from collections import deque
    d = deque(many())
    d *= 0
    log.append('|')


def deq_max():
    from collections import deque
    d = deque(many(), 3)
    log.append('|')
    d.extend(range(3))
    log.append('|')


def deq_rot_clear():
    from collections import deque
    d = deque(many())
    d.rotate(2)
    d.clear()
    log.append('|')


def locals_():
    a, b, c = many(3)


def nested_list():
    l = [[started(1), started(2)], [started(3), started(4)], started(5)]
    l.clear()
    log.append('|')


def nested_list_del():
    l = [[started(1), started(2)], [started(3), started(4)], started(5)]
    del l
    log.append('|')


def nested_tuple_del():
    l = ([started(1), started(2)], (started(3), started(4)), started(5))
    del l
    log.append('|')


def nested_dict():
    l = {1: [started(1), started(2)], 2: (started(3), started(4)), 3: {1: started(5), 2: started(6)}}
    l.clear()
    log.append('|')


def list_of_inst():
    l = []
    for i in range(3):
        h = Holder()
        h.x = started(i)
        h.y = started(i + 10)
        l.append(h)
    h = None
    l.clear()
    log.append('|')


def pops():
    l = many()
    l.pop()
    l.pop(0)
    log.append('|')
    l.remove(l[1])
    log.append('|')


def zips():
    z = zip(gen(1), gen(2), gen(3))
    next(z)
    del z
    log.append('|')


def sets():
    s = {started(1)}
    s.clear()
    log.append('|')


def update():
    d = {1: started(1), 2: started(2), 3: started(3)}
    d.update({3: 0, 1: 0, 2: 0})
    log.append('|')


def ior():
    d = {1: started(1), 2: started(2), 3: started(3)}
    d |= {3: 0, 1: 0, 2: 0}
    log.append('|')


def swap():
    l = many(3)
    l[0], l[1], l[2] = 1, 2, 3
    log.append('|')


def inst_in_locals():
    h = Holder()
    h.a = started(1)
    h.b = started(2)
    g = started(3)


def closure():
    a, b, c = many(3)
    def f():
        return a, b, c

    del f
    log.append('|')


def sort_key():
    l = many(3)
    l = sorted([3, 1, 2], key=lambda x: l[x - 1] and x)
    log.append('|')


def gens_in_gen():
    def holder():
        a, b = started(1), started(2)
        try:
            yield
        finally:
            log.append('h')
    l = [holder(), holder()]
    for g in l: next(g)
    g = None
    l.clear()
    log.append('|')


def iters():
    it = iter(many())
    next(it)
    next(it)
    del it
    log.append('|')


def exc():
    try:
        raise ValueError(started(1), started(2))
    except ValueError: pass
    log.append('|')


def partial():
    from functools import partial
    p = partial(print, started(1), started(2), x=started(3))
    del p
    log.append('|')


def counter():
    from collections import OrderedDict, ChainMap, defaultdict
    o = OrderedDict(enumerate(many()))
    o.clear()
    log.append('|')
    o = OrderedDict(enumerate(many()))
    del o
    log.append('|')
    o = defaultdict(int, enumerate(many()))
    o.clear()
    log.append('|')
    o = ChainMap({1: started(1), 2: started(2)}, {3: started(3)})
    del o
    log.append('|')


def listsub():
    class L(list): pass
    l = L(many(3))
    l.x = started(10)
    del l
    log.append('|')
    l = L(many(3))
    l.clear()
    log.append('|')
    class T(tuple): pass
    l = T(many(3))
    l.x = started(10)
    del l
    log.append('|')
    class D(dict): pass
    l = D(enumerate(many(3)))
    l.x = started(10)
    del l
    log.append('|')


def chainit():
    from itertools import chain, islice, zip_longest, product
    c = chain(gen(1), gen(2))
    next(c)
    del c
    log.append('|')
    c = zip_longest(gen(1), gen(2))
    next(c)
    del c
    log.append('|')
    m = map(lambda *a: a, gen(1), gen(2), gen(3))
    next(m)
    del m
    log.append('|')


def sliceass_rev():
    l = many(6)
    l[::-1] = [0]*6
    log.append('|')


def list_init():
    l = many(3)
    l.__init__([1])
    log.append('|')


def dict_pops():
    d = dict(enumerate(many()))
    d.popitem()
    d.pop(1)
    log.append('|')


class Base:
    __slots__ = ("z", "y")


class Derived(Base):
    __slots__ = ("x", "a")


class Open(Derived):
    pass


def inherited_slots():
    c = Open()
    c.z, c.y, c.x, c.a, c.d = many()
    del c
    log.append("|")


def not_guarded():
    def plain():
        a, b = started(1), started(2)
        yield

    p = plain()
    next(p)
    del p
    log.append("|")


def repeated():
    held = many(2) * 2
    del held[0]
    held *= 0
    log.append("|")


for name, case in list(globals().items()):
    if name not in ("gen", "started", "many") and type(case) is type(many):
        for i in range(3):
            log.clear()
            case()
        print(name, *log)
print(sum(x * x for x in range(100)))
