# What the helpers of operator, functools and types say of wrong arguments, and namespaces in order.
import functools
import operator
import types


def show(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


key = functools.cmp_to_key(lambda left, right: left - right)
total = 0
for step in range(1500):
    total += key(step) < key(obj=step + 1)
print(total, sorted([3, 1, 2], key=key), type(key), type(key(1)))
show(key)
show(key, 1, 2)
show(lambda: key(1) < 3)
show(functools.cmp_to_key)
for made in (operator.attrgetter, operator.itemgetter, operator.methodcaller):
    show(made)
    show(made, name="x")
    show(made("real"))
    show(made("real"), 1, 2)
    show(made("real"), 1, x=2)
first, second = types.SimpleNamespace(a=1), types.SimpleNamespace(a=2)
print(first == second, first != second, first == types.SimpleNamespace(a=1))
show(lambda: first < second)
show(lambda: first < 1)
show(types.new_class, "Made", (object,), {"x": 3})


class Virtual:
    @types.DynamicClassAttribute
    def name(self):
        "of the first"
        return "virtual"

    def another(self):
        "of another"



attribute = Virtual.__dict__["name"]
print(attribute.__doc__, attribute.getter(Virtual.another).__doc__, attribute.setter(Virtual.another).__doc__, Virtual().name)
