# While loops over every kind of condition: ints, floats, strings, lists, calls, chains, and/or.
def countdown(x, step):
    n = 0
    while x:
        x = x - step
        n += 1
        if n > 500:
            break
    return n
print(countdown(400, 1), countdown(400.0, 1), countdown(2**62 + 400, 2**62) , countdown(1.0, 0.1), countdown(-5, -1), countdown(10, 3))
def strip(s):
    n = 0
    while s and s[0] == "a":
        s = s[1:]
        n += 1
    return n, s
print(strip("a" * 400 + "b"), strip(""), strip("b"))
def take(stack):
    out = 0
    while stack:
        out += stack[-1]
        stack = stack[:-1]
    return out
print(take(list(range(320))), take((1, 2)), take([]))
def range_chain(lo, hi):
    x = lo
    while lo <= x < hi and not x == 777:
        x += 1
    return x
print(range_chain(0, 500), range_chain(700, 900), range_chain(5, 0))
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
print(sum([gcd(i, 360) for i in range(400)]), gcd(2**100, 6**50), gcd(0.75, 0.5))
x = 1.0
n = 0
while x > 0.0:
    x /= 2
    n += 1
print(n, x)
