# Uncaught: notes of all kinds, several lines, a chain of causes and contexts, and messages with newlines.
class Own(Exception):
    def __str__(self): return "own text\nin two lines"
def note(error, *notes):
    for n in notes: error.add_note(n)
    return error
e = note(ValueError("v"), "first", "second\nwith a line")
print(e.__notes__, str(e))
for bad in (5, None):
    try: e.add_note(bad)
    except TypeError as error: print(error)
e.__notes__ = ["replaced"]
print(e.__notes__, hasattr(KeyError(), "__notes__"))
try:
    KeyError().__notes__
except AttributeError as error:
    print(error)
def work(n):
    try:
        return 10 // n
    except ZeroDivisionError as error:
        raise note(Own(n), f"while working on {n}", "", "  indented") from note(error, "note of the cause")
def hot(n):
    failed = 0
    for i in range(n):
        try: work(i % 3)
        except Own as error: failed += len(error.__notes__) + len(error.__cause__.__notes__)
    return failed
print(hot(1200))
try:
    work(0)
except Own:
    raise note(KeyError("key\nnew line"), "last note")
