# A chain of forty calls inside a hot loop, longer than any trace.
source = [lambda x: x + 1]
for i in range(40):
    def link(x, f=source[-1], k=i):
        if x % 41 == k:
            return f(x) + 1
        return f(x)
    source += [link]
head = source[-1]
total = 0
for i in range(400):
    total += head(i)
print(total)
def a(x): return b(x) + 1 if x % 2 else c(x)
def b(x): return c(x) * 2 if x % 3 else d(x)
def c(x): return d(x) - 1 if x % 5 else e(x)
def d(x): return e(x) + x if x % 7 else f(x)
def e(x): return f(x) // 2 if x % 11 else x
def f(x): return x % 13
total = 0
for i in range(1500):
    total += a(i)
print(total)
