# cold: errors only
# What the methods of the proxy say of wrong arguments and of keys without a hash.
import sys


def tried(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def here():
    proxy = sys._getframe().f_locals
    for action in (
        lambda: proxy < proxy, lambda: proxy >= 3, lambda: proxy[[]], lambda: proxy.get([]), lambda: [] in proxy,
        lambda: proxy.pop([]), lambda: hash(proxy), lambda: proxy.__delitem__([]), lambda: proxy.__setitem__(1),
        lambda: proxy.get(), lambda: proxy.pop(), lambda: proxy.update(), lambda: proxy.__getitem__(),
        lambda: proxy.keys(1), lambda: proxy.copy(1), lambda: proxy.update(1, 2), lambda: proxy.get(1, 2, 3),
        lambda: proxy.pop(1, 2, 3), lambda: type(proxy)(), lambda: type(proxy)(1, 2), lambda: proxy.missing,
        lambda: type(iter(proxy)).__name__,
    ):
        tried(action)


here()
