# growth: n log n
# Sorts that count their compares: no more than n log n, n - 1 where there is order.
N = 1_000

class Item:
    compares = 0

    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        Item.compares += 1
        return self.number < other.number


def compares(numbers):
    Item.compares = 0
    sorted(map(Item, numbers))
    return Item.compares


state, numbers = 1, []
for _ in range(N):
    state = state * 48271 % 2147483647
    numbers.append(state)
ordered = list(range(N))
assert compares(ordered) == compares(ordered[::-1]) == N - 1
assert compares(ordered + ordered) < 4 * N + 400
assert compares(ordered + [5]) < N + 400
assert compares(numbers) <= N * N.bit_length()
