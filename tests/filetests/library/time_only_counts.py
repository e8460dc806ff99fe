import time

first = time.perf_counter()
readings = []
for i in range(3000):
    readings.append(time.perf_counter_ns())
    if i % 1000 == 0:
        time.sleep(0.001)
later = time.monotonic()
print(all(a < b for a, b in zip(readings, readings[1:])), later > first)
print(readings[-1] - readings[0] >= 2_000_000, isinstance(time.time_ns(), int))
for wrong in (-1, float("nan")):
    try:
        time.sleep(wrong)
    except ValueError as error:
        print(type(error).__name__, error)
