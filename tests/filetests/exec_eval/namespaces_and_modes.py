ns = {}
exec('a = 1\ndef f(): return a', ns); print(sorted(k for k in ns if k != '__builtins__'), ns['f'](), '__builtins__' in ns)
print(eval('a + b', {'a': 1}, {'b': 2}), eval('  1 + 1  '), eval('1\n'), eval(b'2'), eval(compile('3', '', 'eval')))
class NS(dict):
    def __missing__(self, k): return 'missing ' + k
print(eval('zzz', {}, NS()))
try: eval('zzz', NS())
except NameError as e: print(e)
class Map:
    def __getitem__(self, k):
        if k == 'q': return 'from map'
        raise KeyError(k)
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
exec('w = q; del q', {}, Map())
for a in ((5,), ('1', 5), ('1', {}, 5), ('1', None, None), (), ('x = 1',), ('1 +',), ('',), (None,), ('1', {}, {}, {})):
    told = repr(a)
    try: print(told, eval(*a))
    except Exception as e: print(told, type(e).__name__, e)
for a in ((5,), ('1', 5), ('1', {}, 5), (), ('x = 1', {}), ('1 +',), ('',), (None,), (b'y = 2',), ('x = 1', {}, {}, {})):
    told = repr(a)
    try: print(told, exec(*a))
    except Exception as e: print(told, type(e).__name__, e)
try: exec('a', {}, closure=())
except TypeError as e: print(e)
def outer():
    v = 10
    def inner(): return v
    return inner
import types
exec(outer().__code__, {}, closure=(types.CellType(5),))
try: exec(outer().__code__)
except TypeError as e: print(e)
try: eval(outer().__code__)
except TypeError as e: print(e)
for a in (('1', 'f', 'bad'), ('1', 'f'), (5, 'f', 'exec'), ('a b', 'f', 'eval'), ('x\0y', 'f', 'exec'), ('1', 5, 'eval'), ('1', b'f', 'eval')):
    try: print(a, compile(*a))
    except Exception as e: print(a, type(e).__name__, e)
c = compile('x = 5; x', 'nm', 'exec'); print(c.co_filename, exec(c), x, eval(c))
single = compile('1 + 1\n', 's', 'single'); exec(single)
exec(compile('None', 's', 'single')); exec(compile('"str"; [1]', 's', 'single'))
exec(compile('for i in range(2): i\n', 's', 'single'))
try: compile('1\n2\n', 's', 'single')
except SyntaxError as e: print(e)
print(_ if '_' in globals() else 'no _', __builtins__ is not None)
def loc():
    y = 1
    exec('y = 2')
    exec('print(y)')
    return y, eval('y'), sorted(locals())
print(loc())
class K:
    exec('attr = 5'); print(attr, eval('attr'))
    z = eval('[attr for _ in range(1)]')
print(K.attr, K.z)
g = {'__builtins__': {}}
try: exec('print(1)', g)
except NameError as e: print(e)
g = {'__builtins__': {'print': lambda *a: print('own', *a), '__build_class__': __build_class__}, '__name__': 'gn'}; exec('print(1)\nclass A: pass\nprint(A)', g)
g = {'__name__': 'modname'}; exec('class B: pass\ndef f(): pass', g); print(g['B'], g['f'].__module__, g['B'].__module__)
exec('class C: pass', g2 := {}); print(g2['C'], g2['C'].__module__)
exec('global gg\ngg = 1', {}, l := {}); print(l)
exec('gl = 5', globals()); print(gl)
try: exec('raise ValueError("in exec")')
except ValueError as e: print(e, e.__traceback__.tb_next.tb_frame.f_code.co_filename, e.__traceback__.tb_next.tb_lineno)
exec('\n\n\ndef late(): 1/0'); 
try: late()
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_lineno)
print(eval('lambda: (yield)')().__class__.__name__, eval('(x for x in [1])').__class__.__name__, eval('(z := 5)'), z)
print(eval('__name__'), eval('locals() is globals()'), eval('[*range(3)]'), eval('"a" "b"'), eval('f"{1+1}"'))
f = eval('lambda a, b=2: a + b'); print(f(1), f.__code__.co_filename, f.__qualname__)
t = 0
code = compile('t + i', '', 'eval')
for i in range(2000): t = eval(code) % 1000
print(t)
st = compile('t = t + 1', '', 'exec')
for i in range(2000): exec(st)
print(t)
vars()['dyn'] = 5; print(dyn, vars() is globals(), dir() == sorted(globals()))
def v(a): b = 1; return vars(), dir()
print(v(1))
try: vars(5)
except TypeError as e: print(e)
try: vars(1, 2)
except TypeError as e: print(e)
exec("def uncaught():\n    raise KeyError('end')\n")
uncaught()
