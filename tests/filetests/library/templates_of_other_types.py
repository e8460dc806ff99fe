# cold: one call of each
import string
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class S(str): pass
# H
for v in (1.5, None, b'$a', 3, [1], S('$a')):
    show(lambda: string.Template(v).substitute(a=1))
    show(lambda: string.Template(v).safe_substitute(a=1))
    show(lambda: string.Template(v).get_identifiers())
    show(lambda: string.Template(v).is_valid())
