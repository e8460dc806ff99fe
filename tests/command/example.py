def my_cool_function(a: int, b: int) -> int:
    if a > b:
        return a - b
    return b - a

my_cool_function(5, 3)
