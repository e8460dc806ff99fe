# At module and class scope locals() is the real namespace: writes through it are assignments.
first = locals()
first["made"] = 42
print(made, locals() is first, locals() is globals())
del first["made"]
try:
    made
except NameError as error:
    print(error)

class Plain:
    a = 1
    locals()["b"] = a + 1
    same = locals() is locals()
    c = b * 10
    del locals()["a"]
    try:
        a
    except NameError as error:
        message = str(error)

print(Plain.b, Plain.c, Plain.same, Plain.message, hasattr(Plain, "a"))

class Recorder(dict):
    def __init__(self):
        self.log = []
    def __setitem__(self, key, value):
        self.log.append(key)
        super().__setitem__(key, value)

class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return Recorder()
    def __new__(meta, name, bases, namespace):
        made = super().__new__(meta, name, bases, dict(namespace))
        made.log = [key for key in namespace.log if not key.startswith("__")]
        return made

class Logged(metaclass=Meta):
    kind = type(locals()).__name__
    x = 1
    locals()["y"] = 2
    z = x + y

print(Logged.kind, Logged.log, Logged.z)

total = 0
step = 1
for i in range(3000):
    if i == 1500:
        locals()["step"] = 3
    total += step
print(total)

def make(n):
    class Hot:
        acc = 0
        for j in range(n):
            locals()["acc"] = acc + j
    return Hot.acc, Hot.j

print(make(2500))
