# growth: linear
# Formats of long and of many values.
N = 20_000

print(len("%s" % ("ab" * N)), len(f"{'ab' * N:>{3 * N}}"), len("{} {}".format("a" * N, "b" * N)))
print(len("".join(f"{i:5}|{i!r}" for i in range(N))), len(repr(list(range(N)))), len(repr("é'" * N)))
print(len("%d " * N % tuple(range(N))), len(str(dict.fromkeys(range(N)))))
