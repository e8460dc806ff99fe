# cpython: 3.14
# Game of Life, DFA and NFA from regexes, Brainfuck, Turing machine, L-systems, elementary automata, mandelbrot.
from collections import Counter
from itertools import product
def life(cells):
    near = Counter((x + dx, y + dy) for x, y in cells for dx, dy in product((-1, 0, 1), repeat=2) if dx or dy)
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
def show(cells, w, h): return '\n'.join(''.join('#' if (x, y) in cells else '.' for x in range(w)) for y in range(h))
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}; g = glider
for _ in range(8): g = life(g)
print(show(g, 6, 6), g == {(x + 2, y + 2) for x, y in glider})
acorn = {(0, 2), (1, 0), (1, 2), (3, 1), (4, 2), (5, 2), (6, 2)}; sizes = []
for _ in range(40): acorn = life(acorn); sizes.append(len(acorn))
print(sizes[::8], max(sizes))
class NFA:
    def __init__(self, pattern):
        self.eps, self.moves, self.n, self.p, self.i = {}, {}, 0, pattern, 0
        self.start, self.end = self.alt()
        if self.i < len(pattern): raise ValueError(f'unexpected {pattern[self.i]!r} at {self.i}')
    def state(self): self.n += 1; return self.n
    def link(self, a, b): self.eps.setdefault(a, set()).add(b)
    def alt(self):
        s, e = self.state(), self.state()
        while True:
            a, b = self.seq(); self.link(s, a); self.link(b, e)
            if self.p[self.i:self.i + 1] != '|': return s, e
            self.i += 1
    def seq(self):
        s = e = self.state()
        while self.i < len(self.p) and self.p[self.i] not in '|)': a, b = self.item(); self.link(e, a); e = b
        return s, e
    def item(self):
        c = self.p[self.i]; self.i += 1
        if c in '*+?': raise ValueError(f'nothing to repeat at {self.i - 1}')
        if c == '(':
            a, b = self.alt()
            if self.p[self.i:self.i + 1] != ')': raise ValueError('missing )')
            self.i += 1
        else: a, b = self.state(), self.state(); self.moves[a] = (c, b)
        while self.i < len(self.p) and self.p[self.i] in '*+?':
            s, e, op = self.state(), self.state(), self.p[self.i]; self.i += 1
            self.link(s, a); self.link(b, e)
            if op in '*?': self.link(s, e)
            if op in '*+': self.link(b, a)
            a, b = s, e
        return a, b
    def closure(self, states):
        todo, seen = list(states), set(states)
        while todo:
            for t in self.eps.get(todo.pop(), ()):
                if t not in seen: seen.add(t); todo.append(t)
        return frozenset(seen)
    def dfa(self):
        start = self.closure({self.start}); table, todo = {}, [start]
        while todo:
            if (s := todo.pop()) in table: continue
            row = table[s] = {}
            for q in s:
                if q in self.moves: c, t = self.moves[q]; row.setdefault(c, set()).add(t)
            for c, ts in row.items(): row[c] = self.closure(ts); todo.append(row[c])
        return start, table, {s for s in table if self.end in s}
def matcher(pattern):
    start, table, final = NFA(pattern).dfa()
    def match(text):
        s = start
        for c in text:
            s = table[s].get(c) or table[s].get('.')
            if s is None: return False
        return s in final
    match.states = len(table)
    return match
m = matcher('(a|b)*abb'); print(m.states, [m(t) for t in ('abb', 'aabb', 'babb', 'ab', '')]); m = matcher('x(yz?)+|q.w'); print([m(t) for t in ('xy', 'xyzy', 'x', 'qaw', 'qw')], sum(matcher('(0|1(01*0)*1)*')(f'{i:b}') for i in range(300)))
for bad in ('(a', '*a', 'a)'):
    try: NFA(bad)
    except ValueError as e: print(e)
def bf(code, data=''):
    jump, stack = {}, []
    for i, c in enumerate(code):
        if c == '[': stack.append(i)
        elif c == ']': j = stack.pop(); jump[i], jump[j] = j, i
    tape, p, i, out, data = Counter(), 0, 0, [], iter(data)
    while i < len(code):
        match code[i]:
            case '>': p += 1
            case '<': p -= 1
            case '+': tape[p] = (tape[p] + 1) % 256
            case '-': tape[p] = (tape[p] - 1) % 256
            case '.': out.append(chr(tape[p]))
            case ',': tape[p] = ord(next(data, '\0'))
            case '[' if not tape[p]: i = jump[i]
            case ']' if tape[p]: i = jump[i]
        i += 1
    return ''.join(out)
print(bf('++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.'), bf(',[.,]', 'echo'))
try: bf(']')
except IndexError as e: print('unbalanced', e)
def turing(rules, tape, state='A', limit=5000):
    cells, pos, steps = dict(enumerate(tape)), 0, 0
    while state != 'H' and steps < limit: write, move, state = rules[state, cells.get(pos, 0)]; cells[pos] = write; pos += move; steps += 1
    return sum(map(int, cells.values())), steps
print(turing({('A', 0): (1, 1, 'B'), ('A', 1): (1, -1, 'C'), ('B', 0): (1, -1, 'A'), ('B', 1): (1, 1, 'B'), ('C', 0): (1, -1, 'B'), ('C', 1): (1, 1, 'H')}, []), turing({('A', 0): (1, 1, 'B'), ('A', 1): (1, -1, 'B'), ('B', 0): (1, -1, 'A'), ('B', 1): (0, -1, 'C'), ('C', 0): (1, 1, 'H'), ('C', 1): (1, -1, 'D'), ('D', 0): (1, 1, 'D'), ('D', 1): (0, 1, 'A')}, []))
def lsystem(axiom, rules, n):
    for _ in range(n): axiom = ''.join(rules.get(c, c) for c in axiom)
    return axiom
print([len(lsystem('A', {'A': 'AB', 'B': 'A'}, n)) for n in range(10)], lsystem('F', {'F': 'F+F-F'}, 2))
row = [0] * 31; row[15] = 1
for _ in range(8): print(''.join(' █'[c] for c in row).rstrip()); row = [90 >> (row[i - 1] * 4 + row[i] * 2 + row[(i + 1) % 31]) & 1 for i in range(31)]
def escape(c, n=30):
    z = 0j
    for i in range(n):
        if abs(z) > 2: return i
        z = z * z + c
    return n
for y in range(-4, 5, 2): print(''.join('.:-=+*#%@'[min(8, escape(complex(x / 12, y / 4)) // 4)] for x in range(-26, 10)))
