"""Iterators over iterators. Each is a class, as in CPython, so that its type and state can be seen."""

from operator import _word, index as _index
from sys import maxsize as _MAXSIZE

_MISSING = object()


def _is_number(value):
    return isinstance(value, complex) or any(hasattr(type(value), name) for name in ("__index__", "__int__", "__float__"))


def _bound(value):
    """An index as C reads it: what is none, or too large, is -1."""
    try:
        value = _index(value)
    except BaseException:
        return -1
    return value if -_MAXSIZE <= value <= _MAXSIZE else -1


class _Iterator:
    __slots__ = ()

    def __iter__(self):
        return self


class count(_Iterator):
    def __init__(self, start=0, step=1):
        if not (_is_number(start) and _is_number(step)):
            raise TypeError("a number is required")
        # C counts from an int by 1 in a machine word: what comes out are plain ints.
        is_plain = isinstance(start, int) and isinstance(step, int) and step == 1
        self._next = int.__index__(start) if is_plain else start
        self._step = 1 if is_plain else step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class cycle(_Iterator):
    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._saved = []
        self._at = 0

    def __next__(self):
        if self._source is not None:
            for item in self._source:
                self._saved.append(item)
                return item
            self._source = None
        if not self._saved:
            raise StopIteration
        item = self._saved[self._at]
        self._at = (self._at + 1) % len(self._saved)
        return item


_ENDLESS = object()


class repeat(_Iterator):
    def __init__(self, object, times=_ENDLESS):
        self._object = object
        self._left = None if times is _ENDLESS else max(_word(times), 0)

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._left})"


class accumulate(_Iterator):
    def __init__(self, iterable, func=None, *, initial=None):
        self._source = iter(iterable)
        self._func = func
        self._total = _MISSING
        self._initial = initial

    def __next__(self):
        if self._initial is not None:
            self._total, self._initial = self._initial, None
            return self._total
        item = next(self._source)
        if self._total is _MISSING:
            self._total = item
        elif self._func is None:
            self._total = self._total + item
        else:
            self._total = self._func(self._total, item)
        return self._total


class batched(_Iterator):
    def __init__(self, iterable, n, *, strict=False):
        n = _word(n)
        if n < 1:
            raise ValueError("n must be at least one")
        self._source = iter(iterable)
        self._size = n
        self._strict = strict

    def __next__(self):
        batch = tuple(islice(self._source, self._size))
        if not batch:
            raise StopIteration
        if self._strict and len(batch) != self._size:
            raise ValueError("batched(): incomplete batch")
        return batch


class chain(_Iterator):
    def __init__(self, *iterables):
        self._sources = iter(iterables)
        self._source = iter(())

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._sources = iter(iterable)
        return self

    def __next__(self):
        while True:
            for item in self._source:
                return item
            try:
                self._source = iter(next(self._sources))
            except StopIteration:
                self._sources = self._source = iter(())
                raise


class compress(_Iterator):
    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class dropwhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)
        self._dropping = True

    def __next__(self):
        item = next(self._source)
        while self._dropping:
            if not self._predicate(item):
                self._dropping = False
                break
            item = next(self._source)
        return item


class takewhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._source = iter(iterable)

    def __next__(self):
        if self._source is None:
            raise StopIteration
        item = next(self._source)
        if self._predicate(item):
            return item
        self._source = None
        raise StopIteration


class filterfalse(_Iterator):
    def __init__(self, function, iterable, /):
        self._function = function
        self._source = iter(iterable)

    def __next__(self):
        while True:
            item = next(self._source)
            if not (item if self._function is None or self._function is bool else self._function(item)):
                return item


class starmap(_Iterator):
    def __init__(self, function, iterable, /):
        self._function = function
        self._source = iter(iterable)

    def __next__(self):
        return self._function(*tuple(next(self._source)))


class islice(_Iterator):
    def __init__(self, /, *args):
        if not 2 <= len(args) <= 4:
            wanted = "at least 2" if len(args) < 2 else "at most 4"
            raise TypeError(f"islice expected {wanted} arguments, got {len(args)}")
        iterable, *bounds = args
        start, stop, step = (None, bounds[0], None) if len(bounds) == 1 else (*bounds, None)[:3]
        self._next = 0 if start is None else _bound(start)
        self._stop = None if stop is None else _bound(stop)
        if self._stop == -1:
            raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if self._next < 0 or self._stop is not None and self._stop < 0:
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        self._step = 1 if step is None else _bound(step)
        if self._step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._source = iter(iterable)
        self._at = 0

    def __next__(self):
        if self._source is None:
            raise StopIteration
        last = self._next if self._stop is None else min(self._next, self._stop)
        try:
            while self._at < last:
                self._at += 1
                next(self._source)
            if self._stop is not None and self._next >= self._stop:
                raise StopIteration
            item = next(self._source)
        except StopIteration:
            self._source = None
            raise
        self._at += 1
        self._next += self._step
        return item


class pairwise(_Iterator):
    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._last = _MISSING

    def __next__(self):
        if self._last is _MISSING:
            self._last = next(self._source)
        before = self._last
        self._last = next(self._source)
        return before, self._last


class zip_longest(_Iterator):
    def __init__(self, *iterables, fillvalue=None, **others):
        if others:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        self._sources = [iter(iterable) for iterable in iterables]
        self._active = len(iterables)
        self._fill = fillvalue

    def __next__(self):
        if not self._active:
            raise StopIteration
        items = []
        for position, source in enumerate(self._sources):
            item = self._fill if source is None else next(source, _MISSING)
            if item is _MISSING:
                self._active -= 1
                if not self._active:
                    raise StopIteration
                self._sources[position] = None
                item = self._fill
            items.append(item)
        return tuple(items)


class groupby(_Iterator):
    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._target = self._current = _MISSING
        self._item = None
        self._group = None

    def _advance(self):
        self._item = next(self._source)
        self._current = self._item if self._key is None else self._key(self._item)

    def __next__(self):
        self._group = None
        while self._current is self._target or self._current == self._target:
            self._advance()
        self._target = self._current
        self._group = _grouper(self, self._target)
        return self._current, self._group


class _grouper(_Iterator):
    def __init__(self, parent, target):
        self._parent = parent
        self._target = target

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._item is _MISSING:
            parent._advance()
        if not (parent._current is self._target or parent._current == self._target):
            raise StopIteration
        item, parent._item = parent._item, _MISSING
        return item


class product(_Iterator):
    def __init__(self, *iterables, repeat=1):
        repeat = _word(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._pools = [tuple(iterable) for iterable in iterables] * repeat
        self._places = [0] * len(self._pools) if all(self._pools) else None

    def __next__(self):
        places = self._places
        if places is None:
            raise StopIteration
        item = tuple([pool[place] for pool, place in zip(self._pools, places)])
        for position in range(len(places) - 1, -1, -1):
            places[position] += 1
            if places[position] < len(self._pools[position]):
                return item
            places[position] = 0
        self._places = None
        return item


class permutations(_Iterator):
    def __init__(self, iterable, r=None):
        self._pool = tuple(iterable)
        n = len(self._pool)
        if not isinstance(r, (int, type(None))):
            raise TypeError("Expected int as r")
        r = n if r is None else _word(r)
        if r < 0:
            raise ValueError("r must be non-negative")
        self._indices = list(range(n))
        self._cycles = list(range(n, n - r, -1)) if r <= n else None
        self._first = True

    def __next__(self):
        if self._cycles is None:
            raise StopIteration
        if self._first:
            self._first = False
            return self._item()
        indices, cycles, n = self._indices, self._cycles, len(self._pool)
        for position in reversed(range(len(cycles))):
            cycles[position] -= 1
            if cycles[position]:
                other = n - cycles[position]
                indices[position], indices[other] = indices[other], indices[position]
                return self._item()
            indices[position:] = indices[position + 1 :] + indices[position : position + 1]
            cycles[position] = n - position
        self._cycles = None
        raise StopIteration

    def _item(self):
        return tuple([self._pool[index] for index in self._indices[: len(self._cycles)]])


class _Combinations(_Iterator):
    """Choices of `r` items in the order of their places, each once or `_again`."""

    def _begin(self, iterable, r):
        r = _word(r)
        self._pool = tuple(iterable)
        if r < 0:
            raise ValueError("r must be non-negative")
        n = len(self._pool)
        if self._again:
            self._indices = [0] * r if n or not r else None
        else:
            self._indices = list(range(r)) if r <= n else None
        self._first = True

    def __next__(self):
        indices = self._indices
        if indices is None:
            raise StopIteration
        if self._first:
            self._first = False
            return tuple([self._pool[index] for index in indices])
        n, r = len(self._pool), len(indices)
        for position in reversed(range(r)):
            if indices[position] != (n - 1 if self._again else position + n - r):
                break
        else:
            self._indices = None
            raise StopIteration
        start = indices[position] + 1
        for place in range(position, r):
            indices[place] = start if self._again else start + place - position
        return tuple([self._pool[index] for index in indices])


class combinations(_Combinations):
    _again = False

    def __init__(self, iterable, r):
        self._begin(iterable, r)


class combinations_with_replacement(_Combinations):
    _again = True

    def __init__(self, iterable, r):
        self._begin(iterable, r)


class _Tee(_Iterator):
    def __init__(self, source, link):
        self._source = source
        self._link = link

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._source)
            link[1] = [None, None]
        value, self._link = link
        return value

    def __copy__(self):
        return _Tee(self._source, self._link)


_Tee.__name__ = _Tee.__qualname__ = "_tee"


def tee(iterable, n=2, /):
    n = _word(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = iterable.__copy__() if isinstance(iterable, _Tee) else _Tee(iter(iterable), [None, None])
    return (first, *(first.__copy__() for _ in range(n - 1)))
