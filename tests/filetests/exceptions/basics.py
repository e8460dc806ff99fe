# cpython: 3.14 (wording)
# Handlers: by class, by tuple, by base, in order; else; the name unbound afterwards.
def classify(action):
    try:
        value = action()
    except ZeroDivisionError:
        return "zero"
    except (KeyError, IndexError) as error:
        return "lookup", repr(error)
    except ArithmeticError as error:
        return "arithmetic", str(error)
    except Exception as error:
        return "other", repr(error)
    else:
        return "fine", value

actions = [lambda: 1 / 0, lambda: {}["k"], lambda: [][3], lambda: int(1e400), lambda: int("x"), lambda: 5, lambda: undefined, lambda: None + 1, lambda: "a" % 1]
for action in actions:
    print(classify(action))
tally = {}
for i in range(900):
    r = classify(actions[i % 9])
    key = r if isinstance(r, str) else r[0]
    tally[key] = tally[key] + 1 if key in tally else 1
print(tally)
try:
    try:
        raise ValueError("x")
    except ValueError as e:
        e = 5
    print(e)
except NameError as error:
    print(error)
e = "outer"
try:
    raise KeyError("k")
except KeyError as e:
    pass
try:
    e
except NameError as error:
    print(error)
try:
    try:
        raise ValueError("a")
    except TypeError:
        print("never")
    else:
        print("never")
except ValueError as error:
    print("outer", error)
try:
    try:
        raise IndexError
    except 5:
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise IndexError
    except (int, str):
        pass
except TypeError as error:
    print(error)
for bad in (5, "text", None, int, [ValueError]):
    try:
        raise bad
    except TypeError as error:
        print(error)
def undefined_in_handler():
    try:
        raise ValueError
    except missing:
        pass
try:
    undefined_in_handler()
except NameError as error:
    print(error)
print(repr(ValueError), ValueError("a", 2), repr(ValueError()), str(KeyError("k")), repr(KeyError("k")), str(KeyError(1, 2)), str(ValueError()), [StopIteration(3)], isinstance(KeyError(), LookupError), ValueError("a") == ValueError("a"))
