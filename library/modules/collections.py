"""Container types."""

import sys
from itertools import chain as _chain, islice as _islice, repeat as _repeat, starmap as _starmap
from operator import _word, index as _index, itemgetter as _itemgetter

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"]

_MISSING = object()


def _fitting(value, error):
    """The index of a value, which is named by its class if it is past the machine's word."""
    name = type(value).__name__
    value = _index(value)
    if not -sys.maxsize <= value <= sys.maxsize:
        raise error(f"cannot fit '{name}' into an index-sized integer")
    return value


def _bound(value):
    """A bound of a search, as slices have it but for None."""
    if not hasattr(type(value), "__index__"):
        raise TypeError("slice indices must be integers or have an __index__ method")
    return _index(value)


class deque:
    """A list-like sequence optimized for data accesses near its endpoints."""

    __slots__ = ("_c_items", "_c_start", "_c_maxlen", "_c_writing", "_c_changes")
    __hash__ = None
    __abc_tpflags__ = 1 << 5

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._c_items = []
        self._c_start = 0
        self._c_maxlen = None
        self._c_writing = False
        self._c_changes = 0
        return self

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if _word(maxlen) < 0:
                raise ValueError("maxlen must be non-negative")
        self._c_items = []
        self._c_start = 0
        self._c_maxlen = maxlen
        deque.extend(self, iterable)

    @property
    def maxlen(self):
        return self._c_maxlen

    def _c_compact(self):
        if self._c_start > 16 and self._c_start * 2 > len(self._c_items):
            del self._c_items[: self._c_start]
            self._c_start = 0

    def append(self, item, /):
        self._c_changes += 1
        self._c_items.append(item)
        if self._c_maxlen is not None and len(self._c_items) - self._c_start > self._c_maxlen:
            deque.popleft(self)

    def appendleft(self, item, /):
        self._c_changes += 1
        if not self._c_start:
            # Room for as many items as there are.
            room = max(len(self._c_items), 8)
            self._c_items[:0] = [None] * room
            self._c_start = room
        self._c_start -= 1
        self._c_items[self._c_start] = item
        if self._c_maxlen is not None and len(self._c_items) - self._c_start > self._c_maxlen:
            deque.pop(self)

    def extend(self, iterable, /):
        for item in list(iterable) if iterable is self else iterable:
            deque.append(self, item)

    def extendleft(self, iterable, /):
        for item in list(iterable) if iterable is self else iterable:
            deque.appendleft(self, item)

    def pop(self, /):
        if self._c_start == len(self._c_items):
            raise IndexError("pop from an empty deque")
        self._c_changes += 1
        return self._c_items.pop()

    def popleft(self, /):
        if self._c_start == len(self._c_items):
            raise IndexError("pop from an empty deque")
        self._c_changes += 1
        item = self._c_items[self._c_start]
        self._c_items[self._c_start] = None
        self._c_start += 1
        self._c_compact()
        return item

    def clear(self, /):
        self._c_changes += 1
        # The first item goes first; a list lets go of the last.
        self._c_items.reverse()
        self._c_items.clear()
        self._c_start = 0

    def copy(self, /):
        return deque.__copy__(self)

    def __copy__(self, /):
        copied = type(self)(self, self._c_maxlen) if self._c_maxlen is not None else type(self)(self)
        if not isinstance(copied, deque):
            raise TypeError(f"{type(self).__name__}() must return a deque, not {type(copied).__name__}")
        return copied

    def __reduce__(self, /):
        args = () if self._c_maxlen is None else ((), self._c_maxlen)
        return type(self), args, getattr(self, "__dict__", None) or None, iter(self)

    def __deepcopy__(self, memo):
        from copy import deepcopy

        copied = type(self)(maxlen=self._c_maxlen) if self._c_maxlen is not None else type(self)()
        memo[id(self)] = copied
        for item in self:
            copied.append(deepcopy(item, memo))
        return copied

    def count(self, item, /):
        changes = self._c_changes
        found = 0
        for own in self._c_all():
            found += own is item or own == item
            if self._c_changes != changes:
                raise RuntimeError("deque mutated during iteration")
        return found

    def index(self, item, start=0, stop=sys.maxsize, /):
        length = len(self._c_items) - self._c_start
        start, stop = _bound(start), _bound(stop)
        start = max(start + length, 0) if start < 0 else start
        stop = max(stop + length, 0) if stop < 0 else min(stop, length)
        changes = self._c_changes
        for position in range(start, stop):
            own = self._c_items[self._c_start + position]
            if own is item or own == item:
                return position
            if self._c_changes != changes:
                raise RuntimeError("deque mutated during iteration")
        raise ValueError("deque.index(x): x not in deque")

    def insert(self, index, item, /):
        if self._c_maxlen is not None and len(self._c_items) - self._c_start >= self._c_maxlen:
            raise IndexError("deque already at its maximum size")
        index = _word(index)
        length = len(self._c_items) - self._c_start
        index = max(index + length, 0) if index < 0 else min(index, length)
        self._c_changes += 1
        self._c_items.insert(self._c_start + index, item)

    def remove(self, item, /):
        changes = self._c_changes
        for position in range(self._c_start, len(self._c_items)):
            own = self._c_items[position]
            same = own is item or own == item
            if self._c_changes != changes:
                raise IndexError("deque mutated during iteration")
            if same:
                del self._c_items[position]
                self._c_changes += 1
                return
        raise ValueError("deque.remove(x): x not in deque")

    def reverse(self, /):
        self._c_changes += 1
        self._c_items[self._c_start :] = self._c_items[self._c_start :][::-1]

    def rotate(self, n=1, /):
        n = _word(n)
        length = len(self._c_items) - self._c_start
        if length > 1:
            self._c_changes += 1
            n %= length
            if n * 2 <= length:
                self._c_to_the_front(n)
            else:
                self._c_to_the_end(length - n)

    def _c_to_the_front(self, count):
        if not count:
            return
        moved = self._c_items[-count:]
        del self._c_items[-count:]
        if self._c_start < count:
            room = max(len(self._c_items), 8)
            self._c_items[:0] = [None] * room
            self._c_start += room
        self._c_start -= count
        self._c_items[self._c_start : self._c_start + count] = moved

    def _c_to_the_end(self, count):
        moved = self._c_items[self._c_start : self._c_start + count]
        self._c_items[self._c_start : self._c_start + count] = [None] * count
        self._c_start += count
        self._c_items += moved
        self._c_compact()

    def _c_all(self):
        return self._c_items[self._c_start :]

    def __len__(self):
        return len(self._c_items) - self._c_start

    def __iter__(self):
        return _deque_iterator(self)

    def __reversed__(self, /):
        return _deque_reverse_iterator(self)

    def __contains__(self, item):
        changes = self._c_changes
        for own in self._c_all():
            if own is item or own == item:
                return True
            if self._c_changes != changes:
                raise RuntimeError("deque mutated during iteration")
        return False

    def _c_place(self, index):
        if isinstance(index, slice):
            raise TypeError("sequence index must be integer, not 'slice'")
        if not hasattr(type(index), "__index__"):
            raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
        index = _fitting(index, IndexError)
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self._c_items) - self._c_start:
            raise IndexError("deque index out of range")
        return self._c_start + place

    def __getitem__(self, index):
        return self._c_items[self._c_place(index)]

    def __setitem__(self, index, item):
        self._c_items[self._c_place(index)] = item

    def __delitem__(self, index):
        del self._c_items[self._c_place(index)]
        self._c_changes += 1

    def __repr__(self):
        name = type(self).__name__
        if self._c_writing:
            return "[...]"
        self._c_writing = True
        try:
            items = repr(self._c_all())
        finally:
            self._c_writing = False
        return f"{name}({items})" if self._c_maxlen is None else f"{name}({items}, maxlen={self._c_maxlen})"

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        joined = deque.__copy__(self)
        deque.extend(joined, other)
        return joined

    def __iadd__(self, other):
        deque.extend(self, other)
        return self

    def __mul__(self, times):
        if not hasattr(type(times), "__index__"):
            if hasattr(type(times), "__rmul__") and not isinstance(times, (str, bytes, bytearray, list, tuple, deque)):
                return NotImplemented
            raise TypeError(f"can't multiply sequence by non-int of type {type(times).__name__!r}")
        times = _fitting(times, OverflowError)
        return deque.__imul__(deque.__copy__(self), times)

    __rmul__ = __mul__

    def __imul__(self, times):
        items = self._c_all() * _fitting(times, OverflowError)
        deque.clear(self)
        deque.extend(self, items)
        return self

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return self is other or self._c_all() == other._c_all()

    def __ne__(self, other):
        return self is not other and self._c_all() != other._c_all() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._c_all() < other._c_all() if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._c_all() <= other._c_all() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._c_all() > other._c_all() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._c_all() >= other._c_all() if isinstance(other, deque) else NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        return _alias(cls, item)


def _alias(cls, item):
    return type(list[int])(cls, item)


def _begin_iterator(cls, owner, index):
    if not isinstance(owner, deque):
        given = repr(type(owner)).split("'")[1]
        raise TypeError(f"argument 1 must be collections.deque, not {given}")
    self = object.__new__(cls)
    self._c_owner = owner
    self._c_changes = owner._c_changes
    self._c_at = 0
    self._c_left = deque.__len__(owner)
    for _ in range(_word(index)):
        next(self, None)
    return self


def _step(iterator):
    """Counts one item more."""
    if iterator._c_changes != iterator._c_owner._c_changes:
        iterator._c_left = 0
        raise RuntimeError("deque mutated during iteration")
    if not iterator._c_left:
        raise StopIteration
    iterator._c_left -= 1
    iterator._c_at += 1


class _deque_iterator:
    __slots__ = ("_c_owner", "_c_changes", "_c_at", "_c_left")

    def __new__(cls, owner, index=0, /):
        return _begin_iterator(cls, owner, index)

    def __iter__(self):
        return self

    def __next__(self):
        _step(self)
        owner = self._c_owner
        return owner._c_items[owner._c_start + self._c_at - 1]

    def __length_hint__(self):
        return self._c_left

    def __reduce__(self, /):
        return type(self), (self._c_owner, deque.__len__(self._c_owner) - self._c_left)


class _deque_reverse_iterator:
    __slots__ = ("_c_owner", "_c_changes", "_c_at", "_c_left")

    def __new__(cls, owner, index=0, /):
        return _begin_iterator(cls, owner, index)

    def __next__(self):
        _step(self)
        items = self._c_owner._c_items
        return items[len(items) - self._c_at]

    def __iter__(self):
        return self

    def __length_hint__(self):
        return self._c_left

    def __reduce__(self, /):
        return type(self), (self._c_owner, deque.__len__(self._c_owner) - self._c_left)


def _factory_of(mapping):
    """None, too, where `__init__` was not called."""
    return getattr(mapping, "default_factory", None)


class _Writing:
    """Tells whether a container is not being written already."""

    _writing = set()

    def __init__(self, container):
        self._id = id(container)
        self._is_first = self._id not in self._writing

    def __enter__(self):
        self._writing.add(self._id)
        return self._is_first

    def __exit__(self, *raised):
        if self._is_first:
            self._writing.discard(self._id)


class defaultdict(dict):
    __slots__ = ("default_factory",)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        super().__init__(*args, **kwargs)

    def __missing__(self, key, /):
        factory = _factory_of(self)
        if factory is None:
            raise KeyError(key)
        value = factory()
        self[key] = value
        return value

    def __repr__(self):
        with _Writing(self) as writing:
            inside = repr(_factory_of(self)) if writing else "..."
        return f"{type(self).__name__}({inside}, {dict.__repr__(self)})"

    def copy(self, /):
        return type(self)(_factory_of(self), self)

    __copy__ = copy

    def __reduce__(self, /):
        factory = _factory_of(self)
        args = () if factory is None else (factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        joined = self.copy()
        joined.update(other)
        return joined

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        joined = type(self)(_factory_of(self), other)
        joined.update(self)
        return joined

    @classmethod
    def __class_getitem__(cls, item):
        return _alias(cls, item)


class odict_iterator:
    __module__ = "builtins"
    __slots__ = ("_c_inner",)

    def __iter__(self):
        return self

    def __next__(self):
        try:
            return next(self._c_inner)
        except RuntimeError:
            pass
        raise RuntimeError("OrderedDict mutated during iteration")

    def __reduce__(self, /):
        import copy

        return iter, (list(copy.copy(self._c_inner)),)


def _ordered(inner):
    self = object.__new__(_odict_iterator)
    self._c_inner = inner
    return self


class odict_keys(type({}.keys())):
    __module__ = "builtins"
    __slots__ = ()

    def __iter__(self):
        return _ordered(super().__iter__())

    def __reversed__(self, /):
        return _ordered(super().__reversed__())


class odict_values(type({}.values())):
    __module__ = "builtins"
    __slots__ = ()

    def __iter__(self):
        return _ordered(super().__iter__())

    def __reversed__(self, /):
        return _ordered(super().__reversed__())


class odict_items(type({}.items())):
    __module__ = "builtins"
    __slots__ = ()

    def __iter__(self):
        return _ordered(super().__iter__())

    def __reversed__(self, /):
        return _ordered(super().__reversed__())


_odict_iterator, _odict_keys, _odict_values, _odict_items = odict_iterator, odict_keys, odict_values, odict_items
del odict_iterator, odict_keys, odict_values, odict_items


def _pair(item):
    parts = tuple(_islice(iter(item), 3))
    if len(parts) == 2:
        return parts
    if len(parts) > 2:
        raise ValueError("too many values to unpack (expected 2)")
    raise ValueError(f"need more than {len(parts)} value{'' if len(parts) == 1 else 's'} to unpack")


def _fill(mapping, source):
    """What `update` does: each item is set as by the program."""
    if type(source) is not dict and hasattr(source, "keys"):
        for key in source.keys():
            mapping[key] = source[key]
        return
    for item in source.items() if hasattr(source, "items") else source:
        key, value = _pair(item)
        mapping[key] = value


def _key_error(key):
    """What C raises that gives a key as the value of the error: a tuple is its arguments, None is none."""
    if isinstance(key, KeyError):
        return key
    return KeyError(*(() if key is None else key if isinstance(key, tuple) else (key,)))


class OrderedDict(dict):
    "Dictionary that remembers insertion order"

    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f"expected at most 1 argument, got {len(args)}")
        OrderedDict.update(self, *args, **kwargs)

    def update(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f"update() takes at most 1 positional argument ({len(args)} given)")
        for source in args:
            _fill(self, source)
        for key, value in kwargs.items():
            self[key] = value

    def __iter__(self):
        return _ordered(dict.__iter__(self))

    def __reversed__(self, /):
        return _ordered(dict.__reversed__(self))

    def keys(self, /):
        return sys._c_derived_view(_odict_keys, dict.keys(self))

    def values(self, /):
        return sys._c_derived_view(_odict_values, dict.values(self))

    def items(self, /):
        return sys._c_derived_view(_odict_items, dict.items(self))

    def clear(self, /):
        dict.clear(self)

    def popitem(self, last=True):
        if not dict.__len__(self):
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        key = next(dict.__iter__(self))
        return key, dict.pop(self, key)

    def move_to_end(self, key, last=True):
        if not sys._c_move_to_end(self, key, last):
            raise _key_error(key)

    def pop(self, key, default=_MISSING):
        value = dict.pop(self, key, default)
        if value is _MISSING:
            raise _key_error(key)
        return value

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def __reduce__(self, /):
        return self.__class__, (), self.__dict__ or None, None, iter(self.items())

    def copy(self, /):
        copied = type(self)()
        for key in dict.__iter__(self):
            copied[key] = self[key]
        return copied

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other):
        equal = dict.__eq__(self, other)
        if equal is not True or not isinstance(other, OrderedDict):
            return equal
        return all(a is b or a == b for a, b in zip(dict.__iter__(self), dict.__iter__(other)))

    def __ne__(self, other):
        equal = OrderedDict.__eq__(self, other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __repr__(self):
        if not dict.__len__(self):
            return f"{type(self).__name__}()"
        with _Writing(self) as writing:
            return f"{type(self).__name__}({ {key: self[key] for key in list(self.keys())} !r})" if writing else "..."

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        joined = type(self)(self)
        _fill(joined, other)
        return joined

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        joined = type(self)(other)
        _fill(joined, self)
        return joined

    def __ior__(self, other):
        _fill(self, other)
        return self


class _tuplegetter:
    __slots__ = ("_c_position", "__doc__")

    def __new__(cls, position, doc, /):
        self = object.__new__(cls)
        self._c_position = _word(position)
        self.__doc__ = doc
        return self

    def __get__(self, instance, owner=None):
        if instance is None:
            if owner is None:
                raise TypeError("__get__(None, None) is invalid")
            return self
        if not isinstance(instance, tuple):
            name = type(instance).__name__
            raise TypeError(f"descriptor for index '{self._c_position}' for tuple subclasses doesn't apply to '{name}' object")
        return _tuple_item(instance, self._c_position)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")

    def __repr__(self):
        return f"_tuplegetter({self._c_position}, {self.__doc__!r})"

    def __reduce__(self):
        return type(self), (self._c_position, self.__doc__)


_tuple_item = tuple.__getitem__


def _check_names(typename, names, rename):
    if rename:
        seen = set()
        for position, name in enumerate(names):
            if not name.isidentifier() or _is_keyword(name) or name.startswith("_") or name in seen:
                names[position] = f"_{position}"
            seen.add(name)
    for name in [typename, *names]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _is_keyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


_KEYWORDS = frozenset(
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in is "
    "lambda nonlocal not or pass raise return try while with yield".split()
)


def _is_keyword(name):
    return name in _KEYWORDS


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = list(map(str, field_names))
    typename = str(typename)
    _check_names(typename, names, rename)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError("Got more default values than field names")
        field_defaults = dict(reversed(list(zip(reversed(names), reversed(defaults)))))
    fields = tuple(names)
    scope = {"_tuple_new": tuple.__new__, "__builtins__": {}, "__name__": f"namedtuple_{typename}"}
    arguments = ", ".join(names) + ("," if len(names) == 1 else "")
    new = eval(f"lambda _cls, {', '.join(names)}: _tuple_new(_cls, ({arguments}))", scope)
    new.__name__ = "__new__"
    new.__qualname__ = f"{typename}.__new__"
    new.__doc__ = f"Create new instance of {typename}({arguments})"
    if defaults is not None:
        new.__defaults__ = defaults

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(result)}")
        return result

    def _replace(self, /, **kwds):
        result = self._make(_pop_or(kwds, name, value) for name, value in zip(fields, self))
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return result

    def __repr__(self):
        inside = ", ".join([f"{name}={value!r}" for name, value in zip(fields, self)])
        return f"{self.__class__.__name__}({inside})"

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    for method in (_make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    namespace = {
        "__doc__": f"{typename}({arguments})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__new__": new,
        "_make": classmethod(_make),
        "__replace__": _replace,
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__match_args__": fields,
    }
    for position, name in enumerate(fields):
        namespace[name] = _tuplegetter(position, f"Alias for field number {position}")
    result = type(typename, (tuple,), namespace)
    if module is None:
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
    if module is not None:
        result.__module__ = module
    return result


def _pop_or(keywords, name, value):
    return keywords.pop(name) if name in keywords else value


def _count(mapping, iterable):
    for item in iterable:
        hash(item)
        mapping[item] = mapping.get(item, 0) + 1


def _combined(counter, other, combine, also_other):
    result = Counter()
    for key, count in counter.items():
        count = combine(count, other[key])
        if count > 0:
            result[key] = count
    if also_other:
        for key, count in other.items():
            if key not in counter and combine(0, count) > 0:
                result[key] = combine(0, count)
    return result


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        if n is None:
            return sorted(self.items(), key=_itemgetter(1), reverse=True)
        if n == 1:
            return [max(self.items(), key=_itemgetter(1))] if self else []
        if n >= len(self):
            return sorted(self.items(), key=_itemgetter(1), reverse=True)[:n]
        count = len(range(0, -n, -1))
        return sorted(self.items(), key=_itemgetter(1), reverse=True)[:count]

    def elements(self):
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, "items") and hasattr(iterable, "keys"):
                if self:
                    for key, count in iterable.items():
                        self[key] = count + self.get(key, 0)
                else:
                    super().update(iterable)
            else:
                _count(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, "items") and hasattr(iterable, "keys"):
                for key, count in iterable.items():
                    self[key] = self.get(key, 0) - count
            else:
                for item in iterable:
                    self[item] = self.get(item, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            ordered = dict(self.most_common())
        except TypeError:
            ordered = dict(self)
        return f"{self.__class__.__name__}({ordered!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for counter in (self, other) for key in counter)

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for counter in (self, other) for key in counter)

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] >= other[key] for counter in (self, other) for key in counter)

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def __add__(self, other):
        return _combined(self, other, lambda a, b: a + b, True) if isinstance(other, Counter) else NotImplemented

    def __sub__(self, other):
        return _combined(self, other, lambda a, b: a - b, True) if isinstance(other, Counter) else NotImplemented

    def __or__(self, other):
        return _combined(self, other, max, True) if isinstance(other, Counter) else NotImplemented

    def __and__(self, other):
        return _combined(self, other, min, False) if isinstance(other, Counter) else NotImplemented

    def __pos__(self):
        return _combined(self, Counter(), lambda a, b: a, False)

    def __neg__(self):
        return _combined(self, Counter(), lambda a, b: -a, False)

    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in self.items():
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()


from collections.abc import ItemsView as _ItemsView, KeysView as _KeysView, Mapping as _Mapping, MutableMapping as _MutableMapping
from collections.abc import MutableSequence as _MutableSequence, Sequence as _Sequence, ValuesView as _ValuesView
from sys import maxsize as _MAXSIZE

_KeysView.register(_odict_keys)
_ItemsView.register(_odict_items)
_ValuesView.register(_odict_values)
_MutableSequence.register(deque)


def _merged(maps):
    merged = {}
    for mapping in reversed(maps):
        merged.update(dict.fromkeys(mapping))
    return merged


class ChainMap(_MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(_merged(self.maps))

    def __iter__(self):
        return iter(_merged(self.maps))

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join(map(repr, self.maps))})"

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return self.__class__(m, *self.maps)

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def clear(self):
        self.maps[0].clear()

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        joined = self.copy()
        joined.maps[0].update(other)
        return joined

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        joined = dict(other)
        for mapping in reversed(self.maps):
            joined.update(mapping)
        return self.__class__(joined)

    def __ior__(self, other):
        self.maps[0].update(other)
        return self


class UserDict(_MutableMapping):
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(self.__class__, "__missing__"):
            return self.__class__.__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        other = _data_of(other, UserDict)
        return self.__class__(self.data | other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        other = _data_of(other, UserDict)
        return self.__class__(other | self.data) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.data |= _data_of(other, UserDict)
        return self

    def __copy__(self):
        copied = self.__class__.__new__(self.__class__)
        copied.__dict__.update(self.__dict__)
        copied.__dict__["data"] = self.__dict__["data"].copy()
        return copied

    def copy(self):
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        from copy import copy

        data = self.data
        try:
            # A subclass may copy itself by update() alone.
            self.data = {}
            copied = copy(self)
        finally:
            self.data = data
        copied.update(self)
        return copied

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self


def _data_of(value, cls):
    return value.data if isinstance(value, cls) else value


class UserList(_MutableSequence):
    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_data_of(initlist, UserList))

    def __repr__(self):
        return repr(self.data)

    def __cast(self, other):
        return other.data if isinstance(other, UserList) else other

    def __lt__(self, other):
        return self.data < self.__cast(other)

    def __le__(self, other):
        return self.data <= self.__cast(other)

    def __eq__(self, other):
        return self.data == self.__cast(other)

    def __gt__(self, other):
        return self.data > self.__cast(other)

    def __ge__(self, other):
        return self.data >= self.__cast(other)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + list(_data_of(other, UserList)))

    def __radd__(self, other):
        return self.__class__(list(_data_of(other, UserList)) + self.data)

    def __iadd__(self, other):
        self.data += list(_data_of(other, UserList))
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):
        copied = self.__class__.__new__(self.__class__)
        copied.__dict__.update(self.__dict__)
        copied.__dict__["data"] = self.__dict__["data"][:]
        return copied

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def extend(self, other):
        self.data.extend(_data_of(other, UserList))


class UserString(_Sequence):
    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else seq.data[:] if isinstance(seq, UserString) else str(seq)

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __eq__(self, string):
        return self.data == _data_of(string, UserString)

    def __lt__(self, string):
        return self.data < _data_of(string, UserString)

    def __le__(self, string):
        return self.data <= _data_of(string, UserString)

    def __gt__(self, string):
        return self.data > _data_of(string, UserString)

    def __ge__(self, string):
        return self.data >= _data_of(string, UserString)

    def __contains__(self, char):
        return _data_of(char, UserString) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        return self.__class__(self.data + str(other))

    def __radd__(self, other):
        return self.__class__(str(other) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def capitalize(self):
        return self.__class__(self.data.capitalize())

    def casefold(self):
        return self.__class__(self.data.casefold())

    def center(self, width, *args):
        return self.__class__(self.data.center(width, *args))

    def removeprefix(self, prefix, /):
        return self.__class__(self.data.removeprefix(_data_of(prefix, UserString)))

    def removesuffix(self, suffix, /):
        return self.__class__(self.data.removesuffix(_data_of(suffix, UserString)))

    def count(self, sub, start=0, end=_MAXSIZE):
        return self.data.count(_data_of(sub, UserString), start, end)

    def encode(self, encoding="utf-8", errors="strict"):
        encoding = "utf-8" if encoding is None else encoding
        return self.data.encode(encoding, "strict" if errors is None else errors)

    def endswith(self, suffix, start=0, end=_MAXSIZE):
        return self.data.endswith(suffix, start, end)

    def expandtabs(self, tabsize=8):
        return self.__class__(self.data.expandtabs(tabsize))

    def find(self, sub, start=0, end=_MAXSIZE):
        return self.data.find(_data_of(sub, UserString), start, end)

    def format(self, /, *args, **kwds):
        return self.data.format(*args, **kwds)

    def format_map(self, mapping):
        return self.data.format_map(mapping)

    def index(self, sub, start=0, end=_MAXSIZE):
        return self.data.index(sub, start, end)

    def isalpha(self):
        return self.data.isalpha()

    def isalnum(self):
        return self.data.isalnum()

    def isascii(self):
        return self.data.isascii()

    def isdecimal(self):
        return self.data.isdecimal()

    def isdigit(self):
        return self.data.isdigit()

    def isidentifier(self):
        return self.data.isidentifier()

    def islower(self):
        return self.data.islower()

    def isnumeric(self):
        return self.data.isnumeric()

    def isprintable(self):
        return self.data.isprintable()

    def isspace(self):
        return self.data.isspace()

    def istitle(self):
        return self.data.istitle()

    def isupper(self):
        return self.data.isupper()

    def join(self, seq):
        return self.data.join(seq)

    def ljust(self, width, *args):
        return self.__class__(self.data.ljust(width, *args))

    def lower(self):
        return self.__class__(self.data.lower())

    def lstrip(self, chars=None):
        return self.__class__(self.data.lstrip(_data_of(chars, UserString)))

    maketrans = str.maketrans

    def partition(self, sep):
        return self.data.partition(sep)

    def replace(self, old, new, maxsplit=-1):
        return self.__class__(self.data.replace(_data_of(old, UserString), _data_of(new, UserString), maxsplit))

    def rfind(self, sub, start=0, end=_MAXSIZE):
        return self.data.rfind(_data_of(sub, UserString), start, end)

    def rindex(self, sub, start=0, end=_MAXSIZE):
        return self.data.rindex(sub, start, end)

    def rjust(self, width, *args):
        return self.__class__(self.data.rjust(width, *args))

    def rpartition(self, sep):
        return self.data.rpartition(sep)

    def rstrip(self, chars=None):
        return self.__class__(self.data.rstrip(_data_of(chars, UserString)))

    def split(self, sep=None, maxsplit=-1):
        return self.data.split(sep, maxsplit)

    def rsplit(self, sep=None, maxsplit=-1):
        return self.data.rsplit(sep, maxsplit)

    def splitlines(self, keepends=False):
        return self.data.splitlines(keepends)

    def startswith(self, prefix, start=0, end=_MAXSIZE):
        return self.data.startswith(prefix, start, end)

    def strip(self, chars=None):
        return self.__class__(self.data.strip(_data_of(chars, UserString)))

    def swapcase(self):
        return self.__class__(self.data.swapcase())

    def title(self):
        return self.__class__(self.data.title())

    def translate(self, *args):
        return self.__class__(self.data.translate(*args))

    def upper(self):
        return self.__class__(self.data.upper())

    def zfill(self, width):
        return self.__class__(self.data.zfill(width))
