# difftest: fuel=20000
def b(c):
    try:
        (0).from_bytes(c)
    except Exception as e:
        return f'{e}'
d = b(type('', (str,), {'__bytes__': 0})())
