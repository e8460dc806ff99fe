# locals() in lambdas, default values, decorators, nested functions and class bodies inside functions.
shot = lambda a, *b, c=3, **d: locals()
print(shot(1), shot(1, 2, c=4, e=5))
print((lambda: locals())())

def outer(x):
    class Inner:
        y = x
        names = sorted(n for n in locals() if not n.startswith("__"))
        def method(self, z):
            return sorted(locals()), x
    return Inner.names, Inner().method(1), sorted(locals())

print(outer(5))

def class_reads_enclosing(x):
    class Body:
        x = x if False else "class"
        seen = locals()["x"]
    return Body.seen

try:
    print(class_reads_enclosing(1))
except NameError as error:
    print(error)

def class_free(v):
    class Body:
        inside = sorted(n for n in locals() if n[0] != "_")
        value = v
        locals()["v"] = "shadow"
        again = v
    return Body.inside, Body.value, Body.again

print(class_free(1))

def decorated(f):
    return lambda *args: (f(*args), sorted(locals()))

@decorated
def plain(p):
    q = p
    return sorted(locals())

print(plain(0))

def defaults(a, b=sorted(locals().keys() & {"shot", "outer", "nothing"})):
    return b

print(defaults(1))

def deep(a):
    def one(b):
        def two(c):
            def three(d):
                return a + b + c + d, sorted(locals())
            return three(4), sorted(locals())
        return two(3), sorted(locals())
    return one(2), sorted(locals())

print(deep(1))

def hot(n):
    f = lambda i, k=n: len(locals()) + locals()["i"]
    return sum(f(i) for i in range(n))

print(hot(2000))

def generator_in_function(a):
    return next(iter(sorted(locals()) + [a] for a in [a]))

print(generator_in_function(2))
