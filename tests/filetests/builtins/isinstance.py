# isinstance over builtin types, tuples of types and the exception tree, in a hot loop.
values = [1, True, 1.0, "a", None, [], (), {}, set(), range(1), ValueError(), KeyError(), print, zip(), enumerate([]), int]
types = [int, bool, float, str, list, tuple, dict, set, range, Exception, LookupError, BaseException, zip, enumerate]
for value in values:
    print(*["x" if isinstance(value, t) else "." for t in types], sep="")
count = 0
for i in range(900):
    value = values[i % 16]
    if isinstance(value, (int, float)):
        count += 1
    elif isinstance(value, (str, (list, (tuple, dict)))):
        count += 100
    elif isinstance(value, ()):
        count += 10**9
    else:
        count += 10000
print(count)
for bad in (lambda: isinstance(1, 5), lambda: isinstance(1, "int"), lambda: isinstance(1), lambda: isinstance(1, [int]), lambda: isinstance("a", (int, 5)), lambda: isinstance(1, (int, 5)), lambda: isinstance()):
    try:
        print(bad())
    except TypeError as error:
        print(error)
