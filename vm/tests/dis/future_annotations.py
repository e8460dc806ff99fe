from __future__ import annotations
x: list[int] = 3
def f(a: "q", *args: *Ts, b: dict[str, (int, "a")] = 1) -> lambda x, *y: -x ** 2 if y else (yield): pass
class C:
    z: __p
    def g(self: C): v: int = 3
    if x:
        w: a.b
