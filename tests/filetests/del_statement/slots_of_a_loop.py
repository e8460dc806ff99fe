# Deleting in hot loops: names, cells, attributes, slots, list items and slices, dict items while the loop goes on.
def names(n):
    total = 0
    for i in range(n):
        x = i
        y = x
        del x
        try: total += x
        except UnboundLocalError: total += y
        del y, i
    return total, "i" in locals()
print(names(1500))
def cells(n):
    total = 0
    value = 0
    def read(): return value
    for i in range(n):
        if i % 2:
            del value
            try: read()
            except NameError: total += 1
        value = i
        total += read()
    return total
print(cells(1500))
class P:
    __slots__ = ("a", "__dict__")
def attributes(n):
    p, missing = P(), 0
    for i in range(n):
        p.a = p.b = i
        if i % 3 == 0: del p.a
        if i % 5 == 0: del p.b
        missing += hasattr(p, "a") + 10 * hasattr(p, "b")
    return missing, p.__dict__
print(attributes(1500))
def queue(n):
    q, done = [], 0
    for i in range(n):
        q.append(i)
        if len(q) > 10:
            del q[0]
            del q[-1]
            del q[2:8:2]
            done += len(q)
    return q, done
print(queue(2000))
def table(n):
    t = {}
    for i in range(n):
        t[i] = t.get(i - 1, 0) + 1
        if i % 4 == 3: del t[i - 2], t[i - 3]
    return len(t), sum(t.values())
print(table(2000))
def error_in_the_end(n):
    d = dict.fromkeys(range(n))
    for i in range(n + 1):
        del d[i]
error_in_the_end(1500)
