"""Copies of objects, shallow and deep."""

from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error


def _function():
    yield


_ATOMIC = {
    type(None), type(...), type(NotImplemented), int, float, bool, complex, str, bytes, type, range, property, type(_function),
    type(len), type(_function.__code__),
}


def _is_atomic(cls):
    return cls in _ATOMIC or issubclass(cls, type)


def copy(x):
    cls = type(x)
    if _is_atomic(cls) or cls in (tuple, frozenset, slice):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    reduced = _reduced(x, cls)
    return _rebuild(x, cls, _same, {}) if reduced is None else _reconstruct(x, None, reduced)


def _same(value, memo):
    return value


def _reduced(x, cls):
    """What `copyreg`, or a `__reduce_ex__` or `__reduce__` other than that of `object`, says of it."""
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    for name, arguments in (("__reduce_ex__", (4,)), ("__reduce__", ())):
        for base in cls.__mro__:
            if name in base.__dict__ and base is not object and not issubclass(base, BaseException):
                return getattr(x, name)(*arguments)
    return None


def _reconstruct(x, memo, reduced):
    return x if isinstance(reduced, str) else _build(x, memo, *reduced)


def _build(x, memo, func, args, state=None, listiter=None, dictiter=None):
    part = _same if memo is None else deepcopy
    copied = func(*[part(arg, memo) for arg in args])
    if memo is not None:
        memo[id(x)] = copied
    if state is not None:
        _set_state(copied, part(state, memo))
    for item in listiter or ():
        copied.append(part(item, memo))
    for key, value in dictiter or ():
        copied[part(key, memo)] = part(value, memo)
    return copied


def _set_state(copied, state):
    if hasattr(copied, "__setstate__"):
        copied.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        copied.__dict__.update(state)
    for name, value in (slots or {}).items():
        setattr(copied, name, value)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if _is_atomic(cls):
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    copied = _deep(x, cls, memo)
    if copied is not x:
        memo[id(x)] = copied
        # What is copied must live as long as its id is known.
        memo.setdefault(id(memo), []).append(x)
    return copied


def _deep(x, cls, memo):
    if cls is list:
        copied = []
        memo[id(x)] = copied
        for item in x:
            copied.append(deepcopy(item, memo))
        return copied
    if cls is dict:
        copied = {}
        memo[id(x)] = copied
        for key, value in x.items():
            copied[deepcopy(key, memo)] = deepcopy(value, memo)
        return copied
    if cls is tuple:
        return _deep_tuple(x, memo)
    if cls in (set, frozenset):
        return cls([deepcopy(item, memo) for item in x])
    if cls is bytearray:
        return x.copy()
    if cls is slice:
        return slice(deepcopy(x.start, memo), deepcopy(x.stop, memo), deepcopy(x.step, memo))
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        return method(memo)
    if hasattr(x, "__func__") and hasattr(x, "__self__"):
        return type(x)(x.__func__, deepcopy(x.__self__, memo))
    reduced = _reduced(x, cls)
    return _rebuild(x, cls, deepcopy, memo) if reduced is None else _reconstruct(x, memo, reduced)


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    known = memo.get(id(x))
    if known is not None:
        return known
    if all(copied is item for copied, item in zip(items, x)):
        return x
    return tuple(items)


def _rebuild(x, cls, part, memo):
    """An object of the same class with the same state, each part of it put through `part`."""
    if cls is type(list[int]):
        return cls(x.__origin__, part(x.__args__, memo))
    if "__module__" not in cls.__dict__ and cls is not object and not issubclass(cls, BaseException):
        # No class statement made it, and it does not say how it is copied: this refuses.
        return x.__reduce_ex__(4)
    if not hasattr(cls, "__dictoffset__") and hasattr(cls, "__next__"):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    builtin = next((base for base in (list, dict, set, frozenset, tuple, int, float, str, bytes, complex) if issubclass(cls, base)), None)
    if isinstance(x, BaseException):
        copied = cls.__new__(cls, *part(x.args, memo))
    elif hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
        copied = cls.__new__(cls, *part(args, memo), **part(kwargs, memo))
    elif hasattr(cls, "__getnewargs__"):
        copied = cls.__new__(cls, *part(x.__getnewargs__(), memo))
    elif builtin in (None, list, dict, set):
        copied = cls.__new__(cls)
    else:
        copied = cls.__new__(cls, part(builtin(x), memo))
    memo[id(x)] = copied
    _copy_state(x, copied, cls, part, memo)
    if builtin is list:
        copied.extend([part(item, memo) for item in list(x)])
    elif builtin is dict:
        for key, value in list(x.items()):
            copied[part(key, memo)] = part(value, memo)
    elif builtin is set:
        copied.update([part(item, memo) for item in list(x)])
    return copied


def _copy_state(x, copied, cls, part, memo):
    if hasattr(cls, "__getstate__") and cls.__getstate__ is not getattr(object, "__getstate__", None):
        state = x.__getstate__()
        if state is not None:
            _set_state(copied, part(state, memo))
        return
    for name, value in getattr(x, "__dict__", {}).items():
        copied.__dict__[name] = part(value, memo)
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{base.__name__.lstrip('_')}{name}"
            if hasattr(x, name):
                object.__setattr__(copied, name, part(getattr(x, name), memo))


def replace(obj, /, **changes):
    method = getattr(obj.__class__, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {obj.__class__.__name__} objects")
    return method(obj, **changes)
