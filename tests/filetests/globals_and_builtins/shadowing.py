# Globals and builtins rebound under hot loops: shadowed, deleted, restored, from other functions and through globals().
def use(n):
    total = 0
    for i in range(n):
        total += len("abc")
        if i == n // 2: shadow()
        if i == n * 3 // 4: unshadow()
    return total
def shadow():
    global len
    len = lambda x: 100
def unshadow():
    global len
    del len
print(use(2000))
import builtins
real = builtins.abs
def patched(n):
    total = 0
    for i in range(n):
        total += abs(-1)
        if i == 1000: builtins.abs = lambda x: 50
        if i == 1500: builtins.abs = real
    return total
print(patched(2000))
builtins.brand_new = "made in builtins"
print(brand_new, "brand_new" in globals())
brand_new = "global"
print(brand_new, builtins.brand_new)
del brand_new
print(brand_new)
del builtins.brand_new
try: brand_new
except NameError as error: print(error)
counter = 0
def bump(): 
    global counter
    counter += 1
def counted(n):
    for i in range(n):
        bump()
        if i == n // 2: globals()["counter"] = 10_000
        if i == n - 5: globals().pop("counter")
        if i >= n - 5: globals().setdefault("counter", 0)
    return counter
print(counted(2000))
def missing(n):
    hits = 0
    for i in range(n):
        try: hits += sometimes
        except NameError: globals()["sometimes"] = i
        if i % 100 == 99: del globals()["sometimes"]
    return hits
print(missing(1500))
def types_change(n):
    global shared
    shared, out = 1, 0
    for i in range(n):
        out += shared
        if i == 700: shared = 0.5
        if i == 1400: shared = True
    return out
print(types_change(2000), __name__)
function = lambda: value
for value in range(3): print(function(), end=" ")
print(globals()["value"], "value" in dir(), vars() is globals())
print(builtins.len is len, builtins.__name__, hasattr(builtins, "print"), isinstance(builtins.True_ if False else True, bool))
