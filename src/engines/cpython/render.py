"""The canonical rendering of values (ARCHITECTURE.md). No code of the program runs for it."""

import math
import time
import types

MAX_DEPTH, MAX_ITEMS, MAX_POINTS, MAX_VALUES, MAX_DIGITS = 20, 1000, 10_000, 100_000, 4000
LARGE = 10**MAX_DIGITS
HEAP_TYPE, IMMUTABLE_TYPE = 1 << 9, 1 << 8
class_of = type
# Types whose instances are rendered as `repr` has them.
PLAIN = (bool, float, complex, range, bytes, bytearray, type(None), type(Ellipsis), type(NotImplemented))


def is_of_program(cls):
    """Whether a class statement made the class."""
    flags = type.__dict__["__flags__"].__get__(cls)
    # A structure of C looks as if it were.
    return bool(flags & HEAP_TYPE) and not flags & IMMUTABLE_TYPE and cls is not time.struct_time


def mro(cls):
    return type.__dict__["__mro__"].__get__(cls)


def qualname(cls):
    return type.__dict__["__qualname__"].__get__(cls)


def joined(texts, count):
    return ", ".join(texts + [f"...+{count - MAX_ITEMS}"] * (count > MAX_ITEMS))


class Renderer:
    """Renders one value."""

    def __init__(self):
        self.open, self.values = [], 0

    def value(self, value):
        self.values += 1
        if self.values > MAX_VALUES:
            return "<much>"
        cls = class_of(value)
        if issubclass(cls, type):
            return f"<class '{qualname(value)}'>"
        if is_of_program(cls) and not issubclass(cls, BaseException):
            return self.nested(value, lambda: self.instance(value, cls))
        return self.builtin(value, cls)

    def nested(self, value, contents):
        """Renders what may hold itself, or be nested without end."""
        if id(value) in self.open:
            return "<cycle>"
        if len(self.open) >= MAX_DEPTH:
            return "<deep>"
        self.open.append(id(value))
        try:
            return contents()
        finally:
            self.open.pop()

    def builtin(self, value, cls):
        """Renders a value as an instance of the builtin type `cls`."""
        if cls is int:
            value = int.__index__(value)
            return int.__repr__(value) if -LARGE < value < LARGE else hex(value)
        if cls is float and math.isnan(value):
            return "nan"
        if cls is str:
            head = str.__repr__(str.__getitem__(value, slice(MAX_POINTS)))
            return head if str.__len__(value) <= MAX_POINTS else f"{head}...+{str.__len__(value) - MAX_POINTS}"
        if cls in PLAIN:
            # The repr of a bytearray names its class, which the copy leaves behind.
            return cls.__repr__(bytearray.__getitem__(value, slice(None)) if cls is bytearray else value)
        if container := CONTAINERS.get(cls):
            return self.nested(value, lambda: container(self, value))
        if issubclass(cls, BaseException):
            return self.nested(value, lambda: self.exception(value, cls))
        if name := NAMED.get(cls):
            return name(value)
        return f"<{cls.__name__}>"

    def items(self, open, items, close):
        items = list(items)
        return open + joined([self.value(item) for item in items[:MAX_ITEMS]], len(items)) + close

    def tuple(self, value):
        return self.items("(", tuple.__iter__(value), ",)" if tuple.__len__(value) == 1 else ")")

    def dict(self, value):
        entries = [(key, item) for key, item in dict.items(value) if type(key) is not str or key != "__builtins__"]
        texts = [f"{self.value(key)}: {self.value(item)}" for key, item in entries[:MAX_ITEMS]]
        return f"{{{joined(texts, len(entries))}}}"

    def set(self, value, frozen=False):
        texts = sorted(self.value(item) for item in (frozenset if frozen else set).__iter__(value))
        inside = f"{{{joined(texts[:MAX_ITEMS], len(texts))}}}" if texts else ""
        return f"frozenset({inside})" if frozen else inside or "set()"

    def exception(self, value, cls):
        args = BaseException.args.__get__(value)
        text = self.items(f"{cls.__name__}(", args, ")")
        state = BaseException.__dict__["__dict__"].__get__(value) if is_of_program(cls) else None
        return f"{text} {self.dict(state)}" if state else text

    def instance(self, value, cls):
        parts = [qualname(cls)]
        base = next(base for base in mro(cls) if not is_of_program(base))
        if base is not object and base.__module__ == "builtins":
            # The nesting of the base is that of the instance.
            self.open.pop()
            parts.append(self.builtin(value, base))
            self.open.append(id(value))
        for owner in reversed(mro(cls)):
            parts += self.slots(value, owner)
        state = self.state(value, cls)
        if state:
            parts.append(self.dict(state))
        return f"<{' '.join(parts)}>"

    def slots(self, value, owner):
        members = type.__dict__["__dict__"].__get__(owner).values() if is_of_program(owner) else ()
        slots = {m.__name__: m for m in members if class_of(m) is types.MemberDescriptorType and m.__objclass__ is owner}
        for name in sorted(slots):
            try:
                held = slots[name].__get__(value)
            except AttributeError:
                continue
            yield f"{name}={self.value(held)}"

    def state(self, value, cls):
        for owner in mro(cls):
            own = type.__dict__["__dict__"].__get__(owner).get("__dict__")
            if class_of(own) is types.GetSetDescriptorType:
                return own.__get__(value)
        return None


CONTAINERS = {
    list: lambda r, v: r.items("[", list.__iter__(v), "]"),
    tuple: Renderer.tuple,
    dict: Renderer.dict,
    set: Renderer.set,
    frozenset: lambda r, v: r.set(v, frozen=True),
    slice: lambda r, v: r.items("slice(", (v.start, v.stop, v.step), ")"),
}


def bound(method):
    function = method.__func__
    return f"<bound method {function.__qualname__}>" if isinstance(function, types.FunctionType) else "<bound method>"


def function(value):
    kind = "builtin" if "stands_in" in value.__dict__ else "function"
    return f"<{kind} {value.__qualname__}>"


NAMED = {
    types.FunctionType: function,
    types.BuiltinFunctionType: lambda v: f"<builtin {v.__name__}>",
    types.ModuleType: lambda v: f"<module '{types.ModuleType.__getattribute__(v, '__name__')}'>",
    types.MethodType: bound,
    types.CodeType: lambda v: f"<code {v.co_qualname}>",
    types.FrameType: lambda v: "<frame>",
    types.GeneratorType: lambda v: f"<generator {v.__qualname__}>",
    types.CoroutineType: lambda v: f"<coroutine {v.__qualname__}>",
    types.AsyncGeneratorType: lambda v: f"<async_generator {v.__qualname__}>",
}


def render(value):
    return Renderer().value(value)
