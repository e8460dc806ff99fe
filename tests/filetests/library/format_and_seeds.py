# string.Formatter with its parts replaced, and random.seed of texts.
import random
import string


def show(action, *args, **kwargs):
    try:
        print(action(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, "|", error)


formatter = string.Formatter()
for template in ("{}-{}", "{1}-{0}", "{0}{}", "{}{0}", "{name!r:>8}", "{0[1]}", "{0.real}", "{:>{}}", "{{{}}}", "{", "}", "{0!x}", "{0!r", "{0:{1:{2:{3}}}}", "{missing}", "{5}"):
    print(template, end=": ")
    show(formatter.format, template, "first", 7, name="who")
for template in ("a{b!r:>{c}}d{{e", "{}", "", "{0[a.b]}", "{x:y:z}"):
    show(lambda: list(formatter.parse(template)))


class Defaults(string.Formatter):
    def get_value(self, key, args, kwargs):
        return super().get_value(key, args, kwargs) if isinstance(key, int) else kwargs.get(key, f"<{key}>")

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)

    def check_unused_args(self, used_args, args, kwargs):
        unused = set(range(len(args))) | set(kwargs)
        unused -= used_args
        if unused:
            raise ValueError(f"unused: {sorted(map(str, unused))}")


show(Defaults().format, "{0!u} {gone} {there}", "text", there=1)
show(Defaults().format, "{0}", "text", 2, extra=1)
for seed in ("text", "", b"bytes", bytearray(b"bytes"), "höher", 12, -12, 2**70, None.__class__.__name__):
    random.seed(seed)
    print(repr(seed), random.random(), random.randrange(1000), random.choice("abc"))
random.seed("text", version=1)
print(random.random())
show(random.seed, [1])
random.seed(5)
print(sum(random.random() < 0.5 for _ in range(3000)))
