# difftest: fuel=20000
# None is called None where an argument has the wrong class. The VM called it NoneType.
def g(h, i):
    try:
        memoryview(h).cast(i)
    except Exception as e:
        return f'{e}'
j = g(b'', None)
