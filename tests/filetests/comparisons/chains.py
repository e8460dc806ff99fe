# Chained comparisons evaluate each operand once and stop early.
log = []
def v(x):
    global log
    log += [x]
    return x

print(v(1) < v(2) < v(3), log)
log = []
print(v(3) < v(2) < v(1), log)
log = []
print(v(1) == v(1) != v(2) in [v(2)], log)
log = []
print(v(1) < v(2) > v(1) <= v(1) is v(1) or v(9), log)
inside = 0
for i in range(1000):
    if 100 <= i < 900 != 500 and not 300 < i <= 400:
        inside += 1
    if 0 < i % 7 < 3 or 5 <= i % 11 <= 7:
        inside += 1000
print(inside)
print(1 < 2 < 3 < 4 < 3, 1 < 3 > 2, (1 < 2) == True, 1 < 2 == True, 1 in [1] == True, not 1 == 2, not (1 < 2) < 3)
print(1 if 1 < 2 < 3 else 0, [x for x in range(10) if 2 < x < 6], (lambda a: 0 <= a < 5)(3))
def clamp(low, x, high):
    return low if not low <= x else high if not x <= high else x
print(sum([clamp(10, x, 20) for x in range(400)]))
