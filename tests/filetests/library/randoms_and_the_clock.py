# Seeding from nothing does not read the clock of the program.
import random
import time

start = time.perf_counter_ns()
drawn = [random.Random() for _ in range(5)]
random.seed()
print(time.perf_counter_ns() - start)
for number in range(4000):
    if not 0 <= random.random() < 1:
        print("out of range")
print(drawn[0].random() == drawn[1].random(), time.time_ns() > 0)
