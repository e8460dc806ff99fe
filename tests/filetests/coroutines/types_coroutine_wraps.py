# `types.coroutine` around a function that merely returns a generator: what is awaited is the generator itself.
import types


class FakeNamespace(str):
    __class__ = types.SimpleNamespace


def gen():
    x = yield 1
    return x


made = gen()


@types.coroutine
def returns():
    return made


async def awaits():
    return [await returns()]


wrapper = returns()
print(type(wrapper).__name__, wrapper.__await__() is made, iter(wrapper) is made, wrapper.gi_code is made.gi_code)
print([getattr(wrapper, name) is getattr(made, name) for name in ("gi_frame", "gi_running", "gi_yieldfrom", "__name__", "__qualname__")])
print(wrapper.cr_code is made.gi_code, wrapper.cr_frame is made.gi_frame, wrapper.cr_running, wrapper.cr_await)
print(sorted(vars(types._GeneratorWrapper)))
total = 0
for i in range(100):
    made = gen()
    running = awaits()
    total += running.send(None)
    try:
        running.send(i)
    except StopIteration as stop:
        total += stop.value[0]
print(total)
twice = types.coroutine(returns)
made = gen()
print(type(twice()).__name__, next(wrapper := twice()), twice() is wrapper)
try:
    wrapper.throw(ValueError("ham"))
except ValueError as e:
    print(e)
print(types.SimpleNamespace() == FakeNamespace(), types.SimpleNamespace(a=1) != FakeNamespace())
try:
    types.SimpleNamespace() < FakeNamespace()
except TypeError as e:
    print(e)
