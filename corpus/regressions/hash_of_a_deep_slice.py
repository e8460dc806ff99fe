# difftest: fuel=200000
deep = 1
for step in range(100000):
    deep = slice(deep, 2)
try:
    hash(deep)
except RecursionError as error:
    print(error)
deep = None
