"""Classes made of their fields."""

import sys
from abc import update_abstractmethods as _update_abstractmethods
from copy import deepcopy as _deepcopy
from types import UnionType as _Union
from types import new_class as _new_class

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = _Kind("_FIELD"), _Kind("_FIELD_CLASSVAR"), _Kind("_FIELD_INITVAR")


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "doc", "_field_type")
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = type(type.__dict__)({} if metadata is None else metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    def __repr__(self):
        shown = ("name", "type", "default", "default_factory", "init", *self.__slots__[4:6], *self.__slots__[7:])
        return f"Field({','.join([f'{name}={getattr(self, name)!r}' for name in shown])})"

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot")

    def __init__(self, **settings):
        for name in self.__slots__:
            setattr(self, name, settings[name])

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


def _is_classvar(hint):
    return getattr(hint, "__origin__", hint).__class__.__name__ == "_SpecialForm"


def _get_field(cls, name, hint, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = hint
    made._field_type = _FIELD
    if _is_classvar(hint):
        made._field_type = _FIELD_CLASSVAR
    elif hint is InitVar or isinstance(hint, InitVar):
        made._field_type = _FIELD_INITVAR
    if made._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type in (_FIELD, _FIELD_INITVAR):
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory")
    return made


def _set(cls, name, value):
    """Gives the class a method unless it has one of its own; whether it had."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


class _Methods:
    """The methods of a class as one text, as CPython writes it: the lines of tracebacks count from its beginning."""

    def __init__(self):
        self.names = []
        self.text = []
        self.outer = {}

    def add(self, name, parameters, body, decorator=None):
        self.names.append(name)
        lines = [f" {decorator}"] if decorator else []
        self.text += [*lines, f" def {name}({', '.join(parameters)}):", *(f"  {line}" for line in body)]

    def make(self, namespace):
        text = "\n".join([f"def __create_fn__({', '.join(self.outer)}):", *self.text, f" return [{', '.join(self.names)}]"])
        made = {}
        exec(text, namespace, made)
        return zip(self.names, made["__create_fn__"](**self.outer))


def _add_init(methods, cls, given, settings):
    seen_default = None
    for made in given:
        if made.init and not made.kw_only:
            if made.default is not MISSING or made.default_factory is not MISSING:
                seen_default = made
            elif seen_default is not None:
                raise TypeError(f"non-default argument {made.name!r} follows default argument {seen_default.name!r}")
    methods.outer.update(__dataclass_HAS_DEFAULT_FACTORY__=_HAS_DEFAULT_FACTORY, __dataclass_builtins_object__=object)
    receiver = "__dataclass_self__" if any(made.name == "self" for made in given) else "self"
    parameters = [receiver, *(_parameter(made) for made in given if made.init and not made.kw_only)]
    keywords = [_parameter(made) for made in given if made.init and made.kw_only]
    if keywords:
        parameters += ["*", *keywords]
    body = []
    for made in given:
        body += _initialize(made, settings, receiver, methods.outer)
    if hasattr(cls, "__post_init__"):
        init_vars = [made.name for made in given if made._field_type is _FIELD_INITVAR]
        body.append(f"{receiver}.__post_init__({', '.join(init_vars)})")
    methods.add("__init__", parameters, body or ["pass"])


def _parameter(made):
    if made.default is not MISSING:
        return f"{made.name}=__dataclass_dflt_{made.name}__"
    if made.default_factory is not MISSING:
        return f"{made.name}=__dataclass_HAS_DEFAULT_FACTORY__"
    return made.name


def _initialize(made, settings, receiver, outer):
    default = f"__dataclass_dflt_{made.name}__"
    if made.default_factory is not MISSING:
        outer[default] = made.default_factory
        value = f"{default}()"
        if made.init:
            value += f" if {made.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {made.name}"
    else:
        if made.default is not MISSING:
            outer[default] = made.default
        if not made.init and (made.default is MISSING or not settings["slots"]):
            return []
        value = made.name if made.init else default
    if made._field_type is _FIELD_INITVAR:
        return []
    if settings["frozen"]:
        return [f"__dataclass_builtins_object__.__setattr__({receiver}, {made.name!r}, {value})"]
    return [f"{receiver}.{made.name}={value}"]


def _recursive_repr(function):
    running = set()

    def wrapper(self):
        if id(self) in running:
            return "..."
        running.add(id(self))
        try:
            return function(self)
        finally:
            running.discard(id(self))

    for name in ("__module__", "__doc__", "__name__", "__qualname__", "__type_params__"):
        setattr(wrapper, name, getattr(function, name))
    wrapper.__wrapped__ = function
    return wrapper


def _values(receiver, fields):
    return f"({''.join(f'{receiver}.{made.name},' for made in fields)})"


_ORDERS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def _add_methods(methods, real, settings):
    compared = [made for made in real if made.compare]
    if settings["repr"]:
        methods.outer["__dataclasses_recursive_repr"] = _recursive_repr
        shown = ", ".join(f"{made.name}={{self.{made.name}!r}}" for made in real if made.repr)
        body = [f'return f"{{self.__class__.__qualname__}}({shown})"']
        methods.add("__repr__", ["self"], body, "@__dataclasses_recursive_repr")
    if settings["eq"]:
        equal = " and ".join(f"self.{made.name}==other.{made.name}" for made in compared) or "True"
        body = ["if self is other:", " return True", "if other.__class__ is self.__class__:", f" return {equal}"]
        methods.add("__eq__", ["self", "other"], [*body, "return NotImplemented"])
    if settings["order"]:
        for name, sign in _ORDERS.items():
            answer = f" return {_values('self', compared)}{sign}{_values('other', compared)}"
            body = ["if other.__class__ is self.__class__:", answer, "return NotImplemented"]
            methods.add(name, ["self", "other"], body)


def _add_frozen(methods, cls, real):
    methods.outer.update(cls=cls, FrozenInstanceError=FrozenInstanceError)
    names = "".join(f"{made.name!r}, " for made in real)
    frozen = "type(self) is cls" + (f" or name in {{{names}}}" if real else "")
    for method, verb, parameters in (("__setattr__", "assign to", ["name", "value"]), ("__delattr__", "delete", ["name"])):
        error = f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")'
        rest = f"super(cls, self).{method}({', '.join(parameters)})"
        methods.add(method, ["self", *parameters], [f"if {frozen}:", error, rest])


def _collect_fields(cls, kw_only):
    collected = {}
    any_frozen = has_bases = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get("__dataclass_fields__")
        if inherited is not None:
            has_bases = True
            for made in inherited.values():
                collected[made.name] = made
            if all_frozen is None:
                all_frozen = True
            params = base.__dict__.get("__dataclass_params__")
            if params is not None:
                all_frozen = all_frozen and params.frozen
                any_frozen = any_frozen or params.frozen
    own = []
    seen_marker = False
    for name, hint in _own_annotations(cls).items():
        if hint is KW_ONLY or isinstance(hint, str) and hint.split(".")[-1] == "KW_ONLY":
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = kw_only = True
        else:
            own.append(_get_field(cls, name, hint, kw_only))
    for made in own:
        collected[made.name] = made
        if isinstance(getattr(cls, made.name, None), Field):
            if made.default is MISSING:
                delattr(cls, made.name)
            else:
                setattr(cls, made.name, made.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in _own_annotations(cls):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return collected, has_bases, any_frozen, all_frozen


def _own_annotations(cls):
    if "__annotations__" not in cls.__dict__ and not _annotates(cls):
        return {}
    try:
        return cls.__annotations__
    except Exception:
        return _forward_annotations(cls)


class ForwardRef:
    """A name in an annotation that is not bound, or an expression of it."""

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r}, is_class=True, owner={self.__owner__!r})"

    def __eq__(self, other):
        if isinstance(other, ForwardRef):
            return (self.__forward_arg__, self.__owner__) == (other.__forward_arg__, other.__owner__)
        return NotImplemented

    def __hash__(self):
        return hash((self.__forward_arg__, self.__owner__))

    def __or__(self, other):
        return _Union[self, other]

    def __ror__(self, other):
        return _Union[other, self]


class _Expression:
    """What will be a reference: until the annotations are made, operators with it make further ones. `rank` is how tightly its text binds."""

    def __init__(self, text, making, rank=20):
        self.__forward_arg__, self.__owner__ = text, making.owner
        self._c_making, self._c_rank = making, rank
        making.expressions.append(self)

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __call__(self, *args, **keywords):
        parts = [self._c_text(arg) for arg in args] + [f"{name}={self._c_text(value)}" for name, value in keywords.items()]
        return self._c_next(f"{self._c_text(self, 18)}({', '.join(parts)})")

    def __getitem__(self, item):
        items = self._c_row(item) if isinstance(item, tuple) and item else self._c_text(item)
        return self._c_next(f"{self._c_text(self, 18)}[{items}]")

    def __getattr__(self, name):
        return self._c_next(f"{self._c_text(self, 18)}.{name}")

    def __iter__(self):
        yield self._c_next(f"*{self._c_text(self, 8)}")

    def __format__(self, spec):
        raise TypeError("Cannot stringify annotation containing string formatting")

    def _c_next(self, text, rank=20):
        return _Expression(text, self._c_making, rank)

    def _c_row(self, items):
        return ", ".join([self._c_text(item) for item in items]) + ("," if len(items) == 1 else "")

    def _c_text(self, value, least=0):
        """An operand as it is written; what has no literal gets a name."""
        if isinstance(value, _Expression):
            return value.__forward_arg__ if value._c_rank >= least else f"({value.__forward_arg__})"
        if value is None or type(value) in (str, int, float, complex, bool):
            return repr(value)
        if isinstance(value, slice):
            parts = ["" if part is None else self._c_text(part) for part in (value.start, value.stop, value.step)]
            return ":".join(parts if parts[2] else parts[:2])
        if isinstance(value, tuple):
            return f"({self._c_row(value)})"
        if isinstance(value, list):
            return f"[{', '.join(map(self._c_text, value))}]"
        self._c_making.names += 1
        return f"__annotationlib_name_{self._c_making.names}__"


class _Making:
    """The making of the annotations of a class."""

    def __init__(self, owner):
        self.owner, self.expressions, self.names = owner, [], 0

    def end(self):
        for expression in self.expressions:
            expression.__class__ = ForwardRef


def _unary(sign):
    return lambda self: self._c_next(sign + self._c_text(self, 15), 15)


def _binary(sign, rank):
    # `**` binds to the right, and its right operand may have a sign.
    left, right = (rank + 1, 15) if sign == "**" else (rank, rank + 1)

    def forward(self, other):
        return self._c_next(f"{self._c_text(self, left)} {sign} {self._c_text(other, right)}", rank)

    def reflected(self, other):
        return self._c_next(f"{self._c_text(other, left)} {sign} {self._c_text(self, right)}", rank)

    return forward, reflected


for _name, _sign, _rank in (
    ("or", "|", 8), ("xor", "^", 9), ("and", "&", 10), ("lshift", "<<", 11), ("rshift", ">>", 11), ("add", "+", 12), ("sub", "-", 12),
    ("mul", "*", 13), ("matmul", "@", 13), ("truediv", "/", 13), ("floordiv", "//", 13), ("mod", "%", 13), ("pow", "**", 16),
):
    _forward, _reflected = _binary(_sign, _rank)
    setattr(_Expression, f"__{_name}__", _forward)
    setattr(_Expression, f"__r{_name}__", _reflected)
for _name, _sign in (("lt", "<"), ("le", "<="), ("eq", "=="), ("ne", "!="), ("gt", ">"), ("ge", ">=")):
    setattr(_Expression, f"__{_name}__", _binary(_sign, 7)[0])
for _name, _sign in (("neg", "-"), ("pos", "+"), ("invert", "~")):
    setattr(_Expression, f"__{_name}__", _unary(_sign))
del _name, _sign, _rank, _forward, _reflected


ForwardRef.__module__ = "annotationlib"


def _forward_annotations(cls):
    """The annotations of a class with a reference for each name that is not bound; where that fails, a reference stands for every name,
    but where that is all that the annotation is."""
    annotate, making = cls.__annotate__, _Making(cls)
    known, missed = dict(annotate.__globals__), {}
    try:
        annotations = _with_missed(annotate, known, missed, making)
        making.end()
        return annotations
    except Exception:
        names = [*annotate.__builtins__, *known, *missed, *annotate.__code__.co_freevars]
    every = {name: _Expression(name, making) for name in names if not name.startswith("__")}
    annotations = _with_missed(annotate, known, every, making)
    making.end()
    for name, hint in annotations.items():
        if isinstance(hint, ForwardRef) and hint.__forward_arg__ in every:
            annotations[name] = _resolved(hint, annotate)
    return annotations


def _with_missed(annotate, known, references, making):
    """The annotations with those references and more: names are found one by one, as each is missed."""
    while True:
        making.names = 0
        try:
            return _annotations_with(annotate, known, references)
        except NameError as error:
            if error.name is None or error.name in references:
                raise
            references[error.name] = _Expression(error.name, making)


def _annotations_with(annotate, known, references):
    code = annotate.__code__
    cells = [
        _Cell(references[name]) if name in references else cell for name, cell in zip(code.co_freevars, annotate.__closure__ or ())
    ]
    return _Function(code, {**known, **references}, annotate.__name__, None, tuple(cells))(1)


def _resolved(reference, annotate):
    """What the name of a reference is bound to, if it is."""
    name = reference.__forward_arg__
    for free, cell in zip(annotate.__code__.co_freevars, annotate.__closure__ or ()):
        if free == name:
            try:
                return cell.cell_contents
            except ValueError:
                return reference
    known = annotate.__globals__
    return known[name] if name in known else annotate.__builtins__.get(name, reference)


_Function = type(_own_annotations)
_Cell = type((lambda value: lambda: value)(None).__closure__[0])


def _annotation_text(hint):
    """An annotation as a signature shows it."""
    if isinstance(hint, ForwardRef):
        return hint.__forward_arg__
    if hint is None:
        return "None"
    if isinstance(hint, type) and type(hint).__name__ != "GenericAlias":
        return hint.__qualname__ if hint.__module__ == "builtins" else f"{hint.__module__}.{hint.__qualname__}"
    return repr(hint)


def _signature(cls):
    """The parameters of the class when it is called, as text."""
    init = cls.__init__
    if not isinstance(init, _Function):
        return "()"
    code = init.__code__
    names = code.co_varnames
    positional, keyword = names[:code.co_argcount], names[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
    defaults = dict(zip(reversed(positional), reversed(init.__defaults__ or ())))
    hints = {}
    for base in reversed(cls.__mro__):
        hints.update(_own_annotations(base))
    if not hasattr(init.__annotate__, "__generated_by_dataclasses__"):
        hints = init.__annotations__
    rest = len(positional) + len(keyword)
    parts = [_parameter_text(name, hints, defaults) for name in positional[1:]]
    if code.co_posonlyargcount > 1:
        parts.insert(code.co_posonlyargcount - 1, "/")
    if code.co_flags & 4:
        parts.append("*" + _parameter_text(names[rest], hints, {}))
        rest += 1
    elif keyword:
        parts.append("*")
    parts += [_parameter_text(name, hints, init.__kwdefaults__ or {}) for name in keyword]
    if code.co_flags & 8:
        parts.append("**" + _parameter_text(names[rest], hints, {}))
    return f"({', '.join(parts)})"


def _parameter_text(name, hints, defaults):
    hinted = name in hints
    text = f"{name}: {_annotation_text(hints[name])}" if hinted else name
    if name in defaults:
        text += f"{' = ' if hinted else '='}{defaults[name]!r}"
    return text


def _annotate_init(cls, names):
    """The `__annotate__` of `__init__`, which looks at the annotations of the class when it is asked."""

    def __annotate__(format, /):
        hints = {}
        for base in reversed(cls.__mro__):
            if _annotates(base):
                hints.update(base.__annotations__)
        return {**{name: hints[name] for name in names if name in hints}, "return": None}

    __annotate__.__generated_by_dataclasses__ = True
    __annotate__.__qualname__ = f"{cls.__qualname__}.__init__.__annotate__"
    return __annotate__


def _annotates(cls):
    return any(name in cls.__dict__ for name in ("__annotate__", "__annotate_func__", "__annotations_cache__"))


def _process_class(cls, settings):
    frozen = settings["frozen"]
    namespace = getattr(sys.modules.get(cls.__module__), "__dict__", {})
    collected, has_bases, any_frozen, all_frozen = _collect_fields(cls, settings["kw_only"])
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, "__dataclass_fields__", collected)
    setattr(cls, "__dataclass_params__", _DataclassParams(**settings))
    own_hash = cls.__dict__.get("__hash__", MISSING)
    has_own_hash = not (own_hash is MISSING or own_hash is None and "__eq__" in cls.__dict__)
    if settings["order"] and not settings["eq"]:
        raise ValueError("eq must be true if order is true")
    real = [made for made in collected.values() if made._field_type is _FIELD]
    given = [made for made in collected.values() if made._field_type in (_FIELD, _FIELD_INITVAR)]
    methods = _Methods()
    if settings["init"]:
        _add_init(methods, cls, given, settings)
    _set(cls, "__replace__", _replace)
    _add_methods(methods, real, settings)
    if frozen:
        _add_frozen(methods, cls, real)
    _choose_hash(methods, cls, settings, has_own_hash, real)
    for name, method in methods.make(namespace):
        method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
        if name == "__init__":
            method.__annotate__ = _annotate_init(cls, [made.name for made in given if made.init])
        if name == "__hash__":
            cls.__hash__ = method
        elif _set(cls, name, method) and (name in _ORDERS or name in ("__setattr__", "__delattr__")):
            hint = " Consider using functools.total_ordering" if name in _ORDERS else ""
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}{hint}")
    if not cls.__dict__.get("__doc__"):
        cls.__doc__ = f"{cls.__name__}{_signature(cls)}"
    if settings["match_args"]:
        _set(cls, "__match_args__", tuple(made.name for made in given if made.init and not made.kw_only))
    if settings["weakref_slot"] and not settings["slots"]:
        raise TypeError("weakref_slot is True but slots is False")
    if settings["slots"]:
        cls = _add_slots(cls, real, settings)
    return _update_abstractmethods(cls)


def _choose_hash(methods, cls, settings, has_own_hash, real):
    if settings["unsafe_hash"]:
        if has_own_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not settings["eq"] or has_own_hash:
        return
    elif not settings["frozen"]:
        cls.__hash__ = None
        return
    hashed = [made for made in real if (made.compare if made.hash is None else made.hash)]
    methods.add("__hash__", ["self"], [f"return hash({_values('self', hashed)})"])


def _dataclass_getstate(self):
    return [getattr(self, made.name) for made in fields(self)]


def _dataclass_setstate(self, state):
    for made, value in zip(fields(self), state):
        object.__setattr__(self, made.name, value)


def _add_slots(cls, real, settings):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    namespace = dict(cls.__dict__)
    docs = {made.name: made.doc for made in real}
    if settings["weakref_slot"]:
        docs["__weakref__"] = None
    docs = {name: doc for name, doc in docs.items() if name not in inherited}
    namespace["__slots__"] = docs if any(doc is not None for doc in docs.values()) else tuple(docs)
    for made in real:
        namespace.pop(made.name, None)
    for name in ("__dict__", "__weakref__"):
        namespace.pop(name, None)
    qualname = getattr(cls, "__qualname__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    if settings["frozen"]:
        for name, method in (("__getstate__", _dataclass_getstate), ("__setstate__", _dataclass_setstate)):
            if name not in namespace:
                setattr(made, name, method)
    _move_class_cell(cls, made)
    return made


def _move_class_cell(old, new):
    """Functions of the class that use `super()` refer to the class itself, by a cell that they share."""
    for value in new.__dict__.values():
        while hasattr(value, "__wrapped__"):
            value = value.__wrapped__
        for function in (value.fget, value.fset, value.fdel) if isinstance(value, property) else (value,):
            free = getattr(getattr(function, "__code__", None), "co_freevars", ())
            if "__class__" in free:
                cell = function.__closure__[free.index("__class__")]
                if cell.cell_contents is old:
                    cell.cell_contents = new
                    return


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
    slots=False, weakref_slot=False,
):
    settings = {
        "init": init, "repr": repr, "eq": eq, "order": order, "unsafe_hash": unsafe_hash, "frozen": frozen, "match_args": match_args,
        "kw_only": kw_only, "slots": slots, "weakref_slot": weakref_slot,
    }

    def wrap(cls):
        return _process_class(cls, settings)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        known = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(made for made in known.values() if made._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    inner = lambda o: asdict(o, dict_factory=dict_factory)
    return dict_factory([(f.name, _convert_inner(getattr(obj, f.name), inner)) for f in fields(obj)])


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    inner = lambda o: astuple(o, tuple_factory=tuple_factory)
    return tuple_factory([_convert_inner(getattr(obj, f.name), inner) for f in fields(obj)])


def _convert_inner(value, convert):
    if _is_dataclass_instance(value):
        return convert(value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_convert_inner(item, convert) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)(_convert_inner(item, convert) for item in value)
    if isinstance(value, dict):
        if hasattr(type(value), "default_factory") or hasattr(value, "default_factory"):
            result = type(value)(value.default_factory)
            for key, item in value.items():
                result[_convert_inner(key, convert)] = _convert_inner(item, convert)
            return result
        return type(value)((_convert_inner(k, convert), _convert_inner(v, convert)) for k, v in value.items())
    return _deepcopy(value)


_KEYWORDS = frozenset((
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in is "
    "lambda nonlocal not or pass raise return try while with yield"
).split())


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
    match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None, decorator=dataclass,
):
    annotations, defaults, seen = {}, {}, set()
    for item in fields:
        if isinstance(item, str):
            name, hint = item, "typing.Any"
        elif len(item) == 2:
            name, hint = item
        elif len(item) == 3:
            name, hint, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = hint
    if module is None:
        module = sys._getframe(1).f_globals.get("__name__", "__main__")

    def fill(body):
        body.update({} if namespace is None else namespace)
        body.update(defaults)
        body["__annotations__"] = annotations
        body["__module__"] = module

    return decorator(
        _new_class(cls_name, bases, {}, fill), init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for made in self.__dataclass_fields__.values():
        if made._field_type is _FIELD_CLASSVAR:
            continue
        if not made.init:
            if made.name in changes:
                raise TypeError(f"field {made.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if made.name not in changes:
            if made._field_type is _FIELD_INITVAR and made.default is MISSING:
                raise TypeError(f"InitVar {made.name!r} must be specified with replace()")
            changes[made.name] = getattr(self, made.name)
    return self.__class__(**changes)
