# difftest: fuel=20000
def d(g):
    try:
        (m := g.__format__), m(0, 0)
    except Exception as e:
        return f'{e}'
h = d(None)
