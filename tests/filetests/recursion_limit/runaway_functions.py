# RecursionError at 1,000 Python frames in functions of every kind; caught, cleaned up, and the program goes on.
def plain(n): return plain(n + 1) + 1
def depth(f, *args):
    try: f(*args)
    except RecursionError as error:
        return str(error)
print(depth(plain, 0))
def count():
    deepest = 0
    def down(n):
        nonlocal deepest
        deepest = n
        down(n + 1)
    try: down(1)
    except RecursionError: pass
    return deepest
print(count(), count() == count())
even = lambda n: odd(n + 1)
odd = lambda n: even(n + 1)
class C:
    def method(self): return self.method()
def handled():
    try: return handled()
    finally: log.append(0)
def in_except():
    try: return in_except()
    except RecursionError: return "caught at the bottom"
def default_and_star(*args, **kw): return default_and_star(*args, 1, **kw)
log = []
c = C()
for f in (even, default_and_star): print(depth(f, 0))
for f in (c.method, handled):
    print(depth(f))
print(in_except(), len(log) > 900)
def limited(n): return 0 if n == 0 else 1 + limited(n - 1)
print(limited(900), depth(limited, 1000))
def hot(n):
    total = 0
    for i in range(n):
        total += limited(i % 30)
        if i % 200 == 0: total += len(depth(plain, 0))
    return total
print(hot(1000))
plain(0)
