# cpython: 3.14
"""Tokenizer, Pratt parser and evaluator."""
import sys
from dataclasses import dataclass, field
from enum import Enum, auto, IntEnum, Flag
from collections import namedtuple, defaultdict, OrderedDict, Counter, deque, ChainMap
from functools import reduce, partial, wraps, lru_cache, cached_property, total_ordering, singledispatch
import itertools, operator, string, contextlib, copy, types, math, random, abc, time

class Kind(Enum):
    NUM = auto(); OP = auto(); LP = auto(); RP = auto(); NAME = auto()

@dataclass(frozen=True, slots=True, order=True)
class Token:
    kind: Kind = field(compare=False)
    text: str
    pos: int = 0

def tokenize(src):
    i = 0
    while i < len(src):
        c = src[i]
        if c.isspace(): i += 1; continue
        if c.isdigit():
            j = i
            while j < len(src) and (src[j].isdigit() or src[j] == '.'): j += 1
            yield Token(Kind.NUM, src[i:j], i); i = j
        elif c.isalpha():
            j = i
            while j < len(src) and src[j].isalnum(): j += 1
            yield Token(Kind.NAME, src[i:j], i); i = j
        elif c in '()':
            yield Token(Kind.LP if c == '(' else Kind.RP, c, i); i += 1
        else:
            if src[i:i+2] in ('**', '//'):
                yield Token(Kind.OP, src[i:i+2], i); i += 2
            else:
                yield Token(Kind.OP, c, i); i += 1

PREC = {'+': 10, '-': 10, '*': 20, '/': 20, '//': 20, '%': 20, '**': 30}
OPS = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '//': operator.floordiv, '%': operator.mod, '**': operator.pow}

class ParseError(SyntaxError):
    def __init__(self, msg, tok=None):
        super().__init__(msg)
        self.tok = tok

class Parser:
    def __init__(self, src):
        self.toks = deque(tokenize(src))
    def peek(self): return self.toks[0] if self.toks else None
    def take(self):
        if not self.toks: raise ParseError('unexpected end')
        return self.toks.popleft()
    def expr(self, rbp=0):
        left = self.nud(self.take())
        while (t := self.peek()) and t.kind is Kind.OP and PREC.get(t.text, 0) > rbp:
            self.take()
            p = PREC[t.text]
            left = ('bin', t.text, left, self.expr(p - (t.text == '**')))
        return left
    def nud(self, t):
        match t:
            case Token(kind=Kind.NUM, text=s): return ('num', float(s) if '.' in s else int(s))
            case Token(kind=Kind.NAME): return ('var', t.text)
            case Token(Kind.OP, '-'): return ('neg', self.expr(25))
            case Token(Kind.LP):
                e = self.expr()
                if not (c := self.peek()) or c.kind is not Kind.RP: raise ParseError('expected )', c)
                self.take(); return e
            case _: raise ParseError(f'bad token {t!r}', t)

def ev(n, env):
    match n:
        case ('num', v): return v
        case ('var', name): return env[name]
        case ('neg', e): return -ev(e, env)
        case ('bin', op, a, b): return OPS[op](ev(a, env), ev(b, env))

for s in ['1+2*3', '2**3**2', '-2**2', '(1+2)*x', '7//2 - 7%3', '1/0', '(1', '1 2', 'y', ')']:
    try:
        tree = Parser(s).expr()
        print(s, tree, ev(tree, {'x': 5}))
    except (ParseError, ArithmeticError, KeyError) as e:
        print(s, type(e).__name__, e, getattr(e, 'tok', None))
print(Token(Kind.NUM, 'a') < Token(Kind.OP, 'b'), hash(Token(Kind.NUM, 'a')) == hash(Token(Kind.OP,'a')))
try: Token(Kind.NUM, 'a').text = 'b'
except Exception as e: print(type(e), e)
tot = 0
for i in range(3000):
    tot += ev(Parser('1+2*3').expr() if i % 1000 == 0 else ('bin', '+', ('num', i), ('num', 1)), {})
print(tot)
print(list(Kind), Kind['OP'], Kind(3), Kind.NUM.name, Kind.NUM.value)
class Perm(Flag):
    R = 4; W = 2; X = 1
print(Perm.R | Perm.X, Perm.R in (Perm.R|Perm.W), ~Perm.R, Perm(7), bool(Perm(0)), Perm(0))
class Pri(IntEnum):
    LOW = 1; HIGH = 10
print(Pri.LOW < Pri.HIGH, Pri.LOW + 1, f'{Pri.HIGH} {Pri.HIGH!r} {Pri.HIGH:>5}', Pri(10))
try: Pri(3)
except ValueError as e: print(e)
