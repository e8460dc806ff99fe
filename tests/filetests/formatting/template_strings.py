# t-strings (PEP 750): what they are made of, which parts a program sees, their classes and their errors.
from string.templatelib import Interpolation, Template, convert, _template_unpickle
import copy
import string
import sys


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


def text_of(template):
    parts = []
    for part in template:
        match part:
            case str() as text:
                parts.append(text)
            case Interpolation(value, _, conversion, spec):
                parts.append(format(convert(value, conversion), spec))
    return "".join(parts)


total = 0
for i in range(3000):
    t = t"{i}: {i % 7 !r:>{i % 5}}|{i = }"
    total += len(text_of(t)) + len(t.strings) + t.values[1]
print(total, t)

x = 3
for t in (t"", t"a", t"{x}", t"{x}{x}", t"a{x!r:>5}b", t"{x=}", t"{x = !s:y}", t"{ x  }", t"a" t"b{x}" t"" t"c", rt"\a{x}\n", Rt"{x}\d", T"é{x:{x}>{x!r}}",
          t"{{{x}}}", t"{f'{x}'}", t"{t'{x}'}", t"{(lambda: x)()}", t"{x:}", t"{x!a:{'>'}{x}}", t"{'a' 'b'}", t"{x if x else 0}", t"{x,}", t"{x != 4}",
          t'''{x + 1  # a comment
    }{
    x}''', t'''{x =\
}''', t'''{"a#b"  # "c"
}'''):
    print(t, t.values, [*t])
    print([(part.value, part.expression, part.conversion, part.format_spec) for part in t.interpolations])

t = t"a{x!r:>5}b"
show(lambda: Template(1))
show(lambda: Template(a=1))
show(lambda: Template("a", "b", Interpolation(3)))
show(lambda: Template("a", Interpolation(3), Interpolation(4)).strings)
show(lambda: Template().strings)
show(lambda: Template(*t))
show(lambda: Template.__new__(int))
show(lambda: Interpolation())
show(lambda: Interpolation(1, 2))
show(lambda: Interpolation(1, "x", "q"))
show(lambda: Interpolation(1, "x", "rr"))
show(lambda: Interpolation(1, "x", 3))
show(lambda: Interpolation(1, "x", "r", 3))
show(lambda: Interpolation(1, "x", None, "", 4))
show(lambda: Interpolation(1, foo=3))
show(lambda: Interpolation(value=1, expression="x", conversion="s", format_spec="y"))
show(lambda: t + t)
show(lambda: t"" + t + t"z")
show(lambda: t + "a")
show(lambda: "a" + t)
show(lambda: 1 + t)
show(lambda: t * 2)
show(lambda: Template.__add__(1, 2))
show(lambda: (t == t"a{x!r:>5}b", t == t, hash(t) == hash(t)))
show(lambda: len(t))
show(lambda: t.__reduce__()[1])
show(lambda: t.interpolations[0].__reduce__())
show(lambda: (Template[int], Interpolation[str], Interpolation.__match_args__))
show(lambda: type("A", (Template,), {}))
show(lambda: type("A", (Interpolation,), {}))
for target, name in ((t, "strings"), (t, "foo"), (t, "values"), (Template, "values"), (t.interpolations[0], "value")):
    show(lambda: setattr(target, name, 3))
show(lambda: type(iter(t))())
show(lambda: (convert(3, "r"), convert("é", "a"), convert(3, "s"), convert(3, None)))
show(lambda: convert(3, "q"))
show(lambda: (Template.__doc__, Interpolation.__doc__, Template.strings, Template.values, Interpolation.value, Template.__iter__))
show(lambda: f"{t}|{t!s}")
show(lambda: f"{t:>5}")
show(lambda: t"{undefined}")
show(lambda: t"{1 / 0}{print('not reached')}")
show(lambda: (copy.copy(t).strings, copy.deepcopy(t)))
show(lambda: _template_unpickle(1))
show(lambda: _template_unpickle(("a", "b"), t.interpolations))
show(lambda: _template_unpickle(("a", "b", "c"), ()))
show(lambda: type(t).__module__ + type(t).__name__)

iterator = iter(t"{x}a")
for _ in range(4):
    show(lambda: next(iterator))
show(lambda: iterator.__reduce__())


class Loud:
    def __init__(self, name):
        self.name = name

    def __format__(self, spec):
        print("format", self.name, spec)
        return spec

    def __repr__(self):
        print("repr", self.name)
        return self.name


t = t"{Loud('a')!r}{Loud('b'):{Loud('c'):d}}"
print("nothing is shown before this but the format of c")
print([part.format_spec for part in t.interpolations])


def generator():
    t = t"{(yield 1)}{(yield 2)!r}"
    yield t.values


g = generator()
print(next(g), g.send("one"), g.send("two"))


async def coroutine():
    async def value():
        return 5

    return t"{await value()}"


try:
    coroutine().send(None)
except StopIteration as stop:
    print(stop.value)

print(string.Template("$a").substitute(a=1), string.Template is Template)
for source in ("t'a' 'b'", "f'a' t'b'", "b'a' t'b'", "t'{'", "t'{a!x}'", "tb''", "t'{lambda x: 1}'", "t'a' = 1", "del t''", "t'{a b}'", "t'{f\"{a!x}\"}'", "f'{t\"{a!x}\"}'"):
    try:
        compile(source, "<t>", "exec")
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
