match x:
    case 1 | -1 | 1.5 | -1.5 | 1j | 1 + 2j | -1 - 2j: pass
    case 'a' | 'b' 'c' | b'd': pass
    case None | True | False: pass
    case a.b | a.b.c: pass
    case [] | [1] | (2, 3) | (4,) | () | [*_]: pass
    case [a, *b, c]: pass
    case a, *_: pass
    case 1,: pass
    case {}: pass
    case {'a': b, c.d: 1, -1: e, **f}: pass
    case {**g}: pass
    case {None: h, True: 2,}: pass
    case A(): pass
    case A.B(1, c, d=e, f=_): pass
    case A(a,): pass
    case (1 | 2) as i: pass
    case ([1, 2] as j) | [j]: pass
    case (k) if k: pass
    case str() as l if l > 1: pass
    case _: pass
match x, y:
    case _: pass
match x,:
    case _: pass
match *x, y:
    case _: pass
match (x):
    case _: pass
match (x, y):
    case _: pass
match x := y:
    case _: pass
match = case = type = _ = 1
match(x)
match[x] = case
match.x
match * x
print(match, case, type)
type(x)
type = type
case(x)
