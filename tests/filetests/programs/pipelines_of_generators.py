# cpython: 3.14
# Generators and the protocols around them as data pipelines, with contextlib and functools together.
from contextlib import contextmanager, ExitStack, ContextDecorator, suppress
from functools import wraps, partial, reduce, singledispatchmethod, cached_property
from itertools import islice, tee, chain, count
def pipeline(*stages): return lambda source: reduce(lambda acc, stage: stage(acc), stages, source)
def mapping(f): return lambda it: (f(x) for x in it)
def keeping(p): return lambda it: (x for x in it if p(x))
def chunks(n):
    def go(it):
        it = iter(it)
        while chunk := list(islice(it, n)): yield chunk
    return go
print(list(pipeline(mapping(lambda x: x * x), keeping(lambda x: x % 2), chunks(3))(range(20))))
def coroutine(f):
    @wraps(f)
    def start(*a, **k): g = f(*a, **k); next(g); return g
    return start
@coroutine
def averager():
    total, n, avg = 0, 0, None
    while True:
        try: x = yield avg
        except ValueError as e: print('reset', e); total = n = 0; avg = None; continue
        if x is None: return avg
        total += x; n += 1; avg = total / n
a = averager(); print(a.send(10), a.send(20), a.throw(ValueError('again')), a.send(5))
try: a.send(None)
except StopIteration as e: print('result', e.value)
def delegating():
    while True:
        r = yield from averager.__wrapped__(); print('got', r)
        if r is None: return 'finished'
d = delegating(); next(d); d.send(4); d.send(6); d.send(None); print(next(d))
try: d.send(None)
except StopIteration as e: print(e.value)
class Timer(ContextDecorator):
    log = []
    def __init__(self, name): self.name = name
    def __enter__(self): self.log.append('>' + self.name); return self
    def __exit__(self, t, v, tb): self.log.append(f'<{self.name}:{t and t.__name__}'); return t is KeyError
@Timer('f')
def f(x): return {}[x] if x else 'ok'
print(f(0), f(1), Timer.log)
@contextmanager
def managed(name):
    print('open', name)
    try: yield name
    except ZeroDivisionError as e: print('handled', e); raise RuntimeError('wrapped') from e
    finally: print('close', name)
try:
    with managed('a') as x, managed('b') as y: print(x + y); 1 / 0
except RuntimeError as e: print(repr(e), repr(e.__cause__), repr(e.__context__), e.__cause__ is e.__context__, repr(e.__cause__.__context__), repr(e.__cause__.__cause__))
def countdown(n):
    try:
        while n: yield n; n -= 1
    except GeneratorExit: print('closed at', n); raise
    finally: print('cleanup')
g = countdown(5); print(next(g), next(g)); g.close(); print(list(g), g.gi_frame, g.gi_running, g.gi_code.co_name)
def stubborn():
    while True:
        try: yield
        except GeneratorExit: pass
s = stubborn(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def recursive(tree):
    for x in tree:
        if isinstance(x, list): yield from recursive(x)
        else: yield x
print(list(recursive([1, [2, [3, [4]], 5], []])), sum(recursive([[i] for i in range(1000)])))
def gen_with_return():
    x = yield 1
    return (yield x)
g = gen_with_return(); print(next(g), g.send('s'))
try: g.send('end')
except StopIteration as e: print(e.value, e.args)
print([*(lambda: (yield))()], list(zip(*tee(range(3)))), dict(enumerate('ab', 5)), next((x for x in count() if x * x > 200)), list(chain.from_iterable((x, -x) for x in range(3))))
def outer():
    try: yield from inner()
    except LookupError as e: yield f'outer caught {e!r}'
    yield 'after'
def inner():
    try: yield 'inner'
    except ValueError: raise KeyError('from inner')
o = outer(); print(next(o), o.throw(ValueError()), next(o), next(o, 'done'))
class Tokens:
    def __init__(self, s): self.s = s
    def __iter__(self):
        word = ''
        for c in self.s + ' ':
            if c.isspace():
                if word: yield word
                word = ''
            else: word += c
t = Tokens('the  quick brown'); print(list(t), list(t), 'quick' in t, max(t, key=len), sorted(t), ' '.join(t), [*t], dict.fromkeys(t), tuple(t)[1:])
def fails():
    yield 1
    raise OSError('broken pipe')
try:
    for x in pipeline(mapping(str), chunks(2))(fails()): print(x)
except OSError as e: print('failed', e)
def stop(): yield 1; raise StopIteration('bad')
list(stop())
