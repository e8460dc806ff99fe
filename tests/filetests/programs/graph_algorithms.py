# cpython: 3.14
# Graph algorithms: Dijkstra, A*, Floyd, Kruskal, Tarjan, topological order, max flow, PageRank, bipartite, Euler.
from collections import defaultdict, deque
from itertools import combinations, pairwise
from math import inf
def heappush(h, x):
    h.append(x); i = len(h) - 1
    while i and h[(i - 1) >> 1] > h[i]: h[(i - 1) >> 1], h[i] = h[i], h[(i - 1) >> 1]; i = (i - 1) >> 1
def heappop(h):
    last = h.pop()
    if not h: return last
    top, h[0], i = h[0], last, 0
    while 2 * i + 1 < len(h):
        c = min((j for j in (2 * i + 1, 2 * i + 2) if j < len(h)), key=h.__getitem__)
        if h[c] >= h[i]: break
        h[c], h[i] = h[i], h[c]; i = c
    return top
class Graph(defaultdict):
    def __init__(self, edges=(), directed=False):
        super().__init__(dict)
        for a, b, *w in edges: self.add(a, b, *w, directed=directed)
    def add(self, a, b, w=1, *, directed=False): self[a][b] = w; self[b]; None if directed else self[b].__setitem__(a, w)
    def edges(self): return ((a, b, w) for a in self for b, w in self[a].items())
def dijkstra(g, source):
    dist, prev, heap = {source: 0}, {}, [(0, source)]
    while heap:
        d, u = heappop(heap)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if (nd := d + w) < dist.get(v, inf): dist[v], prev[v] = nd, u; heappush(heap, (nd, v))
    return dist, prev
def path(prev, target):
    out = [target]
    while out[-1] in prev: out.append(prev[out[-1]])
    return out[::-1]
g = Graph([('a', 'b', 7), ('a', 'c', 9), ('a', 'f', 14), ('b', 'c', 10), ('b', 'd', 15), ('c', 'd', 11), ('c', 'f', 2), ('d', 'e', 6), ('e', 'f', 9)])
dist, prev = dijkstra(g, 'a'); print(dist, path(prev, 'e'))
def floyd(g):
    d = {a: {b: 0 if a == b else g[a].get(b, inf) for b in g} for a in g}
    for k in d:
        for i in d:
            for j in d: d[i][j] = min(d[i][j], d[i][k] + d[k][j])
    return d
print(all(floyd(g)[a] == dict(sorted(dijkstra(g, a)[0].items(), key=lambda kv: list(g).index(kv[0]))) for a in g))
def kruskal(g):
    parent = {v: v for v in g}
    def find(x):
        while parent[x] != x: parent[x] = parent[parent[x]]; x = parent[x]
        return x
    for a, b, w in sorted(g.edges(), key=lambda e: (e[2], e)):
        if (x := find(a)) != (y := find(b)): parent[x] = y; yield a, b, w
print(list(kruskal(g)), sum(w for *_, w in kruskal(g)))
def astar(grid, start, goal):
    def h(p): return abs(p[0] - goal[0]) + abs(p[1] - goal[1])
    heap, came, cost = [(h(start), 0, start)], {start: None}, {start: 0}
    while heap:
        _, c, p = heappop(heap)
        if p == goal:
            out = []
            while p: out.append(p); p = came[p]
            return out[::-1]
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            q = (p[0] + dr, p[1] + dc)
            if 0 <= q[0] < len(grid) and 0 <= q[1] < len(grid[0]) and grid[q[0]][q[1]] != '#' and c + 1 < cost.get(q, inf): cost[q], came[q] = c + 1, p; heappush(heap, (c + 1 + h(q), c + 1, q))
    return None
maze = ['S..#....', '.#.#.##.', '.#...#..', '.####.#.', '......#G']
route = astar(maze, (0, 0), (4, 7)); print(len(route)); rows = [list(r) for r in maze]
for r, c in route[1:-1]: rows[r][c] = '*'
print('\n'.join(map(''.join, rows)), astar(['S#G'], (0, 0), (0, 2)))
def tarjan(g):
    index, low, stack, on, out = {}, {}, [], set(), []
    def visit(v):
        index[v] = low[v] = len(index); stack.append(v); on.add(v)
        for w in g[v]:
            if w not in index: visit(w); low[v] = min(low[v], low[w])
            elif w in on: low[v] = min(low[v], index[w])
        if low[v] == index[v]:
            comp = []
            while True:
                w = stack.pop(); on.discard(w); comp.append(w)
                if w == v: break
            out.append(sorted(comp))
    for v in list(g):
        if v not in index: visit(v)
    return out
d = Graph([(1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 4), (6, 5), (6, 7)], directed=True); print(tarjan(d))
class Cycle(ValueError): pass
def topo(g):
    deg = {v: 0 for v in g}
    for _, b, _ in g.edges(): deg[b] += 1
    ready, out = deque(v for v in g if not deg[v]), []
    while ready:
        v = ready.popleft(); out.append(v)
        for w in g[v]:
            deg[w] -= 1
            if not deg[w]: ready.append(w)
    if len(out) < len(g): raise Cycle(sorted(v for v in deg if deg[v]))
    return out
print(topo(Graph([('shirt', 'tie'), ('tie', 'jacket'), ('trousers', 'shoes'), ('trousers', 'belt'), ('belt', 'jacket')], directed=True)))
try: topo(d)
except Cycle as e: print('cycle', e)
def maxflow(g, s, t):
    r = {a: dict(g[a]) for a in g}
    for a, b, _ in list(g.edges()): r[b].setdefault(a, 0)
    total = 0
    while True:
        prev, q = {s: None}, deque([s])
        while q and t not in prev:
            u = q.popleft()
            for v, c in r[u].items():
                if c and v not in prev: prev[v] = u; q.append(v)
        if t not in prev: return total
        steps = list(pairwise(path({k: v for k, v in prev.items() if v is not None}, t))); f = min(r[a][b] for a, b in steps); total += f
        for a, b in steps: r[a][b] -= f; r[b][a] += f
print(maxflow(Graph([('s', 'a', 16), ('s', 'c', 13), ('a', 'b', 12), ('c', 'a', 4), ('b', 'c', 9), ('c', 'd', 14), ('d', 'b', 7), ('b', 't', 20), ('d', 't', 4)], directed=True), 's', 't'))
def pagerank(g, d=.85, rounds=40):
    rank = {v: 1 / len(g) for v in g}
    for _ in range(rounds): rank = {v: (1 - d) / len(g) + d * sum(rank[u] / len(g[u]) for u in g if v in g[u]) for v in g}
    return rank
print({k: round(v, 6) for k, v in pagerank(Graph([('A', 'B'), ('A', 'C'), ('B', 'C'), ('C', 'A'), ('D', 'C')], directed=True)).items()})
def bipartite(g):
    colour = {}
    for start in g:
        todo = [start]; colour.setdefault(start, 0)
        while todo:
            u = todo.pop()
            for v in g[u]:
                if v not in colour: colour[v] = 1 - colour[u]; todo.append(v)
                elif colour[v] == colour[u]: return None
    return colour
print(bipartite(Graph([(i, (i + 1) % 6) for i in range(6)])), bipartite(Graph([(i, (i + 1) % 5) for i in range(5)])))
def cliques(g): return max((c for n in range(len(g), 0, -1) for c in combinations(sorted(g), n) if all(b in g[a] for a, b in combinations(c, 2))), key=len)
print(cliques(g)); big = Graph((i, j, (i * j) % 17 + 1) for i in range(60) for j in (2 * i + 1, 3 * i + 2, i + 1) if j < 60); print(sum(dijkstra(big, 0)[0].values()), sum(w for *_, w in kruskal(big)))
