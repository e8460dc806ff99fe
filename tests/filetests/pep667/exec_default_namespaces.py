# exec and eval without namespaces: the globals and a snapshot of the locals of the caller.
def reads(a):
    b = 2
    return eval("a + b"), eval("sorted(locals())")

print(reads(1))

def writes_are_lost():
    x = 1
    exec("x = 2; y = 3")
    try:
        y
    except NameError as error:
        return x, str(error), "y" in locals()

print(writes_are_lost())

def kept_in_a_snapshot():
    x = 1
    namespace = locals()
    exec("x += 10; z = x * 2", globals(), namespace)
    return x, namespace["x"], namespace["z"]

print(kept_in_a_snapshot())

def globals_through_exec():
    exec("global made_here; made_here = 'global'")
    return made_here

print(globals_through_exec(), made_here)

exec("at_module = 5")
print(at_module, eval("at_module + 1"))

class Body:
    exec("attribute = 'set by exec'")
    other = eval("attribute.upper()")

print(Body.attribute, Body.other)

def free_variables(a):
    def inner():
        a
        return eval("a"), eval("sorted(locals())")
    def without():
        try:
            return eval("a")
        except NameError as error:
            return str(error)
    return inner(), without()

print(free_variables(7))

def explicit():
    x = "local"
    return eval("x", {"x": "given"}), eval("x", {"x": "g"}, {"x": "l"}), eval("x", globals(), {"x": 9})

print(explicit())

def hot(n):
    total = 0
    code = compile("total + i", "<hot>", "eval")
    for i in range(n):
        total = eval(code)
    return total

print(hot(1500))

def hot_exec(n):
    box = []
    for i in range(n):
        exec("box.append(i)")
    return len(box), sum(box)

print(hot_exec(1200))
