# difftest: fuel=20000
# The dict of builtins that `exec` puts into a namespace has CPython's order and its '' for the package. The oracle had its own.
class M(dict):
    pass
e = M()
exec('', e)
print(list(e['__builtins__']), repr(e['__builtins__']['__package__']))
