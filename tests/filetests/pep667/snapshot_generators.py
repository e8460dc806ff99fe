# locals() in generators: fresh at each resumption, also in front of `yield from` and in finally blocks.
def numbers(n):
    for i in range(n):
        got = yield locals()
    return "done", locals()

gen = numbers(3)
first = next(gen)
second = gen.send("value")
print(first, second, first is second)
third = next(gen)
print(third)
try:
    next(gen)
except StopIteration as stop:
    print(stop.value)

def delegating(depth):
    if depth:
        result = yield from delegating(depth - 1)
    else:
        result = yield sorted(locals())
    return [sorted(locals()), result]

gen = delegating(2)
print(next(gen))
try:
    gen.send("bottom")
except StopIteration as stop:
    print(stop.value)

def closing():
    try:
        inside = 1
        yield inside
    finally:
        closing_shot.append(sorted(locals()))

closing_shot = []
gen = closing()
next(gen)
gen.close()
print(closing_shot)

def hot(n):
    total = 0
    for k in range(n):
        shot = locals()
        shot["total"] = -1
        total += shot["k"]
        yield total

last = None
for last in hot(2500):
    pass
print(last)
print(sorted(x for x in (lambda: locals().get("q", "none"))()))
print(list(sorted(locals()) for z in range(1)))
