# growth: linear
# A str that grows and is looked at in between.
N = 20_000

def f():
    s, spaces = "", 0
    for i in range(N):
        s += "ab "
        spaces += s[-1] == " " and s[i] != "c"
    return len(s), spaces


print(f())
