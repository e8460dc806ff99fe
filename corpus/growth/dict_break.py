# growth: linear
# Loops over a long dict that stop at once.
N = 20_000

d = dict.fromkeys(range(N))
total = 0
for i in range(N):
    for key in d:
        total += key
        break
    for key in d.keys():
        break
    for key, value in d.items():
        break
    for value in d.values():
        break
    total += next(iter(d)) + next(reversed(d)) + next(iter(d.items()))[0]
print(total)
