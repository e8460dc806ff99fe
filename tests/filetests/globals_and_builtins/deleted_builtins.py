import builtins


def rounded(values):
    return [round(value) for value in values]


print(sum(sum(rounded([0.5, 1.5, 2.5])) for _ in range(3000)))
kept = builtins.round
del builtins.round
try:
    rounded([1.5])
except NameError as error:
    print(error, error.name)
builtins.round = lambda value: 7
print(rounded([1, 2]))
builtins.round = kept
print(rounded([1.2]))

try:
    __path__
except NameError as error:
    print(error)
