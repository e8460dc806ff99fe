# cpython: 3.14 (wording)
# sorted: stability, keys, reverse, mixed numbers, errors; min and max in all their forms.
words = ["banana", "Apple", "cherry", "date", "apple", "fig", ""]
print(sorted(words), sorted(words, reverse=True), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (-len(w), w)))
print(sorted([3, 1.5, True, -2, 2**70, 0.0, False, -0.0]), sorted("hello"), sorted({3: 1, 1: 2}), sorted({5, 2}), sorted(range(5, 0, -1)), sorted([]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], []]))
values = [(i * 7919 + 13) % 1009 for i in range(700)]
a = sorted(values)
print(a[:5], a[-5:], sorted(values, reverse=True) == a[::-1], sum([x <= y for x, y in zip(a, a[1:])]))
pairs = sorted([(v % 10, i) for i, v in enumerate(values)], key=lambda p: p[0])
print(sum([p[0] < q[0] or p[1] < q[1] for p, q in zip(pairs, pairs[1:])]))
back = sorted([(v % 10, i) for i, v in enumerate(values)], key=lambda p: p[0], reverse=True)
print(sum([p[0] > q[0] or p[1] < q[1] for p, q in zip(back, back[1:])]))
print(min(3, 1, 2), max(3, 1, 2), min([3, 1]), max("abc"), min([], default=7), max((), default=None), min([1, -5, 3], key=abs), max(1, -5, 3, key=abs), min("b", "a"), max([1], [0, 5]), min(1, True), max(True, 1), min(0.0, -0.0), max(range(10)))
calls = 0
def key(x):
    global calls
    calls += 1
    return -x
print(sorted(range(6), key=key), max(range(6), key=key), calls)
for bad in (lambda: sorted([1, "a"]), lambda: sorted(5), lambda: sorted(), lambda: sorted([1], lambda x: x), lambda: min(), lambda: min([]), lambda: max(()), lambda: min(5), lambda: max(1, "a"), lambda: min(1, 2, default=3), lambda: sorted([1, 2], key=5), lambda: sorted([None, None]), lambda: max([1], foo=2), lambda: sorted([3, 1], key=lambda x: 1 // 0), lambda: sorted([1], reverse="x")):
    try:
        print(bad())
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(repr(error))
total = 0
for i in range(300):
    total += min(i, 150) + max(i, 150, i - 1) - min([i, 5]) + sorted([i % 7, i % 5, i % 3])[1]
print(total)
