# Exceptions thrown, caught and passed through frames in hot code.
def parse(text):
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return None

kinds = {}
inputs = ["1", "2.5", "x", "1e3", "", "-7", "nan", "0x1"]
for i in range(800):
    value = parse(inputs[i % 8])
    kind = "int" if isinstance(value, int) else "float" if isinstance(value, float) else "none"
    kinds[kind] = kinds[kind] + 1 if kind in kinds else 1
print(kinds)
def risky(i):
    if i % 7 == 0:
        raise IndexError(i)
    if i % 11 == 0:
        return [0][i]
    return 1 // (i % 5)
outcome = [0, 0, 0]
for i in range(1, 1000):
    try:
        outcome[0] += risky(i)
    except IndexError as error:
        outcome[1] += 1
        last = repr(error)
    except ZeroDivisionError:
        outcome[2] += 1
print(outcome, last)
def unwinding(depth, at):
    if depth == at:
        raise StopIteration(depth)
    try:
        return unwinding(depth + 1, at) + 1
    finally:
        outcome[0] += 1
for i in range(30):
    try:
        unwinding(0, i)
    except StopIteration as error:
        last = str(error)
print(outcome, last)
index = 0
values = list(range(400))
total = 0
try:
    while True:
        total += values[index]
        index += 1
except IndexError as error:
    print(total, index, error)
