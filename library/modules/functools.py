"""Functions on functions."""

from sys import maxsize as _MAXSIZE

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache",
    "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property", "Placeholder",
]

WRAPPER_ASSIGNMENTS = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__",
)
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            pass
        else:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


_MISSING = object()


def reduce(function, iterable, /, initial=_MISSING):
    try:
        iterator = iter(iterable)
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError("reduce() arg 2 must support iteration")
    if initial is _MISSING:
        try:
            value = next(iterator)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for item in iterator:
        value = function(value, item)
    return value


class _PlaceholderType:
    __slots__ = ()

    def __repr__(self):
        return "Placeholder"

    def __reduce__(self):
        return "Placeholder"

    def __new__(cls):
        return Placeholder if "Placeholder" in globals() else object.__new__(cls)


Placeholder = _PlaceholderType()


def _check_placeholders(args, keywords):
    if args and args[-1] is Placeholder:
        raise TypeError("trailing Placeholders are not allowed")
    for value in keywords.values():
        if value is Placeholder:
            raise TypeError("Placeholder cannot be passed as a keyword argument")


def _partial_repr(self):
    cls = type(self)
    name = f"{cls.__module__}.{cls.__qualname__}"
    if any(shown is self for shown in _being_shown):
        return "..."
    _being_shown.append(self)
    try:
        arguments = [repr(self.func), *map(repr, self.args), *(f"{k}={v!r}" for k, v in self.keywords.items())]
        return f"{name}({', '.join(arguments)})"
    finally:
        _being_shown.pop()


_being_shown = []


class partial:
    """A function with some of its arguments given."""

    __slots__ = ("_c_func", "_c_args", "_c_keywords", "__dict__")

    func = property(lambda self: self._c_func)
    args = property(lambda self: self._c_args)
    keywords = property(lambda self: self._c_keywords)

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError("the first argument must be callable")
        _check_placeholders(args, keywords)
        if isinstance(func, partial):
            args = _fill(func.args, args)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        _hold(self, func, args, keywords)
        return self

    def __call__(self, /, *args, **keywords):
        expected = _places(self.args)
        if len(args) < expected:
            raise TypeError(f"missing positional arguments in 'partial' call; expected at least {expected}, got {len(args)}")
        return self.func(*_fill(self.args, args), **{**self.keywords, **keywords})

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _MethodType(self, instance)

    def __repr__(self):
        return _partial_repr(self)

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, namespace = state
        is_right = callable(func) and isinstance(args, tuple) and isinstance(keywords, (dict, type(None)))
        if not is_right or not isinstance(namespace, (dict, type(None))):
            raise TypeError("invalid partial state")
        _hold(self, func, tuple(args), keywords if type(keywords) is dict else dict(keywords or {}))
        self.__dict__ = {} if namespace is None else namespace

    @classmethod
    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


def _hold(self, *values):
    self._c_func, self._c_args, self._c_keywords = values


_GenericAlias = type(list[int])


class _Example:
    def method(self):
        pass


_MethodType = type(_Example().method)


def _places(args):
    return len([value for value in args if value is Placeholder])


def _fill(given, more):
    """The arguments `given`, whose placeholders take the first of `more`, and then the rest of `more`."""
    if not any(value is Placeholder for value in given):
        return given + more
    rest = list(more)
    filled = [rest.pop(0) if value is Placeholder and rest else value for value in given]
    return (*filled, *rest)


def _partial_new(cls, func, /, *args, **keywords):
    if not callable(func) and not hasattr(func, "__get__"):
        raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
    _check_placeholders(args, keywords)
    if isinstance(func, partialmethod):
        args = _fill(func.args, args)
        keywords = {**func.keywords, **keywords}
        func = func.func
    self = object.__new__(cls)
    self.func = func
    self.args = args
    self.keywords = keywords
    return self


class partialmethod:
    __new__ = _partial_new
    __repr__ = _partial_repr

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    result.__self__ = bound.__self__
                return result

        return self._make_unbound_method().__get__(obj, cls)

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            expected = _places(self.args)
            if len(args) < expected:
                counts = f"expected at least {expected}, got {len(args)}"
                raise TypeError(f"missing positional arguments in 'partialmethod' call; {counts}")
            return self.func(cls_or_self, *_fill(self.args, args), **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    @classmethod
    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


class CacheInfo(tuple):
    """CacheInfo(hits, misses, maxsize, currsize)"""

    __slots__ = ()
    __match_args__ = _fields = ("hits", "misses", "maxsize", "currsize")
    _field_defaults = {}

    def __new__(_cls, hits, misses, maxsize, currsize):
        """Create new instance of CacheInfo(hits, misses, maxsize, currsize)"""
        return tuple.__new__(_cls, (hits, misses, maxsize, currsize))

    @classmethod
    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != 4:
            raise TypeError(f"Expected 4 arguments, got {len(result)}")
        return result

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return f"{self.__class__.__name__}(hits={self[0]!r}, misses={self[1]!r}, maxsize={self[2]!r}, currsize={self[3]!r})"

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, /, **kwds):
        values = {name: kwds.pop(name, value) for name, value in self._asdict().items()}
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return self._make(values.values())

    __replace__ = _replace

    def __getnewargs__(self):
        return tuple(self)


_CacheInfo = CacheInfo
del CacheInfo
_KEYWORDS = object()


def _key(args, keywords, typed):
    key = args
    if keywords:
        key += (_KEYWORDS,)
        for item in keywords.items():
            key += item
    if typed:
        key += tuple(type(value) for value in args)
        key += tuple(type(value) for value in keywords.values())
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return key


def _is_known(key, values):
    try:
        return key in values
    except TypeError:
        pass
    # What cannot be hashed is said of an argument, not of a key.
    hash(key)
    return key in values


class _lru_cache_wrapper:
    __slots__ = ("_c_function", "_c_maxsize", "_c_typed", "_c_values", "_c_hits", "_c_misses", "_c_info_type", "__dict__")

    def __new__(cls, user_function, maxsize, typed, cache_info_type):
        if not callable(user_function):
            raise TypeError("the first argument must be callable")
        if maxsize is not None and maxsize > _MAXSIZE:
            raise OverflowError(f"cannot fit '{type(maxsize).__name__}' into an index-sized integer")
        self = object.__new__(cls)
        self._c_function = user_function
        self._c_maxsize = maxsize
        self._c_typed = typed
        self._c_values = {}
        self._c_hits = 0
        self._c_misses = 0
        self._c_info_type = cache_info_type
        return self

    def __call__(self, /, *args, **keywords):
        if self._c_maxsize == 0:
            self._c_misses += 1
            return self._c_function(*args, **keywords)
        key = _key(args, keywords, self._c_typed)
        values = self._c_values
        if _is_known(key, values):
            self._c_hits += 1
            if self._c_maxsize is None:
                return values[key]
            # The last used is the last of the dict.
            value = values.pop(key)
            values[key] = value
            return value
        self._c_misses += 1
        value = self._c_function(*args, **keywords)
        if self._c_maxsize is not None and key not in values and values.__len__() >= self._c_maxsize:
            del values[next(iter(values))]
        values[key] = value
        return value

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _MethodType(self, instance)

    def cache_info(self):
        return self._c_info_type(self._c_hits, self._c_misses, self._c_maxsize, len(self._c_values))

    def cache_clear(self):
        self._c_values.clear()
        self._c_hits = self._c_misses = 0

    def __reduce__(self):
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        user_function, maxsize = maxsize, 128
        wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, user_function)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(user_function):
        wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, user_function)

    return decorating_function


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property."
            ) from None
        if self.attrname in values:
            return values[self.attrname]
        value = self.func(instance)
        try:
            values[self.attrname] = value
        except TypeError:
            raise TypeError(
                f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment "
                f"for caching {self.attrname!r} property."
            ) from None
        return value

    @classmethod
    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


# What `cmp_to_key` makes, and what a call of that makes of an object.
class KeyWrapper:
    __slots__ = ("obj", "_c_compare")
    __hash__ = None

    def K(self, obj):
        return _wrapped_key(self._c_compare, obj)

    __call__ = K
    del K

    def __reduce_ex__(self, protocol):
        if protocol > 1:
            raise TypeError("cannot pickle 'functools.KeyWrapper' object")
        return object.__reduce_ex__(self, protocol)

    def __lt__(self, other):
        return _compared(self, other) < 0

    def __gt__(self, other):
        return _compared(self, other) > 0

    def __eq__(self, other):
        return _compared(self, other) == 0

    def __ne__(self, other):
        return _compared(self, other) != 0

    def __le__(self, other):
        return _compared(self, other) <= 0

    def __ge__(self, other):
        return _compared(self, other) >= 0


_KeyWrapper = KeyWrapper
del KeyWrapper


def _wrapped_key(compare, obj):
    key = object.__new__(_KeyWrapper)
    key._c_compare = compare
    key.obj = obj
    return key


def _compared(key, other):
    if not isinstance(other, _KeyWrapper):
        raise TypeError("other argument must be K instance")
    return key._c_compare(key.obj, other.obj)


def cmp_to_key(mycmp):
    return _wrapped_key(mycmp, None)


_SIGNS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}

# For each root, the others: name, and how its answer and equality make the other one.
_ORDERINGS = {
    "__lt__": [("__gt__", "not and"), ("__le__", "or"), ("__ge__", "not")],
    "__le__": [("__ge__", "not or"), ("__lt__", "and"), ("__gt__", "not")],
    "__gt__": [("__lt__", "not and"), ("__ge__", "or"), ("__le__", "not")],
    "__ge__": [("__le__", "not or"), ("__gt__", "and"), ("__lt__", "not")],
}


def _derived(root, name, how):
    """A comparison that is made of the one called `root`."""

    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if how.startswith("not"):
            answer = not answer
        if how.endswith("and"):
            return answer and self != other
        return answer or self == other if how.endswith("or") else answer

    made = f"({'not ' if how.startswith('not') else ''}a {_SIGNS[root]} b)"
    equal = {"and": " and (a != b)", "or": " or (a == b)"}.get(how.split()[-1], "")
    compare.__name__ = name
    compare.__qualname__ = f"_{name.strip('_')}_from_{root.strip('_')}"
    compare.__doc__ = f"Return a {_SIGNS[name]} b.  Computed by @total_ordering from {made}{equal}."
    return compare


def total_ordering(cls):
    roots = [name for name in _ORDERINGS if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, how in _ORDERINGS[root]:
        if name not in roots:
            setattr(cls, name, _derived(root, name, how))
    return cls


def _merged(lines):
    """The C3 order of lists of classes."""
    order = []
    lines = [line for line in lines if line]
    while lines:
        for line in lines:
            first = line[0]
            if not any(first in other[1:] for other in lines):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        order.append(first)
        lines = [rest for line in lines if (rest := line[1:] if line[0] is first else line)]
    return order


def _extended_mro(cls, abstract):
    """The MRO of a class with abstract base classes put where it, and none of its bases, becomes a subclass of them."""
    bases = list(cls.__bases__)
    after = len(bases)
    while after and not hasattr(bases[after - 1], "__abstractmethods__"):
        after -= 1
    explicit, others = bases[:after], bases[after:]
    own = [known for known in abstract if issubclass(cls, known) and not any(issubclass(base, known) for base in bases)]
    rest = [known for known in abstract if known not in own]
    orders = [_extended_mro(base, rest) for base in explicit + own + others]
    return _merged([[cls], *orders, explicit, own, others])


def _related(cls, known):
    """Those of the registered classes that a class is a virtual subclass of, and their subclasses that it is one of, too."""
    mro = set(cls.__mro__)
    virtual = [one for one in known if one not in mro and issubclass(cls, one)]
    virtual = [one for one in virtual if not any(one is not other and one in other.__mro__ for other in virtual)]
    order = []
    for one in virtual:
        below = [sub.__mro__ for sub in one.__subclasses__() if sub not in mro and issubclass(cls, sub)]
        lines = sorted(([base for base in line if base in virtual] for line in below), key=len, reverse=True)
        for base in (base for line in lines or [[one]] for base in line):
            if base not in order:
                order.append(base)
    return order


def _best(registry, cls):
    """The implementation for the first registered class of the MRO in which abstract base classes have their places."""
    if cls in registry:
        return registry[cls]
    order = _extended_mro(cls, _related(cls, registry))
    at = next(at for at, base in enumerate(order) if base in registry)
    best, rival = order[at], order[at + 1] if at + 1 < len(order) else object
    if rival in registry and not any(base in cls.__mro__ for base in (best, rival)) and not issubclass(best, rival):
        raise RuntimeError(f"Ambiguous dispatch: {best} or {rival}")
    return registry[best]


def _classes(hint):
    """The classes of a class or a union of classes; None for anything else."""
    if isinstance(hint, type):
        return [hint]
    if _is_union(hint) and all(isinstance(member, type) for member in hint.__args__):
        return list(hint.__args__)
    return None


def _is_union(hint):
    return isinstance(hint, type(int | str))


def _evaluated(argument, hint, function):
    """What a hint that is text stands for. The text of a text is one, too, of which CPython knows whose it is."""
    for owner in ("", f", owner={function!r}"):
        if isinstance(hint, str):
            try:
                hint = eval(hint, getattr(function, "__globals__", {}))
                continue
            except Exception:
                pass
            raise TypeError(
                f"Invalid annotation for {argument!r}. ForwardRef({hint!r}{owner}) is an unresolved forward reference."
            )
    return hint


def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        # CPython keeps what it found under a weak reference.
        if not hasattr(cls, "__mro__") and not hasattr(type(cls), "__weakref__"):
            raise TypeError(f"cannot create weak reference to {type(cls).__name__!r} object")
        return _best(registry, cls)

    def register(cls, func=None):
        classes = _classes(cls)
        if classes is not None:
            if func is None:
                return lambda function: register(cls, function)
        elif func is not None:
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        else:
            func = cls
            function = getattr(func, "__wrapped__", func)
            annotations = getattr(function, "__annotations__", None)
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` on an annotated function."
                )
            argument, hint = next(iter(annotations.items()))
            hint = _evaluated(argument, hint, function)
            classes = _classes(type(None) if hint is None else hint)
            if classes is None:
                wrong = "not all arguments are classes" if _is_union(hint) else "is not a class"
                raise TypeError(f"Invalid annotation for {argument!r}. {hint!r} {wrong}.")
        for known in classes:
            registry[known] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        return _singledispatchmethod_get(self, obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __repr__(self):
        return f"<single dispatch method descriptor {_name_of(self.func)}>"


def _name_of(function):
    return getattr(function, "__qualname__", None) or getattr(function, "__name__", "?")


class _singledispatchmethod_get:
    def __init__(self, unbound, obj, cls):
        self._unbound = unbound
        self._obj = obj
        self._cls = cls
        for name in ("__module__", "__doc__"):
            if hasattr(unbound.func, name):
                setattr(self, name, getattr(unbound.func, name))

    def __repr__(self):
        if self._obj is None:
            return f"<single dispatch method {_name_of(self)}>"
        return f"<bound single dispatch method {_name_of(self)} of {self._obj!r}>"

    def __call__(self, /, *args, **kwargs):
        if not args:
            name = getattr(self._unbound.func, "__name__", "singledispatchmethod method")
            raise TypeError(f"{name} requires at least 1 positional argument")
        return self._unbound.dispatcher.dispatch(args[0].__class__).__get__(self._obj, self._cls)(*args, **kwargs)

    def __getattr__(self, name):
        if name not in ("__name__", "__qualname__", "__isabstractmethod__", "__annotations__", "__type_params__"):
            raise AttributeError
        return getattr(self._unbound.func, name)

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register
