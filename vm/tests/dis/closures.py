def outer(a):
    n = 0

    def inner(k):
        nonlocal n
        n += k
        return lambda: n + k + a

    def deeper():
        def deepest():
            return a

        return deepest

    global g
    g = inner
    del n
    return inner, deeper


def recursive(a):
    def recursive_inner():
        return recursive_inner

    return recursive_inner, lambda a=a, /, *b, c=a, **d: (a, b, c, d)


def shared_finally(a):
    try:
        a()
    finally:
        return lambda: a
