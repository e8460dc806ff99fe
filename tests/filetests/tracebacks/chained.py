# An uncaught chain: cause, then context, three deep, with handlers in functions.
def first():
    raise KeyError("first")

def second():
    try:
        first()
    except KeyError as error:
        raise ValueError("second") from error

def third():
    try:
        second()
    finally:
        [][0]

def fourth():
    for i in range(400):
        try:
            if i == 399:
                third()
        except IndexError:
            raise OverflowError

fourth()
