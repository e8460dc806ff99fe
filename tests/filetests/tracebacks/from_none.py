# `from None` hides the context; a later plain raise shows its own.
def hidden():
    try:
        1 + "a"
    except TypeError:
        raise LookupError("shown alone") from None

total = 0
for i in range(400):
    try:
        hidden()
    except LookupError:
        total += 1
print(total)
try:
    hidden()
except LookupError:
    assert total == 0, f"total is {total}"
