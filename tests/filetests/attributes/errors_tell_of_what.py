# An AttributeError that a hook, a getter or a descriptor raises is told of which attribute it was, unless it says so itself.
class Hook:
    def food(self): pass
    def __getattr__(self, name): raise AttributeError(name)
class Property:
    fool = 1
    @property
    def foot(self): raise AttributeError("custom")
    @property
    def deep(self): return self.nope
    @property
    def told(self): raise AttributeError("told", name="other", obj=3)
    @property
    def derived(self): raise Missing("derived")
    @property
    def other(self): raise ValueError("no AttributeError")
class Missing(AttributeError): pass
class All:
    def __getattribute__(self, name): raise AttributeError("all")
class Descriptor:
    def __get__(self, instance, owner): raise AttributeError("descriptor")
class Has: d = Descriptor()
class Setting:
    def __setattr__(self, name, value): raise AttributeError("set")
    def __delattr__(self, name): raise AttributeError("del")
class Meta(type):
    def __getattr__(cls, name): raise AttributeError("meta " + name)
class Made(metaclass=Meta): pass
def set_it(): Setting().a = 1
def delete_it(): del Setting().a
def set_foot(): Property().foot = 1
attempts = [lambda: Hook().fooe, lambda: Hook().fooe(), lambda: getattr(Hook(), "fooe"), lambda: Property().foot, lambda: Property().deep,
            lambda: Property().told, lambda: Property().derived, lambda: Property().other, lambda: All().x, lambda: Has().d, lambda: Made.x, set_it,
            delete_it, set_foot, lambda: Hook().__getattr__("direct"), lambda: object.__getattribute__(Property(), "foot"),
            lambda: super(Property, Property()).zip, lambda: Hook.food.x, lambda: getattr(Hook(), "a", "default"), lambda: hasattr(Hook(), "a")]
for attempt in attempts:
    try:
        print(attempt())
    except AttributeError as error:
        print(type(error).__name__, error, error.name, type(error.obj).__name__)
    except ValueError as error:
        print(error)
class Loop:
    def __iter__(self): return self
    @property
    def __next__(self): raise AttributeError("no next")
def hot(n):
    hook, names = Hook(), set()
    for i in range(n):
        try:
            hook.fooe if i % 2 else hook.other(i)
        except AttributeError as error:
            names.add((error.name, error.obj is hook))
    return sorted(names)
print(hot(1500))
try:
    Property().foot
except AttributeError as error:
    kept = error
print(kept.name, type(kept.obj).__name__)
Hook().fooe
