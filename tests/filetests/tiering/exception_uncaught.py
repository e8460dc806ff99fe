# An uncaught exception from the 450th iteration of a compiled loop inside a compiled callee.
def inner(values, i):
    total = 0
    for k in range(3):
        total += values[i + k]
    return total

def outer(values):
    result = 0
    for i in range(600):
        result += inner(
            values, i)
    return result

print("start")
outer([1] * 452)
