# An uncaught exception three calls down.
def inner(x):
    y = x * 2
    return y["key"]

def middle(x):
    for i in range(3):
        if i == 2:
            return inner(x)

def outer():
    total = 0
    for i in range(500):
        total += i
    print(total)
    return middle(total)

outer()
