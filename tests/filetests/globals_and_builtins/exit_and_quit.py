# `exit` and `quit` raise SystemExit with what they are given.
for leave in (exit, quit):
    print(leave, callable(leave))
    for args in ((), (3,), ("why",), ((1, 2),), (None,)):
        try:
            leave(*args)
        except SystemExit as error:
            print(error.args, error.code, error)
    try:
        leave(code=5)
    except SystemExit as error:
        print(error.code)


def work(limit):
    done = 0
    try:
        for step in range(10_000):
            done += step
            if step == limit:
                exit(f"left at {step}")
    finally:
        print("finally", done)


try:
    work(4000)
except SystemExit as error:
    print(repr(error))
