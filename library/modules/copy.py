"""Copies of objects, shallow and deep."""

from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error


def _function():
    yield


class _Class:
    def method(self):
        pass


_MethodType = type(_Class().method)


_ATOMIC = {
    type(None), type(...), type(NotImplemented), int, float, bool, complex, str, bytes, type, range, property, type(_function),
    type(len), type(_function.__code__),
}
_SHALLOW_ATOMIC = _ATOMIC | {tuple, frozenset, slice, super}


def copy(x):
    cls = type(x)
    if cls in _SHALLOW_ATOMIC:
        return x
    if cls in (list, dict, set, bytearray):
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _by_reduction(x, None, _reduced(x, cls, ""))


def _reduced(x, cls, deep):
    """What `copyreg` or the object says of how it is made."""
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    for name, arguments in (("__reduce_ex__", (4,)), ("__reduce__", ())):
        reductor = getattr(x, name, None)
        if reductor is not None:
            return reductor(*arguments)
    raise Error(f"un({deep or 'shallow'})copyable object of type {cls}")


def _same(value, memo):
    return value


def _by_reduction(x, memo, reduced):
    return x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None):
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
    if cls in _ATOMIC:
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
    if cls is _MethodType:
        return cls(x.__func__, deepcopy(x.__self__, memo))
    if issubclass(cls, type):
        return x
    method = getattr(x, "__deepcopy__", None)
    if method is not None:
        return method(memo)
    return _by_reduction(x, memo, _reduced(x, cls, "deep"))


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    known = memo.get(id(x))
    if known is not None:
        return known
    if all(copied is item for copied, item in zip(items, x)):
        return x
    return tuple(items)


def replace(obj, /, **changes):
    method = getattr(obj.__class__, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {obj.__class__.__name__} objects")
    return method(obj, **changes)
