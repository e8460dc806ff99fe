# One call site, many callees: functions of other shapes, builtins, classes, closures, lambdas.
def one(x): return x + 1
def two(x, y=5): return x * y
def many(*args, **kwargs): return len(args)
def recursive(x): return 0 if x <= 0 else recursive(x - 3) + 1
def maker(k): return lambda x: x - k
callees = [one, two, many, abs, str, recursive, maker(3), float, bool, maker(7), repr, lambda x: [x][0], isinstance and one]
def call(f, x):
    return f(x)
digest = 0
for i in range(1300):
    result = call(callees[i % 13], i % 40)
    digest = (digest * 7 + len(str(result))) % 1000003
print(digest)
for f in callees:
    out = None
    for i in range(120):
        out = f(i)
    print(out, end=" ")
print()
digest = 0
for i in range(900):
    f = callees[i // 100]
    digest += len(str(call(f, i)))
print(digest)
