# cpython: 3.14
# Search and chance: tic-tac-toe by minimax, knapsack, edit of change, cryptarithm, 15-puzzle by IDA*, blackjack, Markov text, k-means, a tiny network, simulated annealing.
from random import Random
from functools import cache
from itertools import permutations, pairwise, combinations, product
from collections import defaultdict, Counter
from math import exp, inf, dist
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b): return next((b[x] for x, y, z in LINES if b[x] != '.' and b[x] == b[y] == b[z]), None)
visited = 0
@cache
def best(b, player):
    global visited; visited += 1
    if w := winner(b): return (1 if w == player else -1), None
    if '.' not in b: return 0, None
    other = 'XO'[player == 'X']
    return max((-best(b[:i] + player + b[i + 1:], other)[0], -i) for i, c in enumerate(b) if c == '.')
print(best('.' * 9, 'X'), visited, best('X...O...X', 'O'), best('XX.OO....', 'X'))
def play(b='.' * 9, p='X'):
    while not winner(b) and '.' in b: i = -best(b, p)[1]; b = b[:i] + p + b[i + 1:]; yield b; p = 'XO'[p == 'X']
*_, last = play(); print(*batched_rows(last) if 0 else [last[i:i + 3] for i in (0, 3, 6)], winner(last))
def knapsack(items, cap):
    row = [(0, ())] * (cap + 1)
    for name, w, v in items: row = [max(row[c], (row[c - w][0] + v, row[c - w][1] + (name,)) if c >= w else (0, ()), key=lambda t: t[0]) for c in range(cap + 1)]
    return row[cap]
print(knapsack([('map', 9, 150), ('compass', 13, 35), ('water', 153, 200), ('sandwich', 50, 160), ('glucose', 15, 60), ('tin', 68, 45), ('banana', 27, 60), ('apple', 39, 40)], 200))
@cache
def change(n, coins): return 1 if n == 0 else 0 if n < 0 or not coins else change(n - coins[0], coins) + change(n, coins[1:])
def fewest(n, coins):
    need = [0] + [inf] * n
    for i in range(1, n + 1): need[i] = min((need[i - c] + 1 for c in coins if c <= i), default=inf)
    return need[n]
print(change(200, (100, 50, 25, 10, 5, 1)), fewest(63, (1, 10, 21, 34)), fewest(3, (2,)))
def crypt(a, b, c):
    letters = sorted(set(a + b + c)); first = {w[0] for w in (a, b, c)}
    coef = Counter()
    for w, s in ((a, 1), (b, 1), (c, -1)):
        for i, ch in enumerate(reversed(w)): coef[ch] += s * 10 ** i
    def solve(rest, used, total):
        if not rest:
            if total == 0: yield dict(used)
            return
        ch = rest[0]
        span = sum(9 * abs(coef[x]) for x in rest)
        if abs(total) > span: return
        for d in range(ch in first, 10):
            if d not in used.values(): yield from solve(rest[1:], {**used, ch: d}, total + d * coef[ch])
    return next(solve(sorted(letters, key=lambda ch: -abs(coef[ch])), {}, 0), None)
print(crypt('SEND', 'MORE', 'MONEY'), crypt('A', 'A', 'A'))
def puzzle(start, goal=(1, 2, 3, 4, 5, 6, 7, 8, 0), w=3):
    def h(s): return sum(abs(i // w - g // w) + abs(i % w - g % w) for i, t in enumerate(s) if t for g in [goal.index(t)])
    def go(s, g, bound, path):
        f = g + h(s)
        if f > bound: return f
        if s == goal: return path
        z, low = s.index(0), inf
        for d in (-w, w, -1, 1):
            n = z + d
            if 0 <= n < len(s) and (abs(d) == w or n // w == z // w) and (len(path) < 2 or path[-2] != s[:0]):
                l = list(s); l[z], l[n] = l[n], l[z]; t = tuple(l)
                if path and t == path[-1][0]: continue
                r = go(t, g + 1, bound, path + [(s, s[n])])
                if isinstance(r, list): return r
                low = min(low, r)
        return low
    bound = h(start)
    while not isinstance(r := go(start, 0, bound, []), list): bound = r
    return [m for _, m in r]
print(puzzle((1, 2, 3, 4, 5, 6, 0, 7, 8)), puzzle((4, 1, 3, 7, 2, 6, 5, 8, 0)))
rnd = Random(2024)
class Deck(list):
    def __init__(self): super().__init__(r + s for s in '♠♥♦♣' for r in [*'23456789', '10', *'JQKA']); rnd.shuffle(self)
def score(hand):
    total = sum(11 if c[0] == 'A' else int(c[:-1]) if c[:-1].isdigit() else 10 for c in hand); aces = sum(c[0] == 'A' for c in hand)
    while total > 21 and aces: total -= 10; aces -= 1
    return total
def round_():
    deck = Deck(); me, house = [deck.pop(), deck.pop()], [deck.pop(), deck.pop()]
    while score(me) < 16: me.append(deck.pop())
    while score(me) <= 21 and score(house) < 17: house.append(deck.pop())
    a, b = score(me), score(house)
    return 'bust' if a > 21 else 'win' if b > 21 or a > b else 'push' if a == b else 'lose'
print(sorted(Counter(round_() for _ in range(150)).items()), Deck()[:3])
chain = defaultdict(list)
for a, b in pairwise('the cat saw the dog and the dog saw the cat and the bird saw nothing'.split()): chain[a].append(b)
w, out = 'the', []
while len(out) < 12 and w in chain: out.append(w); w = rnd.choice(chain[w])
print(' '.join(out), rnd.choices('abc', [5, 1, 1], k=8), round(rnd.gauss(10, 2), 6), rnd.sample(range(50), 5), f'{rnd.random():.6f}')
points = [(rnd.gauss(cx, .5), rnd.gauss(cy, .5)) for cx, cy in ((0, 0), (5, 5), (0, 6)) for _ in range(20)]; centers = points[:3]
for _ in range(12):
    groups = defaultdict(list)
    for p in points: groups[min(range(3), key=lambda i: dist(p, centers[i]))].append(p)
    centers = [tuple(sum(c) / len(groups[i]) for c in zip(*groups[i])) if groups[i] else centers[i] for i in range(3)]
print(sorted(tuple(round(c, 2) for c in x) for x in centers), sorted(map(len, groups.values())))
W1, W2 = [[rnd.uniform(-1, 1) for _ in range(3)] for _ in range(4)], [rnd.uniform(-1, 1) for _ in range(5)]
def sig(x): return 1 / (1 + exp(-x))
def forward(x): h = [sig(sum(w * i for w, i in zip(ws, [*x, 1]))) for ws in W1]; return h, sig(sum(w * i for w, i in zip(W2, [*h, 1])))
data = [((a, b), a ^ b) for a in (0, 1) for b in (0, 1)]
for epoch in range(1500):
    for x, t in data:
        h, y = forward(x); dy = (y - t) * y * (1 - y)
        for j, hj in enumerate(h):
            dh = dy * W2[j] * hj * (1 - hj)
            for k, xk in enumerate([*x, 1]): W1[j][k] -= 2 * dh * xk
        for j, hj in enumerate([*h, 1]): W2[j] -= 2 * dy * hj
print([round(forward(x)[1]) for x, _ in data], round(sum((forward(x)[1] - t) ** 2 for x, t in data), 3))
cities = [(rnd.random() * 10, rnd.random() * 10) for _ in range(14)]
def length(tour): return sum(dist(cities[a], cities[b]) for a, b in pairwise([*tour, tour[0]]))
tour, T = list(range(14)), 5.0; cur = best_len = length(tour)
for step in range(2500):
    i, j = sorted(rnd.sample(range(14), 2)); new = tour[:i] + tour[i:j + 1][::-1] + tour[j + 1:]; l = length(new)
    if l < cur or rnd.random() < exp((cur - l) / T): tour, cur = new, l; best_len = min(best_len, cur)
    T *= .997
print(round(best_len, 4), sorted(tour) == list(range(14)))
