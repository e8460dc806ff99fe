# A callee gives a hot loop's variable another type through its caller's proxy, near the end of the loop and twice.
import sys

def poke(value):
    sys._getframe(1).f_locals["x"] = value

def strings_and_floats(n):
    x = 1
    seen = []
    for i in range(n):
        try:
            x = x + 1
        except TypeError as error:
            seen.append(str(error))
            x = 0.5
        if i == n - 50:
            poke("text")
            seen.append(x)
        if i == n - 20:
            poke(10**30)
    return x, seen

print(strings_and_floats(5000))
