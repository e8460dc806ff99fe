# One slot of CPython's sets and deletes: a class that has one of the two methods says only that the other is missing.
import operator


class Deletes:
    def __delitem__(self, key):
        print("deletes", key)


class Sets:
    def __setitem__(self, key, value):
        print("sets", key)


class DeletingList(list):
    def __delitem__(self, key):
        print("deletes", key)


class DeletingTuple(tuple):
    __delitem__ = Deletes.__delitem__


class SetsAttribute:
    def __set__(self, instance, value):
        print("sets", value)


class DeletesAttribute:
    def __delete__(self, instance):
        print("deletes")


class Has:
    sets = SetsAttribute()
    deletes = DeletesAttribute()


def tried(source, a):
    try:
        exec(source, {"operator": operator}, {"a": a})
    except Exception as error:
        print(source, repr(error), error.args)
    else:
        print(source, "done")


for a in (Deletes(), Sets(), DeletingList([5]), DeletingTuple([6]), Has(), [7], (8,), object()):
    print(type(a).__name__)
    for source in (
        "a[0] = 1", "a[:] = [2]", "del a[0]", "del a[:]", "operator.setitem(a, 0, 1)", "operator.delitem(a, 0)",
        "a.sets = 1", "del a.sets", "a.deletes = 1", "del a.deletes",
    ):
        tried(source, a)

deletes, count = Deletes(), 0
for i in range(300):
    try:
        deletes[i] = i
    except AttributeError as error:
        count += len(str(error))
print(count)
