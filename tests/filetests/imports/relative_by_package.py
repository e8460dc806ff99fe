def attempt(text, globals):
    try:
        exec(text, globals)
        return sorted(name for name in globals if not name.startswith("__"))
    except Exception as e:
        return f"{type(e).__name__}: {e}"

for _ in range(2000):
    last = attempt("from . import abc", {"__package__": "collections"})
print(last)
for text in "from . import abc", "from .abc import Sized as s", "from ..abc import ABC", "from ... import x", "from .nope import x", "from . import nope":
    for globals in ({}, {"__name__": "a"}, {"__name__": "a.b"}, {"__name__": "collections", "__path__": []}, {"__package__": "collections"}, {"__package__": "a.b"},
                    {"__package__": 3}, {"__package__": None}, {"__package__": ""}, {"__name__": 3}, {"__name__": "collections.x", "__package__": None}):
        print(text, globals, end=" -> ")
        print(str(attempt(text, globals)).split(" (")[0])
for args in ("abc", {"__package__": "collections"}, None, (), 1), ("", {"__package__": "collections"}, None, (), 1), ("abc", {"__package__": "collections"}, None, ("Sized",), 1):
    print(__import__(*args).__name__)
print(__import__("collections.abc").__name__, __import__("collections.abc", fromlist=["x"]).__name__)
for args in ("x", 3, None, (), 1), ("x", {}, None, (), -1), ("", {}, None, (), 0):
    try:
        __import__(*args)
    except Exception as e:
        print(type(e).__name__, e)
