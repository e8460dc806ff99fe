# finally runs on every way out, and may take another way out itself.
log = []
def note(x):
    global log
    log += [x]
def ret():
    try:
        return note("try") or 1
    finally:
        note("finally")
def override():
    try:
        return 1
    finally:
        return 2
def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"
def loop_break():
    for i in range(5):
        try:
            if i == 2:
                break
            continue
        finally:
            note(i)
    return i
def break_in_finally():
    for i in range(5):
        try:
            raise KeyError
        finally:
            note("b")
            break
    return i
def continue_in_finally():
    n = 0
    for i in range(400):
        try:
            return "never"
        finally:
            n += 1
            continue
    return n
def nested():
    try:
        try:
            try:
                raise ValueError("a")
            finally:
                note("1")
        except ValueError as e:
            note(str(e))
            raise KeyError("b")
        else:
            note("never")
        finally:
            note("2")
    except KeyError as e:
        note(repr(e))
        return "end"
    finally:
        note("3")
def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2
def while_finally():
    n = 0
    while True:
        try:
            n += 1
            if n % 3 == 1:
                continue
            if n > 500:
                return n
        except ValueError:
            pass
        else:
            n += 1
        finally:
            n += 1
print(ret(), override(), swallow(), loop_break(), break_in_finally(), continue_in_finally(), nested(), value_kept(), while_finally(), log)
def many():
    total = 0
    for i in range(600):
        try:
            if i % 3 == 0:
                raise ValueError(i)
            if i % 3 == 1:
                continue
            total += 1
        except ValueError:
            total += 10
            if i > 590:
                break
        else:
            total += 100
        finally:
            total += 1000
    else:
        total += 10**6
    return total
print(many())
