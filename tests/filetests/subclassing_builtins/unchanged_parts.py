# What operations that change nothing give of texts, bytes and tuples of derived classes: a plain one, or the very object.
class S(str): pass
class T(tuple): pass
class B(bytes): pass
class M(bytearray): pass
a, e, t, te, b, be, m = S("ab"), S(), T((1,)), T(), B(b"x"), B(), M(b"x")
operations = [
    lambda: '' + a,
    lambda: a + '',
    lambda: '' + e,
    lambda: e + '',
    lambda: e + e,
    lambda: a + a,
    lambda: () + t,
    lambda: t + (),
    lambda: te + te,
    lambda: b'' + b,
    lambda: b + b'',
    lambda: be + be,
    lambda: a * 1,
    lambda: t * 1,
    lambda: b * 1,
    lambda: a[:],
    lambda: t[:],
    lambda: b[:],
    lambda: a.strip(),
    lambda: a.replace('q', 'z'),
    lambda: a.upper(),
    lambda: a.join(['']),
    lambda: ''.join([a]),
    lambda: ''.join([e]),
    lambda: f'{a}',
    lambda: '%s' % a,
    lambda: '{}'.format(a),
    lambda: a.lstrip(),
    lambda: a.ljust(0),
    lambda: a.zfill(0),
    lambda: a.expandtabs(),
    lambda: a.translate({}),
    lambda: a.removeprefix('q'),
    lambda: a.partition('q')[0],
    lambda: a.rpartition('q')[2],
    lambda: a.partition('a')[2],
    lambda: a.partition(S('a'))[1],
    lambda: a.rpartition(S('b'))[1],
    lambda: a.split('q')[0],
    lambda: a.splitlines()[0],
    lambda: str(a),
    lambda: repr(a),
    lambda: a.center(1),
    lambda: b.strip(),
    lambda: b.replace(b'q', b''),
    lambda: b.ljust(0),
    lambda: b.zfill(0),
    lambda: b.expandtabs(),
    lambda: b.removeprefix(b'q'),
    lambda: b.partition(b'q')[0],
    lambda: b.rpartition(b'q')[2],
    lambda: b.partition(b'q')[2],
    lambda: b.partition(B(b'x'))[1],
    lambda: b.translate(None),
    lambda: b''.join([b]),
    lambda: bytes(b),
    lambda: b.split(b'q')[0],
    lambda: tuple(t),
    lambda: m.partition(b'q')[0],
    lambda: m.rpartition(b'q')[2],
    lambda: m + b'',
    lambda: m[:],
]
for number, operation in enumerate(operations):
    for round in range(60):
        result = operation()
    print(number, type(result).__name__, result in (a, e, t, te, b, be, m))
text = ""
for round in range(2000):
    text = text + S("q") if round % 3 else "" + S("q")
print(type(text), len(text))
