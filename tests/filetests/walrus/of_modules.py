# What a comprehension of a module assigns is global, whatever namespace the module's code runs in.
inner, outer = {}, {}
exec('[w := i for i in range(2)]\nq = w\nz = (v := 5)\nprint(w, sorted(locals()))', outer, inner)
print('w' in outer, sorted(inner))
outer, inner = {}, {'w': 'local'}
exec('[w := i for i in range(2)]\nprint(w)\nw = 9\nprint(w)\ndel w', outer, inner)
print('w' in outer, inner)
outer, inner = {}, {}
print(eval('[a := 1 for _ in "x"] + [a]', outer, inner), 'a' in outer, inner)
exec('def f():\n return [b := i for i in range(3)], b\nr = f()', outer, inner)
print(inner['r'], 'b' in outer)
exec('list((c := i) for i in range(3))\nprint(c)', outer, inner)
print('c' in outer, 'c' in inner)
class C:
    exec('[d := i for i in range(2)]')
    print([name for name in locals() if not name.startswith('_')])
code = compile('[total := total + i for i in range(5)]', 'c', 'exec')
total = 0
for i in range(2000):
    exec(code, globals(), {})
print(total, d)
