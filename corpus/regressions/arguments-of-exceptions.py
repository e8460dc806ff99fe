# difftest: fuel=20000
# What arguments mean is the matter of `__init__`, also a second time; SyntaxError checks its details. Both engines were wrong.
r = []
for arguments in ('', 0), ('', ()), ('', 'abcd'), ('', (1, 2, 3, 4, 5)), ('', (1, 2, 3, 4, 5, 6, 7)):
    try:
        e = SyntaxError(*arguments)
        r.append((e.filename, e.end_offset, e._metadata))
    except TypeError as x:
        r.append(str(x))
for base in StopIteration, SystemExit, ImportError, SyntaxError, OSError:
    class E(base):
        def __init__(self, *arguments):
            pass
    e = E(1, 'x')
    r.append((e.args, {n: getattr(e, n) for n in ('value', 'code', 'msg', 'errno') if hasattr(e, n)}))
for e in ImportError('a', name='n', path='p'), NameError('a', name='n'), AttributeError('a', name='n', obj=3), OSError(2, 'x'):
    e.__init__('b')
    r.append((e.args, {n: getattr(e, n) for n in ('name', 'path', 'obj', 'errno') if hasattr(e, n)}))
