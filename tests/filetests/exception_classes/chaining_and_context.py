# __cause__, __context__ and __suppress_context__, set by hand and by raise; cycles; handlers that raise.
def chain(error):
    names = []
    while error is not None and len(names) < 10:
        names.append(type(error).__name__)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return " < ".join(names)
def convert(n, how):
    try:
        {}[n]
    except KeyError as error:
        if how == "from": raise ValueError(n) from error
        if how == "none": raise ValueError(n) from None
        if how == "other": raise ValueError(n) from TypeError("made")
        if how == "same": raise error
        if how == "bare": raise
        raise ValueError(n)
for how in ("from", "none", "other", "same", "bare", "plain"):
    try:
        convert(1, how)
    except Exception as error:
        print(how, chain(error), type(error.__cause__).__name__, type(error.__context__).__name__, error.__suppress_context__)
a, b = ValueError("a"), TypeError("b")
try:
    try: raise a
    except ValueError: raise b
except TypeError:
    try: raise a
    except ValueError: print(a.__context__ is b, b.__context__)
try:
    try: raise a
    finally: raise b
except TypeError as error:
    print(chain(error))
a.__cause__ = b
print(a.__suppress_context__, chain(a))
a.__cause__ = None
a.__context__ = None
for name, value in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 1)):
    try:
        setattr(a, name, value)
    except TypeError as error:
        print(error)
try:
    del a.__cause__
except (TypeError, AttributeError) as error:
    print(type(error).__name__, error)
def nested(depth):
    try:
        if depth == 0: raise KeyError("bottom")
        nested(depth - 1)
    except Exception as error:
        raise ValueError(depth) if depth % 2 else TypeError(depth) from error
try:
    nested(4)
except Exception as error:
    print(chain(error))
def generator():
    try: yield
    except ValueError: raise KeyError("from the generator")
g = generator()
next(g)
try:
    try: 1 / 0
    except ZeroDivisionError as z: g.throw(ValueError("thrown"))
except KeyError as error:
    print(chain(error))

def hot(n):
    texts = {}
    for i in range(n):
        try:
            convert(i, ("from", "none", "other", "same", "bare", "plain")[i % 6])
        except Exception as error:
            text = chain(error)
            texts[text] = texts.get(text, 0) + 1
    return texts
print(hot(1800))
nested(1)
