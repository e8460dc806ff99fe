# yield in a lambda, as an argument, in conditions, defaults and displays.
shout = lambda word: (yield word + "!")
print(list(shout("hey")), list((lambda: [(yield 1), (yield 2)])()))

def conditions():
    if (yield "question"):
        yield "yes"
    else:
        yield "no"
    x = (yield 1) or (yield 2) or 3
    yield x
    y = {"a": (yield "value")}
    yield y
    yield f"{(yield 'field')!r}"
    while not (yield "loop"):
        break
    assert (yield "assert") is None
    del y["a"]
    yield y

print(list(conditions()))

def arguments():
    print("call", (yield 1), *[(yield 2)], sep=(yield 3) or "-")

print(list(arguments()))

def hot(n):
    total = 0
    for i in range(n):
        total += (yield total + i) is None
    yield total
last = 0
for last in hot(900):
    pass
print(last)
