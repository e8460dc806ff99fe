# In-place operators: __iop__, falling back to __op__, results that are other objects, targets of all kinds.
class Acc:
    def __init__(self): self.items = []
    def __iadd__(self, other):
        self.items.append(other)
        return self
    def __imul__(self, other): return NotImplemented
    def __mul__(self, other): return ("mul", other)
    def __isub__(self, other): return 42

a = b = Acc()
a += 1
a += "two"
print(a is b, b.items)
a *= 3
print(a)
b -= 1
print(b)

class Owner:
    def __init__(self): self.acc, self.list, self.text = Acc(), [Acc()], "t"
o = Owner()
o.acc += 5
o.list[0] += 6
o.text += "u"
o.list *= 2
print(o.acc.items, o.list[0].items, o.text, len(o.list), o.list[0] is o.list[1])
t = ([1], 2)
try:
    t[0] += [3]
except TypeError as error:
    print(error, t)
x = y = [1]
x += (2, 3)
x *= 2
print(x is y, x)
s = {1}
s |= {2}; s &= {2, 3}; s ^= {3}; s -= {2}
d = {"a": 1}
d |= {"b": 2}
d |= [("c", 3)]
print(s, d)
for text in ("x = 1; x += 's'", "x = []; x += 5", "x = {}; x |= 5", "x = None; x @= 1", "x = 's'; x -= 's'", "x = (); x <<= 1", "undefined_name += 1", "x = 5; x.a += 1"):
    try:
        exec(text)
    except (TypeError, NameError, AttributeError) as error:
        print(text, "|", error)

def calls(name, value, log=[]):
    log.append(name)
    return value if name != "log" else log
data = {"k": 1}
calls("target", data)[calls("index", "k")] += calls("value", 5)
print(data, calls("log", 0))

def hot(n):
    acc, values, counts, f = Acc(), [0] * 7, {}, 1.5
    for i in range(n):
        acc += i
        values[i % 7] += i
        counts[i % 5] = counts.get(i % 5, 0)
        counts[i % 5] |= i
        f *= 1.0
        f -= i
    return len(acc.items), values, counts, f
print(hot(2000))
