# The order of __enter__ and __exit__ with several managers, what suppresses, and exceptions in each place.
class M:
    def __init__(self, name, enter=None, leave=None, swallow=False):
        self.name, self.enter, self.leave, self.swallow = name, enter, leave, swallow
    def __enter__(self):
        log.append("+" + self.name)
        if self.enter: raise self.enter
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        log.append(f"-{self.name}:{kind.__name__ if kind else None}:{value!r}:{tb is not None}")
        if self.leave: raise self.leave
        return self.swallow
log = []
def run(*managers, body=None):
    log.clear()
    try:
        match managers:
            case [a]:
                with a as x:
                    log.append(x)
                    if body: raise body
            case [a, b]:
                with a as x, b as y:
                    log.append(x + y)
                    if body: raise body
            case [a, b, c]:
                with (a as x, b, c as z,):
                    log.append(x + z)
                    if body: raise body
        log.append("after")
    except Exception as error:
        log.append(f"raised {error!r} from {error.__context__!r}")
    print(*log)
run(M("a"))
run(M("a"), M("b"), M("c"))
run(M("a"), M("b"), body=ValueError(1))
run(M("a", swallow=True), M("b"), body=ValueError(1))
run(M("a"), M("b", swallow=True), body=ValueError(1))
run(M("a", swallow=True), M("b", leave=KeyError("leave")), body=ValueError(1))
run(M("a"), M("b", enter=OSError("enter")))
run(M("a", swallow=True), M("b", enter=OSError("enter")), M("c"))
run(M("a", leave=TypeError("t")), M("b", leave=KeyError("k")))
class NoExit:
    def __enter__(self): return 1
class NoEnter:
    def __exit__(self, *a): return 1
class Async:
    async def __aenter__(self): return 1
    async def __aexit__(self, *a): return 1
for bad in (NoExit(), NoEnter(), 5, Async(), open if False else None):
    try:
        with bad: pass
    except TypeError as error:
        print(error)
m = M("i")
m.__exit__ = lambda *a: print("instance exit is not used")
run(m)
class Odd(M):
    def __exit__(self, *a): return [1]
run(Odd("truthy"), body=ValueError(2))

def hot(n):
    total = 0
    for i in range(n):
        log.clear()
        with M("a", swallow=True) as a, M("b", swallow=i % 2) as b:
            total += len(a + b)
            if i % 3 == 0: raise ValueError(i)
            total += 10
        total += len(log)
    return total
print(hot(1500))
