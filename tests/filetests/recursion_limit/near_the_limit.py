# Deep but legal recursion near the limit in many forms, and what is left of it when called from some depth.
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(100) % 10**9 + 7)
def mutual(n, f, g): return n if n == 0 else f(n - 1, g, f)
def ping(n, f, g): return mutual(n, f, g)
print(mutual(400, ping, mutual))
def remaining():
    def down(n):
        try: return down(n + 1)
        except RecursionError: return n
    return down(1)
def at(n): return remaining() if n == 0 else at(n - 1)
print(remaining() - at(100), remaining() - at(500))
class Walker:
    def __init__(self): self.deepest = 0
    def visit(self, tree, depth=0):
        self.deepest = max(self.deepest, depth)
        return sum(self.visit(child, depth + 1) for child in tree) + 1
def comb(n):
    tree = []
    for _ in range(n): tree = [tree, []]
    return tree
w = Walker()
print(w.visit(comb(60)), w.deepest)
def gen(n):
    if n: yield from gen(n - 1)
    yield n
print(sum(gen(60)))
def nested_for(n):
    if n:
        for x in nested_for(n - 1): yield x
    yield 1
print(sum(nested_for(40)))
def ackermann(m, n):
    if m == 0: return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))
print(ackermann(2, 50))
def state(n, log):
    log.append(n)
    try:
        if n < 2000: state(n + 1, log)
    except RecursionError:
        if len(log) > 900: log[:] = [n]
        raise
    finally: log.append(-1)
def run():
    log = []
    try: state(0, log)
    except RecursionError as error: return len(log) > 900, str(error), error.__context__
print(run())
def hot(n):
    return sum(ackermann(1, i % 20) + fact(i % 12) % 97 + w.visit([[[], []], []]) for i in range(n))
print(hot(1000))
