# cpython: 3.14
# Backtracking: n-queens by sets, by bits and by generators; a sudoku by constraint propagation.
from collections import defaultdict
def queens(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset(), placed=()):
    if row == n:
        yield placed
        return
    for c in range(n):
        if c in cols or row + c in d1 or row - c in d2: continue
        yield from queens(n, row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}, placed + (c,))
def count_bits(n):
    full = (1 << n) - 1
    def go(cols, left, right):
        if cols == full: return 1
        total, free = 0, full & ~(cols | left | right)
        while free:
            bit = free & -free
            free ^= bit
            total += go(cols | bit, (left | bit) << 1 & full, (right | bit) >> 1)
        return total
    return go(0, 0, 0)
def board(solution): return '\n'.join(' '.join('Q' if c == q else '.' for c in range(len(solution))) for q in solution)
first = next(queens(8)); print(first); print(board(first))
print([sum(1 for _ in queens(n)) for n in range(1, 7)], [count_bits(n) for n in range(1, 9)])
rows, cols, digits = 'ABCDEFGHI', '123456789', '123456789'
def cross(A, B): return [a + b for a in A for b in B]
squares = cross(rows, cols)
unitlist = [cross(rows, c) for c in cols] + [cross(r, cols) for r in rows] + [cross(rs, cs) for rs in ('ABC', 'DEF', 'GHI') for cs in ('123', '456', '789')]
units = {s: [u for u in unitlist if s in u] for s in squares}
peers = {s: set(sum(units[s], [])) - {s} for s in squares}
assert len(squares) == 81 and all(len(peers[s]) == 20 for s in squares)
print(sorted(peers['C2']))
class Contradiction(Exception): pass
def parse(grid):
    values = {s: digits for s in squares}
    for s, d in zip(squares, grid):
        if d in digits: assign(values, s, d)
    return values
def assign(values, s, d):
    for other in values[s].replace(d, ''): eliminate(values, s, other)
    return values
def eliminate(values, s, d):
    if d not in values[s]: return
    values[s] = values[s].replace(d, '')
    match len(values[s]):
        case 0: raise Contradiction(f'{s} lost {d}')
        case 1:
            for p in peers[s]: eliminate(values, p, values[s])
    for u in units[s]:
        places = [q for q in u if d in values[q]]
        if not places: raise Contradiction(f'no place for {d}')
        if len(places) == 1: assign(values, places[0], d)
stats = defaultdict(int)
def search(values):
    stats['nodes'] += 1
    if all(len(v) == 1 for v in values.values()): return values
    _, s = min((len(values[q]), q) for q in squares if len(values[q]) > 1)
    for d in values[s]:
        try: return search(assign(values.copy(), s, d))
        except Contradiction: stats['dead'] += 1
    raise Contradiction('exhausted')
puzzle = '4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......'
easy = '003020600900305001001806400008102900700000008006708200002609500800203009005010300'
for p in (easy, puzzle):
    solved = search(parse(p)); print(*(''.join(solved[r + c] for c in cols) for r in rows), sep='\n'); print(dict(stats))
try: search(parse('55' + '.' * 79))
except Contradiction as e: print('refused:', e)
