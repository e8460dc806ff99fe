# cold: it only raises
# The last line by kind of exception: no message, empty message, several arguments, newlines, KeyError's repr.
def nothing():
    raise ValueError
def empty():
    raise ValueError("")
def several():
    raise ValueError("a", 1)
def lines():
    raise ValueError("two\nlines")
def key():
    {}["k\n"]
def none():
    raise KeyError(None)
actions = [nothing, empty, several, lines, key, none]
def run(i):
    try:
        actions[i]()
    finally:
        if i + 1 < len(actions):
            run(i + 1)
print(len(actions))
run(0)
