# cpython: 3.14 (annotations are not evaluated)
# Annotations of functions change nothing.
def my_cool_function(a: int, b: int = 2, *args: str, c: "text" = 3, **kw: undefined_name) -> int:
    if a > b:
        return a - b
    return b - a

def local() -> None:
    x = 6
    return x

total = 0
for i in range(500):
    total += my_cool_function(i, 250) + my_cool_function(i, i) + local()
print(total, my_cool_function(5, 3), my_cool_function(5))
