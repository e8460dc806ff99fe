# cold: what the streams of `sys` are and how they are shown.
import sys

out, err = sys.__stdout__, sys.__stderr__
print(type(out), out, err)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: out + 1)
attempt(lambda: out.foo)
attempt(lambda: print >> out)
attempt(lambda: out())
attempt(lambda: len(out))
attempt(lambda: out[0])
attempt(lambda: err.write(3))
attempt(lambda: out.writelines(1))
attempt(lambda: print("to stderr", file=sys.stderr))
attempt(lambda: sys.stderr.write("also\n"))
print(sys.copyright)
print(sys.version.split()[0], hex(sys.implementation.hexversion), sys.implementation.name, sys.implementation.cache_tag)
