# The order of evaluation: right side, then targets left to right; augmented targets once.
log = []
def mark(x):
    global log
    log += [x]
    return x

box = {}
box[mark("k1")], box[mark("k2")] = mark(1), mark(2)
print(log, box)
log = []
values = [10, 20, 30]
values[mark(1)] += mark(5)
print(log, values)
log = []
a = b = values[mark(0)] = mark(7)
print(log, a, b, values)
log = []
result = mark(1) + mark(2) * mark(3) - mark(4)
d = {mark("a"): mark("b"), mark("c"): mark("d")}
call = (lambda *a, **k: (a, k))(mark(1), *[mark(2)], k=mark(3), **{"z": mark(4)})
print(log, result, d, call)
log = []
x = mark(1) if mark(0) else mark(2)
[mark(i) for i in range(mark(2))]
print(log)
log = []
values[mark(0):mark(2)] = [mark(9)]
del values[mark(0)], values[mark(-1)]
print(log, values)
counter = 0
def tick():
    global counter
    counter += 1
    return counter
table = [0] * 4
for i in range(300):
    table[tick() % 4] += tick()
    table[tick() % 4], table[tick() % 4] = table[tick() % 4], tick()
print(table, counter)
