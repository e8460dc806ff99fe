# operators: reflected, inplace, NotImplemented
log = []
def mk(name, ret):
    def m(self, *a):
        log.append(f'{type(self).__name__}.{name}')
        return ret
    m.__name__ = name
    return m
ops = ['add','sub','mul','matmul','truediv','floordiv','mod','divmod','pow','lshift','rshift','and','xor','or']
class A: pass
class B(A): pass
class Z: pass
for o in ops:
    setattr(A, f'__{o}__', mk(f'__{o}__', NotImplemented))
    setattr(A, f'__r{o}__', mk(f'__r{o}__', NotImplemented))
    setattr(B, f'__r{o}__', mk(f'__r{o}__', NotImplemented))
    if o != 'divmod': setattr(A, f'__i{o}__', mk(f'__i{o}__', NotImplemented))
sym = {'add':'+','sub':'-','mul':'*','matmul':'@','truediv':'/','floordiv':'//','mod':'%','pow':'**','lshift':'<<','rshift':'>>','and':'&','xor':'^','or':'|'}
for o, s in sym.items():
    for l, r in (('A()', 'B()'), ('B()', 'A()'), ('A()', 'A()'), ('A()', '3'), ('3', 'A()'), ('Z()', 'A()'), ('[]', 'A()'), ('"a"', 'A()')):
        log.clear()
        try: eval(f'{l} {s} {r}')
        except TypeError as e: print(f'{l} {s} {r}', e, log)
    x = A()
    log.clear()
    try: exec(f'x {s}= B()')
    except TypeError as e: print(f'{s}=', e, log)
for l, r in ((A(), B()), (A(), 3), (3, A())):
    log.clear()
    try: divmod(l, r)
    except TypeError as e: print(e, log)
    log.clear()
    try: pow(l, r)
    except TypeError as e: print(e, log)
    log.clear()
    try: pow(l, r, 5)
    except TypeError as e: print(e, log)
class U: pass
for s in '-+~':
    try: eval(f'{s}U()')
    except TypeError as e: print(e)
class Cmp:
    def __init__(s, v): s.v = v
    def __lt__(s, o): log.append('lt'); return NotImplemented
    def __gt__(s, o): log.append('gt'); return NotImplemented
    def __le__(s, o): log.append('le'); return NotImplemented
    def __eq__(s, o): log.append('eq'); return NotImplemented
class Sub(Cmp):
    def __gt__(s, o): log.append('sub.gt'); return 'subgt'
    def __eq__(s, o): log.append('sub.eq'); return NotImplemented
log.clear()
print(Cmp(1) < Sub(1), log); log.clear()
print(Cmp(1) == Sub(1), log); log.clear()
print(Cmp(1) != Sub(1), log); log.clear()
for e in ('Cmp(1) < Cmp(2)', 'Cmp(1) <= 3', '3 >= Cmp(1)', 'Cmp(1) < None', 'Cmp >= Cmp'):
    try: print(eval(e))
    except TypeError as x: print(x, log)
    log.clear()
try: hash(Cmp(1))
except TypeError as e: print(e)
class V:
    def __init__(s, v): s.v = v
    def __add__(s, o): return V(s.v + (o.v if isinstance(o, V) else o))
    __radd__ = __add__
    def __iadd__(s, o): s.v += o; return s
    def __index__(s): return s.v
tot = V(0)
for i in range(5000):
    if i == 2500: V.__iadd__ = lambda s, o: NotImplemented
    if i == 3500: del V.__iadd__
    if i == 4000: V.__add__ = lambda s, o: V(s.v + 2 * (o.v if isinstance(o, V) else o))
    tot += i
print(tot.v, [10, 20, 30][V(1)], sum([V(1), V(2)]).v, hex(V(255)), range(V(3)), 'a' * V(3))
