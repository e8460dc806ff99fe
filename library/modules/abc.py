"""Abstract base classes."""


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function


def _is_abstract(value):
    return bool(getattr(value, "__isabstractmethod__", False))


# What `match` takes the instances of a class for.
_SEQUENCE, _MAPPING = 1 << 5, 1 << 6


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if namespace.get("__abc_tpflags__", 0) == _SEQUENCE | _MAPPING:
            raise TypeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        abstracts = {name for name, value in namespace.items() if _is_abstract(value)}
        for base in bases:
            for name in getattr(base, "__abstractmethods__", ()):
                if _is_abstract(getattr(cls, name, None)):
                    abstracts.add(name)
        cls.__abstractmethods__ = frozenset(abstracts)
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

    def __call__(cls, *args, **kwargs):
        if cls.__abstractmethods__:
            if (args or kwargs) and cls.__new__ is object.__new__ and cls.__init__ is object.__init__:
                raise TypeError(f"{cls.__name__}() takes no arguments")
            raise TypeError(_abstract_message(cls))
        return super().__call__(*args, **kwargs)

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


def _abstract_message(cls):
    names = ", ".join(f"'{name}'" for name in sorted(cls.__abstractmethods__))
    plural = "s" if len(cls.__abstractmethods__) > 1 else ""
    return f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract method{plural} {names}"


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
    abstracts = {name for name, value in cls.__dict__.items() if _is_abstract(value)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if _is_abstract(getattr(cls, name, None)):
                abstracts.add(name)
    cls.__abstractmethods__ = frozenset(abstracts)
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
