# The namespace of a class body is asked for every name, that of the module included; it may answer, or say KeyError.
log = []
class Namespace(dict):
    def __missing__(self, key):
        log.append(key)
        if key == 'magic': return 42
        raise KeyError(key)
    def __setitem__(self, key, value):
        if not key.startswith('__'): log.append(key + '=')
        super().__setitem__(key, value)
    def __delitem__(self, key):
        log.append('del ' + key)
        super().__delitem__(key)
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases): return Namespace()
    def __new__(mcls, name, bases, namespace): return super().__new__(mcls, name, bases, dict(namespace))
class A(metaclass=Meta):
    x = 1
    y = x + len('ab') + magic
    del x
    def f(self): return __class__
print(A.y, A().f(), A.__module__, log)
class Named(dict):
    def __getitem__(self, key): return 'elsewhere' if key == '__name__' else super().__getitem__(key)
class M2(Meta):
    @classmethod
    def __prepare__(mcls, name, bases): return Named()
class B(metaclass=M2): pass
print(B.__module__, B)
class N(metaclass=Meta):
    try:
        del nothing
    except NameError as e:
        print(e)
    total = 0
    for i in range(2000):
        total += magic
print(N.total, len(log))
