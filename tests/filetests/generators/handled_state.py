# A generator has its own exceptions in handling: a bare raise and contexts inside and outside.
def swallows(n):
    for i in range(n):
        try:
            raise KeyError(i)
        except KeyError:
            yield i

def consume():
    total = 0
    for i in swallows(700):
        total += i
    return total

print(consume())

def suspended_in_handler():
    try:
        raise ValueError("in generator")
    except ValueError:
        yield 1
        yield 2

generator = suspended_in_handler()
for value in generator:
    break
try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise IndexError("outside")
except IndexError:
    for value in generator:
        try:
            raise
        except IndexError as error:
            print("still", error)

def sees_caller():
    try:
        raise
    except BaseException as error:
        yield repr(error)
    yield "then"

try:
    raise OSError("caller")
except OSError:
    print(list(sees_caller()))
print(list(sees_caller()))

def raises_with_context():
    yield 1
    raise TypeError("from generator")

try:
    try:
        raise LookupError("first")
    except LookupError:
        for value in raises_with_context():
            pass
except TypeError as error:
    print(error)
try:
    raise LookupError("first")
except LookupError:
    for value in raises_with_context():
        pass
