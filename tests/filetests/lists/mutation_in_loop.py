# A list that grows, shrinks or is replaced while a for loop walks it.
a = [1, 2, 3]
steps = 0
for x in a:
    steps += 1
    if len(a) < 400:
        a += [x + 3]
print(steps, len(a), a[-3:])
a = list(range(600))
seen = []
for x in a:
    seen += [x]
    if x % 2 == 0:
        del a[-1]
print(len(seen), len(a), seen[-1])
a = list(range(500))
seen = 0
for x in a:
    seen += x
    del a[0]
print(seen, len(a))
a = [1]
for x in a:
    a = [x, x]
    a[0] = 7
print(a)
a = list(range(300))
for i, x in enumerate(a):
    a[-1 - i] = x
print(a[:3], a[-3:])
a = [1, 2, 3]
pairs = zip(a, a)
for x, y in pairs:
    if x < 500:
        a += [x * 2]
print(len(a))
a = [0] * 5
for a[0] in range(350):
    a[1] += a[0]
print(a)
def drain(stack):
    count = 0
    while stack:
        top = stack[-1]
        del stack[-1]
        if top > 1:
            stack += [top - 1, top // 2]
        count += 1
    return count
print(drain([12]), drain([]))
