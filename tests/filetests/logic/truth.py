# The truth of every kind of value, decided in one hot function (a type-unstable TO_BOOL).
def truth(x):
    if x:
        return 1
    return 0

values = [0, 1, -1, 0.0, -0.0, 0.5, float("nan"), "", "0", [], [[]], (), ((),), {}, {0: 0}, set(), {0}, None, True, False, range(0), range(1), 2**100, print, truth, int, ValueError, ValueError("x"), zip(), enumerate([])]
total = [0] * len(values)
for round in range(30):
    for i in range(len(values)):
        total[i] += truth(values[i])
print(total)
misses = 0
for x in values * 20:
    misses += not x
    while x:
        x = None
        misses += 1000
print(misses)
assert truth([0]), "never"
try:
    assert truth([]), ("message", 1)
except AssertionError as error:
    print(repr(error))
try:
    assert not 1
except AssertionError as error:
    print(repr(error), str(error))
