# A generator in a hot for loop: resumed from bytecode, exhausted, and exhausted once more.
def count(start, stop):
    while start < stop:
        yield start
        start += 1
    return "never seen"

total = 0
for value in count(0, 1200):
    total += value
print(total)
generator = count(5, 9)
for value in generator:
    if value == 6:
        break
print(value, list(generator), list(generator))
for value in generator:
    print("not reached", value)
else:
    print("exhausted")
print(count, [*count(1, 4)], {*count(2, 5)}, (*count(0, 2), *count(7, 9)))
first, *rest = count(10, 15)
print(first, rest)
a, b = count(0, 2)
print(a, b)
try:
    a, b = count(0, 3)
except ValueError as error:
    print(error)
try:
    a, b, c = count(0, 2)
except ValueError as error:
    print(error)
print(3 in count(0, 5), 9 in count(0, 5), max(count(3, 8)), sum(count(0, 100)))
print(sorted(count(0, 5), key=lambda value: -value % 3), tuple(zip(count(0, 3), count(5, 9))))
