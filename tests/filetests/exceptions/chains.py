# Context and cause, told apart by what the uncaught traceback would print.
def context():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["missing"]
def cause():
    try:
        context()
    except KeyError as error:
        raise ValueError("with cause") from error
def suppressed():
    try:
        cause()
    except ValueError:
        raise TypeError("suppressed") from None
hits = 0
for i in range(300):
    try:
        cause() if i % 2 else suppressed()
    except ValueError:
        hits += 1
    except TypeError:
        hits += 1000
print(hits)
try:
    raise ValueError("x") from 5
except TypeError as error:
    print(error)
try:
    raise KeyError from ValueError
except KeyError as error:
    print(repr(error))
cause()
