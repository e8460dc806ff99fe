# What match asks of a mapping and of a sequence of the program's, and how often.
from collections.abc import Mapping
class T(Mapping):
    def __init__(self, **e): self.e = e
    def __len__(self): print('len'); return len(self.e)
    def __iter__(self): print('iter'); return iter(self.e)
    def __getitem__(self, k): print('item', k); return self.e[k]
    def __getattribute__(self, n):
        if n != 'e': print('attr', n)
        return object.__getattribute__(self, n)
    def keys(self): print('keys'); return self.e.keys()
def f(s):
    match s:
        case {}: return 0
def g(s):
    match s:
        case {'a': x, 'b': y, **r}: return x, y, r
        case {'a': x, 'b': y}: return x, y
        case {**r}: return r
for t in [T(), T(a=1), T(a=1,b=2), T(a=1,b=2,c=3)]:
    print(f(t)); print(g(t))
class N(dict):
    def __len__(self): return 0
print(g(N(a=1,b=2)))
class K:
    A='a'; B='a'
try:
    match {'a': 1, 'b': 2}:
        case {K.A: x, K.B: y}: print(x, y)
except ValueError as e: print(e)
class L(list):
    def __len__(self): print('len'); return 2
    def __getitem__(self, i): print('get', i); return i
def h(s):
    match s:
        case []: return 0
        case [1]: return 1
        case [*_]: return 'any'
def k(s):
    match s:
        case [*_, 5]: return 2
        case [a, *_, b]: return a, b
        case [a, *b]: return a, b
print(h(L())); print(k(L([1,2,3])))
def hot(n):
    total = 0
    for i in range(n):
        match {"a": i, "b": 1, "c": None}:
            case {"a": x, "b": 1, **others}: total += x + len(others)
    return total
print(hot(2000))
