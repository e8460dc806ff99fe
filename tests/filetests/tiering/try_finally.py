# try/finally and try/except around the hot path, with continue, break and return through them.
def loops(n):
    opened = closed = 0
    for i in range(n):
        opened += 1
        try:
            if i % 4 == 0:
                continue
            if i % 4 == 1:
                raise KeyError(i)
            if i == n - 3:
                break
            opened += 0
        except KeyError:
            closed += 2
        finally:
            closed += 1
    return opened, closed
print(loops(300), loops(1001))
def nested(n):
    trail = 0
    for i in range(n):
        try:
            try:
                trail = (trail * 5 + 1) % 100003
                if i % 3 == 0:
                    raise ValueError
                if i % 7 == 0:
                    raise IndexError
            except ValueError:
                trail += 1
                if i % 2:
                    raise KeyError
            finally:
                trail += 2
        except (KeyError, IndexError):
            trail += 3
        else:
            trail += 4
        finally:
            trail = trail * 3 % 100003
    return trail
print(nested(1000))
def leave(n):
    for i in range(n):
        try:
            try:
                if i > 400:
                    return "returned", i
            finally:
                if i > 402:
                    return "overridden", i
        finally:
            n -= 0
    return "ended", i
print(leave(300), leave(500))
def shielded(n):
    count = 0
    while count < n:
        try:
            count += 1
            1 // (count % 3)
        except ZeroDivisionError:
            try:
                [][count]
            except IndexError:
                pass
    return count
print(shielded(700))
