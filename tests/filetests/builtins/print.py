# print: separators, ends, no arguments, every kind of value, errors.
print()
print(1, "a", None, 2.5, [1], (), {}, {1}, True, range(3))
print(1, 2, sep="-")
print(1, 2, sep="", end="|\n")
print("a", end="")
print("b", end=None)
print("c", sep=None)
print(*[1, 2, 3], sep=", ", end=".\n")
print(sep="x", end="empty\n")
print("é😀", "\t|", "line\nbreak", repr("\n"))
print(print("inner"))
for bad in (lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, foo=2)):
    try:
        bad()
    except TypeError as error:
        print(error)
for i in range(300):
    print(i % 10, end="" if i % 60 != 59 else "\n")
print("", "", sep="|")
