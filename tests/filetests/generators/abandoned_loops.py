# Generators that are left, shared and continued: where each stands is its own.
def letters():
    yield from "abcdefgh"

shared = letters()
print([a + b for a, b in zip(shared, shared)], list(shared))
shared = letters()
for letter in shared:
    if letter == "c":
        break
rest = [letter for letter in shared]
print(letter, rest)

def tee(source):
    items = []
    def branch():
        index = 0
        while True:
            if index == len(items):
                try:
                    items.append(next(source))
                except StopIteration:
                    return
            yield items[index]
            index += 1
    return branch(), branch()

left, right = tee(letters())
print(next(left), next(left), next(right), list(left), list(right))

def round_robin(*sources):
    waiting = list(sources)
    while waiting:
        for source in waiting[:]:
            try:
                yield next(source)
            except StopIteration:
                waiting.remove(source)

def count(n):
    for i in range(n):
        yield n, i

print(list(round_robin(count(3), count(1), letters())))
checksum = 0
for pair in round_robin(count(300), count(200), count(100)):
    checksum = (checksum * 31 + pair[0] * pair[1]) % 1000003
print(checksum)
pool = [count(i % 5) for i in range(200)]
out = 0
while pool:
    for source in pool:
        for pair in source:
            out += pair[1]
            break
    pool = [source for source in pool if source.gi_frame is not None]
print(out)
