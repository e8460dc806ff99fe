# A write goes past a frame that a trace holds inlined, to the loop two frames up.
import sys

def poke(i, n):
    if i == n - 7:
        sys._getframe(2).f_locals["total"] = 0.5
    return i

def between(i, n):
    kept = poke(i, n)
    return kept

def run(n):
    total = 0
    for i in range(n):
        total = total + 1
        between(i, n)
    return total

print(run(6000))
