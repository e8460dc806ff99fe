# Calls of bound methods that are kept as values: the frame is entered directly until the function, its code or the receiver changes.
class Counter:
    def __init__(self, step): self.step, self.total = step, 0
    def add(self, amount): self.total += amount * self.step; return self.total
    def scaled(self, amount, factor=2, *rest, **named): return amount * factor + len(rest) + len(named)
    def lines(self, n):
        for i in range(n): yield i * self.step
class Other(Counter):
    def add(self, amount): return -amount

def exact(n):
    one, two = Counter(1), Counter(10)
    call, results = one.add, []
    for i in range(n):
        results.append(call(i))
        if i == n // 4: call = two.add
        if i == n // 2: call = Other(3).add
        if i == n * 3 // 4: call = len if i % 2 else lambda amount: amount * 100
        if i == n * 3 // 4 + 1: call = Counter(7).add
    return results[0], results[n // 4 + 1], results[n // 2 + 1], results[-1], sum(results)
print(exact(2000))

def general(n):
    call, total = Counter(1).scaled, 0
    for i in range(n):
        total += call(i) + call(i, 3) + call(i, 1, 2, 3) + call(i, factor=i % 3) + call(amount=i, extra=1)
        if i == n // 2:
            Counter.scaled.__defaults__ = (5,)
    Counter.scaled.__defaults__ = (2,)
    return total
print(general(1500))

def code_changes(n):
    def replaced(self, amount): return amount - 1
    call, total = Counter(2).add, 0
    old = Counter.add.__code__
    for i in range(n):
        total += call(i)
        if i == n // 2: Counter.add.__code__ = replaced.__code__
    Counter.add.__code__ = old
    return total
print(code_changes(1600))

def generators(n):
    call, total = Counter(2).lines, 0
    for i in range(n):
        total += sum(call(i % 5))
    return total
print(generators(900))

def wrong(n):
    call, errors = Counter(2).add, []
    for i in range(n):
        try:
            if i % 400 == 399: call()
            elif i % 400 == 299: call(1, 2)
            elif i % 400 == 199: call(amount=1, other=2)
            else: call(i)
        except TypeError as error:
            errors.append(str(error))
    return errors
for line in wrong(1200): print(line)

def deep(n):
    class Down:
        def go(self, k): return 0 if k == 0 else 1 + self.again(k - 1)
    down = Down()
    down.again = down.go
    try:
        return [down.go(50) for _ in range(n)][-1], down.go(5000)
    except RecursionError as error:
        return str(error)
print(deep(60))
