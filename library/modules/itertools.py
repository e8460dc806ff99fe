"""Iterators over iterators. Each is a class, as in CPython, so that its type and state can be seen."""

from operator import _word, index as _index
from sys import maxsize as _MAXSIZE

_MISSING = object()
_GenericAlias = type(list[int])


def _is_number(value):
    return isinstance(value, complex) or any(hasattr(type(value), name) for name in ("__index__", "__int__", "__float__"))


def _bound(value):
    """An index as C reads it: what is none, or too large, is -1."""
    try:
        value = _index(value)
    except BaseException:
        return -1
    return value if -_MAXSIZE <= value <= _MAXSIZE else -1


_make = object.__new__


class _Iterator:
    """Lends its function: in C none of the classes derives from another."""

    def __iter__(self):
        return self


def _refuse_keywords(cls, owner, keywords):
    """A class that derives from `owner` may have an `__init__` that takes them."""
    if keywords and cls.__init__ is object.__init__:
        raise TypeError(f"{owner.__name__}() takes no keyword arguments")


class count:
    __slots__ = ("_c_next", "_c_step")

    def __new__(cls, start=0, step=1):
        if not (_is_number(start) and _is_number(step)):
            raise TypeError("a number is required")
        # C counts from an int by 1 in a machine word: what comes out are plain ints.
        is_plain = isinstance(start, int) and isinstance(step, int) and step == 1
        self = _make(cls)
        self._c_next = int.__index__(start) if is_plain else start
        self._c_step = 1 if is_plain else step
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        value = self._c_next
        self._c_next = value + self._c_step
        return value

    def __repr__(self):
        if isinstance(self._c_step, int) and self._c_step == 1:
            return f"count({self._c_next!r})"
        return f"count({self._c_next!r}, {self._c_step!r})"


class cycle:
    __slots__ = ("_c_source", "_c_saved", "_c_at")

    def __new__(cls, iterable, /, **keywords):
        _refuse_keywords(cls, cycle, keywords)
        self = _make(cls)
        self._c_source = iter(iterable)
        self._c_saved = []
        self._c_at = 0
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        if self._c_source is not None:
            for item in self._c_source:
                self._c_saved.append(item)
                return item
            self._c_source = None
        if not self._c_saved:
            raise StopIteration
        item = self._c_saved[self._c_at]
        self._c_at = (self._c_at + 1) % len(self._c_saved)
        return item


_ENDLESS = object()


class repeat:
    __slots__ = ("_c_object", "_c_left")

    def __new__(cls, object, times=_ENDLESS):
        self = _make(cls)
        self._c_object = object
        self._c_left = None if times is _ENDLESS else max(_word(times), 0)
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        if self._c_left is not None:
            if self._c_left == 0:
                raise StopIteration
            self._c_left -= 1
        return self._c_object

    def __length_hint__(self):
        if self._c_left is None:
            raise TypeError("len() of unsized object")
        return self._c_left

    def __repr__(self):
        if self._c_left is None:
            return f"repeat({self._c_object!r})"
        return f"repeat({self._c_object!r}, {self._c_left})"


class accumulate:
    __slots__ = ("_c_source", "_c_func", "_c_total", "_c_initial")

    def __new__(cls, iterable, func=None, *, initial=None):
        self = _make(cls)
        self._c_source = iter(iterable)
        self._c_func = func
        self._c_total = _MISSING
        self._c_initial = initial
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        if self._c_initial is not None:
            self._c_total, self._c_initial = self._c_initial, None
            return self._c_total
        item = next(self._c_source)
        if self._c_total is _MISSING:
            self._c_total = item
        elif self._c_func is None:
            self._c_total = self._c_total + item
        else:
            self._c_total = self._c_func(self._c_total, item)
        return self._c_total


class batched:
    __slots__ = ("_c_source", "_c_size", "_c_strict")

    def __new__(cls, iterable, n, *, strict=False):
        n = _word(n)
        if n < 1:
            raise ValueError("n must be at least one")
        self = _make(cls)
        self._c_source = iter(iterable)
        self._c_size = n
        self._c_strict = strict
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        batch = tuple(islice(self._c_source, self._c_size))
        if not batch:
            raise StopIteration
        if self._c_strict and len(batch) != self._c_size:
            raise ValueError("batched(): incomplete batch")
        return batch


class chain:
    __slots__ = ("_c_sources", "_c_source")

    def __new__(cls, *iterables, **keywords):
        _refuse_keywords(cls, chain, keywords)
        self = _make(cls)
        self._c_sources = iter(iterables)
        self._c_source = iter(())
        return self

    __iter__ = _Iterator.__iter__

    @classmethod
    def __class_getitem__(cls, item, /):
        return _GenericAlias(cls, item)

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._c_sources = iter(iterable)
        return self

    def __next__(self):
        while True:
            for item in self._c_source:
                return item
            try:
                self._c_source = iter(next(self._c_sources))
            except StopIteration:
                self._c_sources = self._c_source = iter(())
                raise


class compress:
    __slots__ = ("_c_data", "_c_selectors")

    def __new__(cls, data, selectors):
        self = _make(cls)
        self._c_data = iter(data)
        self._c_selectors = iter(selectors)
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        while True:
            item = next(self._c_data)
            if next(self._c_selectors):
                return item


class dropwhile:
    __slots__ = ("_c_predicate", "_c_source", "_c_dropping")

    def __new__(cls, predicate, iterable, /, **keywords):
        _refuse_keywords(cls, dropwhile, keywords)
        self = _make(cls)
        self._c_predicate = predicate
        self._c_source = iter(iterable)
        self._c_dropping = True
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        item = next(self._c_source)
        while self._c_dropping:
            if not self._c_predicate(item):
                self._c_dropping = False
                break
            item = next(self._c_source)
        return item


class takewhile:
    __slots__ = ("_c_predicate", "_c_source")

    def __new__(cls, predicate, iterable, /, **keywords):
        _refuse_keywords(cls, takewhile, keywords)
        self = _make(cls)
        self._c_predicate = predicate
        self._c_source = iter(iterable)
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        if self._c_source is None:
            raise StopIteration
        item = next(self._c_source)
        if self._c_predicate(item):
            return item
        self._c_source = None
        raise StopIteration


class filterfalse:
    __slots__ = ("_c_function", "_c_source")

    def __new__(cls, function, iterable, /, **keywords):
        _refuse_keywords(cls, filterfalse, keywords)
        self = _make(cls)
        self._c_function = function
        self._c_source = iter(iterable)
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        while True:
            item = next(self._c_source)
            if not (item if self._c_function is None or self._c_function is bool else self._c_function(item)):
                return item


class starmap:
    __slots__ = ("_c_function", "_c_source")

    def __new__(cls, function, iterable, /, **keywords):
        _refuse_keywords(cls, starmap, keywords)
        self = _make(cls)
        self._c_function = function
        self._c_source = iter(iterable)
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        return self._c_function(*tuple(next(self._c_source)))


class islice:
    __slots__ = ("_c_next", "_c_stop", "_c_step", "_c_source", "_c_at")

    def __new__(cls, /, *args, **keywords):
        _refuse_keywords(cls, islice, keywords)
        if not 2 <= len(args) <= 4:
            wanted = "at least 2" if len(args) < 2 else "at most 4"
            raise TypeError(f"islice expected {wanted} arguments, got {len(args)}")
        iterable, *bounds = args
        start, stop, step = (None, bounds[0], None) if len(bounds) == 1 else (*bounds, None)[:3]
        self = _make(cls)
        self._c_next = 0 if start is None else _bound(start)
        self._c_stop = None if stop is None else _bound(stop)
        if self._c_stop == -1:
            raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if self._c_next < 0 or self._c_stop is not None and self._c_stop < 0:
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        self._c_step = 1 if step is None else _bound(step)
        if self._c_step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._c_source = iter(iterable)
        self._c_at = 0
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        if self._c_source is None:
            raise StopIteration
        last = self._c_next if self._c_stop is None else min(self._c_next, self._c_stop)
        try:
            while self._c_at < last:
                self._c_at += 1
                next(self._c_source)
            if self._c_stop is not None and self._c_next >= self._c_stop:
                raise StopIteration
            item = next(self._c_source)
        except StopIteration:
            self._c_source = None
            raise
        self._c_at += 1
        self._c_next += self._c_step
        return item


class pairwise:
    __slots__ = ("_c_source", "_c_last")

    def __new__(cls, iterable, /, **keywords):
        _refuse_keywords(cls, pairwise, keywords)
        self = _make(cls)
        self._c_source = iter(iterable)
        self._c_last = _MISSING
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        if self._c_last is _MISSING:
            self._c_last = next(self._c_source)
        before = self._c_last
        self._c_last = next(self._c_source)
        return before, self._c_last


class zip_longest:
    __slots__ = ("_c_sources", "_c_active", "_c_fill")

    def __new__(cls, *iterables, fillvalue=None, **others):
        if others:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        self = _make(cls)
        self._c_sources = [iter(iterable) for iterable in iterables]
        self._c_active = len(iterables)
        self._c_fill = fillvalue
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        if not self._c_active:
            raise StopIteration
        items = []
        for position, source in enumerate(self._c_sources):
            item = self._c_fill if source is None else next(source, _MISSING)
            if item is _MISSING:
                self._c_active -= 1
                if not self._c_active:
                    raise StopIteration
                self._c_sources[position] = None
                item = self._c_fill
            items.append(item)
        return tuple(items)


class groupby:
    __slots__ = ("_c_source", "_c_key", "_c_target", "_c_current", "_c_item", "_c_group")

    def __new__(cls, iterable, key=None):
        self = _make(cls)
        self._c_source = iter(iterable)
        self._c_key = key
        self._c_target = self._c_current = _MISSING
        self._c_item = None
        self._c_group = None
        return self

    __iter__ = _Iterator.__iter__

    def _c_advance(self):
        self._c_item = next(self._c_source)
        self._c_current = self._c_item if self._c_key is None else self._c_key(self._c_item)

    def __next__(self):
        self._c_group = None
        while self._c_current is self._c_target or self._c_current == self._c_target:
            self._c_advance()
        self._c_target = self._c_current
        self._c_group = _grouper(self, self._c_target)
        return self._c_current, self._c_group


class _grouper:
    __slots__ = ("_c_parent", "_c_target")

    def __new__(cls, parent, target):
        self = _make(cls)
        self._c_parent = parent
        self._c_target = target
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        parent = self._c_parent
        if parent._c_group is not self:
            raise StopIteration
        if parent._c_item is _MISSING:
            parent._c_advance()
        if not (parent._c_current is self._c_target or parent._c_current == self._c_target):
            raise StopIteration
        item, parent._c_item = parent._c_item, _MISSING
        return item


class product:
    __slots__ = ("_c_pools", "_c_places")

    def __new__(cls, *iterables, repeat=1):
        repeat = _word(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self = _make(cls)
        self._c_pools = [tuple(iterable) for iterable in iterables] * repeat
        self._c_places = [0] * len(self._c_pools) if all(self._c_pools) else None
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        places = self._c_places
        if places is None:
            raise StopIteration
        item = tuple([pool[place] for pool, place in zip(self._c_pools, places)])
        for position in range(len(places) - 1, -1, -1):
            places[position] += 1
            if places[position] < len(self._c_pools[position]):
                return item
            places[position] = 0
        self._c_places = None
        return item


class permutations:
    __slots__ = ("_c_pool", "_c_indices", "_c_cycles", "_c_first")

    def __new__(cls, iterable, r=None):
        self = _make(cls)
        self._c_pool = tuple(iterable)
        n = len(self._c_pool)
        if not isinstance(r, (int, type(None))):
            raise TypeError("Expected int as r")
        r = n if r is None else _word(r)
        if r < 0:
            raise ValueError("r must be non-negative")
        self._c_indices = list(range(n))
        self._c_cycles = list(range(n, n - r, -1)) if r <= n else None
        self._c_first = True
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        if self._c_cycles is None:
            raise StopIteration
        if self._c_first:
            self._c_first = False
            return self._c_item()
        indices, cycles, n = self._c_indices, self._c_cycles, len(self._c_pool)
        for position in reversed(range(len(cycles))):
            cycles[position] -= 1
            if cycles[position]:
                other = n - cycles[position]
                indices[position], indices[other] = indices[other], indices[position]
                return self._c_item()
            indices[position:] = indices[position + 1 :] + indices[position : position + 1]
            cycles[position] = n - position
        self._c_cycles = None
        raise StopIteration

    def _c_item(self):
        return tuple([self._c_pool[index] for index in self._c_indices[: len(self._c_cycles)]])


def _begin(cls, iterable, r, indices_of):
    """Choices of `r` items; `indices_of` tells the places of the first, from the number of items."""
    r = _word(r)
    self = _make(cls)
    self._c_pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    self._c_indices = indices_of(len(self._c_pool), r)
    self._c_first = True
    return self


def _advance(self, last, following):
    """The next choice: the places after the last that is not `last` yet are `following` it."""
    indices = self._c_indices
    if indices is None:
        raise StopIteration
    if self._c_first:
        self._c_first = False
        return tuple([self._c_pool[index] for index in indices])
    n, r = len(self._c_pool), len(indices)
    for position in reversed(range(r)):
        if indices[position] != last(position, n, r):
            break
    else:
        self._c_indices = None
        raise StopIteration
    start = indices[position] + 1
    for place in range(position, r):
        indices[place] = following(start, place - position)
    return tuple([self._c_pool[index] for index in indices])


class combinations:
    """Each item at most once."""

    __slots__ = ("_c_pool", "_c_indices", "_c_first")

    def __new__(cls, iterable, r):
        return _begin(cls, iterable, r, lambda n, r: list(range(r)) if r <= n else None)

    __iter__ = _Iterator.__iter__

    def __next__(self):
        return _advance(self, lambda position, n, r: position + n - r, lambda start, further: start + further)


class combinations_with_replacement:
    """Each item any number of times."""

    __slots__ = ("_c_pool", "_c_indices", "_c_first")

    def __new__(cls, iterable, r):
        return _begin(cls, iterable, r, lambda n, r: [0] * r if n or not r else None)

    __iter__ = _Iterator.__iter__

    def __next__(self):
        return _advance(self, lambda position, n, r: n - 1, lambda start, further: start)


class _tee:
    __slots__ = ("_c_source", "_c_link")

    def __new__(cls, iterable, /):
        self = _make(cls)
        if isinstance(iterable, _tee):
            self._c_source, self._c_link = iterable._c_source, iterable._c_link
        else:
            self._c_source, self._c_link = iter(iterable), [None, None]
        return self

    __iter__ = _Iterator.__iter__

    def __next__(self):
        link = self._c_link
        if link[1] is None:
            link[0] = next(self._c_source)
            link[1] = [None, None]
        value, self._c_link = link
        return value

    def __copy__(self):
        return _tee(self)


def tee(iterable, n=2, /):
    n = _word(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = iterable.__copy__() if isinstance(iterable, _tee) else _tee(iterable)
    return (first, *(first.__copy__() for _ in range(n - 1)))


del _Iterator
