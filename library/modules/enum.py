"""Enumerations."""

import sys
from functools import reduce as _reduce
from operator import or_ as _or

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
    "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_enum", "verify", "EnumCheck", "CONTINUOUS",
    "NAMED_FLAGS", "UNIQUE", "global_flag_repr", "global_enum_repr", "global_str", "pickle_by_global_name", "pickle_by_enum_name",
]

_bin = bin
_property = property


class nonmember:
    """Keeps its value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes its value a member."""

    def __init__(self, value):
        self.value = value


class property(_property):
    """A property of members that leaves its name free for a member."""

    # The member of this name, and what the name meant before: another such property, a descriptor of the values or an attribute.
    member = None
    _c_redirects_to = _c_holder = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is None:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
            return self.member
        if self.fget is not None:
            return self.fget(instance)
        if self._c_redirects_to == "attribute":
            return getattr(self._c_holder, self.name)
        if self._c_redirects_to == "descriptor":
            return getattr(instance._value_, self.name)
        if self.name not in ownerclass._member_map_:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        return ownerclass._member_map_[self.name]

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class _auto_null:
    def __repr__(self):
        return "_auto_null"


_UNSET = _auto_null()


class auto:
    """A value that the class chooses."""

    def __init__(self, value=_UNSET):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


def _is_descriptor(value):
    return any(hasattr(value, name) for name in ("__get__", "__set__", "__delete__"))


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    prefix = "_%s__" % (cls_name,)
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith("__")


_SUNDERS = (
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_", "_iter_member_by_value_",
    "_iter_member_by_def_", "_add_alias_", "_add_value_alias_", "_use_args_",
)


class EnumDict(dict):
    """The namespace of a class body: it notes the members in order and gives `auto()` its value."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None
        self._auto_called = False

    @_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._c_set_sunder(key, value)
            if key == "_ignore_":
                return
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not (_is_descriptor(value) or _is_nested_class(self._cls_name, value)):
            value = self._c_set_member(key, value)
        super().__setitem__(key, value)

    def _c_set_sunder(self, key, value):
        if key not in _SUNDERS and not key.startswith("_repr_"):
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            self._ignore = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            already = set(self._ignore) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _c_set_member(self, key, value):
        if key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            value = self._c_automatic(key, value)
        elif isinstance(value, tuple) and any(isinstance(item, auto) for item in value):
            items = [self._c_automatic(key, item) if isinstance(item, auto) else item for item in value]
            try:
                value = type(value)(items)
            except TypeError:
                value = type(value)(*items)
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        return value

    def _c_automatic(self, key, value):
        if value.value is _UNSET:
            self._auto_called = True
            value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
        self._last_values.append(value.value)
        return value.value

    def update(self, members=(), /, **more):
        for name, value in dict(members).items():
            self[name] = value
        for name, value in more.items():
            self[name] = value


_EnumDict = EnumDict


def _is_nested_class(cls_name, value):
    return cls_name is not None and isinstance(value, type) and value.__qualname__.endswith(f"{cls_name}.{value.__name__}")


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        names = list(classdict._member_names)
        for name in classdict._ignore:
            classdict.pop(name, None)
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(repr(n) for n in invalid)}")
        order = classdict.pop("_order_", None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if ReprEnum is not None and ReprEnum in bases and member_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
        new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        values = {name: dict.pop(classdict, name) for name in names}
        generate = classdict.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            dict.__setitem__(classdict, "_generate_next_value_", staticmethod(generate))
        namespace = dict(classdict)
        namespace["_new_member_"] = new
        namespace["_use_args_"] = classdict.get("_use_args_", use_args)
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_hashable_values_"] = []
        namespace["_unhashable_values_"] = []
        namespace["_unhashable_values_map_"] = {}
        namespace["_member_type_"] = member_type
        namespace["_value_repr_"] = metacls._find_data_repr_(cls, bases)
        if cls == "Flag" if Flag is None else first_enum is not None and issubclass(first_enum, Flag):
            namespace["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
            namespace["_flag_mask_"] = 0
            namespace["_singles_mask_"] = 0
            namespace["_all_bits_"] = 0
            namespace["_inverted_"] = None
        try:
            enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        except RuntimeError as error:
            raise error.__cause__ or error
        _in_progress.append(enum_class)
        try:
            for name in names:
                _add_member(enum_class, name, values[name], new, member_type)
        finally:
            _in_progress.pop()
        _choose_representation(enum_class, classdict, member_type, first_enum)
        if Enum is not None and Flag is not None and issubclass(enum_class, Flag):
            _finish_flag(enum_class)
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new
            enum_class.__new__ = Enum.__new__
        if order is not None:
            _check_order(enum_class, order)
        return enum_class

    def __init__(cls, *args, **kwds):
        super().__init__(*args[:3])

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_UNSET, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _UNSET:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _UNSET:
            if type is None:
                raise TypeError(f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum")
            names = None
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if issubclass(cls, Flag):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                pass
        return value in cls._unhashable_values_ or value in cls._hashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__"}
        names.update(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        return sorted(names if cls._member_type_ is object else names | set(dir(cls._member_type_)))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return type(type.__dict__)(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, last = names, [], []
            for count, name in enumerate(given):
                value = namespace._generate(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in () if names is None else names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get("__name__", "__main__")
        dict.__setitem__(namespace, "__module__", module)
        dict.__setitem__(namespace, "__qualname__", qualname if qualname is not None else class_name)
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the values, and the enumeration that is extended."""
        if not bases:
            return object, None
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return _data_type(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        """How members show their values; `None` is as any object does."""
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    parameters = base.__dict__.get("__dataclass_params__")
                    if "__dataclass_fields__" in base.__dict__ and parameters is not None and parameters.repr:
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        new = classdict.get("__new__")
        save_new = first_enum is not None and new is not None
        if new is None:
            for method in ("__new_member__", "__new__"):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    plain = {None, object.__new__} | ({Enum.__new__, getattr(Enum, "__new_member__", None)} if Enum is not None else set())
                    if target not in plain:
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        if isinstance(new, staticmethod):
            new = new.__func__
        return new, save_new, first_enum is not None and new is not object.__new__


EnumMeta = EnumType
Enum = Flag = ReprEnum = None
# The classes whose members are being made.
_in_progress = []


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ", ".join([f"{name}={getattr(self, name)!r}" for name in fields if fields[name].repr])


def _data_type(class_name, bases):
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    if base._member_type_ not in found:
                        found.append(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                data = candidate or base
                if data not in found:
                    found.append(data)
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f"too many data types for {class_name!r}: {set(found)!r}")
    return found[0] if found else None


def _choose_representation(cls, classdict, member_type, first_enum):
    """Members show themselves as enumerations do, unless the class or the type of the values says otherwise."""
    if Enum is None or first_enum is None:
        return
    settled = set(classdict)
    if ReprEnum is not None and ReprEnum in cls.__bases__:
        for name in ("__format__", "__str__"):
            if name not in settled:
                method = getattr(member_type, name)
                setattr(cls, name, member_type.__repr__ if method is object.__str__ else method)
                settled.add(name)
    for name in ("__repr__", "__str__", "__format__"):
        if name not in settled and getattr(cls, name) in (getattr(member_type, name), getattr(object, name)):
            setattr(cls, name, getattr(first_enum, name))
    if Flag is not None and issubclass(cls, Flag):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in classdict:
                setattr(cls, name, getattr(Flag, name))


def _add_member(cls, name, value, new, member_type):
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    made = new(cls, *args) if cls._use_args_ else new(cls)
    if not hasattr(made, "_value_"):
        if member_type is object:
            made._value_ = value
        else:
            try:
                made._value_ = member_type(*args)
            except Exception as error:
                new_error = TypeError("_value_ not set in __new__, unable to create it")
                new_error.__cause__ = error
                raise new_error
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    value = made._value_
    if Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
        known = cls._value2member_map_.get(value)
        _note_bits(cls, name, value, known)
    else:
        known = None
        try:
            known = cls._value2member_map_.get(value)
        except TypeError:
            for other in cls._member_map_.values():
                if other._value_ == value:
                    known = other
        if known is None and not (Flag is not None and issubclass(cls, Flag)):
            cls._member_names_.append(name)
    if known is not None:
        made = known
    _publish(cls, name, made)
    cls._member_map_[name] = made
    try:
        cls._value2member_map_.setdefault(value, made)
        if value not in cls._hashable_values_:
            cls._hashable_values_.append(value)
    except TypeError:
        cls._unhashable_values_.append(value)
        cls._unhashable_values_map_.setdefault(name, []).append(value)


def _publish(cls, name, made):
    """Makes a member an attribute of its class. A descriptor of that name still works for the members."""
    found = kind = holder = None
    for base in cls.__mro__[1:]:
        known = base.__dict__.get(name)
        if known is None:
            continue
        if isinstance(known, property):
            found, kind, holder = known, "property", base
            break
        if _is_descriptor(known):
            found, kind, holder = known, kind or "descriptor", holder or base
        else:
            kind, holder = "attribute", base
    if found is not None:
        redirect = property()
        if kind != "attribute":
            accessors = (getattr(found, accessor, None) for accessor in ("fget", "fset", "fdel"))
            redirect = property(*accessors)
        redirect.member = made
        redirect.__set_name__(cls, name)
        redirect._c_redirects_to, redirect._c_holder = kind, holder
        made = redirect
    type.__setattr__(cls, name, made)


def _note_bits(cls, name, value, known):
    single = value > 0 and value & (value - 1) == 0
    if known is None and single:
        cls._member_names_.append(name)
    if value >= 0:
        type.__setattr__(cls, "_flag_mask_", cls._flag_mask_ | value)
        if single:
            type.__setattr__(cls, "_singles_mask_", cls._singles_mask_ | value)
        type.__setattr__(cls, "_all_bits_", 2 ** (cls._flag_mask_.bit_length()) - 1)


def _finish_flag(cls):
    order = [cls._member_map_[name]._value_ for name in cls._member_names_]
    if order != sorted(order):
        type.__setattr__(cls, "_iter_member_", cls._iter_member_by_def_)


def _check_order(cls, order):
    wanted = order.replace(",", " ").split() if isinstance(order, str) else list(order)
    wanted = [name for name in wanted if name in cls._member_names_ or name not in cls._member_map_]
    if wanted != cls._member_names_:
        raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {wanted!r}")


class Enum(metaclass=EnumType):
    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    @classmethod
    def __signature__(cls):
        return "(*values)" if cls._member_names_ else "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    return known
        if not cls._member_map_:
            if any(making is cls for making in _in_progress):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly") from None
            raise TypeError(f"{cls!r} has no members defined")
        error = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            error, result = raised, None
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        wrong = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and error is None:
            raise wrong
        if error is None:
            error = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
        if not isinstance(error, ValueError):
            error.__context__ = wrong
        raise error

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        members = self._member_map_
        names = set() if self.__class__._member_type_ is object else set(object.__dir__(self))
        names |= {name for name in getattr(self, "__dict__", ()) if name[0] != "_" and name not in members}
        for base in self.__class__.__mro__:
            for name, value in base.__dict__.items():
                if name[0] == "_":
                    continue
                if name not in members or isinstance(value, property) and value.fget is not None:
                    names.add(name)
                elif isinstance(value, property):
                    names.discard(name)
        return sorted(names | {"__class__", "__doc__", "__eq__", "__hash__", "__module__"})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _add_alias_(self, name):
        type(self)._member_map_[name] = self
        _publish(type(self), name, self)

    def _add_value_alias_(self, value):
        type(self)._value2member_map_.setdefault(value, self)


class ReprEnum(Enum):
    """Only the `repr` is an enumeration's."""


class IntEnum(int, ReprEnum):
    """Members are ints."""


class StrEnum(str, ReprEnum):
    """Members are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members are sets of bits."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            known = cls._value2member_map_.get(bit)
            if known is not None:
                yield known

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, every = cls._flag_mask_, cls._all_bits_
        negative = None
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_binary(value, width)}\n  allowed {_binary(mask, width)}"
                )
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(every + 1, 2 ** value.bit_length()) + value
        if value < 0:
            negative = value
            value = every + 1 + value if cls._boundary_ in (EJECT, KEEP) else mask & value
        unknown = value & ~mask
        singles = value & cls._singles_mask_
        made = cls._new_member_(cls) if cls._member_type_ is object else cls._new_member_(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        if unknown and cls._boundary_ is STRICT:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        named = list(cls._iter_member_(singles))
        if singles != value:
            named += [m for m in cls._member_map_.values() if m._value_ and m._value_ & value == m._value_ and m not in named]
        made._name_ = "|".join([m._name_ for m in named]) or None
        rest = value ^ _reduce(_or, [m._value_ for m in named], 0)
        if rest and named:
            if cls._boundary_ is STRICT:
                raise ValueError(f"{cls!r}: no members with value {rest!r}")
            made._name_ += f"|{cls._numeric_repr_(rest)}"
        known = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = known
        return known

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {self._c_shown()}>"
        return f"<{self.__class__.__name__}.{self._name_}: {self._c_shown()}>"

    def _c_shown(self):
        return (self.__class__._value_repr_ or repr)(self._value_)

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _c_combined(self, other, combine, operator):
        value = self._get_value(other)
        if value is NotImplemented:
            return NotImplemented
        for flag in (self, other):
            if self._get_value(flag) is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {operator}")
        return self.__class__(combine(self._value_, value))

    def __or__(self, other):
        return self._c_combined(other, lambda a, b: a | b, "|")

    def __and__(self, other):
        return self._c_combined(other, lambda a, b: a & b, "&")

    def __xor__(self, other):
        return self._c_combined(other, lambda a, b: a ^ b, "^")

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            value = ~self._value_ if self._boundary_ in (EJECT, KEEP) else self._singles_mask_ & ~self._value_
            self._inverted_ = self.__class__(value)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


Flag._numeric_repr_ = staticmethod(repr)


def _bits(number):
    while number > 0:
        bit = number & -number
        yield bit
        number ^= bit


def _binary(number, width):
    """The bits of a number with its sign in front."""
    if number >= 0:
        return f"0b0 {number:0{width}b}"
    return f"0b1 {(1 << width) + number:0{width}b}"


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members are ints and sets of bits."""


def unique(enumeration):
    """A class decorator: no two names for one value."""
    doubles = [(name, known.name) for name, known in enumeration.__members__.items() if name != known.name]
    if doubles:
        details = ", ".join(f"{alias} -> {name}" for alias, name in doubles)
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                _verify_unique(enumeration)
            elif check is CONTINUOUS:
                _verify_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _verify_named(enumeration)
        return enumeration


def _verify_unique(enumeration):
    doubles = [(name, known.name) for name, known in enumeration.__members__.items() if name != known.name]
    if doubles:
        details = ", ".join(f"{alias} -> {name}" for alias, name in doubles)
        raise ValueError(f"aliases found in {enumeration!r}: {details}")


def _verify_continuous(enumeration):
    values = {member.value for member in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    is_flag = issubclass(enumeration, Flag)
    wanted = [1 << bit for bit in range(low.bit_length(), high.bit_length() - 1)] if is_flag else range(low + 1, high)
    missing = [str(value) for value in wanted if value not in values]
    if missing:
        kind = "flag" if is_flag else "enum"
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(missing)}"[:256])


def _verify_named(enumeration):
    values = {member.value for member in enumeration}
    unnamed = 0
    aliases = []
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        bits = [bit for bit in _bits(alias.value) if bit not in values]
        if bits:
            aliases.append(name)
            unnamed |= sum(bits)
    if not aliases:
        return
    *others, last = aliases
    subject = f"aliases {', '.join(others)} and {last} are" if others else f"alias {last} is"
    what = "value" if unnamed & (unnamed - 1) == 0 else "combined values of"
    raise ValueError(
        f"invalid Flag {enumeration.__name__!r}: {subject} missing {what} {unnamed:#x} "
        "[use enum.show_flag_values(value) for details]"
    )


def show_flag_values(value):
    return list(_bits(value))


def bin(num, max_bits=None):
    """The bits of an int, the sign's in front of the others."""
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        text = _bin(num + ceiling).replace("1", "0", 1)
    else:
        text = _bin(~num ^ (ceiling - 1) + ceiling)
    sign, digits = text[:3], text[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f"{sign} {digits}"


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


def _last_module(self):
    return self.__class__.__module__.split(".")[-1]


def global_enum_repr(self):
    return f"{_last_module(self)}.{self._name_}"


def global_flag_repr(self):
    module = _last_module(self)
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return "|".join(name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|"))


def global_str(self):
    return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
