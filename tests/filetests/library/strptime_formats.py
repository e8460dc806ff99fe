# What `strptime` says of formats: flags and widths are left out, a directive that is none is told without its context.
# cold: calls with other texts each
import time

for f in ("%D", "%", "%Y %", "%E", "%Ey", "a%", "%%D", "%Y%d%Q", "%OB", "%Ex", "%:z", "%F", "%h", "%n", "%C"):
    for s in ("", "5", "2020 ", "%D"):
        try:
            print(f, time.strptime(s, f)[:])
        except ValueError as e:
            print(f, e, e.__suppress_context__, repr(e.__context__))
for s, f in [
    ("2024-03-05", "%Y-%m-%d"), ("2024 5%", "%Y %d%%"), ("%2024", "%%%Y"), ("03:04:05 PM", "%r"), ("a%%b", "a%%%%b"), ("2024 7", "%Y %e"),
    ("12:01", "%R"), ("%", "%%"), ("100%d", "%j%%d"), ("x", "%%"), ("2024 5 %", "%Y %d %"), ("3", "%-m"), ("2024/3/4", "%Y/%-m/%03d"), ("pm 3", "%P %l"), ("23", "%k"),
]:
    try:
        print(f, time.strptime(s, f)[:])
    except ValueError as e:
        print(f, e, e.__suppress_context__, repr(e.__context__))
