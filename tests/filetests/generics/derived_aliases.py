# cold: what derives from generic aliases.
from types import GenericAlias
class A(GenericAlias):
    __slots__ = ()
    def __new__(cls, origin, args):
        return super().__new__(cls, origin, args)
    def __repr__(self):
        return f'A<{self.__origin__.__name__}, {self.__args__}>' + super().__repr__()
    def __getitem__(self, item):
        r = super().__getitem__(item)
        return A(self.__origin__, r.__args__)
class B(GenericAlias):
    extra = 3
class C(GenericAlias):
    __slots__ = ()
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = A(list, (int,)); b = B(dict, (int, str))
for f in [lambda: a, lambda: b, lambda: a.__args__, lambda: b.__origin__, lambda: type(a), lambda: isinstance(a, GenericAlias), lambda: a([1]), lambda: b(x=1), lambda: a == A(list, (int,)), lambda: a == list[int], lambda: list[int] == a, lambda: b == dict[int, str], lambda: C(list,int) == list[int], lambda: hash(a) == hash(list[int]), lambda: b.extra, lambda: a.append, lambda: b.__parameters__, lambda: type(a[int]), lambda: list(b), lambda: list(a), lambda: a | None, lambda: int | b, lambda: isinstance([], a), lambda: issubclass(int, b), lambda: A.__mro__, lambda: A.__base__, lambda: C(list, int), lambda: repr(C(list,int)), lambda: b.__class__, lambda: a.__class__, lambda: GenericAlias.__repr__(b), lambda: b.__mro_entries__((b,)), lambda: A.__new__(A, int, 3).__args__, lambda: GenericAlias(list), lambda: B(list), lambda: B(list, int, 3), lambda: B(list, x=3), lambda: b.__copy__, lambda: b.__reduce__()]:
    attempt(f)
b.y = 4
attempt(lambda: b.y)
class D(b): pass
print(D.__mro__, D.__orig_bases__)
def gen[T]():
    return B(list, T), B(dict, (T, int))
g, h = gen()
attempt(lambda: g[int]); attempt(lambda: type(g[int])); attempt(lambda: h[str]); attempt(lambda: h.__parameters__); attempt(lambda: g[int, str])
import copy
attempt(lambda: copy.copy(b)); attempt(lambda: type(copy.copy(b)))
attempt(lambda: type(b.__origin__()))
attempt(lambda: list[int].__reduce__())
attempt(lambda: copy.deepcopy(dict[str, int]))


class Pair(tuple):
    pass


attempt(lambda: (list[Pair((1, 2))], dict[Pair((int, str))], len(list[Pair(())].__args__)))
