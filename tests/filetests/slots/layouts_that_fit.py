# `__class__` and `__bases__` can be set where the instances are made alike: by the last class that added something.
class Weak: __slots__ = ('__weakref__',)
class Bare: __slots__ = ()
class Bare2: __slots__ = ()
class Dict: __slots__ = ('__dict__',)
class Plain: pass
class Both: __slots__ = ('__dict__', '__weakref__')
class Named(Plain): __slots__ = ('a',)
class Named2(Plain): __slots__ = ('a',)
class Other(Plain): __slots__ = ('b',)
class Slot(Bare): __slots__ = ('a',)
class SlotWeak(Bare): __slots__ = ('a', '__weakref__')
class WeakSlot(Weak): __slots__ = ('a',)
class Later(Slot): __slots__ = ('__weakref__',)
class Whole(Slot): pass
class Int(int): pass
class Int2(int): __slots__ = ()
class List(list): pass
class Error(Exception): pass
class Error2(ValueError): pass
class Meta(type): pass
classes = [Weak, Bare, Bare2, Dict, Plain, Both, Named, Named2, Other, Slot, SlotWeak, WeakSlot, Later, Whole, Int, Int2, List, Error, Error2]
def changed(old, new):
    instance = old()
    instance.__class__ = new
    return type(instance).__name__
def rebased(old, new):
    class Derived(old): pass
    Derived.__bases__ = (new,)
    return [base.__name__ for base in Derived.__mro__]
for old in classes + [Meta]:
    for new in classes + [Meta, object, int, dict]:
        for change in changed, rebased:
            if change is changed and (old is Meta or new is Meta):
                continue
            try:
                print(old.__name__, new.__name__, change(old, new))
            except TypeError as error:
                print(old.__name__, new.__name__, error)
