def f(a, b):
    try:
        x = a / b
    except ZeroDivisionError as e:
        print(e)
        return 1
    except (TypeError, ValueError):
        raise RuntimeError("x") from None
    else:
        y = 3
    finally:
        print("done")
    return x


def loops(a):
    for x in a:
        try:
            if x:
                continue
            if a:
                break
            return x
        finally:
            a = 2
    while 1:
        try:
            pass
        except:
            continue


def nested(a, b):
    try:
        try:
            a()
        except A as e:
            try:
                b()
            finally:
                return 1
        except B:
            return a()
        else:
            return 2
    finally:
        try:
            b()
        except:
            raise


def raises(a):
    try:
        return a and raises(a)
    except E:
        raise
    raise a


try:
    import_ = 1
except E as e:
    pass
