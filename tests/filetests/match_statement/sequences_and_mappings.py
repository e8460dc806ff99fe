# Which objects are sequences and mappings for patterns; stars; keys by value; captures that stay after failure.
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return ("a", "b")[i]
class RealSeq(list): pass
class Map(dict):
    def get(self, k, d=None): gets.append(k); return super().get(k, d)
class Missing(dict):
    def __missing__(self, k): return "made up"
gets = []
def seq(s):
    match s:
        case [a, b]: return "two", a, b
        case [a, *middle, z]: return "star", a, middle, z
        case []: return "empty",
        case {"x": 1, **rest}: return "x", rest
        case {"y": y, "z": [_, second]}: return "yz", y, second
        case {0: zero, -1: minus, None: none}: return "odd keys", zero, minus, none
        case {}: return "map",
        case _: return "no", type(s).__name__
for s in ([1, 2], (1, 2, 3), "ab", b"ab", bytearray(b"ab"), range(2), {1, 2}, Seq(), RealSeq([1, 2]), iter([1, 2]), {"x": 1, "q": 2}, Map(y=1, z=[1, 2]), {0: 1, -1: 2, None: 3}, Missing(), {"x": 2}, [], (), memoryview(b"ab"), {"a": 1}.keys(), 5, {"x": True}):
    print(seq(s))
print(gets)
def leftover(s):
    match s:
        case [a, b, 3]: return "third is 3"
        case [c, *_]: pass
    return sorted(k for k in locals() if k != "s")
print(leftover([1, 2, 3]), leftover([1, 2, 4]), leftover("no"), leftover([9]))
def guards(s):
    log = []
    match s:
        case x if log.append(("first", x)): return "never"
        case [x, y] if log.append(("second", y)) or x > y: return "greater", log
        case [y, x] | (y, x, _): return "swapped", x, y, log
    return "none", log
print(guards([2, 1]), guards([1, 2]), guards((1, 2, 3)), guards(5))
match 1, 2:
    case a, b: print("tuple subject", a, b)
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a + b + c + d)
match {"a": {"b": {"c": 1}}}:
    case {"a": {"b": {"c": deep}}}: print(deep)
match {1: "int", True: "bool"}:
    case {1: v}: print(v)
match 1.0:
    case 1: print("equal by value")
match "x":
    case "x" as same if same == "x": print("as", same)
try:
    exec("match {}:\n  case {K.a: 1, K.b: 2}: pass", {"K": type("K", (), {"a": "same", "b": "same"})})
except ValueError as error:
    print(error)
def hot(n):
    total = 0
    subjects = [[1, 2], (1, 2, 3), {"x": 1, "w": 2}, {"y": 1, "z": (1, 2)}, {}, "str", [], range(9)]
    for i in range(n):
        match subjects[i % 8], i % 3:
            case [a, b], 0: total += a + b
            case [_, *m, _], k: total += len(m) + k
            case {"x": x}, _: total += x
            case ({"y": q} | {"w": q}), (1 | 2): total += q * 10
            case _: total += 100
    return total
print(hot(2400))
