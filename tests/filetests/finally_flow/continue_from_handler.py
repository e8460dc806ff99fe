# A jump out of a handler through two finally blocks, the outer with a branch. CPython's compiler leaves the handler of another place at
# the instruction behind the branch, where nothing is raised.
def f(n, out, b):
    while n:
        n -= 1
        try:
            while n > 1000:
                pass
            1 // (n % 2)
        except ArithmeticError:
            try:
                continue
            finally:
                out = out + (1 << 62) % 2147
        finally:
            out = (out if b else n) + 4
    return out


print(f(500, 0, True), f(501, 0, False))
