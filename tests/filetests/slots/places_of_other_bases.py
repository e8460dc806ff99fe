# Where a class lies by one base, it gets from another what the first has not: a __dict__, a place for weak references.
# cold: making classes is what is tested
def mk(name, bases, ns={}):
    try:
        c = type(name, bases, dict(ns))
        print(name, [k for k in vars(c) if k[:2]=='__' and k in ('__dict__','__weakref__')], end=' ')
        x = c()
        try: x.zz = 1; print('settable', x.__dict__, end=' ')
        except AttributeError as e: print(e, end=' ')
        try: print(x.__weakref__)
        except AttributeError as e: print(e)
        return c
    except TypeError as e:
        print(name, e)
A = mk('A', ())
S = mk('S', (), {'__slots__': ('x',)})
W = mk('W', (), {'__slots__': ('__weakref__',)})
D = mk('D', (), {'__slots__': ('__dict__',)})
N = mk('N', (), {'__slots__': ()})
SW = mk('SW', (), {'__slots__': ('y', '__weakref__',)})
mk('AS', (A, S)); mk('SA', (S, A)); mk('AS0', (A, S), {'__slots__': ()}); mk('SA0', (S, A), {'__slots__': ()})
mk('ASd', (A, S), {'__slots__': ('__dict__',)}); mk('ASw', (A, S), {'__slots__': ('__weakref__',)}); mk('ASdw', (A, S), {'__slots__': ('__weakref__','__dict__')})
mk('AV', (A, ValueError)); mk('AV0', (A, ValueError), {'__slots__': ()}); mk('VA', (ValueError, A)); mk('VNw', (ValueError, N), {'__slots__':'__weakref__'})
mk('AL', (A, list)); mk('AI', (A, int)); mk('AI0', (A, int), {'__slots__': ()}); mk('I0', (int,), {'__slots__': ()}); mk('Iw', (int,), {'__slots__': '__weakref__'})
mk('WS', (W, S)); mk('WS0', (W, S), {'__slots__': ()}); mk('DW', (D, W)); mk('WD', (W, D)); mk('DW0', (D, W), {'__slots__': ()}); mk('WN', (W, N)); mk('NA', (N, A)); mk('NA0', (N, A), {'__slots__':()}); mk('Nd', (N,A), {'__slots__':'__dict__'}); mk('NAw', (N,A), {'__slots__':'__weakref__'})
mk('Aset', (A, set)); mk('Aset0', (A, set), {'__slots__': ()}); mk('setA', (set, A), {'__slots__':'__weakref__'}); mk('SWA', (SW, A)); mk('ASW', (A, SW), {'__slots__': 'q'})
