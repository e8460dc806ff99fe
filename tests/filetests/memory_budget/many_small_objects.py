# Garbage made in loops does not count for ever: cycles, strings, closures, frames and exceptions that are dropped.
class Node:
    def __init__(self, payload): self.payload, self.me = payload, self
def cycles(n):
    keep = None
    for i in range(n):
        node = Node([i] * 200)
        node.payload.append(node)
        if i % 1000 == 0: keep = node
    return keep.payload[0], len(keep.payload)
print(cycles(3000))
def strings(n):
    s = ""
    for i in range(n):
        s = str(i) * 100
        t = s + s[::-1]
    return len(s), len(t)
print(strings(3000))
def closures(n):
    f = None
    for i in range(n):
        data = [i] * 100
        def f(): return data
    return sum(f())
print(closures(2000))
def exceptions(n):
    last = None
    for i in range(n):
        big = [i] * 100
        try: raise ValueError(big)
        except ValueError as error: last = error
    return last.args[0][0], last.__traceback__.tb_frame.f_locals["i"]
print(exceptions(2000))
def growing(n):
    table = {}
    for i in range(n):
        table[i] = (i, str(i))
        if len(table) > 50: del table[min(table)]
    return len(table), min(table)
print(growing(3000))
def generators(n):
    total = 0
    for i in range(n):
        g = (x for x in [i] * 10)
        total += next(g)
    return total
print(generators(2000))
