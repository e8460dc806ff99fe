# growth: linear
# Many generators that wait at once.
N = 1_500


def plain(x):
    yield x
    yield x


alive = [plain(i) for i in range(N)]
print(sum(map(next, alive)))
for generator in alive:
    generator.close()
