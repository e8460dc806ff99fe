# A union and a type parameter make a union with whatever is no tuple; classes and generic aliases only with types.
# cold: each once
def t(text):
    try: print(text, '->', repr(eval(text)))
    except Exception as error: print(text, '->', type(error).__name__, error)
def f[T, *Ts, **P](): return T, Ts, P
T, Ts, P = f()
type A = int
U = int | str
class L(list): pass
class S(str): pass
class TT(tuple): pass
for s in ['T | 1', '1 | T', 'T | (1,)', 'T | []', 'T | None', 'None | T', 'T | {}', '{} | T', 'T | T', 'P | 1', 'Ts | 1', 'A | 1', '1 | A', 'A | int', 'A | U', 'U | A', 'U | T', 'T | U', 'U | Ts', 'U | P', 'U | 1', 'U | (1,)', '(1,) | U', 'U | ()', 'U | TT([1])', 'U | L()', 'U | ...', 'U | NotImplemented', 'U | 1.5', 'U | True', 'U | 1 | True', 'U | 1 | 1.0', '(U | 1) == (U | True)', 'U | [] | []', 'U | [1] | [2]', 'hash(U | [])', 'U | b"a"', 'U | int', 'U | print', 'U | f', 'U | L', 'isinstance(1, U | 1)', 'isinstance(1.5, U | 1)', 'issubclass(int, U | 1)', 'issubclass(float, U | 1)', 'isinstance(1.5, U | list[int])', 'isinstance(1.5, U | None)', '(U | 1)[int]', '(U | T)[1]', '(T | list[T])[int]', '(T | int)[int]', '(T | U)[str]', '(T | 1)[2]', '(U | 1).__args__', '(U|1).__parameters__', 'U | U', 'int | None | int', 'None | None', 'None | int | None', 'U.__or__(T)', 'T.__or__(1)', 'T.__ror__(1)', 'U.__ror__([])', '"%s" % (U | 2)', 'U | object', 'type | U', '[] | U', '{} | U', '{1} | U', '1 | U', 'True | U', 'frozenset() | U', '{}.keys() | U', '{}.items() | U', 'U | {}.keys()', 'int | []', 'int | ...', 'int | NotImplemented', 'L | 1', 'L() | U', 'U | slice(1)', 'U | range(3)', 'U | 2j', 'U | float("nan")', 'U | object', 'ValueError | U | 3', 'list[int] | 3', '3 | list[int]', 'list[int] | U | 3', 'list[1] | U', 'list[int] | ...', 'tuple[int, ...] | U | ...', '(U | ...).__args__']: t(s)
