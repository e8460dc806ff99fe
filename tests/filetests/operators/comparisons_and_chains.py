# Rich comparisons: reflection, subclass priority, NotImplemented, chains, objects that are not bool.
class V:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < getattr(other, "n", other)
    def __eq__(self, other): return isinstance(other, V) and self.n == other.n
    def __hash__(self): return hash(self.n)
    def __repr__(self): return f"V{self.n}"

print(V(1) < V(2), V(1) > V(2), V(1) == V(1), V(1) != V(1), sorted([V(3), V(1), V(2)]), max(V(1), V(5)), 5 > V(3))
for text in ("V(1) <= V(2)", "V(1) >= 5", "V(1) < None", "1 < 'a'", "[] < ()", "None < None", "object() >= object()", "{} > {}", "1j < 2"):
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, "|", error)

class Base:
    def __eq__(self, other): order.append("base eq"); return NotImplemented
    def __lt__(self, other): order.append("base lt"); return NotImplemented
    def __gt__(self, other): order.append("base gt"); return "base gt"
class Derived(Base):
    def __eq__(self, other): order.append("derived eq"); return NotImplemented
    def __gt__(self, other): order.append("derived gt"); return "derived gt"
order = []
print(Base() < Derived(), Base() == Derived(), Derived() == Base(), Base() != Derived(), order)

class Odd:
    def __init__(self, truth): self.truth = truth
    def __bool__(self): calls.append(self.truth); return self.truth
class Chain:
    def __lt__(self, other): return Odd(True)
    def __le__(self, other): return Odd(False)
calls = []
result = Chain() < Chain() <= Chain() < Chain()
print(type(result).__name__, calls, result.truth)

def touch(value, seen=[]):
    seen.append(value)
    return value if value is not None else seen
print(touch(1) < touch(3) < touch(2) < touch(9), touch(None))

def hot(n):
    items = [V(i % 10) for i in range(10)]
    less = equal = chained = 0
    for i in range(n):
        a, b, c = items[i % 10], items[i * 3 % 10], items[i * 7 % 10]
        less += a < b
        equal += a == b
        chained += a < b < c
    return less, equal, chained
print(hot(2500))

class NoHash:
    def __eq__(self, other): return True
try:
    {NoHash()}
except TypeError as error:
    print(error)
