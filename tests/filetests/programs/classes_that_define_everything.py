# cpython: 3.14
# Classes that define everything: a vector, a temperature with units, an enum-driven state machine, plugins, observers, undo, ORM-like descriptors.
import enum, functools, operator, abc, dataclasses, math
class Vector:
    __slots__ = ('_c',)
    def __init__(self, *c): self._c = tuple(c)
    def __getattr__(self, name):
        if len(name) > 1 and set(name) <= set('xyz'): return Vector(*(getattr(self, n) for n in name))
        try: return self._c['xyz'.index(name)]
        except (ValueError, IndexError): raise AttributeError(f'{type(self).__name__!r} has no component {name!r}') from None
    def __len__(self): return len(self._c)
    def __iter__(self): return iter(self._c)
    def __getitem__(self, i): return Vector(*self._c[i]) if isinstance(i, slice) else self._c[operator.index(i)]
    def __repr__(self): return f'{type(self).__name__}{self._c}'
    def __eq__(self, o): return self._c == o._c if isinstance(o, Vector) else NotImplemented
    def __hash__(self): return hash(self._c)
    def __bool__(self): return any(self)
    def __abs__(self): return math.hypot(*self)
    def __neg__(self): return Vector(*map(operator.neg, self))
    def __add__(self, o): return Vector(*map(operator.add, self, o)) if isinstance(o, Vector) else NotImplemented
    def __mul__(self, k): return Vector(*(c * k for c in self)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(map(operator.mul, self, o))
    def __format__(self, spec):
        if spec.endswith('p'): return f'<{abs(self):{spec[:-1]}}, {math.atan2(self.y, self.x):{spec[:-1]}}>'
        return '(' + ', '.join(format(c, spec) for c in self) + ')'
    def __round__(self, n=0): return Vector(*(round(c, n) for c in self))
    def __contains__(self, c): return c in self._c
    def __reversed__(self): return Vector(*self._c[::-1])
    def __complex__(self): return complex(*self._c[:2])
    def __lt__(self, o): return abs(self) < abs(o)
v = Vector(3, 4); print(v, v.x, v.yx, abs(v), -v, v + v, 2 * v, v @ v, v[0], v[:1], f'{v:.1f} {v:.2fp} {v}', bool(Vector(0, 0)), v == Vector(3, 4), {v: 1}[Vector(3, 4)], round(Vector(1.26, 2.71), 1), 3 in v, reversed(v), complex(v), sorted([v, Vector(1, 1)]), max(v, Vector(9, 9)), [*v], v.xyx)
for f in (lambda: v.q, lambda: v + 1, lambda: v * 'a', lambda: v['x'], lambda: v.z, lambda: setattr(v, 'w', 1), lambda: v < 3, lambda: v @ 5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Typed:
    def __init__(self, kind, check=None, default=None): self.kind, self.check, self.default = kind, check, default
    def __set_name__(self, owner, name): self.name = name; owner.__dict__.get('_fields', owner.__annotations__ if 0 else {}); self.owner = owner.__name__
    def __get__(self, obj, owner=None): return self if obj is None else obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f'{self.owner}.{self.name} wants {self.kind.__name__}, not {type(value).__name__}')
        if self.check and not self.check(value): raise ValueError(f'{value!r} is no good for {self.name}')
        obj.__dict__[self.name] = value
    def __delete__(self, obj): del obj.__dict__[self.name]
class Model:
    registry = {}
    def __init_subclass__(cls, table=None, **kw): super().__init_subclass__(**kw); cls.table = table or cls.__name__.lower() + 's'; cls.fields = [n for c in reversed(cls.__mro__) for n, d in vars(c).items() if isinstance(d, Typed)]; Model.registry[cls.table] = cls
    def __init__(self, **kw):
        for k, val in kw.items():
            if k not in self.fields: raise TypeError(f'{type(self).__name__} has no field {k!r}')
            setattr(self, k, val)
    def __repr__(self): return f'{type(self).__name__}({", ".join(f"{f}={getattr(self, f)!r}" for f in self.fields)})'
class Person(Model): name = Typed(str, str.strip); age = Typed(int, lambda a: a >= 0, 0)
class Pet(Model, table='animals'): owner = Typed(Person); kind = Typed(str, default='cat')
p = Person(name='Ann'); print(p, Pet(owner=p), Model.registry, Person.fields, Person.age.default)
for f in (lambda: Person(name=3), lambda: Person(name=' '), lambda: Person(nme=1), lambda: Pet(owner='x'), lambda: setattr(p, 'age', -1), lambda: delattr(p, 'age')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class State(enum.Enum):
    IDLE = 'idle'; RUNNING = 'running'; DONE = 'done'
    def next(self, event):
        match self, event:
            case (State.IDLE, 'start'): return State.RUNNING
            case (State.RUNNING, 'stop' | 'finish'): return State.DONE
            case (_, 'reset'): return State.IDLE
        raise ValueError(f'{event} in {self.name}')
s = State.IDLE; trail = [s := s.next(e) for e in ('start', 'finish', 'reset', 'start')]; print(trail)
try: s.next('start')
except ValueError as e: print(e)
class Observable:
    def __init__(self): self.watchers = []
    def watch(self, f): self.watchers.append(f); return f
    def __setattr__(self, k, val):
        old = self.__dict__.get(k, '<none>'); super().__setattr__(k, val)
        for w in self.__dict__.get('watchers', ()): w(k, old, val)
ob = Observable(); log = []
@ob.watch
def note(*change): log.append(change)
ob.x = 1; ob.x = 2; ob.y = [1]; print(log, vars(ob).keys())
class Editor:
    def __init__(self): self.text, self.undo_, self.redo_ = '', [], []
    def do(self, f, *a): self.undo_.append(self.text); self.redo_.clear(); self.text = f(self.text, *a); return self
    def undo(self): self.redo_.append(self.text); self.text = self.undo_.pop(); return self
    def redo(self): self.undo_.append(self.text); self.text = self.redo_.pop(); return self
e = Editor().do(str.__add__, 'hello').do(str.upper).do(str.replace, 'L', 'l'); print(e.text, e.undo().text, e.undo().text, e.redo().text, e.do(str.center, 9, '*').text, e.redo_)
try: e.redo()
except IndexError as err: print(err)
class Meta(type):
    def __new__(m, name, bases, ns, **kw): cls = super().__new__(m, name, bases, {k: (functools.wraps(f)(lambda *a, _f=f, **k: ('traced', _f(*a, **k))) if callable(f) and not k.startswith('_') else f) for k, f in ns.items()}); cls.options = kw; return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): o = super().__call__(*a, **k); o.made = True; return o
    def __getitem__(cls, k): return f'{cls.__name__}[{k}]'
    def __contains__(cls, x): return x == 5
    def __iter__(cls): return iter('meta')
    def __len__(cls): return 42
    def __repr__(cls): return f'<Meta {cls.__name__}>'
class Traced(metaclass=Meta, debug=True):
    def f(self, x): 'doc of f'; return x + 1
    def _g(self): return 'plain'
t = Traced(); print(t.f(1), t._g(), t.made, Traced.options, Traced['k'], 5 in Traced, list(Traced), len(Traced), Traced, Traced.f.__name__, Traced.f.__doc__, type(Traced), isinstance(t, Traced))
@functools.total_ordering
@dataclasses.dataclass(eq=False)
class Temp:
    degrees: float
    unit: str = 'C'
    @property
    def kelvin(self): return {'C': lambda d: d + 273.15, 'F': lambda d: (d - 32) * 5 / 9 + 273.15, 'K': float}[self.unit](self.degrees)
    @kelvin.setter
    def kelvin(self, k): self.degrees, self.unit = k, 'K'
    @kelvin.deleter
    def kelvin(self): self.degrees = 0; self.unit = 'K'
    def __eq__(self, o): return math.isclose(self.kelvin, o.kelvin) if isinstance(o, Temp) else NotImplemented
    def __lt__(self, o): return self.kelvin < o.kelvin if isinstance(o, Temp) else NotImplemented
a, b = Temp(100), Temp(212, 'F'); print(a == b, a < Temp(0), a >= b, max([Temp(1), Temp(1, 'K'), Temp(50, 'F')]), a); a.kelvin = 5; print(a); del a.kelvin; print(a, Temp.kelvin.fset.__name__, Temp.__hash__)
n = 0
for i in range(3000): n += (Vector(i, 1) + Vector(1, i % 3)).x + len(Person(name='x', age=i % 90).fields)
print(n)
a.kelvin = 'hot'; a < b
