# nan is unequal to itself, zeros are equal; ints compare with floats exactly.
nan = float("nan")
inf = float("inf")
items = [nan, inf, -inf, 0.0, -0.0, 1.0, 2.0**53, 2**53, 2**53 + 1, 10**400, -(10**400), True, 0.5]
line = ""
for a in items:
    for b in items:
        line += "<" if a < b else ""
        line += "=" if a == b else ""
        line += ">" if a > b else ""
        line += "!" if a != b else ""
        line += "," if (a <= b) == (b >= a) else "?"
    line += "\n"
print(line)
same = [nan]
print(nan == nan, nan != nan, nan in same, same == same, same == [nan], same == [float("nan")], (nan,) == (nan,), {1: nan} == {1: nan})
count = 0
x = 0.0
while x < 100.0:
    if x != x:
        count += 1000
    if not x < nan and not x > nan and not x == nan:
        count += 1
    x += 0.25
print(count, x)
print(min(nan, 1.0), min(1.0, nan), max(nan, 1.0), max(1.0, nan), sorted([3.0, nan, 1.0]))
