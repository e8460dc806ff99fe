# A name that a hot loop deleted is bound again by a callee, through the proxy of its caller's frame.
import sys

def bind(i, n):
    if i >= n - 3:
        sys._getframe(1).f_locals["name"] = "again"

def deleted(n):
    seen = []
    name = 5
    for i in range(n):
        if 100 < i < n - 4:
            name = i
        if i == n - 5:
            del name
        try:
            bind(i, n)
            value = name
        except UnboundLocalError as error:
            value = str(error)
        if i > n - 8:
            seen.append(value)
    return seen

print(deleted(5000))
