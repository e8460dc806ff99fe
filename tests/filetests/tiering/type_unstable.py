# A hot loop whose operand types change after it was compiled: int, float, str, list, big int and back.
def combine(a, b):
    return a + b

kinds = [(1, 2), (1.5, 2.5), ("a", "b"), ([1], [2]), (2**70, 2**70), ((1,), (2,)), (True, 2), (1, 2.5), (2.5, 1)]
seen = {}
for a, b in kinds:
    for i in range(350):
        result = combine(a, b)
    seen[str(result)] = i
print(seen)
total = 0
for i in range(1800):
    a, b = kinds[i // 200]
    c = combine(a, b)
    total += len(str(c))
print(total)
x = 0
for i in range(1200):
    if i == 400:
        x = x + 0.5
    if i == 800:
        x = str(x)
    x = x + (1 if i < 800 else "!" if i % 100 == 0 else "")
print(x)
