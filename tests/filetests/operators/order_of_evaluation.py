# operator precedence & evaluation order
log = []
def t(n, v=None): log.append(n); return v if v is not None else n
class O:
    def __init__(s, n): s.n = n
    def __getattr__(s, a): log.append(f'{s.n}.{a}'); return O(f'{s.n}.{a}')
    def __setattr__(s, a, v):
        if a == 'n': object.__setattr__(s, a, v)
        else: log.append(f'{s.n}.{a}=')
    def __delattr__(s, a): log.append(f'del {s.n}.{a}')
    def __getitem__(s, i): log.append(f'{s.n}[{i}]'); return O(f'{s.n}[{i}]')
    def __setitem__(s, i, v): log.append(f'{s.n}[{i}]=')
    def __delitem__(s, i): log.append(f'del {s.n}[{i}]')
    def __call__(s, *a, **k): log.append(f'{s.n}({len(a)},{sorted(k)})'); return O(f'{s.n}()')
    def __iadd__(s, o): log.append(f'{s.n}+='); return s
    def __add__(s, o): log.append(f'{s.n}+'); return O(f'({s.n}+)')
    def __radd__(s, o): log.append(f'+{s.n}'); return O(f'(+{s.n})')
    def __lt__(s, o): log.append(f'{s.n}<'); return True
    def __eq__(s, o): log.append(f'{s.n}=='); return True
    def __bool__(s): log.append(f'bool {s.n}'); return True
    def __iter__(s): log.append(f'iter {s.n}'); return iter((O('i0'), O('i1')))
    def __contains__(s, x): log.append(f'in {s.n}'); return True
    def __hash__(s): return 1
    def __format__(s, f): log.append(f'fmt {s.n} {f}'); return s.n
    def __str__(s): return s.n
    def __index__(s): log.append(f'index {s.n}'); return 0
    def keys(s): log.append(f'keys {s.n}'); return ['k1']
    def __enter__(s): log.append(f'enter {s.n}'); return s
    def __exit__(s, *a): log.append(f'exit {s.n}')
def e(n): log.append(n); return O(n)
for src in ('e("a").b = e("c")', 'e("a")[e("b")] = e("c")', 'e("a").b += e("c")', 'e("a")[t(1)] += e("c")', 'e("a").b.c[t(1)].d += e("e")', 'x, e("a").b = e("c")', '(e("a")[t(1)], e("b").c), d = e("i"), t(5)' if 0 else 'e("a").x, *y = t(0, [1, 2, 3])', 'e("f")(e("a"), *t(1, [1]), e("b"), k=e("c"), **e("d"))', 'e("f")(k=t(1), *t(2, [3]))', 'e("a") + e("b") + e("c")', 'e("a") < e("b") < e("c")', 'e("a") == e("b") != e("c") if 0 else 1', 'e("a") and e("b") or e("c")', 'not e("a") or e("b")', 'e("b") if e("a") else e("c")', '{e("k1"): e("v1"), **e("m"), e("k2"): e("v2")}', '[e("a"), *e("b"), e("c")]', '{t(1): t(2) for _ in t(3, [0]) if t(4)}', 'e("a")[e("b"):e("c"):e("d")]', 'del e("a").b, e("c")[t(1)]', 'lambda x=e("d"): e("no")', 'f"{e("a")}{e("b"):{e("c")}}{e("d")!s}"', 'e("a") in e("b")', 'e("a") is e("b")', 'assert e("a"), e("b")', 'e("a").m(e("b"))(e("c"))', 'x = y = e("a").z = e("b")', 'for e("a").b in t(1, [1, 2]): t("body")', 'with e("a") as e("b").c, e("d"): t("body")', 'e("a") if (q := e("b")) else q', '(e("a"), e("b"))[t(0)]' if 0 else 't(1) if t(0) else t(2)', 'e("a")[t(1), t(2):t(3), ...]', '-t(1) ** -t(2)', 't(2) ** t(3) ** t(2)', 't(1) - t(2) - t(3)', 't(1) << t(2) + t(3)', 't(1) | t(2) & t(3) ^ t(4)', 'not t(1) == t(2)', 't(1) < t(2) in [t(True)]', '~t(1) + +t(2)', 't(7) // t(2) * t(3) % t(4)', 't(1) if t(1) else t(2) if t(3) else t(4)', 'print(t(1), sep=t(""), end=t("\\n"))', 'e("a").b: t("ann") = e("c")', 'e("a")[t("i")]: t("ann")', '@e("d1")\n@e("d2")\ndef ff(x=e("df")): pass', '@e("d")\nclass C(t(0, int) if 0 else int, metaclass=t(0, type)): t("body")', 'raise t(0, ValueError)("x") from t(0, KeyError)("y")', 'x[t(0)] = t(1)' if 0 else 'def g(a: t("a") = t("da"), *, b: t("b") = t("db")) -> t("r"): pass', 'import math as e_, sys', 'e("a") < t(1) is t(2)' if 0 else 't(3) > t(2) > t(1)', 't(1) > t(2) > t(3)', '[t(1), t(2)][t(0)]', 't("a")[t(0)]', '(lambda *a, **k: None)(*t(1, []), x=t(2), *t(3, []), **t(4, {}))', '{**t(1, {}), t(2): t(3)}', '{t(1), *t(2, [])}', 'e("s") [t(0)] [t(1)] = t(2)', 'e("a").b, e("c")[t(0)] = t(1), t(2)', '[e("a").b, (e("c").d, e("e").f)] = t(1), (t(2), t(3))'):
    log.clear(); x = None
    try: exec(src)
    except Exception as ex: log.append(f'{type(ex).__name__}: {ex}')
    print(src.replace('\n', ';'), '=>', *log)
n = 0
for i in range(3000):
    log.clear()
    t(1) + t(2) * t(3)
    n += log == [1, 2, 3]
print(n, -2 ** 2, 2 ** -1, not 1 == 2, 1 < 2 > 1, 5 - 3 - 1, 2 ** 3 ** 0, ~-1, - - 1, 1 if 0 else 2 if 0 else 3, (1, 2) < (1, 3) == True, 3 & 2 == 2, 1 | 2 ^ 3 & 4, 7 // -2 * 3 % 4, "a" "b" * 2, *(), [] or 0 or {}, None is not None, 1 in [1] == True)
