# cpython: 3.14
# Helpers for with.
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress, ContextDecorator, AbstractContextManager


@contextmanager
def tag(name, log):
    log.append(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        log.append(f"caught {error}")
    finally:
        log.append(f"</{name}>")


log = []
with tag("a", log) as a, tag("b", log) as b:
    log.append(a + b)
    raise ValueError("inside")
print(log)
try:
    with tag("k", log):
        raise KeyError("out")
except KeyError as error:
    print("propagated", error, log[-1])
total = 0
for i in range(1500):
    out = []
    with tag("x", out) as name:
        if i % 3 == 0:
            raise ValueError(i)
        total += 1
    total += len(out)
print(total)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
with suppress(KeyError):
    {}[1]
print("suppressed")


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing, nullcontext(5) as five:
    print(type(thing).__name__, five)


@contextmanager
def silent():
    return
    yield


try:
    with silent():
        pass
except RuntimeError as error:
    print(error)


@contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as error:
    print(error)

with ExitStack() as stack:
    for i in range(3):
        stack.callback(print, "callback", i)
    print(stack.enter_context(tag("s", log)))
    kept = stack.pop_all()
print("before")
kept.close()
try:
    with ExitStack() as stack:
        stack.push(lambda *details: print("exit", details[0].__name__))
        raise IndexError("i")
except IndexError as error:
    print("still", error)


class Noisy(ContextDecorator):
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *details):
        print("exit")


@Noisy()
def work(x):
    return x * 2


print(work(4), work.__name__, issubclass(Noisy, AbstractContextManager))


@tag("deco", log)
def decorated():
    return "ran"


print(decorated(), log[-2:])
