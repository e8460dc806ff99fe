# A hot loop writes into the frame of the generator that it consumes: the generator goes on with the new value.
def count(n):
    value = 0
    for _ in range(n):
        value = value + 1
        yield value

def consume(n):
    generator = count(n)
    total = 0
    for value in generator:
        if value == n - 30:
            generator.gi_frame.f_locals["value"] = 0.25
        total += value
    return total

print(consume(5000))
