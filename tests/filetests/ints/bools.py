# bool is an int: arithmetic, comparison, indexing, dictionary keys.
total = 0
flags = [i % 3 == 0 for i in range(900)]
for flag in flags:
    total += flag
    total -= flag * 2
    total += flag + flag
print(total, sum(flags), True + True, True * 3.5, -True, ~False, +True)
print(True == 1, False == 0.0, True is (1 == 1), isinstance(True, int), isinstance(1, bool))
print([10, 20][True], "ab"[False], {1: "one"}[True], {True: "a", 1: "b", 1.0: "c"})
print(True < 2, False >= -1, True / 2, 7 // True, True ** False, 5 % True)
print(bool([]), bool([0]), bool(""), bool(" "), bool({}), bool(()), bool(None), bool(0.0), bool(-0.0), bool(float("nan")), bool(range(0)), bool(set()))
print(repr(True), str(False), f"{True}", f"{True:d}", f"{True:5}", f"{False!r:>8}", "%d %s" % (True, True))
print(not 0, not not "x", not None, not [], not [[]])
