# send: values into yield, the first must be None, the last comes back as StopIteration.
def average():
    total = count = 0
    result = None
    while True:
        value = yield result
        if value is None:
            return total, count
        total += value
        count += 1
        result = total / count

averages = average()
print(next(averages))
for i in range(1000):
    last = averages.send(i)
print(last)
try:
    averages.send(None)
except StopIteration as stop:
    print(stop.value, stop.args)
try:
    averages.send(None)
except StopIteration as stop:
    print(stop.value, stop.args)
fresh = average()
try:
    fresh.send(5)
except TypeError as error:
    print(error)
print(next(fresh), fresh.send(5))

def echo():
    received = yield "ready"
    while received != "stop":
        received = yield received, (yield "inner")
    return ("tuple", "value")

generator = echo()
print([generator.send(x) for x in (None, 1, 2, 3, 4, 5)])
try:
    generator.send("ignored")
    generator.send("stop")
except StopIteration as stop:
    print(stop.value)
print(next(generator, "exhausted"))
for bad in ((), (1, 2)):
    try:
        generator.send(*bad)
    except TypeError as error:
        print(error)
