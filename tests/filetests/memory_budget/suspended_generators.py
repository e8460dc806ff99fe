# Generators that native code resumes and that are dropped unfinished are garbage, and so is what their frames hold.
def block(size): return holding([0] * size)
def holding(items):
    yield len(items)
    yield items
def by_next(n):
    total = 0
    for _ in range(n):
        total += next(block(20000))
    return total
def by_send(n):
    total = 0
    for _ in range(n):
        total += block(20000).send(None)
    return total
class Resumes:
    def __init__(self, generator): self.generator = generator
    def __len__(self): return next(self.generator)
    def __eq__(self, other): return next(self.generator) == other
def by_methods(n):
    total = 0
    for _ in range(n):
        total += len(Resumes(block(20000))) + (Resumes(block(10000)) == 10000)
    return total
def by_keys(n):
    return sum(sorted([i], key=lambda i: next(block(20000)))[0] for i in range(n))
print(by_next(8000), by_send(4000), by_methods(4000), by_keys(4000))
