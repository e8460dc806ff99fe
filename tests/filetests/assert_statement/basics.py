# assert: messages of any type, evaluated only on failure; truth of odd objects; in functions, loops and finally.
def check(condition, *message):
    try:
        if message: assert condition, message[0]
        else: assert condition
        return "passed"
    except AssertionError as error:
        return repr(error), str(error), error.args
for c in (True, 0, [], [0], "", None, 0.0):
    print(check(c), check(c, "text"), check(c, c))
calls = []
def effect(v): calls.append(v); return v
assert effect(1), effect("never")
try: assert effect(0), effect("message")
except AssertionError as error: print(error, calls)
try: assert False, (1, 2)
except AssertionError as error: print(error.args, error)
try: assert 0, ValueError("an exception as a message")
except AssertionError as error: print(repr(error.args[0]), error.__cause__, error.__context__)
try: assert False, 1 / 0
except ZeroDivisionError as error: print(error, error.__context__)
class Bad:
    def __bool__(self): raise TypeError("no truth")
try: assert Bad()
except TypeError as error: print(error)
AssertionError_ = AssertionError
AssertionError = ValueError
try: assert False, "the real one"
except AssertionError_ as error: print(type(error).__name__, error)
del AssertionError
assert (lambda x: x)(1) and not [] or 5, "expression"
def generator():
    got = yield
    assert got, "sent nothing"
    yield got
g = generator(); next(g); print(g.send(3))
g = generator(); next(g)
try: g.send(None)
except AssertionError as error: print(error)
print(__debug__)
def hot(n):
    failed = 0
    for i in range(n):
        try:
            assert i % 7, f"multiple {i}"
            assert i % 5
        except AssertionError as error:
            failed += len(str(error)) + 1
    return failed
print(hot(2000))
def contract(f):
    def wrapper(x):
        assert isinstance(x, int), f"{f.__name__} wants an int, not {type(x).__name__}"
        result = f(x)
        assert result > x, (
            "must grow",
            result)
        return result
    return wrapper
@contract
def grow(x): return x * 2
def use(n):
    total = 0
    for i in range(1, n):
        total += grow(i)
    return total + grow(-1)
use(1500)
