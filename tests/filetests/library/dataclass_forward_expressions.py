# cold: annotations with a name that is not bound yet, and what operators make of it
from dataclasses import dataclass, fields, field
import functools
def show(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
for text in ('N & None', 'N()', 'N(1, x=2)', 'N + 1', '1 + N', 'N < 3', 'N == 3', '-N', '~N', 'N[1:2]', 'N.a.b', 'N if N else 1', 'not N', '(N, 1)', '[N, 1]', 'N | N', 'N | "x"', 'N ** 2', 'N @ N', 'N[int, str]', 'N.a(1)[2]', 'list[N]', 'list[N | int]', 'N or int', 'f"{N}"', 'int | N', 'N | int', 'None | N', 'N | None', 'dict[str, N] | None', 'len(N)', 'N in N', '[x for x in N]', 'N[0].x', 'N is None', '3 < N', 'N and int', 'N // 2', '2 // N', 'N << 1', 'N % 2', 'N ^ N', 'N - 1', '1 - N', '1 / N', 'N / 1', 'N.__a', 'N[...]', 'N["x"]', 'N[N]', 'N[()]', 'N[[int], str]', 'N[*N]', '{N: 1}', '{N}', 'N != 3','N >= 3', 'N @ 3', '+N', 'abs(N)', 'N[1, 2:3]', 'N[None]', 'N[int | None]', 'N("a", b"c", 1.5)', 'N(*[1])', 'N.x + N.y * 2', '(N + 1) * 2', 'N[A]', 'A | N', 'N | A'):
    ns = {'dataclass': dataclass, 'A': show}
    def go():
        exec(f'@dataclass\nclass C:\n    a: {text}\n', ns)
        return [f.type for f in fields(ns['C'])], ns['C'].__doc__
    print(text); show(go)
from dataclasses import dataclass, fields
@dataclass
class C:
    a: N
    b: N | int
    c: N == 3
    d: 3 | N | str | int
x, y, z, w = [f.type for f in fields(C)]
print(x == x, x == y, x != y, type(x), x.__forward_arg__, type(z), z == z, [x, y] == [x, y])
@dataclass
class D:
    a: N
u = fields(D)[0].type
print(u == x, x == u, type(x.__owner__))
try: print(x | 3, 3 | x)
except Exception as e: print(type(e), e)
try: print(x + 3)
except Exception as e: print(type(e), e)
try: print(x())
except Exception as e: print(type(e), e)
try: print(x[3])
except Exception as e: print(type(e), e)
try: print(x.foo)
except Exception as e: print(type(e), e)
try: print(x < x)
except Exception as e: print(type(e), e)
print(w, C.__doc__)


@dataclass
class Many:
    value: [x.type for x in fields(Branch)]
    next: In(In()) | None = None
    kids: list[Many] = 0
    q: Undefined = 3
    r: int = 4


print(Many.__doc__, [f.type for f in fields(Many)])
