# cold: what sys tells of frames, and hooks that nobody calls.
import sys


def tell(f, *arguments, **keywords):
    try:
        print(f(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


def here():
    return sys._getframemodulename(1), sys._getframemodulename(), sys._getframemodulename(depth=0)


print(here(), sys._getframemodulename(2**31 - 1))
for depth in 0, -1, 700, True, "a", 1.0, 2**40, None:
    tell(sys._getframemodulename, depth)
tell(sys._getframemodulename, 1, 2)
tell(sys._getframemodulename, deep=1)

namespace = {"sys": sys, "__name__": "other"}
exec("def there(): return sys._getframemodulename()\nclass C: name = sys._getframemodulename()", namespace)
there = namespace["there"]
print(there(), namespace["C"].name)
namespace["__name__"] = 5
print(there())
there.__module__ = "elsewhere"
print(there())
del there.__module__
print(there())


class A:
    print(sys._getframemodulename(), (lambda: sys._getframemodulename())())


def generator():
    yield sys._getframemodulename()
    yield from (sys._getframemodulename(i) for i in (0, 1))


print(list(generator()))
print(callable(sys.excepthook), sys.__excepthook__.__name__)
hook = sys.excepthook
sys.excepthook = print
sys.excepthook = hook
sys.excepthook = print
