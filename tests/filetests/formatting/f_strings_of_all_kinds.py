x = 5; name = 'n'; d = {'k': 'v'}; y = 3.14159; w = 10
print(f'{x}', f'{x!r}', f'{x!s}', f'{name!a}', f'{x=}', f'{x = }', f'{x=!s}', f'{name=}', f'{name=:>5}', f'{y:.2f}', f'{y:{w}.{2}f}', f'{x:05d}')
print(f'{{}}', f'{{{x}}}', f'{d["k"]}', f'{d['k']}', f"{'a' 'b'}", f'{x:{"<"}{w}}|', f'{"nested " + f"{x + 1}"}', f'{(lambda: 5)()}', f'{x if x else 0}')
print(f'''{
x
+ 1 # comment
}''', f'{x:%}', f'{1000000:,}', f'{255:#x}', f'{255:#_b}', f'{-5:+d}', f'{5: d}', f'{"s":^7}', f'{"s":*^7}', f'{True}', f'{True:d}', f'{None}', f'{[1]!r:>6}')
print(rf'\d{x}\n', fr'{x}\t', Rf'{x}', f'\x41{x}\N{BULLET}', f'\u00e9{{}}', F'{x}' 'plain {x}' f'{x}', 'a' f'{x}' "b" rb'x'.decode())
print(f'{x!r:^{w}}', f'{x:}', f'{x!s:}', f'{"}"}', f'{"{"}', f'{chr(123)}', f'{x,}', f'{x, 1}', f'{*[1, 2],}', f'{x:{x}}', f'{(x := 7)}', x, f'{x:=5}', f'{x==7}', f'{x!=7}', f'{x>=7=}' if False else '')
class F:
    def __format__(self, s): return f'<{s}>'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
f = F()
print(f'{f}', f'{f:abc}', f'{f!s:abc}', f'{f!r}', f'{f:{x}{name}}', f'{f:}', f'{f=}', f'{f=!s}', f'{f=:spec}', f'{f:{{}}}' if False else '')
for src in ("f'{}'", "f'{ }'", "f'{!r}'", "f'{x!}'", "f'{x!z}'", "f'{x!rr}'", "f'{x'", "f'}'", "f'{x}}'", "f'{x:{y:{z:{w}}}}'", "f'{lambda x: 1}'", "f'{x:{'", "f'{a b}'", "f'{x = !r }'", "f'{\\\\}'", "f'{yield}'", "f'{await x}'", "f'{x;y}'", "f'{import os}'", "f'{*x}'", "f'{**x}'", "f'{x!r:}'", "f'{x! r}'", "f'{x:{y!}}'", "f'{1:d:d}'", "f'{(}'", "f'{)}'", "f'{[}'", "f'{\"'", "f'''{\n\n'''", "f'{x=!}'", "f'{=x}'", "f'{:x}'", "f'{x:=5}'", "f'{x!=5}'", "f'{None.x'", "f'{#}'", "f'{x #}'", "fb'x'", "bf'x'", "uf'x'", "f'{x}' b'y'", "f'{0x}'", "f'{1.}'", "f'{a.b.c}' f'{d[0][1:2]}'", "f'{x:\n}'", "f'{not x}'", "f'{x for x in y}'", "f'{x, *y}'", "f'{{x}'", "f'{x}{'", "f'\\N{NOPE}'", "f'\\N'", "f'\\x1'", "f'\\u12'", "'\\N{}'", "'\\U99999999'", "b'\\x1'", "'abc", "'''abc", "f'''abc", "rb'é'", "b'é'", "f'{'é'}'", "f'{x!ü}'"):
    try: compile(src, 's', 'eval'); print('ok', src)
    except SyntaxError as e: print(repr(src), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for bad in ("f'{x:q}'", "f'{name:d}'", "f'{[]:5}'", "f'{None:>5}'", "f'{y:d}'", "f'{x:.2d}'", "f'{undefined}'", "f'{1/0}'", "f'{x:{name}}'", "f'{object():x}'", "f'{x:,_}'", "f'{\"s\":=5}'", "f'{5:c}{1114112:c}'", "f'{name:+}'", "f'{x:1000000000000000000000}'", "f'{f.nope}'", "f'{y:x}'", "f'{name:,}'", "f'{True:s}'", "f'{1j:d}'"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
print('%s %r %d %5.2f %x %% %c' % ('a', 'b', 3, 4.5, 255, 'z'), '{0} {1} {0} {a[k]} {b.real}'.format(1, 2, a=d, b=5))
t = ''
for i in range(3000): t = f'{i:04d}{t[:4]!r:.3}{i % 7=}'
print(t)
