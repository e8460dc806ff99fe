# cpython: 3.14
# contextlib: every manager, sync and async, driven by hand.
import contextlib, sys
from contextlib import *
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"
print(sorted(set(contextlib.__all__) - {'chdir'}))
log = []
@contextmanager
def tag(name, swallow=()):
    'doc of tag'
    log.append(f'+{name}')
    try: yield name.upper()
    except swallow as e: log.append(f'!{type(e).__name__}')
    finally: log.append(f'-{name}')
with tag('a') as x, tag('b') as y: log.append(x + y)
with tag('c', ValueError): raise ValueError(1)
print(log, tag.__name__, tag.__doc__, tag.__wrapped__); log.clear()
def fail():
    with tag('e'): raise KeyError('k')
print(attempt(fail), log); log.clear()
@contextmanager
def never():
    if 0: yield
@contextmanager
def twice():
    yield 1
    yield 2
@contextmanager
def noreraise():
    try: yield
    except ValueError: yield 5
def use(cm, exc=None):
    with cm:
        if exc: raise exc
print(attempt(use, never()), attempt(use, twice()), attempt(use, noreraise(), ValueError()), attempt(use, twice(), TypeError('t')), attempt(use, tag('s'), StopIteration('v')), attempt(use, tag('r'), RuntimeError('q'))); log.clear()
cm = tag('once')
with cm: pass
print(attempt(cm.__enter__)); log.clear()
@tag('deco')
def decorated(n): log.append(n); return n * 2
print(decorated(2), decorated(3), log, decorated.__name__); log.clear()
class CD(ContextDecorator):
    def __enter__(self): log.append('enter'); return self
    def __exit__(self, *exc): log.append(exc[0] and exc[0].__name__); return True
@CD()
def f(): raise OSError
print(f(), log); log.clear()
with ExitStack() as st:
    a = st.enter_context(tag('1')); st.callback(log.append, 'cb'); st.callback(lambda *, k: log.append(k), k='kw'); st.push(lambda *e: log.append(e[0])); 
    @st.callback
    def done(): log.append('done')
    b = st.enter_context(tag('2'))
    log.append('body')
print(a, b, log); log.clear()
def es():
    with ExitStack() as st:
        st.enter_context(tag('x')); st.push(lambda t, v, tb: log.append(f'saw {t.__name__}') or True); st.callback(lambda: 1 / 0); raise KeyError('orig')
print(attempt(es), log); log.clear()
def es2():
    with ExitStack() as st:
        st.callback(lambda: 1 / 0); st.callback(lambda: [][1]); raise KeyError('orig')
try: es2()
except Exception as e: print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
st = ExitStack(); st.enter_context(tag('m')); st2 = st.pop_all(); st.close(); print(log); st2.close(); print(log, attempt(st.enter_context, 5), attempt(lambda: st.push(5) and None)); log.clear()
with suppress(KeyError, IndexError): {}['x']
with suppress(): pass
print(attempt(use, suppress(KeyError), ValueError('v')))
with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), ValueError(2)])
def grp():
    with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
print(attempt(grp))
class Out:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s); return len(s)
    def flush(self): pass
    def close(self): log.append('closed')
o = Out()
with redirect_stdout(o) as target: print('hidden', 1); print(target is o, file=o)
with redirect_stderr(o): print('err', file=sys.stderr)
print(o.parts)
with closing(o) as c: print(c is o)
with nullcontext(5) as n, nullcontext() as m: print(n, m, log)
print(isinstance(o, AbstractContextManager), issubclass(ExitStack, AbstractContextManager), attempt(AbstractContextManager))
class My(AbstractContextManager):
    def __exit__(self, *a): return None
with My() as my: print(type(my).__name__)
# asynchronous ones, driven by hand
def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e: return e.value
class Tick:
    def __await__(self): yield 'tick'; return 'tock'
@asynccontextmanager
async def atag(name):
    log.append('+' + name); await Tick()
    try: yield name
    finally: await Tick(); log.append('-' + name)
async def main():
    async with atag('A') as a, atag('B') as b: log.append(a + b)
    async with AsyncExitStack() as st:
        await st.enter_async_context(atag('C')); st.enter_context(tag('D'))
        async def bye(x): log.append('bye' + x)
        st.push_async_callback(bye, '!'); st.callback(log.append, 'sync')
        st.push_async_exit(lambda *e: Tick.__await__ and aexit(*e))
    async with nullcontext(3) as n: log.append(n)
    async with aclosing(agen()) as g:
        async for v in g:
            log.append(v)
            if v == 2: break
    try:
        async with atag('E'): raise ValueError('in')
    except ValueError as e: log.append(repr(e))
    try:
        async with AsyncExitStack() as st: await st.enter_async_context(5)
    except TypeError as e: log.append(str(e))
    return 'end'
async def aexit(*e): log.append(e[0]); return False
async def agen():
    try:
        for i in range(5): yield i
    finally: log.append('agen closed')
print(run(main()), log); log.clear()
@atag('deco')
async def adec(): log.append('in'); return 1
print(run(adec()), log); log.clear()
total = 0
for i in range(2000):
    with suppress(ZeroDivisionError): total += 10 // (i % 3)
print(total)
with tag('outer'):
    with tag('inner'): raise LookupError('uncaught')
