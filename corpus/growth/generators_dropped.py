# growth: linear
# Generators that are dropped in a `try`, one by one, beside a long list.
N = 2_000

def waiting(x):
    try:
        yield x
    finally:
        closed[0] += 1


closed, items = [0], [[i] for i in range(N)]
for i in range(N):
    for x in waiting(i):
        break
print(closed, len(items))
