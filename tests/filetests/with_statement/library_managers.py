# with statement & contextlib, async with
from contextlib import contextmanager, ExitStack, suppress, closing, nullcontext, redirect_stdout, AbstractContextManager, ContextDecorator, asynccontextmanager
log = []
@contextmanager
def cm(n, swallow=()):
    log.append(('in', n))
    try: yield n * 2
    except swallow as e: log.append(('sw', n, repr(e)))
    finally: log.append(('out', n))
with cm(1) as a, cm(2) as b: log.append((a, b))
with cm(3, ValueError): raise ValueError('x')
try:
    with cm(4, ValueError): raise KeyError('y')
except KeyError as e: log.append(repr(e))
print(log); log.clear()
@contextmanager
def noyield():
    if 0: yield
@contextmanager
def twice(): yield 1; yield 2
@contextmanager
def rais():
    yield
    raise TypeError('after')
@contextmanager
def reraise():
    try: yield
    except ValueError: raise RuntimeError('conv')
@contextmanager
def stopit():
    yield
    raise StopIteration('s')
for f in (noyield, twice, rais, reraise, stopit):
    try:
        with f(): pass
        print('fine', f.__name__)
    except Exception as e: print(f.__name__, repr(e))
    try:
        with f(): raise ValueError('body')
    except Exception as e: print(f.__name__, repr(e), repr(e.__cause__), repr(e.__context__))
try:
    with cm(5): raise StopIteration(3)
except StopIteration as e: print('SI', e.value)
try:
    with cm(5): raise RuntimeError('r')
except RuntimeError as e: print(e)
c = cm(9)
with c: pass
try:
    with c: pass
except (RuntimeError, AttributeError) as e: print(type(e).__name__, e)
@cm(7)
def decorated(x): log.append(x); return x
log.clear(); print(decorated(1), decorated(2), log)
with ExitStack() as st:
    for i in range(3): st.enter_context(cm(i))
    st.callback(log.append, 'cb'); st.push(lambda *a: log.append(a[0]) or True)
    log.clear()
    raise ValueError('stack')
print([str(x) for x in log])
try:
    with ExitStack() as st:
        st.callback(lambda: 1/0)
        st.callback(lambda: [][1])
        raise KeyError('k')
except ZeroDivisionError as e: print(repr(e.__context__), repr(e.__context__.__context__))
st = ExitStack(); st.enter_context(cm('p')); new = st.pop_all(); st.close(); log.clear(); new.close(); print(log)
with suppress(KeyError, IndexError): {}[1]
with suppress(ValueError) as s: int('x')
with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1)])
try:
    with suppress(ValueError): raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
except ExceptionGroup as e: print(repr(e))
class Cl:
    def close(self): print('closed')
with closing(Cl()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
class Deco(ContextDecorator):
    def __enter__(self): log.append('E'); return self
    def __exit__(self, *a): log.append('X'); return False
log.clear()
@Deco()
def fn(): return 'r'
print(fn(), log)
class Abs(AbstractContextManager):
    def __exit__(self, *a): return None
with Abs() as z: print(type(z).__name__)
@asynccontextmanager
async def acm(n):
    log.append(('ain', n))
    try: yield n
    finally: log.append(('aout', n))
async def main():
    async with acm(1) as x, acm(2) as y: log.append(x + y)
    try:
        async with acm(3): raise ValueError('in async')
    except ValueError as e: log.append(str(e))
    return 'done'
log.clear()
try: main().send(None)
except StopIteration as e: print(e.value, log)
t = 0
class Cnt:
    def __enter__(self): global t; t += 1; return t
    def __exit__(self, et, ev, tb): global t; t += 1; return et is KeyError
for i in range(2500):
    with Cnt() as k:
        if i % 3 == 0: raise KeyError
    with cm(i): pass
print(t, len(log))
