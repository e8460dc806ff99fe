# Exceptions thrown in at every suspension point of one generator.
def steps():
    yield "start"
    try:
        yield "in try"
        for i in range(2):
            try:
                yield "loop", i
            except KeyError:
                yield "key", i
                continue
            finally:
                yield "finally", i
        else:
            yield "else"
    except ValueError as error:
        yield "value", str(error)
        try:
            yield from iter(("delegated", "again"))
        except LookupError as error:
            yield "lookup", type(error).__name__
    finally:
        yield "last"
    yield "end"

def run(plan):
    generator = steps()
    out = []
    for index in range(14):
        try:
            if index in plan:
                out.append(generator.throw(plan[index]))
            else:
                out.append(next(generator))
        except BaseException as error:
            out.append(type(error).__name__)
            break
    return out

kinds = (KeyError("k"), ValueError("v"), IndexError("i"), StopIteration("s"), GeneratorExit())
for kind in kinds:
    for index in range(12):
        print(type(kind).__name__, index, run({index: kind}))
count = 0
for first in range(8):
    for second in range(first + 1, 10):
        for a in kinds:
            for b in kinds:
                count = (count * 31 + len(str(run({first: a, second: b})))) % 1000003
print(count)
