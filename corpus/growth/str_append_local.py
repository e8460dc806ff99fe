# growth: linear
# A str that grows in a local.
N = 20_000

def f():
    s = ""
    for i in range(N):
        s += "ab"
    return s


print(len(f()))
