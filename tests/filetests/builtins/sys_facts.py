# What sys tells of numbers and of the language: records with named items.
import sys
print(sys.float_info)
print(sys.float_info.max, sys.float_info[7], len(sys.float_info), sys.float_info.epsilon == 2.0 ** -52, sys.float_info.n_fields)
print(sys.int_info.default_max_str_digits, sys.int_info.bits_per_digit)
print(sys.version_info[:2], sys.version_info >= (3, 12), sys.version_info.major, sys.version_info.releaselevel)
print(sys.hash_info.inf, sys.hash_info.imag)
print(sys.maxunicode, sys.byteorder, sys.float_repr_style, sys.implementation.name, sys.hexversion >> 16, sys.flags.optimize)
print(sys.getdefaultencoding(), sys.get_int_max_str_digits(), sys.intern("a b") is sys.intern("a b"))
print(type(sys.float_info), type(sys.version_info).__name__, isinstance(sys.version_info, tuple), sys.version_info.__class__.__module__)
major, minor, *rest = sys.version_info
print(major, minor, rest)
match sys.version_info:
    case (3, minor, *_) if minor >= 14: print("new")
    case _: print("old")
for text in ("sys.float_info[99]", "sys.nope", "sys.setrecursionlimit(0)", "sys.setrecursionlimit('a')", "sys.intern(5)", "sys._getframe(99)"):
    try:
        print(eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)
def hot(n):
    total = 0.0
    for i in range(n):
        total += sys.float_info.epsilon * (i % 3) + sys.int_info.sizeof_digit
    return total
print(hot(2000))
