# exec and eval with a proxy as their locals: what the code assigns are the variables of the frame.
import sys

def through():
    x = 1
    exec("x = x + 10\ny = x * 2", globals(), sys._getframe().f_locals)
    return x, sys._getframe().f_locals["y"]

print(through())

def run_in_caller(source):
    exec(source, globals(), sys._getframe(1).f_locals)

def evaluated(a, b):
    run_in_caller("a, b = b, a")
    return a, b, eval("a + b", globals(), sys._getframe().f_locals)

print(evaluated("x", "y"))

def deleting():
    gone = 1
    try:
        run_in_caller("del gone")
    except Exception as error:
        return type(error).__name__, gone

print(deleting())

def loops(n):
    total = 0
    code = compile("total += i", "<step>", "exec")
    for i in range(n):
        exec(code, globals(), sys._getframe().f_locals)
    return total

print(loops(1500))

def functions_do_not_close_over_it():
    x = 1
    run_in_caller("def f():\n    return x")
    try:
        return sys._getframe().f_locals["f"]()
    except NameError as error:
        return str(error)

print(functions_do_not_close_over_it())

class Space(dict):
    def __missing__(self, key):
        return f"<{key}>"

print(eval("alpha + beta", {}, Space(beta="!")))

def mapping_locals():
    log = []
    class Logging:
        def __getitem__(self, key):
            log.append(("get", key))
            raise KeyError(key)
        def __setitem__(self, key, value):
            log.append(("set", key, value))
        def __delitem__(self, key):
            log.append(("del", key))
    exec("a = 1\nlen\ndel a", {}, Logging())
    return log

print(mapping_locals())
