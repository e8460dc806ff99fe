# Every comparison of every pair of kinds: results or the TypeError's words.
values = [0, 1.0, True, "a", "b", None, (1,), (1, "a"), [1], [1.0], {1: 2}, {1}, range(3), 2**70, float("nan")]
def equal(a, b):
    return a == b
def less(a, b):
    return a < b
def at_least(a, b):
    return a >= b
summary = {}
for _ in range(3):
    for a in values:
        for b in values:
            key = equal(a, b), (a != b) == (not a == b)
            summary[key] = summary[key] + 1 if key in summary else 1
            for operation in (less, at_least):
                try:
                    key = operation(a, b)
                except TypeError as error:
                    key = str(error)
                summary[key] = summary[key] + 1 if key in summary else 1
for key in summary:
    print(key, summary[key])
