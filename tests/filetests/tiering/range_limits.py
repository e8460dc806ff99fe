# Range loops whose bounds are near the word's limits, change while running, or come from bools and negatives.
def walk(start, stop, step):
    n = 0
    last = None
    for i in range(start, stop, step):
        n += 1
        last = i
        if n == 450:
            break
    return n, last
edge = 2**63
for start, stop, step in [(edge - 300, edge, 1), (edge - 1, edge + 400, 1), (-edge, -edge + 500, 1), (-edge + 100, -edge - 400, -1), (edge * 2, edge * 2 + 10**6, 1000), (0, edge, edge // 350), (0, -edge, -edge // 350), (2**60 - 200, 2**60 + 200, 1), (2**61 + 200, 2**61 - 200, -1), (False, True, True), (5, 5, -1), (2**62, 2**62 + 1, 2**70)]:
    print(walk(start, stop, step))
total = 0
for i in range(2**61 - 350, 2**61 + 50):
    total += i - 2**61
    i = i * 2
print(total, i)
n = 400
for i in range(n):
    n += 1
print(n, i)
for i in range(350):
    i *= i
print(i)
