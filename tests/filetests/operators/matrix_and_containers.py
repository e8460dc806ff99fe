# A matrix with @, indexing by tuples and slices, ** with a modulus, and in, iteration and unpacking protocols.
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __getitem__(self, key):
        match key:
            case (int(i), int(j)): return self.rows[i][j]
            case int(i): return self.rows[i]
            case slice(): return Matrix(self.rows[key])
            case (slice() as s, int(j)): return [r[j] for r in self.rows[s]]
            case _: return ("odd key", key)
    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value
    def __delitem__(self, i): del self.rows[i]
    def __matmul__(self, other):
        return Matrix([sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows)
    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self
    def __pow__(self, n, modulus=None):
        result = Matrix([[1, 0], [0, 1]])
        for _ in range(n):
            result @= self
        if modulus is not None:
            result.rows = [[x % modulus for x in r] for r in result.rows]
        return result
    def __contains__(self, value): return any(value in r for r in self.rows)
    def __iter__(self): return (x for r in self.rows for x in r)
    def __len__(self): return len(self.rows)
    def __eq__(self, other): return self.rows == other.rows
    def __repr__(self): return f"Matrix({self.rows})"

m = Matrix([[1, 1], [1, 0]])
print(m @ m, m[0], m[0, 1], m[1:], m[:, 0], m[..., "x"], m[1:2, 3:4], 1 in m, 7 not in m, list(m), len(m))
m[0, 0] += 10
print(m, m ** 2, pow(m, 3, 100))
del m[1]
print(m, bool(m), [*m], Matrix([[1]]) == Matrix([[1]]))
a, *b = Matrix([[1, 2], [3, 4]])
print(a, b)

def hot(n):
    step = Matrix([[1, 1], [1, 0]])
    state = Matrix([[1, 0], [0, 1]])
    for i in range(n):
        state @= step
        for j in range(2):
            state[j, 0] %= 1000
            state[j, 1] %= 1000
    return state, state[0, 1] in state
print(hot(400))
for text in ("m[5]", "m['a', 0]", "m @ 1", "2 ** m", "m + m", "m[0, 0, 0]", "del m[9]", "m[1] = 2", "iter(5)", "5 in 5", "5[0]", "del 5[0]"):
    try:
        exec("print(repr(" + text + "))" if "=" not in text and "del" not in text else text)
    except (TypeError, IndexError, AttributeError) as error:
        print(text, "|", type(error).__name__, error)
