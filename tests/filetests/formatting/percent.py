# cpython: 3.14 (the wording of a bad argument)
# The % operator: every conversion, flag, width and error.
print("%s %r %a %d %i %u %c %%" % ("é", "é", "é", 3.99, -7, 2**70, 65))
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%#o|%o|%c" % (42, 42, 42, 42, 42, 255, 255, 255, 8, 8, "é"))
print("%f|%.2f|%10.3f|%-10.1f|%+e|%.3e|%E|%g|%G|%.0f|%#.0f|%010.2f" % (1.5, 2.675, 3.14159, 2.5, 12345.678, 0.00012, 1e10, 1e-5, 1e20, 0.5, 3.0, -1.5))
print("%s" % 5, "%s" % (5,), "%s" % [1, 2], "%s %s" % (1, (2, 3)), "%s" % None, "%s" % ((),))
print("%(a)s %(b)05d %(a)r" % {"a": "x", "b": 42, "c": 0}, "%(k)s%%" % {"k": 1}, "%(a b)s" % {"a b": 1})
print("%*d|%-*d|%.*f|%*.*f" % (5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828))
print("%.3s|%5.1s|%-6s|%6s|%.0s" % ("abcdef", "xyz", "ab", "ab", "zzz"), "%#x %#X %#o" % (0, 171, 0), "%+5d %+05d % 05d" % (3, 3, 3))
print("%x %o %d" % (-255, -8, -(2**70)), "%.5d %5.3d %-8.3dx" % (42, 7, 7))
print("%d %s %f" % (True, True, True), "%f %e %g" % (float("inf"), float("-inf"), float("nan")), "%05s|%5c" % ("ab", "x"), "%F" % float("nan"))
for template, args in [("%d", "x"), ("%d", None), ("%s %s", (1,)), ("%s", (1, 2)), ("abc", 1), ("%q", 1), ("%", 1), ("%(a)s", 1), ("%(b)s", {"a": 1}), ("%c", "ab"),
                       ("%c", -1), ("%c", 1.5), ("%x", 1.5), ("%f", "1"), ("%*d", ("a", 1)), ("%(a", {}), ("%d %d", (1,)), ("abc", []), ("abc", {}), ("abc", ()), ("%.", 1), ("%s", {}), ("%c", 0x110000), ("%s %(a)s", {"a": 1}), ("%i", 1e400), ("%d", float("nan"))]:
    try:
        print(repr(template % args))
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(repr(error))
length = 0
for i in range(400):
    length += len("%d-%s-%.2f" % (i, "ab" * (i % 3), i / 3))
print(length)
