# A nested function writes the captured variable of a hot loop through the proxy; the closure that reads it sees each write.
import sys

def captured(n):
    shared = 0
    def read():
        return shared
    def poke(i):
        if i == n - 5:
            sys._getframe(1).f_locals["shared"] = "text"
        if i == n - 3:
            sys._getframe(1).f_locals["shared"] = 7
    seen = []
    for i in range(n):
        poke(i)
        if i > n - 8:
            seen.append(read())
    return seen, shared

print(captured(5000))
