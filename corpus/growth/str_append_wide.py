# growth: linear
# A str of characters past ASCII that grows.
N = 20_000

def f():
    s = ""
    for i in range(N):
        s += "äあ😀"
    return s


print(len(f()))
