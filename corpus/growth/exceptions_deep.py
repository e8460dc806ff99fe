# growth: linear
# Exceptions that leave many frames, are raised again, and are chained.
N = 200

def fall(depth):
    if depth == 0:
        raise ValueError("x")
    fall(depth - 1)


def descend(depth):
    return 0 if depth == 0 else 1 + descend(depth - 1)


lines, last, same = 0, None, KeyError("same")
for i in range(N):
    try:
        fall(50)
    except ValueError as error:
        traceback = error.__traceback__
        while traceback:
            lines += traceback.tb_lineno
            traceback = traceback.tb_next
    try:
        raise ValueError(i) from last
    except ValueError as error:
        last = error
    try:
        raise same
    except KeyError:
        lines += descend(200)
print(lines)
