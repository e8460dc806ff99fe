"""The operators as functions."""

__all__ = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge", "getitem",
    "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf", "inv", "invert",
    "ior", "ipow", "irshift", "is_", "is_none", "is_not", "is_not_none", "isub", "itemgetter", "itruediv", "ixor", "le",
    "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow", "rshift",
    "setitem", "sub", "truediv", "truth", "xor",
]

from builtins import abs as _abs
from sys import maxsize as _MAXSIZE


def lt(a, b, /):
    return a < b


def le(a, b, /):
    return a <= b


def eq(a, b, /):
    return a == b


def ne(a, b, /):
    return a != b


def ge(a, b, /):
    return a >= b


def gt(a, b, /):
    return a > b


def not_(a, /):
    return not a


def truth(a, /):
    return True if a else False


def is_(a, b, /):
    return a is b


def is_not(a, b, /):
    return a is not b


def is_none(a, /):
    return a is None


def is_not_none(a, /):
    return a is not None


def abs(a, /):
    return _abs(a)


def add(a, b, /):
    return a + b


def and_(a, b, /):
    return a & b


def floordiv(a, b, /):
    return a // b


def index(a, /):
    return range(a).stop


def inv(a, /):
    return ~a


def invert(a, /):
    return ~a


def lshift(a, b, /):
    return a << b


def mod(a, b, /):
    return a % b


def mul(a, b, /):
    return a * b


def matmul(a, b, /):
    return a @ b


def neg(a, /):
    return -a


def or_(a, b, /):
    return a | b


def pos(a, /):
    return +a


def pow(a, b, /):
    return a**b


def rshift(a, b, /):
    return a >> b


def sub(a, b, /):
    return a - b


def truediv(a, b, /):
    return a / b


def xor(a, b, /):
    return a ^ b


# What a sequence in C adds to itself is no sum of numbers: the right operand is not asked.
_CONCATENATED = (str, bytes, bytearray, list, tuple)


def _check_sequence(value):
    if isinstance(value, (dict, range, memoryview)) or not hasattr(type(value), "__getitem__"):
        raise TypeError(f"'{type(value).__name__}' object can't be concatenated")


def _builtin_sequence(value):
    return next((kind for kind in _CONCATENATED if isinstance(value, kind)), None)


def concat(a, b, /):
    kind = _builtin_sequence(a)
    if kind is not None:
        return kind.__add__(a, b)
    _check_sequence(a)
    return a + b


def contains(a, b, /):
    return b in a


def _searched(a):
    try:
        return iter(a)
    except TypeError:
        pass
    raise TypeError(f"argument of type '{type(a).__name__}' is not iterable")


def countOf(a, b, /):
    return sum(1 for item in _searched(a) if item is b or item == b)


def delitem(a, b, /):
    del a[b]


def getitem(a, b, /):
    return a[b]


def indexOf(a, b, /):
    for position, item in enumerate(_searched(a)):
        if item is b or item == b:
            return position
    raise ValueError("sequence.index(x): x not in sequence")


def setitem(a, b, c, /):
    a[b] = c


def _word(value):
    """What C reads as a number of its own size."""
    value = index(value)
    if not -_MAXSIZE <= value <= _MAXSIZE:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return value


def _special(obj, name):
    """A method of the class of an object, bound; None if there is none."""
    for base in type(obj).__mro__:
        if name in base.__dict__:
            method = base.__dict__[name]
            bind = getattr(type(method), "__get__", None)
            return method if bind is None else bind(method, obj, type(obj))
    return None


def length_hint(obj, default=0, /):
    default = _word(default)
    try:
        return len(obj)
    except TypeError:
        pass
    method = _special(obj, "__length_hint__")
    if method is None:
        return default
    try:
        hint = method()
    except TypeError:
        return default
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(hint).__name__}")
    if _word(hint) < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return hint


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


class attrgetter:
    __slots__ = ("_c_attrs",)

    def __new__(cls, attr, /, *attrs):
        for name in (attr, *attrs):
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        self = object.__new__(cls)
        self._c_attrs = (attr, *attrs)
        return self

    def __call__(self, obj, /):
        values = tuple(_resolve(obj, name) for name in self._c_attrs)
        return values[0] if len(values) == 1 else values

    def __repr__(self):
        return f"operator.attrgetter({', '.join(map(repr, self._c_attrs))})"

    def __reduce__(self):
        return self.__class__, self._c_attrs


def _resolve(obj, path):
    for name in path.split("."):
        obj = getattr(obj, name)
    return obj


class itemgetter:
    __slots__ = ("_c_items",)

    def __new__(cls, item, /, *items):
        self = object.__new__(cls)
        self._c_items = (item, *items)
        return self

    def __call__(self, obj, /):
        if len(self._c_items) == 1:
            return obj[self._c_items[0]]
        return tuple(obj[item] for item in self._c_items)

    def __repr__(self):
        return f"operator.itemgetter({', '.join(map(repr, self._c_items))})"

    def __reduce__(self):
        return self.__class__, self._c_items


class methodcaller:
    __slots__ = ("_c_name", "_c_args", "_c_kwargs")

    def __new__(cls, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self = object.__new__(cls)
        self._c_name = name
        self._c_args = args
        self._c_kwargs = kwargs
        return self

    def __call__(self, obj, /):
        return getattr(obj, self._c_name)(*self._c_args, **self._c_kwargs)

    def __repr__(self):
        arguments = [repr(self._c_name), *map(repr, self._c_args), *(f"{k}={v!r}" for k, v in self._c_kwargs.items())]
        return f"operator.methodcaller({', '.join(arguments)})"

    def __reduce__(self):
        if not self._c_kwargs:
            return self.__class__, (self._c_name, *self._c_args)
        from functools import partial

        return partial(self.__class__, self._c_name, **self._c_kwargs), self._c_args


def iadd(a, b, /):
    a += b
    return a


def iand(a, b, /):
    a &= b
    return a


def iconcat(a, b, /):
    kind = _builtin_sequence(a)
    if kind is not None:
        return kind.__iadd__(a, b) if hasattr(kind, "__iadd__") else kind.__add__(a, b)
    _check_sequence(a)
    a += b
    return a


def ifloordiv(a, b, /):
    a //= b
    return a


def ilshift(a, b, /):
    a <<= b
    return a


def imod(a, b, /):
    a %= b
    return a


def imul(a, b, /):
    a *= b
    return a


def imatmul(a, b, /):
    a @= b
    return a


def ior(a, b, /):
    a |= b
    return a


def ipow(a, b, /):
    a **= b
    return a


def irshift(a, b, /):
    a >>= b
    return a


def isub(a, b, /):
    a -= b
    return a


def itruediv(a, b, /):
    a /= b
    return a


def ixor(a, b, /):
    a ^= b
    return a


__iadd__, __iand__, __iconcat__, __ifloordiv__, __ilshift__ = iadd, iand, iconcat, ifloordiv, ilshift
__imatmul__, __imod__, __imul__, __ior__, __ipow__ = imatmul, imod, imul, ior, ipow
__irshift__, __isub__, __itruediv__, __ixor__ = irshift, isub, itruediv, ixor
__lt__, __le__, __eq__, __ne__, __ge__, __gt__ = lt, le, eq, ne, ge, gt
__not__, __abs__, __add__, __and__, __floordiv__, __index__ = not_, abs, add, and_, floordiv, index
__inv__, __invert__, __lshift__, __mod__, __mul__, __matmul__ = inv, invert, lshift, mod, mul, matmul
__neg__, __or__, __pos__, __pow__, __rshift__, __sub__ = neg, or_, pos, pow, rshift, sub
__truediv__, __xor__, __concat__, __contains__ = truediv, xor, concat, contains
__delitem__, __getitem__, __setitem__, __call__ = delitem, getitem, setitem, call
