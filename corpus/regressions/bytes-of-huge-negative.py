# difftest: fuel=20000
# Too large is told before negative. The oracle had it the other way round.
v1 = (0, 0 - 9727775195120269524)[1]
def f27(a0):
    try:
        bytes(a0)
    except Exception as e:
        return f'{e}'
if 1:
    s29 = 0
    print(f27(v1))
