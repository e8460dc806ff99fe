# Bare raise: in handlers, nested handlers, functions called by handlers, and with nothing to raise.
def again():
    raise
def outer(kind):
    try:
        raise kind("first")
    except ValueError as error:
        try:
            raise KeyError("second")
        except KeyError:
            pass
        again()
for kind in (ValueError, IndexError):
    try:
        outer(kind)
    except (ValueError, IndexError) as error:
        print(repr(error))
try:
    raise
except RuntimeError as error:
    print(error)
try:
    again()
except RuntimeError as error:
    print(error)
def restore():
    try:
        raise ValueError("outer")
    except ValueError:
        for i in range(300):
            try:
                raise KeyError(i)
            except KeyError:
                continue
        try:
            raise
        except ValueError as error:
            return repr(error)
print(restore())
def in_finally():
    try:
        try:
            raise ValueError("v")
        finally:
            try:
                raise
            except ValueError as error:
                print("active in finally", error)
    except ValueError as error:
        return repr(error)
print(in_finally())
count = 0
def relay(n):
    global count
    try:
        if n == 0:
            raise OverflowError("deep")
        relay(n - 1)
    except OverflowError:
        count += 1
        raise
for i in range(50):
    try:
        relay(i)
    except OverflowError:
        pass
print(count)
saved = None
try:
    raise ValueError("kept")
except ValueError as error:
    saved = error
try:
    raise saved
except ValueError as error:
    print(error is saved, repr(saved))
