# How often containers, formatting and comparison ask for the hash, equality and text of a key.
class C:
    def __format__(self, spec): print("format"); return "f"
    def __str__(self): print("str"); return "str"
    def __repr__(self): print("repr"); return "repr"
    def __hash__(self): print("hash"); return 7
    def __eq__(self, other): print("eq"); return hash(other) == 7
c = C()
for t in ('f"{c}"', 'f"{c!r}"', 'f"{c!s}"', 'f"{c!r:>6}"', 'format(c)', '"{:x}".format(c)', '"%s %r" % (c, c)', "str(c)", "repr([c])", "repr({c: 1})", "c == C()", "c != C()", "c in [C()]", "{c: 1}[C()]", "len({c, C()})", "hash(c)", "'{}'.format(c)", "'{!r}'.format(c)", "print(c)", "{c: 1, C(): 2}", "{c: 1} == {C(): 1}", "[c] == [C()]", "(c,) == (C(),)", "[1, C()].index(c)", "[C()].count(c)", "{c}.__contains__(C())","{c} == {C()}", "dict.fromkeys([c, C()])", "{c: 1}.get(C())", "{c: 1}.pop(C())", "{c: 1}.setdefault(C(), 3)", "set([c]) | {C()}", "frozenset([c])", "hash((c, c))","min([c])", "{c} - {C()}", "c is c", "C() in {c: 1}", "[x for x in {c: 1}]"):
    print(t)
    try: eval(t)
    except Exception as e: print(e)
class Quiet:
    asked = 0
    def __init__(self, n): self.n = n
    def __hash__(self): Quiet.asked += 1; return self.n % 5
    def __eq__(self, other): Quiet.asked += 100; return self.n == other.n
def hot(n):
    d, s = {}, set()
    for i in range(n):
        k = Quiet(i % 17)
        d[k] = d.get(k, 0) + 1
        s.add(k)
    return len(d), len(s), Quiet.asked
print(hot(1000))
