# Chains of methods, wrappers and iterators overflowed the stack of the VM; repr() of types inside one another took the oracle minutes.
from types import MappingProxyType, MethodType


def chain(start, link):
    for _ in range(3000):
        start = link(start)
    return start


def tried(what, use):
    try:
        print(what, use())
    except RecursionError as error:
        print(what, error)


def letters():
    pass


method = chain(letters, lambda inner: MethodType(inner, 1))
tried('method', lambda: method())
tried('its name', lambda: method.__name__)
tried('its repr', lambda: len(repr(method)))
tried('its hash', lambda: type(hash(method)))
tried('itself', lambda: method == method)
static = chain(letters, staticmethod)
tried('staticmethod', lambda: static())
tried('its repr', lambda: len(repr(static)))
tried('classmethod', lambda: len(repr(chain(letters, classmethod))))
wrapper = chain([].append, lambda inner: inner.__call__)
tried('call', lambda: wrapper(1))
proxy = chain({'a': 1}, MappingProxyType)
tried('proxy', lambda: (len(proxy), proxy['a'], list(proxy)))
tried('its repr', lambda: repr(proxy))
for link in (lambda inner: map(int, inner), lambda inner: filter(None, inner), zip, enumerate,
             lambda inner: iter(inner.__next__, 0)):
    tried('iterator', lambda: next(chain(iter([1]), link)))
alias = chain(int, lambda inner: list[inner])
tried('alias', lambda: repr(alias))
tried('parameters', lambda: alias.__parameters__)
union = chain(int, lambda inner: list[inner] | str)
tried('union', lambda: repr(union))
print(repr(MethodType(len, [])), repr(MethodType(MappingProxyType, 1)), repr(MethodType([].append, 1)))
