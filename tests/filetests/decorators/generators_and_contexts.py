# Decorators that make context managers, coroutines and registries out of generators.
class Manager:
    def __init__(self, gen): self.gen = gen
    def __enter__(self): return next(self.gen)
    def __exit__(self, kind, value, tb):
        if kind is None:
            for _ in self.gen: raise RuntimeError("generator didn't stop")
            return False
        try:
            self.gen.throw(value)
        except StopIteration:
            return True
        except BaseException as error:
            if error is value: return False
            raise
        raise RuntimeError("generator didn't stop after throw")
def manager(f): return lambda *args, **kwargs: Manager(f(*args, **kwargs))
log = []
@manager
def tagged(name, swallow=()):
    log.append("enter " + name)
    try:
        yield name.upper()
    except swallow as error:
        log.append(f"swallowed {error!r}")
    finally:
        log.append("leave " + name)
with tagged("a") as a: log.append(a)
with tagged("b", ValueError): raise ValueError(1)
try:
    with tagged("c"): raise KeyError(2)
except KeyError as error: log.append(repr(error))
@manager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as error: log.append(str(error))
print(*log, sep="\n")
def coroutine(f):
    def start(*args):
        g = f(*args)
        next(g)
        return g
    return start
@coroutine
def averager():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count
avg = averager()
print(avg.send(10), avg.send(20), avg.send(60))
handlers = {}
def on(*events):
    def register(f):
        for e in events: handlers.setdefault(e, []).append(f)
        return f
    return register
@on("start", "stop")
def both(e): return f"both {e}"
@on("start")
def start(e): return f"start {e}"
def fire(e): return [h(e) for h in handlers.get(e, ())]
print(fire("start"), fire("stop"), fire("none"))
def hot(n):
    avg, total = averager(), 0
    for i in range(n):
        log.clear()
        with tagged("x", ZeroDivisionError):
            total += avg.send(i)
            if i % 3 == 0: 1 / 0
            total += 1
        total += len(log) + len(fire("start"))
    return total
print(hot(900))
