# An index, a float or a truth that releases the memoryview which asks it; what is assigned to a slice is asked before the slice is.
size = 128


def told(f):
    try:
        return repr(f())
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def release():
    global ba
    m.release()
    ba = bytearray(size)


class Index:
    def __index__(self):
        release()
        return 4


class Number:
    def __float__(self):
        release()
        return 4.25


class Truth:
    def __bool__(self):
        release()
        return True


def new(*cast):
    global m, ba
    ba = None
    m = memoryview(bytearray(b"\xff" * size))
    if cast:
        m = m.cast(*cast)


def store(key, value):
    m[key] = value
    return "stored"


for round in range(30):
    seen = []
    for cast, key in [((), Index()), (("B", (64, 2)), (Index(), 0)), (("B", (2, 64)), (0, Index()))]:
        new(*cast)
        seen.append(told(lambda: m[key]))
        new(*cast)
        seen.append(told(lambda: store(key, 42)))
        seen.append(ba[:8])
    for key in slice(None, Index()), slice(Index(), 8):
        new()
        seen.append(told(lambda: list(m[key])))
        new()
        seen.append(told(lambda: store(key, b"spam")))
        seen.append(ba[:8])
    for format in "bhilqnBHILQN":
        new(format)
        seen.append(told(lambda: store(0, Index())))
    for format in "fd":
        new(format)
        seen.append(told(lambda: store(0, Number())))
    new("?")
    seen.append(told(lambda: store(0, Truth())))
for line in seen:
    print(line)
for key, value in [(slice(0, 4, 0), 5), (slice("a"), 5), (slice(0, 4, 0), b"abcd"), (slice("a"), b"x"), (slice(0, 4), b"abc"), (slice(0, 4), b"abcd")]:
    new()
    print(told(lambda: store(key, value)))


class Failing:
    def __init__(self, error):
        self.error = error

    def __index__(self):
        raise self.error

    __float__ = __index__
    __bool__ = __index__


class Both:
    def __index__(self):
        return 3

    def __float__(self):
        return 2.5


class IndexOnly:
    def __index__(self):
        return 10**400


class WrongFloat:
    def __float__(self):
        return 1

    def __index__(self):
        return 1.5


for format in "Bbqdfe?":
    for value in [Failing(e("no")) for e in (TypeError, ValueError, OverflowError, UnicodeError, ZeroDivisionError, KeyError)] + [Both(), IndexOnly(), WrongFloat(), 10**400, 1e300, "1", 1j, None, 70000.0]:
        try:
            m = memoryview(bytearray(8)).cast(format)
        except ValueError as e:
            print(e)
            continue
        print(format, type(value).__name__, told(lambda: store(0, value)), bytes(m))
