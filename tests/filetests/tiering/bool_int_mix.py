# bool and int through the same sites: comparison results used as numbers, numbers used as conditions.
def pick(flag, a, b):
    return a * flag + b * (1 - flag)
def more(a, b):
    return a > b
total = 0
for i in range(1000):
    total += pick(i > 500, 1, 2)
    total += pick(i & 1, i, -i)
    total += more(i, 500) + more(True, i) - (not i)
    total += (i > 10) & (i < 900) | (i == 5)
    x = i % 2 == 0
    x += 1
    total += x
    y = -x if x else not x
    total += y
print(total)
same = 0
for i in range(600):
    v = [True, 1, 1.0, False, 0, None][i % 6]
    same += (v == 1) + (v is True) * 10 + (v is None) * 100 + (not v) * 1000 + (v in (0, 1)) * 10000
    same += isinstance(v, bool) * 100000
print(same)
print([True + x for x in (1, 1.5, True)], sum([i % 3 == 0 for i in range(400)]), max([False, True]), [~b for b in (0, 5)])
