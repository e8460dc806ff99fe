# growth: linear
# Long argument lists and unpacking.
N = 20_000

rows = [(i, str(i)) for i in range(N)]
numbers, texts = zip(*rows)
d = dict(rows)
print(len([*numbers, *texts]), len({**d, **d}), len(list(zip(numbers, texts))), "{}".format(*numbers), len((lambda *a: a)(*numbers)))
first, *middle, last = numbers + numbers
print(len(middle), list(map(max, numbers, numbers))[-1], len({*numbers}), max(numbers), sum(numbers))
