"""Names for the types of the interpreter, and small helpers on classes."""

import operator as _operator
import sys

__all__ = [
    "AsyncGeneratorType", "BuiltinFunctionType", "BuiltinMethodType", "CellType", "ClassMethodDescriptorType", "CodeType",
    "CoroutineType", "DynamicClassAttribute", "EllipsisType", "FrameType", "FunctionType", "GeneratorType", "GenericAlias",
    "GetSetDescriptorType", "LambdaType", "MappingProxyType", "MemberDescriptorType", "MethodDescriptorType", "MethodType",
    "MethodWrapperType", "ModuleType", "NoneType", "NotImplementedType", "SimpleNamespace", "TracebackType", "UnionType",
    "WrapperDescriptorType", "coroutine", "get_original_bases", "new_class", "prepare_class", "resolve_bases",
]

def _function():
    cell = 1

    def inner():
        return cell

    yield inner


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
GeneratorType = type(_function())
CoroutineType = type(_coroutine())
AsyncGeneratorType = type(_async_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
MappingProxyType = type(type.__dict__)
ModuleType = type(sys)
CellType = type(next(_function()).__closure__[0])
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
GenericAlias = type(list[int])
UnionType = type(int | str)
try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(type("_Slotted", (), {"__slots__": ("slot",)}).slot)


class SimpleNamespace:
    def __new__(cls, /, *args, **kwargs):
        return object.__new__(cls)

    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f"{type(self).__name__} expected at most 1 argument, got {len(args)}")
        for given in map(dict, args):
            if not all(isinstance(name, str) for name in given):
                raise TypeError("keywords must be strings")
            self.__dict__.update(given)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        inside = _writing.setdefault(id(self), 0)
        if inside:
            return f"{name}(...)"
        _writing[id(self)] = 1
        try:
            return f"{name}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"
        finally:
            del _writing[id(self)]

    def __eq__(self, other):
        return _compare_namespaces(self, other, _operator.eq)

    def __ne__(self, other):
        return _compare_namespaces(self, other, _operator.ne)

    def __lt__(self, other):
        return _compare_namespaces(self, other, _operator.lt)

    def __le__(self, other):
        return _compare_namespaces(self, other, _operator.le)

    def __gt__(self, other):
        return _compare_namespaces(self, other, _operator.gt)

    def __ge__(self, other):
        return _compare_namespaces(self, other, _operator.ge)

    __hash__ = None

    def __reduce__(self):
        return type(self), (), self.__dict__

    def __replace__(self, /, **changes):
        return type(self)(**{**self.__dict__, **changes})


_writing = {}


def _compare_namespaces(left, right, operation):
    if issubclass(type(left), SimpleNamespace) and issubclass(type(right), SimpleNamespace):
        return operation(left.__dict__, right.__dict__)
    return NotImplemented


class DynamicClassAttribute:
    """A property whose name on the class is left to the metaclass."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or fget.__doc__
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        doc = fget.__doc__ if self.overwrite_doc else None
        return self._c_changed(fget, self.fset, self.fdel, doc or self.__doc__)

    def setter(self, fset):
        return self._c_changed(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return self._c_changed(self.fget, self.fset, fdel, self.__doc__)

    def _c_changed(self, *parts):
        changed = type(self)(*parts)
        changed.overwrite_doc = self.overwrite_doc
        return changed


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    metaclass, namespace, keywords = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return metaclass(name, resolved, namespace, **keywords)


def resolve_bases(bases):
    resolved = []
    changed = False
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            resolved.append(base)
        else:
            changed = True
            entries = entries(bases)
            if not isinstance(entries, tuple):
                raise TypeError("__mro_entries__ must return a tuple")
            resolved.extend(entries)
    return tuple(resolved) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    keywords = dict(kwds or {})
    metaclass = keywords.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(metaclass, type):
        for base in bases:
            if issubclass(type(base), metaclass):
                metaclass = type(base)
            elif not issubclass(metaclass, type(base)):
                raise TypeError(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
                )
    namespace = metaclass.__prepare__(name, bases, **keywords) if hasattr(metaclass, "__prepare__") else {}
    return metaclass, namespace, keywords


def get_original_bases(cls, /):
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


_ITERABLE_COROUTINE = 0x100


def coroutine(func):
    """Makes what a generator function gives awaitable."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if func.__class__ is FunctionType and getattr(func, "__code__", None).__class__ is CodeType:
        flags = func.__code__.co_flags
        if flags & (0x80 | _ITERABLE_COROUTINE):
            return func
        if flags & 0x20:
            func.__code__ = func.__code__.replace(co_flags=flags | _ITERABLE_COROUTINE)
            return func
    from collections.abc import Coroutine, Generator
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        coro = func(*args, **kwargs)
        kind = coro.__class__
        if kind is CoroutineType or kind is GeneratorType and coro.gi_code.co_flags & _ITERABLE_COROUTINE:
            return coro
        if isinstance(coro, Generator) and not isinstance(coro, Coroutine):
            return _GeneratorWrapper(coro)
        return coro

    return wrapped


class _GeneratorWrapper:
    """A generator that can be awaited."""

    def __init__(self, gen):
        self.__wrapped = gen
        self.__isgen = gen.__class__ is GeneratorType
        self.__name__ = getattr(gen, "__name__", None)
        self.__qualname__ = getattr(gen, "__qualname__", None)

    def send(self, val):
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        return self.__wrapped.throw(tp, *rest)

    def close(self):
        return self.__wrapped.close()

    @property
    def gi_code(self):
        return self.__wrapped.gi_code

    @property
    def gi_frame(self):
        return self.__wrapped.gi_frame

    @property
    def gi_running(self):
        return self.__wrapped.gi_running

    @property
    def gi_yieldfrom(self):
        return self.__wrapped.gi_yieldfrom

    cr_code, cr_frame, cr_running, cr_await = gi_code, gi_frame, gi_running, gi_yieldfrom

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped if self.__isgen else self

    __await__ = __iter__
