import sys, types
def f(a, *b, c=1, **d):
    x = [i for i in range(2)]
    fr = sys._getframe()
    return fr
fr = f(1)
co = fr.f_code
print(co.co_name, co.co_qualname, co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_nlocals, co.co_varnames, co.co_cellvars, co.co_freevars, co.co_flags, co.co_firstlineno)
print(co.co_filename.endswith('.py'))
print(fr.f_lineno, fr.f_back, fr.f_globals is globals(), fr.f_builtins['len'] is len)
for n in ('f_code', 'f_globals', 'f_back', 'f_builtins', 'f_lasti', 'f_locals'):
    try: setattr(fr, n, 1)
    except (AttributeError, TypeError) as e: print(n, type(e).__name__, e)
try: fr.f_lineno = 5
except (ValueError, AttributeError) as e: print(type(e).__name__, e)
try: fr.f_lineno = 'x'
except (ValueError, AttributeError) as e: print(type(e).__name__, e)
except TypeError as e: print(e)
fr.clear(); print(fr.f_locals)
def running():
    try: sys._getframe().clear()
    except RuntimeError as e: print(e)
running()
def gen():
    v = 1
    try: yield sys._getframe()
    finally: print('gen cleanup')
g = gen(); gf = next(g)
print(gf is g.gi_frame, gf.f_back, gf.f_locals)
try: gf.clear()
except RuntimeError as e: print(e)
g.close(); gf.clear(); print(gf.f_locals)
g2 = gen(); f2 = g2.gi_frame; print(f2.f_lineno, f2.f_locals); f2.clear(); print(g2.gi_frame)
try: next(g2)
except StopIteration: print('cleared generator ends')
def depth():
    n = 0; f = sys._getframe()
    while f: n += 1; f = f.f_back
    return n
print((lambda: depth())() - depth())
for bad in (-1, 1000, 'x', 1.5, None):
    try: print(sys._getframe(bad).f_code.co_name)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
def lines():
    f = sys._getframe()
    a = f.f_lineno
    b = (f.f_lineno,
         f.f_lineno,
         f.f_lineno)
    c = [f.f_lineno
         for _ in (1,)]
    return a, b, c
print(lines())
def tb():
    try: 1 / 0
    except ZeroDivisionError as e: return e.__traceback__
t = tb(); print(t.tb_lineno, t.tb_next, t.tb_frame.f_code.co_name, type(t).__name__)
t2 = types.TracebackType(None, t.tb_frame, 4, 99); print(t2.tb_lineno); t2.tb_next = t; print(t2.tb_next is t)
try: t.tb_next = t2
except ValueError as e: print(e)
try: t.tb_next = 5
except TypeError as e: print(e)
try: t.tb_frame = 5
except AttributeError as e: print(e)
try: types.TracebackType(1, 2, 3, 4)
except TypeError as e: print(e)
try: types.FrameType()
except TypeError as e: print(e)
code = f.__code__
print(code == code.replace(), hash(code) == hash(code.replace()))
try: f.__code__ = 5
except TypeError as e: print(e)
def fv():
    q = 1
    return lambda: q
try: f.__code__ = fv().__code__
except ValueError as e: print(e)
print(fv().__code__.co_freevars, fv.__code__.co_cellvars, fv().__closure__[0].cell_contents, type(fv().__closure__[0]).__name__)
cell = fv().__closure__[0]; cell.cell_contents = 5; print(cell.cell_contents); del cell.cell_contents
try: cell.cell_contents
except ValueError as e: print(e)
print(types.CellType(3).cell_contents)
nf = types.FunctionType(f.__code__, {'sys': sys, 'range': range}, 'nf', (5,)); print(nf.__name__, nf.__defaults__, nf.__kwdefaults__)
try: types.FunctionType(fv().__code__, {})
except TypeError as e: print(e)
try: types.FunctionType(fv().__code__, {}, closure=(1,))
except TypeError as e: print(e)
print(types.FunctionType(fv().__code__, {}, closure=(types.CellType(9),))())
async def co_(): pass
c = co_(); print(c.cr_frame.f_code.co_flags & 0x80, c.cr_frame.f_lineno); c.close()
def hot():
    s = 0
    for i in range(3000):
        s += sys._getframe().f_lineno - hot.__code__.co_firstlineno
    return s
print(hot())
print(sys._getframe().f_code.co_name, sys._getframe().f_code.co_qualname)
print(repr(fr)[:20] != '', str(co).startswith('<code object f at 0x'))
