# gi_frame.f_locals of a suspended generator writes into variables that the next resumption uses.
def counting(start):
    current = start
    while current < 1_000_000:
        yield current
        current += 1

gen = counting(0)
print(next(gen), dict(gen.gi_frame.f_locals))
gen.gi_frame.f_locals["current"] = 100
print(next(gen), next(gen))
gen.gi_frame.f_locals["current"] = 0.5
print(next(gen))

not_started = counting(7)
print(dict(not_started.gi_frame.f_locals))
not_started.gi_frame.f_locals["start"] = 70
print(next(not_started))

def hot(n):
    gen = counting(0)
    total = 0
    for i in range(n):
        total += next(gen)
        if i % 500 == 499:
            gen.gi_frame.f_locals["current"] = -i
    return total, gen.gi_frame.f_locals["current"]

print(hot(3000))

def looped(n):
    gen = counting(0)
    seen = 0
    for value in gen:
        seen += 1
        if value == 1500:
            gen.gi_frame.f_locals["current"] = n
    return seen

print(looped(999_000))

def delegates():
    inner = counting(10)
    yield inner
    yield from inner

outer = delegates()
inner = next(outer)
print(next(outer), outer.gi_yieldfrom is inner)
inner.gi_frame.f_locals["current"] = 41
print(next(outer))
outer.gi_frame.f_locals["inner"] = None
print(next(outer), outer.gi_frame.f_locals["inner"])

async def coroutine(x):
    await Ready()
    return x

class Ready:
    def __await__(self):
        yield "paused"

running = coroutine("before")
print(running.send(None), dict(running.cr_frame.f_locals))
running.cr_frame.f_locals["x"] = "after"
try:
    running.send(None)
except StopIteration as stop:
    print(stop.value)
