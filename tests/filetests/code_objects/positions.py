# Code knows the lines of its instructions and, run like this, no columns; code is equal that has the same instructions.
# refused by: oracle
# cold: looks at code objects, runs little
text = '''
def function(a, *b, key=1, **rest):
    """doc"""
    with a as (c, d), b:
        for x in (1, 2,
                  3):
            a.b.c[x:1] += c @ d
    return (a
            .method(x)
            .other)
class C[T](object, metaclass=type):
    x: int = 1 if 2 < 3 else 4
    async def f(self):
        async for y in self: yield {y: await y, **y}
        match self:
            case C(x=1, y=[2, *z]) | {'a': z} if z: del z
            case _: raise ValueError from None
try: import os as o, sys; from a import b as c
except* E as e: print(f"{e!r:>{10}} and {e.__class__.__name__}", *e, key=lambda: e)
finally: total = [x ** 2 for x in range(10) if x if not x]
(yes := 'é' + "ü"), -8 ** 0.5, (-8) ** 0.5, 1 + 2j, 1j ** 2, 3 * (1 - 1j), 1j / 0, 2 ** 1j
assert x, "message"
while True: break
'''
def shown(code):
    print(code.co_name, [c for c in code.co_consts if not hasattr(c, "co_name")])
    last = None
    for index, place in enumerate(code.co_positions()):
        if place != last:
            print(index, *place)
        last = place
    for constant in code.co_consts:
        if hasattr(constant, "co_name"):
            shown(constant)
shown(compile(text, "text", "exec"))
shown(compile("1 + 2j, (-8) ** (1 / 3), 1j * 1j, 1j - 1, 3 - 1j", "text", "eval"))
pairs = [("1 + a", "1 - a"), ("1", "1.0"), ("0.0", "-0.0"), ("(1,)", "(True,)"), ("'a'", "b'a'"), ("(\n1 + a)", "(1 + a)"), ("1j", "-1j"), ("3 + 4", "8 - 1"),
         ("lambda a: a", "lambda b: a"), ("lambda: 1", "lambda: 2"), ("x in {1, 2}", "x in {2, 1}"), ("a[1:2]", "a[1:3]"), ("f(\n)", "f()"), ("...", "None"), ("2**70", "2**71")]
for one, other in pairs:
    for mode in "eval", "exec":
        own, found = compile(one, "text", mode), compile(other, "text", mode)
        print(one.encode(), other, mode, own == found, own != found, len({own, found}))
