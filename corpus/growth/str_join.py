# growth: linear
# Joins: of a list, of a generator, of numbers.
N = 20_000

print(len("".join(["ab"] * N)), len(", ".join(str(i) for i in range(N))), len("é".join(map(str, range(N)))))
print(len(b"-".join([b"ab"] * N)))
