# cpython: 3.14
# A small language: tokenizer, Pratt parser, closures, errors with a stack; and a stack machine for the same trees.
from dataclasses import dataclass, field
from enum import Enum, auto
class T(Enum):
    NUM = auto(); NAME = auto(); STR = auto(); OP = auto(); END = auto()
@dataclass(frozen=True, slots=True)
class Token:
    kind: T
    text: str
    line: int
class LangError(Exception):
    def __init__(self, message, line): super().__init__(message); self.line = line
    def __str__(self): return f'line {self.line}: {self.args[0]}'
OPS = sorted(['+', '-', '*', '/', '%', '**', '==', '!=', '<', '<=', '>', '>=', '=', '(', ')', '{', '}', ',', ';', '&&', '||', '!', '[', ']', '=>'], key=len, reverse=True)
def tokenize(src):
    at, line = 0, 1
    while at < len(src):
        c = src[at]
        if c == '\n': line += 1; at += 1
        elif c.isspace(): at += 1
        elif c == '#':
            while at < len(src) and src[at] != '\n': at += 1
        elif c.isdigit():
            start = at
            while at < len(src) and (src[at].isdigit() or src[at] == '.'): at += 1
            yield Token(T.NUM, src[start:at], line)
        elif c.isalpha() or c == '_':
            start = at
            while at < len(src) and (src[at].isalnum() or src[at] == '_'): at += 1
            yield Token(T.NAME, src[start:at], line)
        elif c == '"':
            end = src.find('"', at + 1)
            if end < 0: raise LangError('unterminated string', line)
            yield Token(T.STR, src[at + 1:end], line); at = end + 1
        else:
            for op in OPS:
                if src.startswith(op, at): yield Token(T.OP, op, line); at += len(op); break
            else: raise LangError(f'bad character {c!r}', line)
    yield Token(T.END, '', line)
BINDING = {'=': (1, 'r'), '||': (2, 'l'), '&&': (3, 'l'), '==': (4, 'l'), '!=': (4, 'l'), '<': (5, 'l'), '<=': (5, 'l'), '>': (5, 'l'), '>=': (5, 'l'), '+': (6, 'l'), '-': (6, 'l'), '*': (7, 'l'), '/': (7, 'l'), '%': (7, 'l'), '**': (9, 'r')}
class Parser:
    def __init__(self, src): self.toks, self.i = list(tokenize(src)), 0
    @property
    def tok(self): return self.toks[self.i]
    def accept(self, text):
        if self.tok.text == text and self.tok.kind in (T.OP, T.NAME): self.i += 1; return True
        return False
    def expect(self, text):
        if not self.accept(text): raise LangError(f'expected {text!r}, found {self.tok.text or "end"!r}', self.tok.line)
    def program(self):
        out = []
        while self.tok.kind is not T.END: out.append(self.statement())
        return ('block', out)
    def block(self):
        self.expect('{'); out = []
        while not self.accept('}'):
            if self.tok.kind is T.END: raise LangError('unclosed block', self.tok.line)
            out.append(self.statement())
        return ('block', out)
    def statement(self):
        line = self.tok.line
        if self.accept('while'): return ('while', line, self.expr(), self.block())
        if self.accept('if'):
            cond, then = self.expr(), self.block()
            return ('if', line, cond, then, self.block() if self.accept('else') else ('block', []))
        if self.accept('return'): node = ('return', line, self.expr())
        else: node = ('expr', line, self.expr())
        self.expect(';'); return node
    def expr(self, level=0):
        left = self.unary()
        while self.tok.kind is T.OP and (b := BINDING.get(self.tok.text)) and b[0] > level:
            op = self.tok; self.i += 1
            right = self.expr(b[0] - (b[1] == 'r'))
            if op.text == '=' and left[0] != 'name': raise LangError('cannot assign', op.line)
            left = ('assign', op.line, left[2], right) if op.text == '=' else ('binary', op.line, op.text, left, right)
        return left
    def unary(self):
        t = self.tok
        for op in '-!':
            if self.accept(op): return ('unary', t.line, op, self.expr(8))
        node = self.atom()
        while self.accept('('):
            args = []
            while not self.accept(')'):
                args.append(self.expr())
                if self.tok.text != ')': self.expect(',')
            node = ('call', t.line, node, args)
        return node
    def atom(self):
        t = self.tok; self.i += 1
        match t:
            case Token(T.NUM, text): return ('const', t.line, float(text) if '.' in text else int(text))
            case Token(T.STR, text): return ('const', t.line, text)
            case Token(T.NAME, 'fn'):
                self.expect('('); params = []
                while not self.accept(')'):
                    params.append(self.tok.text); self.i += 1; self.accept(',')
                return ('fn', t.line, params, self.block())
            case Token(T.NAME, name): return ('name', t.line, name)
            case Token(T.OP, '('):
                e = self.expr(); self.expect(')'); return e
        raise LangError(f'unexpected {t.text or "end"!r}', t.line)
class Env(dict):
    def __init__(self, parent=None, **kw): super().__init__(**kw); self.parent = parent
    def __missing__(self, k):
        if self.parent is None: raise KeyError(k)
        return self.parent[k]
    def owner(self, k): return self if k in self else self.parent.owner(k) if self.parent is not None else None
class Return(Exception): pass
@dataclass
class Fn:
    params: list
    body: tuple = field(repr=False)
    env: Env = field(repr=False)
    def __call__(self, *args):
        if len(args) != len(self.params): raise TypeError(f'wanted {len(self.params)} arguments, got {len(args)}')
        try: run(self.body, Env(self.env, **dict(zip(self.params, args))))
        except Return as r: return r.args[0]
import operator as o
BIN = {'+': o.add, '-': o.sub, '*': o.mul, '/': o.truediv, '%': o.mod, '**': o.pow, '==': o.eq, '!=': o.ne, '<': o.lt, '<=': o.le, '>': o.gt, '>=': o.ge}
def run(node, env):
    match node:
        case ('block', body):
            for s in body: run(s, env)
        case ('while', _, cond, body):
            while run(cond, env): run(body, env)
        case ('if', _, cond, a, b): run(a if run(cond, env) else b, env)
        case ('return', _, e): raise Return(run(e, env))
        case ('expr', _, e): return run(e, env)
        case ('const', _, v): return v
        case ('name', line, n):
            try: return env[n]
            except KeyError: raise LangError(f'unknown name {n}', line) from None
        case ('assign', _, n, e):
            target = env.owner(n); value = run(e, env); (env if target is None else target)[n] = value; return value
        case ('binary', _, '&&', a, b): return run(a, env) and run(b, env)
        case ('binary', _, '||', a, b): return run(a, env) or run(b, env)
        case ('binary', line, op, a, b):
            try: return BIN[op](run(a, env), run(b, env))
            except (TypeError, ZeroDivisionError) as e: raise LangError(str(e), line) from e
        case ('unary', _, '-', e): return -run(e, env)
        case ('unary', _, '!', e): return not run(e, env)
        case ('fn', _, params, body): return Fn(params, body, env)
        case ('call', line, f, args):
            f = run(f, env); args = [run(a, env) for a in args]
            try: return f(*args)
            except TypeError as e: raise LangError(f'call failed: {e}', line) from e
        case _: raise AssertionError(node)
def evaluate(src):
    env = Env(print=lambda *a: print('>', *a), str=str, len=len)
    run(Parser(src).program(), env)
evaluate('''
fib = fn(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); };
print(fib(14), 2 ** 3 ** 2, -2 ** 2, (1 + 2) * 3, 7 % 4 - 1, !0 && "yes" || "no");
counter = fn() { c = 0; return fn() { c = c + 1; return c; }; };
a = counter(); b = counter(); a(); a();
print(a(), b(), "text " + str(10 / 4));
i = 0; total = 0; while i < 1500 { i = i + 1; if i % 3 == 0 { total = total + i; } else { total = total - 1; } }
print(total, fn(x, y) { return x; });
''')
for bad in ('x = ;', 'print(1', '1 = 2;', 'print(y);', 'print(1 + "a");', 'f = fn(a) { return a; };\nf(1, 2);', 'a = 1 / 0;', '"abc', '$', '{', 'while 1 {', '5(3);'):
    try: evaluate(bad)
    except LangError as e: print(f'{bad!r:40} {e} ({type(e.__cause__).__name__})')
evaluate('f = fn(n) { return g(n); };\ng = fn(n) {\n  return n + missing;\n};\nprint(f(1));')
