"""Abstract base classes."""


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function


def _is_abstract(value):
    return bool(getattr(value, "__isabstractmethod__", False))


# What `match` takes the instances of a class for.
_BOTH = 1 << 5 | 1 << 6


def _note_abstract_methods(cls):
    abstracts = {name for name, value in list(cls.__dict__.items()) if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if _is_abstract(getattr(cls, name, None)):
                abstracts.add(name)
    cls.__abstractmethods__ = frozenset(abstracts)


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _note_abstract_methods(cls)
        flags = cls.__dict__.get("__abc_tpflags__")
        if type(flags) is int and flags & _BOTH == _BOTH:
            raise TypeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
        cls._abc_impl = []
        return cls

    def register(cls, subclass):
        """Makes `subclass` count as one of this class."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.append(subclass)
        _share_flags(cls, subclass)
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        subtype = type(instance)
        if subtype is subclass:
            return cls.__subclasscheck__(subclass)
        return any(cls.__subclasscheck__(c) for c in (subclass, subtype))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        if cls in getattr(subclass, "__mro__", ()):
            return True
        for registered in cls._abc_impl:
            if issubclass(subclass, registered):
                return True
        for derived in cls.__subclasses__():
            if issubclass(subclass, derived):
                return True
        return False


def _share_flags(cls, subclass):
    """A class that is registered with an abstract sequence or mapping is one to `match`, too."""
    flags = getattr(cls, "__abc_tpflags__", 0)
    if flags and not hasattr(subclass, "__abc_tpflags__"):
        try:
            subclass.__abc_tpflags__ = flags
        except TypeError:
            # What built-in classes are to `match` is fixed.
            pass


class ABC(metaclass=ABCMeta):
    __slots__ = ()


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


def get_cache_token():
    return 0


def update_abstractmethods(cls):
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    _note_abstract_methods(cls)
    return cls


def _has_methods(cls, *names):
    """True, or NotImplemented if the class lacks one of these methods: what a `__subclasshook__` answers."""
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True
