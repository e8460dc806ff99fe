# cold: each line is another case.
# What struct_time is given.
import time
for f in (lambda: time.struct_time(), lambda: time.struct_time(1), lambda: time.struct_time(sequence=range(9)), lambda: time.struct_time((1,2)), lambda: time.struct_time(range(12)), lambda: time.struct_time(range(9),{}), lambda: time.struct_time(range(9),dict={}), lambda: time.struct_time(range(9),1), lambda: time.struct_time(range(9),{},1), lambda: time.struct_time(range(9), foo=1), lambda: time.struct_time('123456789'), lambda: time.struct_time(range(9), {'tm_zone': 'x'}), lambda: time.struct_time(range(9), {'foo': 'x'}), lambda: time.struct_time(range(10), {'tm_zone': 'x'}), lambda:  time.struct_time(range(10), {'tm_gmtoff': 'x'}), lambda: time.struct_time(range(9), sequence=1), lambda: time.struct_time(range(9), None), lambda: time.struct_time(range(9), [])):
    try: r = f(); print(r, len(r), r.tm_zone, r.tm_gmtoff)
    except Exception as e: print(type(e).__name__, e)
class Ev:
    def __getitem__(self, i): raise TypeError('evil')
    def __len__(self): return 9
class Ev2:
    def __iter__(self): raise ZeroDivisionError('evil')
for c in (Ev, Ev2):
    try: time.struct_time(c())
    except Exception as e: print(type(e).__name__, e)
