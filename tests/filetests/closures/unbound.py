# Free variables that are unbound yet, deleted, or bound again.
def later():
    def read():
        return x
    try:
        read()
    except NameError as error:
        print(error)
    x = 5
    print(read())
    del x
    try:
        read()
    except NameError as error:
        print(error)
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    try:
        del x
    except UnboundLocalError as error:
        print(error)
    x = 6
    return read()
print(later())
def loop():
    hits = 0
    def peek():
        return cell
    for i in range(400):
        if i % 2:
            cell = i
        try:
            hits += peek() * 0 + 1
        except NameError:
            hits += 1000
        if i % 2:
            del cell
    return hits
print(loop())
def deleter():
    v = 1
    def drop():
        nonlocal v
        del v
    drop()
    try:
        return v
    except NameError as error:
        return str(error)
print(deleter())
def parameter(p):
    def change():
        nonlocal p
        p = p + 1
    for _ in range(300):
        change()
    return p
print(parameter(0), parameter(2**62), parameter(0.5))
