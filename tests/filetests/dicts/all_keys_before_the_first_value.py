# A mapping that is no plain dict gives all its keys before it is asked for the first value.
class Told:
    def __init__(self, names):
        self.names = names

    def keys(self):
        for name in self.names:
            print("key", name)
            yield name

    def __getitem__(self, name):
        print("value of", name)
        return name.upper()


def named(**given):
    return given


print(dict(Told("ab")))
print({**Told("cd"), "e": 1})
print(named(**Told("fg")))
d = {"h": 0}
d.update(Told("h"), i=2)
d |= Told("j")
print(d)

from collections import OrderedDict


class Recent(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]


recent = Recent(3)
for step in range(3000):
    recent[step % 7] = step
    recent[step % 7]
print(recent, dict(recent), list(recent.items()))

# What is called is named in messages with its module, if it has one.
namespace = {}
exec("def nameless(): pass", namespace)


class Thing:
    pass


for called in (named, namespace["nameless"], Thing, [].append, print, int, Thing().__str__):
    for wrong in (lambda: called(**5), lambda: called(*5), lambda: called(**{"a": 1}, **{"a": 2})):
        try:
            wrong()
        except TypeError as error:
            print(error)
