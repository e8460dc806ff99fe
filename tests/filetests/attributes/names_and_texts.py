# dir() of what forwards its __dict__, object.__str__ of strings, methods that are no slots.
class Owner:
    def method(self):
        pass


Owner.method.known = 3
print([name for name in dir(Owner().method) if not name.startswith("__")], Owner().method.known)


class Pretends:
    __dict__ = {"shown": 1}

    @property
    def __class__(self):
        return Owner


print([name for name in dir(Pretends()) if not name.startswith("__")])


class Text(str):
    __str__ = object.__str__

    def __repr__(self):
        return "as repr"


total = 0
for step in range(3000):
    total += len(str(Text("a"))) + len(f"{Text('b')}")
print(total, "%s" % Text("c"), "{}".format(Text("d")), object.__str__("e"), object.__str__(Text("f")))


def show(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


for kind, name in ((dict, "__contains__"), (dict, "__getitem__"), (list, "__getitem__"), (set, "__contains__"), (frozenset, "__contains__")):
    print(kind.__dict__[name])
    show(getattr(kind(), name))
    show(getattr(kind(), name), 1, 2)
    show(getattr(kind, name))
for text in (b"123\xa0", b"\xa01", bytearray(b"1x")):
    show(float, text)
    show(int, text)


def named():
    try:
        1 / 0
    except Exception as error:
        1 / 0
        pass


try:
    named()
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_next
    print(frame.tb_lineno - named.__code__.co_firstlineno, frame.tb_frame.f_lineno - named.__code__.co_firstlineno)
