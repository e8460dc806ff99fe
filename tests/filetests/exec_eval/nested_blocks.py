# The limit of nested blocks, as CPython counts them.
# cold: nothing is run
def nest(heads, tail):
    s = ''
    for i, h in enumerate(heads): s += ' ' * i + h + ':\n'
    s += ' ' * len(heads) + 'pass\n'
    for i, h in reversed(list(enumerate(heads))):
        if h == 'try': s += ' ' * i + tail + ': pass\n'
    return s
def t(src):
    try: compile(src, 'x', 'exec'); return 'ok'
    except (SyntaxError, MemoryError) as e: return type(e).__name__, e.args[0], e.lineno, e.offset, e.end_lineno, e.end_offset
for n in range(8, 24):
    print(n, t(nest(['try'] * n, 'except E')), t(nest(['for x in y'] * n + ['with a, b, c'], '')), t(nest(['def f()'] + ['while 1'] * n, '')))
    print(n, t('def f():\n' + ''.join('  ' + l + '\n' for l in nest(['for x in y'] * n, '').splitlines()) + '  yield 1\n'))
    print(n, t('async def f():\n' + ''.join('  ' + l + '\n' for l in nest(['async for x in y'] * n, '').splitlines())))
    s = 'x'
    for i in range(n): s = 'try:\n a\nexcept E:\n' + ''.join(' ' + l + '\n' for l in s.splitlines())
    print(n, t(s))
    s = 'x'
    for i in range(n): s = 'try:\n' + ''.join(' ' + l + '\n' for l in s.splitlines()) + 'except E: pass\nfinally:\n a\n'
    print(n, t(s))
