# difftest: fuel=20000
# `float` asks __index__ before it reads bytes. The oracle read them.
def a(b):
    try:
        float(b)
    except Exception:
        return 0
print(a(type('', (bytearray,), {'__index__': lambda self: True})()))
