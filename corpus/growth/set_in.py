# growth: linear
# A set that is filled and asked.
N = 20_000

s = set()
for i in range(N):
    s.add(i * 7)
    s.add(str(i))
total = 0
for i in range(N):
    total += (i in s) + (str(i) in s)
while s:
    s.discard(s.pop())
print(total)
