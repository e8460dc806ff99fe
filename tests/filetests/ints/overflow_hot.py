# A hot loop whose integers leave every inline range on the way: 2**60 to 2**65 and back.
def climb(start, step, count):
    total = start
    highest = start
    for _ in range(count):
        total = total + step
        if total > highest:
            highest = total
    return total, highest

def double(count):
    x = 1
    seen = 0
    for i in range(count):
        x = x * 2
        if x % 3 == 1:
            seen += 1
    return x, seen

def sink(start, step, count):
    while count:
        start -= step
        count -= 1
    return start

for bits in (30, 31, 32, 59, 60, 61, 62, 63, 64, 65):
    print(bits, climb(2**bits - 200, 1, 400), sink(-(2**bits) + 200, 1, 400))
print(double(400))
x = 1
for i in range(1000):
    x = x * -3
    if x > 2**62 or x < -(2**62):
        x = 1 + i
print(x)
print(-(-(2**60)), -(-(2**61)), -(-(2**62)), -(-(2**63)), abs(-(2**60)), abs(-(2**63)))
m = -(2**60)
for i in range(600):
    m = m // -1 if i % 2 else -m
print(m)
