# Exceptions in generators: handled inside, leaving, with finally, and the generator afterwards.
def careful(n):
    for i in range(n):
        try:
            if i % 4 == 3:
                raise ValueError(i)
            yield 100 // (i % 5)
        except ZeroDivisionError:
            yield "zero"
        except ValueError as error:
            yield "value"
        finally:
            yield "finally"

counts = {}
for item in careful(900):
    counts[item] = counts[item] + 1 if item in counts else 1
print(counts)

def breaks():
    yield 1
    yield 2
    raise KeyError("gone")

generator = breaks()
try:
    for value in generator:
        print(value)
except KeyError as error:
    print("caught", error)
print(list(generator))

def reraises():
    try:
        yield from breaks()
    except KeyError as error:
        yield "inner"
        raise TypeError("outer") from error

try:
    for value in reraises():
        print(value)
except TypeError as error:
    print(error)

def yields_in_finally():
    try:
        yield 1
        raise IndexError
    finally:
        yield 2

try:
    for value in yields_in_finally():
        print(value)
except IndexError:
    print("IndexError")
