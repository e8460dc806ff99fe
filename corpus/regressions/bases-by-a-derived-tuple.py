# difftest: fuel=20000
def b(c):
    try:
        (a := type('', (), {})), setattr(a, '__bases__', c)
    except Exception as e:
        return f'{e}'
d = b(type('', (tuple,), {})())
