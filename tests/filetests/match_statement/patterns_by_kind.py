# Every kind of pattern in one function, on many subjects, hot.
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Sub(P): pass
LIMIT = 100
class K:
    RED = "red"
def kind(s):
    match s:
        case None: return "none"
        case True | False: return f"bool {s}"
        case 0 | -1 | 1.5 | 2j: return "literal"
        case "text" | b"bytes": return "string"
        case K.RED: return "value"
        case int(n) if n > LIMIT: return f"big {n}"
        case int() | float() as number: return f"number {number}"
        case []: return "empty"
        case [x]: return f"one {x!r}"
        case [1, _, *_]: return "starts with 1"
        case [x, *rest, 9]: return f"ends with 9 {x} {rest}"
        case (a, (b, [c, *_])) if a != b: return f"nested {a} {b} {c}"
        case [*all_]: return f"list {len(all_)}"
        case {"kind": str(k), "n": n, **rest}: return f"map {k} {n} {rest}"
        case {"a": {"b": [x, *_]}}: return f"deep {x}"
        case {}: return f"mapping {sorted(s)}"
        case P(0, y=0): return "origin"
        case Sub(x=x): return f"sub {x}"
        case P(x, y) if x == y: return "diagonal"
        case P(P(a, b), _): return f"point in point {a} {b}"
        case P(): return "point"
        case str(): return f"str {s}"
        case set() | frozenset(): return "set"
        case type(): return "class " + s.__name__
        case _: return "other " + type(s).__name__
subjects = [None, True, 0, -1, 1.5, 2j, "text", b"bytes", "red", 500, 7, 2.25, [], (), [5], (1, 2), [1, 2, 3], [4, 5, 9], (1, (2, [3, 4])), (1, (1, [3])), range(3), {"kind": "k", "n": 1, "z": 2},
            {"a": {"b": (8, 9)}}, {}, {"q": 1}, P(0, 0), Sub(1, 2), P(3, 3), P(P(1, 2), 3), P(1, 2), "abc", b"other", {1}, frozenset(), int, P, len, lambda: 0, ..., iter([1])]
for s in subjects: print(kind(s))
def hot(n):
    counts = {}
    for i in range(n):
        k = kind(subjects[i % len(subjects)])
        counts[k[:5]] = counts.get(k[:5], 0) + 1
    return counts
print(hot(2000))
