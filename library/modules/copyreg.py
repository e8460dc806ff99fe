"""How objects are taken apart for copies and pickles, and put together again.

What `object.__getstate__`, `object.__reduce__` and `object.__reduce_ex__` do is here, too: the engines call the functions below.
"""

__all__ = ["pickle", "constructor"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


def pickle_union(obj):
    import functools, operator
    return functools.reduce, (operator.or_, obj.__args__)


pickle(type(int | str), pickle_union)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


_GenericAlias = type(list[int])


def _builtin_base(cls):
    """The first class in the order of lookup that no class statement made."""
    for base in cls.__mro__:
        new = base.__new__
        if "__module__" not in base.__dict__ or isinstance(new, _BuiltinFunction) and new.__self__ is base:
            return base
    return object


def _cannot_pickle(cls):
    return TypeError(f"cannot pickle {cls.__name__!r} object")


_BuiltinFunction = type(len)


def _path(cls):
    return cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"


def _reduce_ex(self, proto):
    """`object.__reduce__`, and `object.__reduce_ex__` of the protocols 0 and 1."""
    cls = self.__class__
    base = _builtin_base(cls)
    if base is object:
        state = None
    elif base is cls:
        raise _cannot_pickle(cls)
    else:
        state = base(self)
    args = cls, base, state
    has_own = type(self).__getstate__ is not object.__getstate__
    if not has_own and getattr(self, "__slots__", None):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    attributes = self.__getstate__()
    return (_reconstructor, args, attributes) if attributes else (_reconstructor, args)


def _object_reduce_ex(self, protocol):
    """`object.__reduce_ex__`"""
    if type(self).__reduce__ is not object.__reduce__:
        return self.__reduce__()
    return _reduce_ex(self, protocol) if protocol < 2 else _reduce_newobj(self)


def _reduce_newobj(self):
    cls = type(self)
    args, kwargs = _new_arguments(self)
    if kwargs:
        function, arguments = __newobj_ex__, (cls, args, kwargs)
    else:
        function, arguments = __newobj__, (cls, *(args or ()))
    if type(self).__getstate__ is object.__getstate__:
        _refuse_hidden_state(cls, args)
    listitems = iter(self) if isinstance(self, list) else None
    dictitems = iter(self.items()) if isinstance(self, dict) else None
    return function, arguments, self.__getstate__(), listitems, dictitems


def _refuse_hidden_state(cls, args):
    base = _builtin_base(cls)
    if args is None and base not in (object, list, dict, type(None)):
        # Their items lie in the object itself.
        sized = base is memoryview or base is type(_refuse_hidden_state.__code__)
        if sized:
            raise TypeError(f"cannot pickle {cls.__name__} objects")
        raise TypeError(f"cannot pickle {_path(cls)!r} object") if base is cls else _cannot_pickle(cls)


def _new_arguments(self):
    """What `__getnewargs_ex__` or `__getnewargs__` says, if there is one."""
    method = getattr(self, "__getnewargs_ex__", None)
    if method is not None:
        return _checked_arguments(method())
    method = getattr(self, "__getnewargs__", None)
    if method is None:
        return None, None
    args = method()
    if not isinstance(args, tuple):
        raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    return args, None


def _checked_arguments(newargs):
    if not isinstance(newargs, tuple):
        raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(newargs).__name__}'")
    if len(newargs) != 2:
        raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(newargs)}")
    args, kwargs = newargs
    told = "item of the tuple returned by __getnewargs_ex__ must be a"
    if not isinstance(args, tuple):
        raise TypeError(f"first {told} tuple, not '{type(args).__name__}'")
    if not isinstance(kwargs, dict):
        raise TypeError(f"second {told} dict, not '{type(kwargs).__name__}'")
    return args, kwargs


def _getstate(self):
    """`object.__getstate__`"""
    if isinstance(self, type):
        state = dict(self.__dict__) if isinstance(self.__dict__.get("__module__"), str) else None
    else:
        cls = type(self)
        has_state = "__module__" in cls.__dict__ or cls.__module__ != "builtins" and cls is not _GenericAlias
        state = getattr(self, "__dict__", None) if has_state else None
    slots = {}
    for name in _slotnames(type(self)):
        try:
            slots[name] = getattr(self, name)
        except AttributeError:
            pass
    return (state or None, slots) if slots else state or None


def _slotnames(cls):
    names = cls.__dict__.get("__slotnames__")
    if names is not None:
        return names
    names = []
    if hasattr(cls, "__slots__"):
        for base in cls.__mro__:
            slots = base.__dict__.get("__slots__", ())
            for name in (slots,) if isinstance(slots, str) else slots:
                if name not in ("__dict__", "__weakref__"):
                    names.append(_mangled(base, name))
    try:
        cls.__slotnames__ = names
    except Exception:
        pass
    return names


def _mangled(cls, name):
    stripped = cls.__name__.lstrip("_")
    if name.startswith("__") and not name.endswith("__") and stripped:
        return f"_{stripped}{name}"
    return name
