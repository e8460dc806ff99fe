# cpython: 3.14
# Parser combinators, a Lisp, a template engine, an INI reader, a CSV reader with a state machine, a spreadsheet with dependencies.
from functools import partial, reduce, cached_property
from collections import ChainMap, namedtuple, OrderedDict
import operator as op
Result = namedtuple('Result', 'value rest')
class P:
    def __init__(self, f, name='?'): self.f, self.name = f, name
    def __call__(self, s): return self.f(s)
    def __or__(self, o): return P(lambda s: self(s) or o(s), f'{self.name} or {o.name}')
    def __add__(self, o): return P(lambda s: (r := self(s)) and (q := o(r.rest)) and Result((*r.value, q.value) if isinstance(r.value, tuple) else (r.value, q.value), q.rest), f'{self.name} {o.name}')
    def __rshift__(self, fn): return P(lambda s: (r := self(s)) and Result(fn(r.value), r.rest), self.name)
    def __lshift__(self, o): return P(lambda s: (r := self(s)) and (q := o(r.rest)) and Result(r.value, q.rest), self.name)
    def many(self):
        def go(s):
            out = []
            while r := self(s): out.append(r.value); s = r.rest
            return Result(out, s)
        return P(go, self.name + '*')
    def parse(self, s):
        r = self(s)
        if r is None or r.rest: raise SyntaxError(f'expected {self.name} at {(r.rest if r else s)[:8]!r}')
        return r.value
def tok(t): return P(lambda s: Result(t, s[len(t):].lstrip()) if s.startswith(t) else None, repr(t))
def take(pred, name):
    def go(s):
        n = next((i for i, c in enumerate(s) if not pred(c)), len(s))
        return Result(s[:n], s[n:].lstrip()) if n else None
    return P(go, name)
def lazy(f): return P(lambda s: f()(s), 'expression')
number = take(lambda c: c.isdigit() or c == '.', 'number') >> (lambda t: float(t) if '.' in t else int(t))
def binary(item, ops):
    return item + (reduce(op.or_, map(tok, ops)) + item).many() >> (lambda v: reduce(lambda a, ob: ops[ob[0]](a, ob[1]), v[-1], v[0]))
atom = number | tok('(') + lazy(lambda: expr) + tok(')') >> (lambda v: v[1] if isinstance(v, tuple) else v) if 0 else number | (tok('(') + lazy(lambda: expr) << tok(')') >> op.itemgetter(1))
term = binary(atom, {'*': op.mul, '/': op.truediv}); expr = binary(term, {'+': op.add, '-': op.sub})
print([expr.parse(t) for t in ('1 + 2 * 3', '(1+2)*3 - 4/2', '2*(3+(4-1))', '7')])
for bad in ('1 +', '(1', '', '2 ** 3'):
    try: print(expr.parse(bad))
    except SyntaxError as e: print(type(e).__name__, e)
class Symbol(str): __repr__ = str.__str__
class LispError(Exception): pass
def read(tokens):
    t = tokens.pop(0) if tokens else None
    if t is None: raise LispError('unexpected end')
    if t == "'": return [Symbol('quote'), read(tokens)]
    if t == '(':
        out = []
        while tokens and tokens[0] != ')': out.append(read(tokens))
        if not tokens: raise LispError('missing )')
        tokens.pop(0); return out
    if t == ')': raise LispError('unexpected )')
    for kind in (int, float, Symbol):
        try: return kind(t)
        except ValueError: pass
def tokens(s): return s.replace('(', ' ( ').replace(')', ' ) ').replace("'", " ' ").split()
def show(x):
    match x:
        case True: return '#t'
        case False: return '#f'
        case list(): return '(' + ' '.join(map(show, x)) + ')'
    return str(x)
base = {'+': lambda *a: sum(a), '*': lambda *a: reduce(op.mul, a, 1), '-': lambda a, *r: -a if not r else reduce(op.sub, r, a), '<': op.lt, '=': op.eq, 'car': op.itemgetter(0), 'cdr': op.itemgetter(slice(1, None)), 'cons': lambda a, b: [a, *b], 'list': lambda *a: [*a], 'null?': op.not_, 'map': lambda f, l: [f(x) for x in l]}
def ev(x, env):
    while True:
        match x:
            case Symbol():
                try: return env[x]
                except KeyError: raise LispError(f'unbound {x}') from None
            case [Symbol('quote'), e]: return e
            case [Symbol('if'), c, a, *b]: x = a if ev(c, env) is not False else b[0] if b else False; continue
            case [Symbol('define'), [name, *params], *body]: env[name] = ev([Symbol('lambda'), params, *body], env); return name
            case [Symbol('define'), name, e]: env[name] = ev(e, env); return name
            case [Symbol('let'), binds, *body]: env = ChainMap({n: ev(e, env) for n, e in binds}, env); [ev(b, env) for b in body[:-1]]; x = body[-1]; continue
            case [Symbol('lambda'), params, *body]:
                def fn(*args, params=params, body=body, env=env):
                    if len(args) != len(params): raise LispError(f'{len(params)} wanted, {len(args)} given')
                    inner = ChainMap(dict(zip(params, args)), *(env.maps if isinstance(env, ChainMap) else [env]))
                    return [ev(b, inner) for b in body][-1]
                return fn
            case []: raise LispError('empty call')
            case [f, *args]:
                f = ev(f, env)
                if not callable(f): raise LispError(f'{show(f)} is not a function')
                return f(*[ev(a, env) for a in args])
            case _: return x
def lisp(src, env):
    ts, out = tokens(src), []
    while ts: out.append(show(ev(read(ts), env)))
    return out
env = ChainMap({}, base)
print(lisp("(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 20) (map (lambda (x) (* x x)) '(1 2 3)) (let ((a 2) (b 3)) (+ a b)) (define (compose f g) (lambda (x) (f (g x)))) ((compose car cdr) (list 1 2 3)) (= 1 1.0) 'sym (cons 1 '()) (define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))) (loop 100 0)", env))
for bad in ('(', ')', '(nope 1)', '(1 2)', '((lambda (x) x))', '()'):
    try: print(lisp(bad, env))
    except LispError as e: print(repr(bad), e)
class Template:
    def __init__(self, src): self.src = src
    @cached_property
    def code(self):
        lines, depth = ['def render(ctx):', ' out = []'], 1
        for i, part in enumerate(p for chunk in self.src.split('{%') for p in chunk.split('%}')):
            if i % 2:
                words = part.split()
                if words[0].startswith('end'): depth -= 1
                elif words[0] == 'else': lines.append(' ' * (depth - 1) + 'else:')
                else: lines.append(' ' * depth + part.strip() + ':'); depth += 1
            else:
                for j, text in enumerate(p for c in part.split('{{') for p in c.split('}}')):
                    if text: lines.append(' ' * depth + (f'out.append(str({text.strip()}))' if j % 2 else f'out.append({text!r})'))
        return '\n'.join(lines + [' return "".join(out)'])
    def render(self, **ctx):
        ns = dict(ctx); exec(compile(self.code, '<template>', 'exec'), ns); return ns['render'](ctx)
t = Template('Dear {{ name.title() }},{% for i, x in enumerate(items) %} {{ i + 1 }}:{{ x }}{% if x > 2 %}!{% else %}.{% endif %}{% endfor %} Bye'); print(t.render(name='ann lee', items=[1, 5, 2])); print(t.code)
try: Template('{{ missing }}').render()
except NameError as e: print(e, e.__traceback__.tb_next.tb_next.tb_frame.f_code.co_filename)
def csv(text):
    rows, row, field, state = [], [], [], 'start'
    for c in text + '\n':
        match state, c:
            case 'quoted', '"': state = 'quote?'
            case 'quoted', _: field.append(c)
            case 'quote?', '"': field.append('"'); state = 'quoted'
            case ('start', '"'): state = 'quoted'
            case _, ',': row.append(''.join(field)); field.clear(); state = 'start'
            case _, '\n': row.append(''.join(field)); rows.append(row); row, field, state = [], [], 'start'
            case 'quote?', _: raise ValueError(f'{c!r} after a quote')
            case _: field.append(c); state = 'plain'
    if state == 'quoted': raise ValueError('unterminated')
    return rows
print(csv('a,b,c\n1,"x, ""y""",\n"multi\nline",2,3'))
for bad in ('"a"b', '"abc'):
    try: csv(bad)
    except ValueError as e: print(e)
class Sheet(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v); self.cache = {}
    def __missing__(self, k): return 0
    def value(self, k, busy=()):
        if k in busy: raise RecursionError('cycle ' + '->'.join([*busy, k]))
        if k not in self.cache:
            v = self[k]
            if isinstance(v, str) and v.startswith('='):
                class Names(dict):
                    def __missing__(_, n):
                        if n in ('sum', 'max'): raise KeyError(n)
                        return self.value(n, (*busy, k))
                v = eval(v[1:], {'__builtins__': {'sum': sum, 'max': max}}, Names())
            self.cache[k] = v
        return self.cache[k]
s = Sheet(); s['A1'] = 5; s['A2'] = '=A1*2'; s['A3'] = '=sum([A1, A2, 10])'; s['B1'] = '=A3 + Z9'; print(s.value('A3'), s.value('B1')); s['A1'] = 7; print(s.value('B1'), s.cache); s['A1'] = '=B1'
for f in (lambda: s.value('B1'), lambda: (s.__setitem__('C1', '=1/0'), s.value('C1'))):
    try: f()
    except Exception as e: print(type(e).__name__, e)
total = 0
for i in range(400): total += expr.parse(f'{i} * (2 + {i % 7}) - {i}/2')
print(total)
