# A re-raised exception keeps the entries it collected and adds those it passes through again.
saved = None

def thrower(n):
    raise ValueError(n)

def keeper(n):
    global saved
    try:
        thrower(n)
    except ValueError as error:
        saved = error

def bare(n):
    try:
        thrower(n)
    except ValueError:
        raise

def named(n):
    try:
        bare(n)
    except ValueError as error:
        raise error

count = 0
for i in range(300):
    try:
        named(i)
    except ValueError:
        count += 1
print(count)
try:
    named(1)
except ValueError:
    pass
keeper(2)
def again():
    raise saved
try:
    again()
except ValueError:
    pass
again()
