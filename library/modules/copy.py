"""Copies of objects, shallow and deep."""

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error


def _function():
    yield


_ATOMIC = {
    type(None), type(...), type(NotImplemented), int, float, bool, complex, str, bytes, type, range, property, type(_function),
    type(len),
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
    return _rebuild(x, cls, _same, {})


def _same(value, memo):
    return value


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
    return _rebuild(x, cls, deepcopy, memo)


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
    if not hasattr(cls, "__dictoffset__") and hasattr(cls, "__next__"):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    builtin = next((base for base in (list, dict, set, frozenset, tuple, int, float, str, bytes, complex) if issubclass(cls, base)), None)
    if isinstance(x, BaseException):
        copied = cls.__new__(cls, *part(x.args, memo))
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
        state = part(x.__getstate__(), memo)
        if hasattr(copied, "__setstate__"):
            copied.__setstate__(state)
            return
        copied.__dict__.update(state)
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
