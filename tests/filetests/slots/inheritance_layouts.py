# Slots over several classes: shadowed slots, empty slots, mixins, layouts and copies of state.
class A:
    __slots__ = ("a",)
class B(A):
    __slots__ = ("b",)
class C(B):
    __slots__ = ("a", "c")
c = C()
c.a = "C.a"
A.a.__set__(c, "A.a")
print(c.a, A.a.__get__(c), C.a.__get__(c), C.a is A.a)
class Empty:
    __slots__ = ()
    def f(self): return "mixin"
class Mixed(B, Empty):
    __slots__ = ()
print(Mixed().f(), hasattr(Mixed(), "__dict__"))
try:
    Empty().x = 1
except AttributeError as error:
    print(error)
class Loose(Mixed): pass
loose = Loose()
loose.a, loose.z = 1, 2
print(loose.__dict__)
def state(item):
    return {n: getattr(item, n) for k in reversed(type(item).__mro__) for n in getattr(k, "__slots__", ()) if hasattr(item, n)}
c.b = 5
print(state(c), state(loose), state(Empty()))
class Sub(list):
    __slots__ = ("extra",)
s = Sub([1, 2])
s.extra = 3
s.append(4)
print(s, s.extra, len(s))
try:
    s.more = 1
except AttributeError as error:
    print(error)
class Tuple(tuple):
    __slots__ = ()
try:
    Tuple((1,)).x = 1
except AttributeError as error:
    print(error)
class Defaulted:
    __slots__ = ("_v",)
    @property
    def v(self): return getattr(self, "_v", 0)
    @v.setter
    def v(self, new): self._v = new
class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None): self.value, self.next = value, next
    def __iter__(self):
        while self is not None:
            yield self.value
            self = self.next

def hot(n):
    head, d = None, Defaulted()
    for i in range(n):
        head = Node(i, head)
        d.v += i
        if i % 500 == 0:
            total = sum(head)
    return sum(head), d.v, total, len([*head])
print(hot(2000))
