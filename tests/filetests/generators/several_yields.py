# Yields at several places of one generator: a trace meets the generator where it did not expect it.
def zigzag(n):
    for i in range(n):
        yield i
        if i % 3 == 0:
            yield -i
            continue
        yield i * 2
        yield i * 3

checksum = 0
for value in zigzag(800):
    checksum = (checksum * 31 + value) % 1000003
print(checksum)

def states():
    state = "a"
    steps = 0
    while steps < 1500:
        if state == "a":
            yield 1
            state = "b"
        elif state == "b":
            yield 20
            state = "c" if steps % 7 else "a"
        else:
            yield 300
            state = "a"
        steps += 1

total = 0
seen = {}
for value in states():
    total += value
    seen[value] = seen[value] + 1 if value in seen else 1
print(total, seen)
