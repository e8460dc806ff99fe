# cold: names of abstract methods are sorted and joined when an instance is refused
import abc
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class S(str): pass
# I
class P: pass
class Q(metaclass=abc.ABCMeta): pass
for names in (['zz', 1.5], [1], [1.5, 2.5], ['b', 'a'], [None, 'a'], [()], ['a', b'b'], [3, 'a', 4], [S('b'), 'a']):
    Q.__abstractmethods__ = names
    show(lambda: Q())
