# What errors say of instances of classes that derive from builtin ones; str() of a bad repr; the raw answer of items that decide an order.
class K:
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    def m(self): return 5
class L(list): pass
class D(dict): pass
class S(str): pass
class T(tuple): pass
class I(int): pass
class St(set): pass
for e in ("L()[0]", "L()['a']", "{L():1}", "hash(L())", "hash(D())", "hash(St())", "L() + 1", "1 + L()", "L() < 5", "S() + 1", "S()[9]", "S()['a']", "T()[0]", "T()['a']", "D()['x']", "I() + 'a'", "I()[0]", "L()()", "len(I())", "L().foo", "L() * 'a'", "iter(I())", "T() + [1]", "St() | [1]", "St() - 5", "S('a') * 2.5", "S() % 5", "-S()", "+L()", "~T()", "I() < 'a'", "'a' in I()", "L([1]).index(5)", "L().pop()", "L().remove(1)", "del T()[0]", "T()[0] = 1", "S()[0] = 'a'", "L()[5] = 1", "L()['x'] = 1", "D().pop('k')", "a, b = L([1])", "a, b = I()", "[*I()]", "print(*I())", "print(**L())", "abs(S())", "round(S())", "int(L())", "float(L())", "int(S('x'))", "float(S('x'))", "range(S('1'))", "L()[S('a'):]", "S('a').join([1])", "D(5)", "L(5)", "St([[]])", "{**L()}", "L().extend(5)", "sum([S('a')])", "sum([L()], 0)", "max(I())", "sorted(I())", "S().split(1)", "chr(S('a'))", "ord(S('ab'))", "L().sort(5)", "I().bit_length(1)", "L().append()", "K().c(1)", "K().m(1)", "K.m()", "K.s(1)"):
    try: exec(e); print(e, 'ok')
    except Exception as x: print(e, '|', type(x).__name__, x)
class R:
    def __repr__(self): return 5
for t in ("str(R())", "repr(R())", "f'{R()}'", "f'{R()!r}'", "'%s' % R()", "'%r' % R()", "format(R())", "print(R())", "ascii(R())", "'{}'.format(R())", "str([R()])"):
    try: exec(t)
    except Exception as x: print(t, '|', type(x).__name__, x)
class B:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return ('lt', s.v, o.v)
    def __gt__(s, o): return []
    def __le__(s, o): return 'le'
    def __ge__(s, o): return 0
a, b = B(1), B(2)
print((a,) < (b,), [a] < [b], (a, a) > (a, b), [a] <= [b], (a,) >= (b,), (a,) <= (a,), (a,) < (a,))

def hot(n):
    answers, total = [], 0
    for i in range(n):
        left, right = (1, B(i)), (1, B(i % 7))
        answers.append(left < right if i % 3 else left > right)
        try: L([i])[i + 1]
        except IndexError: total += 1
    return total, answers.count(False), len([a for a in answers if a])
print(hot(1200))
