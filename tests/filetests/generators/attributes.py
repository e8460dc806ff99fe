# What can be asked of a generator object.
def counter(n):
    me = yield
    for i in range(n):
        yield me.gi_running, me.gi_suspended

generator = counter(600)
print(generator.gi_running, generator.gi_suspended, generator.gi_yieldfrom)
next(generator)
print(generator.gi_running, generator.gi_suspended)
print(generator.send(generator), set(generator))
print(generator.gi_running, generator.gi_suspended, generator.gi_frame)
print(generator.__name__, generator.__qualname__, type(generator.gi_code).__name__)
generator.__name__ = "renamed"
generator.__qualname__ = "also.renamed"
print(generator.__name__, generator, type(generator))
for name, value in (("__name__", 1), ("__qualname__", None), ("gi_running", True), ("gi_code", None), ("other", 1)):
    try:
        setattr(generator, name, value)
    except (TypeError, AttributeError) as error:
        print(error)

def outer():
    yield from inner
    yield outer_generator.gi_yieldfrom

inner = counter(2)
outer_generator = outer()
next(outer_generator)
print(outer_generator.gi_yieldfrom is inner, inner.gi_suspended)
inner.close()
print(iter(inner) is inner, iter(outer_generator) is outer_generator)
try:
    type(generator)()
except TypeError as error:
    print(error)

class Owner:
    def method(self):
        yield self

    lazy = (x for x in range(3))

    @staticmethod
    def static():
        yield 1

print(Owner().method().__qualname__, Owner.lazy.__qualname__, Owner.static().__name__, list(Owner.lazy))
