# Generator expressions: lazy, with conditions, nested, capturing variables, as arguments.
def numbers(n):
    return (i for i in range(n) if i % 3)

print(numbers(3), list(numbers(10)))
total = 0
for pair in ((i, j) for i in range(40) for j in range(i) if i * j % 5 == 1):
    total += pair[0] * 100 + pair[1]
print(total)
factor = 3
lazy = (factor * i for i in range(4))
factor = 10
print(list(lazy), sum(factor for _ in range(5)))

def closure(base):
    offset = 1
    generator = (base + offset + i for i in range(3))
    offset = 100
    base += 1000
    return list(generator)

print(closure(5))
print(sum(i * i for i in range(2000)), max(-i for i in range(50)))
functions = list(lambda: i for i in range(3))
print([function() for function in functions])
print(dict((i, i * i) for i in range(4)), set(i % 3 for i in range(9)), tuple(x for x in "abc"))
try:
    (i for i in 5)
except TypeError as error:
    print(error)
evaluated = []
def note(x):
    evaluated[:] = evaluated + [x]
    return range(x)
nested = ((i, j) for i in note(2) for j in note(3))
print(list(nested), evaluated)
print([list(x * y for y in range(3)) for x in range(3)])
