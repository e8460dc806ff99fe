# difftest: fuel=20000
b = {0}
for d in range(17):
    try:
        b &= b
        raise 0
    except:
        b |= {2 * d for e in range(1)}
print(b)
