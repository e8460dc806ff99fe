# growth: n log n
# Sorts: random numbers, ordered ones, runs.
N = 5_000

state, numbers = 1, []
for _ in range(N):
    state = state * 48271 % 2147483647
    numbers.append(state)
ordered = sorted(numbers)
for items in numbers, ordered, ordered[::-1], ordered + ordered[::-1], numbers[:N // 2] + ordered, [str(x) for x in numbers]:
    items = sorted(items)
    items.sort(reverse=True)
print(ordered[:1], sorted(range(N), key=lambda i: -i)[:1])
