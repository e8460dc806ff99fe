# cpython: 3.14 (wording)
# The line of the failing part of expressions and calls that span lines.
def show(
    a,
    b=1,
):
    return (
        a
        +
        b
    )

def attempt(i):
    if i == 0:
        return show(
            1,
            "b",
        )
    if i == 1:
        return [
            1,
            2 // 0,
            3,
        ]
    if i == 2:
        return {
            "a": 1,
            "b": undefined,
        }
    if i == 3:
        return show(
            1,
            b=show(
                [],
                5,
            ),
        )
    if i == 4:
        return (1
                if [][
                    0
                ]
                else 2)
    raise ValueError(
        "last",
        i,
    )

total = 0
for i in range(400):
    try:
        attempt(i % 6)
    except (TypeError, ZeroDivisionError, NameError, IndexError, ValueError):
        total += i
print(total)
def relay(n):
    try:
        attempt(n)
    except Exception:
        if n < 5:
            relay(
                n + 1,
            )
        else:
            raise

relay(0)
