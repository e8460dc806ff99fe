# Class creation order, __prepare__, __set_name__, __init_subclass__, __classcell__
log = []
class Meta(type):
    def __prepare__(name, bases, **kw):
        log.append(('prepare', name, [b.__name__ for b in bases], kw))
        return {'injected': 1}
    __prepare__ = classmethod(lambda mcs, name, bases, **kw: (log.append(('prepare', mcs.__name__, name, kw)), {'injected': 1})[1])
    def __new__(mcs, name, bases, ns, **kw):
        log.append(('new', name, sorted(k for k in ns if not k.startswith('__')), kw))
        return super().__new__(mcs, name, bases, dict(ns), **kw)
    def __init__(cls, name, bases, ns, **kw):
        log.append(('init', name, kw))
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        log.append(('call', cls.__name__, a, k))
        return super().__call__(*a, **k)
class D:
    def __set_name__(self, owner, name):
        log.append(('set_name', owner.__name__, name))
class Base(metaclass=Meta):
    def __init_subclass__(cls, /, tag=None, **kw):
        log.append(('init_subclass', cls.__name__, tag, kw))
        super().__init_subclass__(**kw)
class Child(Base, tag='t'):
    d = D()
    e = D()
    def who(self): return __class__
c = Child()
print(c.who() is Child, Child.injected)
for l in log: print(l)
try:
    class Bad(Base, wrong=1): pass
except TypeError as e: print(type(e).__name__, e)
try:
    class Bad2(wrong=1): pass
except TypeError as e: print(type(e).__name__, e)
class E2:
    def __set_name__(self, owner, name): raise ValueError('no')
try:
    class Bad3: x = E2()
except ValueError as e: print(repr(e), e.__notes__)
class M2(type): pass
try:
    class Conf(Base, metaclass=M2): pass
except TypeError as e: print(e)
try:
    class Dup(Base, Base): pass
except TypeError as e: print(e)
class X: pass
class Y(X): pass
try:
    class Z(X, Y): pass
except TypeError as e: print(e)
try:
    class Z(1): pass
except TypeError as e: print(e)
try:
    class Z(True): pass
except TypeError as e: print(e)
try:
    class Z(bool): pass
except TypeError as e: print(e)
try:
    class Z(int, str): pass
except TypeError as e: print(e)
try:
    class Z(type(None)): pass
except TypeError as e: print(e)
for t in (range, slice, type(lambda: 0), type(len), memoryview, type(x for x in ()), type(Ellipsis), type(NotImplemented)):
    try:
        class Z(t): pass
        print('ok', t)
    except TypeError as e: print(e)
def mk(name, bases, ns, **kw):
    print('mk', name, bases, sorted(ns), kw)
    return 42
class Fun(metaclass=mk, a=1):
    y = 2
print(Fun)
class Entries:
    def __mro_entries__(self, bases):
        print('mro_entries', len(bases))
        return (X, D)
class UsesEntries(Entries()): pass
print(UsesEntries.__mro__, UsesEntries.__orig_bases__[0].__class__.__name__)
class BadEntries:
    def __mro_entries__(self, bases): return [X]
try:
    class U(BadEntries()): pass
except TypeError as e: print(e)
class PrepBad(type):
    @classmethod
    def __prepare__(cls, *a): return 5
try:
    class U(metaclass=PrepBad): pass
except TypeError as e: print(e)
class NoCell(type):
    def __new__(m, n, b, ns):
        ns.pop('__classcell__', None)
        return super().__new__(m, n, b, ns)
try:
    class U(metaclass=NoCell):
        def f(self): return __class__
except RuntimeError as e: print(e)
print(type('T', (), {}).__module__, type('T', (), {'__module__': 'q'}), type('T', (), dict(__qualname__='A.B')))
try: type('T', (), dict(__qualname__=5))
except TypeError as e: print(e)
try: type('T', [], {})
except TypeError as e: print(e)
try: type('T', (), [])
except TypeError as e: print(e)
try: type(5, (), {})
except TypeError as e: print(e)
try: type('T', ())
except TypeError as e: print(e)
try: type()
except TypeError as e: print(e)
try: type('a\0b', (), {})
except ValueError as e: print(e)
def count(n):
    t = 0
    for i in range(n):
        class L:
            v = i
        t += L().v
    return t
print(count(3000))
