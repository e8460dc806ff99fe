# cold: one call of each: what is split by what cannot be in it stays the object it is
class S(str): pass
class B(bytes): pass
def t(v, x): return (type(v).__name__, v is x, v) if not isinstance(v, (list, tuple)) else [t(i, x) for i in v]
for x in (S(''), S('a'), S('ab'), S('é'), S('aé€')):
    for sep in ('q', 'qq', 'é', '€', '🐍', 'a'):
        for f in ('split', 'rsplit', 'partition', 'rpartition', 'removeprefix', 'removesuffix', 'replace', 'strip', 'find', 'splitlines'):
            a = (sep, 'z') if f == 'replace' else () if f == 'splitlines' else (sep,)
            print(f, ascii(x), ascii(sep), ascii(t(getattr(x, f)(*a), x)))
        print(ascii(t(x.split(sep, 0), x)), ascii(t(x.rsplit(sep, 0), x)), ascii(t(x.split(None, 0), x)), ascii(t(x.rsplit(None, 0), x)))
for x in (B(b''), B(b'a'), B(b'ab')):
    for sep in (b'q', b'qq', b'a'):
        for f in ('split', 'rsplit', 'partition', 'rpartition', 'removeprefix', 'removesuffix', 'replace', 'strip', 'splitlines'):
            a = (sep, b'z') if f == 'replace' else () if f == 'splitlines' else (sep,)
            print(f, x, sep, t(getattr(x, f)(*a), x))
