# cold: one call of each: type.__new__ with too few arguments, names that are no strings
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class S(str): pass
show(lambda: type.__new__(type))
show(lambda: type.__new__(type, 1))
show(lambda: type.__new__(type, 1, 2))
show(lambda: type.__new__(type, 1, 2, 3))
show(lambda: type.__new__(type, 'a', (), {}, 4))
show(lambda: type.__new__())
show(lambda: type.__new__(int))
show(lambda: type.__new__(int, 3))
show(lambda: type())
show(lambda: type(1, 2))
class M(type): pass
show(lambda: M()); show(lambda: M(1)); show(lambda: M(1,2)); show(lambda: M.__new__(M, 1))
for template, names in (("{a}{b}", {b"": 1, "b": 2}), ("{b}", {b"": 1, "b": 2}), ("{b}{a}", {3: 1, "b": 2, None: 3, "a": 4})):
    show(lambda: template.format(**names))
    show(lambda: str.format(template, **{k: v for k, v in names.items() if isinstance(k, str)}))
try:
    1 / 0
except ZeroDivisionError as error:
    trace = error.__traceback__
show(lambda: dir(trace))
show(lambda: trace.missing)
class Bad:
    def __set_name__(self, owner, name): raise ValueError(name)
for k in (b'', 'a', 3, S('q')):
    try: type('W', (), {k: Bad()})
    except BaseException as e: print(type(e), e, getattr(e, '__notes__', None))
