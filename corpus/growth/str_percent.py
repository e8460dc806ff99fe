# growth: linear
# Texts made by % and f-strings, and joined by generators.
N = 3_000

parts = []
for i in range(N):
    parts.append("%d %s %5.2f %r" % (i, i, i / 7, str(i)) + f"{i:>10}{i!r:<5}{i / 3:.2f}{i:x}")
print(len("".join(parts)), len(",".join(str(i) for i in range(N))), len(("%d," * N) % tuple(range(N))))
print(len(("{}," * N).format(*range(N))))
