# cpython: 3.14 (the wording for unhashable keys)
# Operators, membership, equality and errors of sets of small integers.
a = {1, 2, 3}
b = {3, 4}
print(a | b, a & b, a - b, a ^ b, a < b, {1} < a, a <= {1, 2, 3}, a > {1}, a >= b, a == {3, 2, 1}, a != b, len(a), 2 in a, [] == set())
c = a
c |= {9}
print(a, c is a)
c &= {1, 9}
c ^= {1, 5}
c -= {9}
print(a, set(), set([1, 1, 2]), set("a"), set(range(4)), set({7: 8}), {*a, *b}, {1, True, 1.0}, {0, -0.0})
total = 0
s = set()
for i in range(1000):
    s |= {i * i % 97}
    total += i * i % 97 in s
    total += i in s
    if i % 10 == 0:
        s -= {i % 97}
print(total, len(s), sorted(s)[:8], sum(s))
for action in (lambda: {[]}, lambda: a | [1], lambda: a + b, lambda: a[0], lambda: set(5), lambda: [] in a, lambda: a < [1], lambda: {{1}}, lambda: {1: set()}[set()], lambda: a - {}, lambda: a * 2, lambda: set(1, 2), lambda: -a):
    try:
        print(action())
    except TypeError as error:
        print(error)
