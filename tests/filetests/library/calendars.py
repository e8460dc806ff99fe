import time, copy

def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)

total = 0
for day in range(2500):
    t = time.gmtime(day * 86399)
    text = time.strftime("%Y-%m-%d %H:%M:%S", t)
    total += t.tm_yday + t[6] + len(text)
    if day % 100 == 0:
        again = time.strptime(text, "%Y-%m-%d %H:%M:%S")
        assert again[:8] == t[:8] and time.mktime(again) == day * 86399
print(total)
t = time.gmtime(951782400)
print(t, t.tm_zone, t.tm_gmtoff, len(t), t == tuple(t), isinstance(t, tuple))
match t:
    case time.struct_time(year, month, mday):
        print(year, month, mday)
print(copy.replace(t, tm_mday=1).tm_mday, time.asctime(t), "|", time.ctime(0))
for directive in "aAbBdHIjmMpSUwWyYuVGgCDFTRhen%cxXr":
    print(directive, [time.strftime("%" + directive, time.gmtime(s)) for s in (0, 31536000, 951782400, 4107542399, -1)])
for text, form in [("30 Nov 00", "%d %b %y"), ("12:05:09 pm", "%I:%M:%S %p"), ("June 5, 1999", "%B %d, %Y"), ("1999 200", "%Y %j"),
                   ("Tue 15 2024", "%a %W %Y"), ("20240305", "%Y%m%d"), ("-0130", "%z"), ("x", "%Y"), ("2024 y", "%Y"), ("1", "%Q"),
                   ("1", "%Y%"), ("2023-02-29", "%Y-%m-%d")]:
    attempt(time.strptime, text, form)
for sequence in (range(3), range(12), range(10), 3):
    attempt(time.struct_time, sequence)
for fields in ((2024, 0, 0, 0, 0, 0, 8, 0, 0), (2024, 13, 1, 0, 0, 0, 0, 0, 0), (2024, 1, 32, 0, 0, 0, 0, 0, 0), (1, 2), 3):
    attempt(time.strftime, "%m %d %A", fields)
attempt(time.mktime, (2024, 14, -3, 25, 61, 61, 0, 0, 0))
attempt(time.gmtime, float("nan"))
attempt(time.gmtime, 10**30)
attempt(time.gmtime, "x")
attempt(lambda: t.tm_foo)
print(time.asctime, time.struct_time, time)
