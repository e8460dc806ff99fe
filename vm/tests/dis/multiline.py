def f(
    a,
    b=(
        1
    ),
):
    x = (
        a
        + b
        * a
    )
    if (
        a
        and b
        or not (
            x
        )
    ):
        return (
            x
        )
    for i in (
        a,
        b,
    ):
        print(
            i,
            *b,
            k=
            x,
        )
    try:
        return [
            x
            for x in a
            if x
        ]
    finally:
        a = \
            b
    return \
        1


assert (
    f
), (
    "message"
)
del (
    f
), x[
    1
]
