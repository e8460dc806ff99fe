# Whatever has subscripts may be the mapping of `%`: also what is no dict.
class Lookup:
    def __init__(self):
        self.asked = 0

    def __getitem__(self, key):
        self.asked += 1
        return len(key)


class Names(dict):
    def __missing__(self, key):
        return f"<{key}>"


lookup, names = Lookup(), Names(a=1)
total = 0
for number in range(2000):
    total += len("%(abc)d %(x)s" % lookup) + len("%(a)s %(b)s" % names)
print(total, lookup.asked, "%(abc)05d|%%|%(d)-3s|" % lookup, "%(a)s %(b)r" % names)
for value in lookup, names, [], {}, range(3), b"", bytearray(b"x"), memoryview(b""), 3, "a", set(), None, slice(1):
    for template in "nothing", "%(a)s":
        try:
            print(repr(template % value), end=" ")
        except (TypeError, KeyError) as error:
            print(type(error).__name__, error, end=" ")
    print()
for value in {b"a": 1}, b"a", bytearray(b"a"), memoryview(b"a"), [], "a":
    for template in b"nothing", b"%(a)s":
        try:
            print(repr(template % value), end=" ")
        except (TypeError, KeyError) as error:
            print(type(error).__name__, error, end=" ")
    print()
