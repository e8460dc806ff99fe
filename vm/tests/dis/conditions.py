def f(a, b, c, d):
    if a and b or not (c and d):
        return 1
    if a < b < c:
        return 2
    if not a < b < c:
        return 3
    if a is None or b is not None:
        return 4
    if a in (1, 2) and b not in [1, c]:
        return 5
    while a if b else c:
        d()
    if 1:
        a()
    if not 1:
        b()
    if None:
        c()
    elif a == b:
        d()
    else:
        a()
    x = a < b in c is not d, a == b != c, not a, not a is b
    x = a if b else c if d else x
    x = (a and b) or (c and (d or x))
    assert a
    assert a, b
    assert not a and b, c
    return None
