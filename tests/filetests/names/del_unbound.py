# Deleted and not yet bound names: locals, globals, in loops and branches.
def conditional(flag):
    if flag:
        x = 1
    try:
        return x
    except UnboundLocalError as error:
        return str(error)
print(conditional(True), conditional(False))
def in_loop(n):
    misses = 0
    for i in range(n):
        if i % 3 == 0:
            y = i
        try:
            misses += y * 0
            del y
        except UnboundLocalError:
            misses += 1
    return misses
print(in_loop(900))
def del_parameter(p):
    del p
    try:
        return p
    except NameError as error:
        return str(error)
print(del_parameter(1))
def del_twice():
    z = 1
    del z
    try:
        del z
    except UnboundLocalError as error:
        return str(error)
print(del_twice())
g = 1
del g
try:
    g
except NameError as error:
    print(error)
try:
    del g
except NameError as error:
    print(error)
def multiple():
    a, b, c, d = 1, [2, 3, 4], {5: 6, 7: 8}, 9
    del a, b[0], c[5], (d)
    return b, c
print(multiple())
def loop_variable(items):
    for item in items:
        pass
    try:
        return item
    except UnboundLocalError as error:
        return str(error)
print(loop_variable([]), loop_variable([4]))
def except_name():
    try:
        raise ValueError("v")
    except ValueError as error:
        pass
    try:
        return error
    except UnboundLocalError as other:
        return str(other)
print(except_name())
def augmented():
    n += 1
try:
    augmented()
except UnboundLocalError as error:
    print(error)
count = 0
for i in range(500):
    value = i
    if i % 2:
        del value
    try:
        count += value
    except NameError:
        count -= 1
print(count)
