# What `time` does with calendars; the clocks are native. The time zone is UTC.

from operator import index as _index
from sys import maxsize as _MAXSIZE

# The bounds of C's int.
_INT_MIN, _INT_MAX = -2147483648, 2147483647

_DAYS = "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_BEFORE_MONTH = 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
_NAMES = (
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff",
)  # fmt: skip

timezone = altzone = daylight = 0
tzname = "UTC", "UTC"


def _bound(*args, **kwargs):
    """The arguments of `struct_time`."""
    count = len(args) + len(kwargs)
    if count > 2:
        raise TypeError(f"structseq() takes at most 2 arguments ({count} given)")
    given = dict(zip(("sequence", "dict"), args))
    for name, value in kwargs.items():
        if name not in ("sequence", "dict"):
            raise TypeError(f"structseq() got an unexpected keyword argument '{name}'")
        if name in given:
            raise TypeError(f"argument for structseq() given by name ('{name}') and position ({len(args)})")
        given[name] = value
    if "sequence" not in given:
        raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
    named = given.get("dict", {})
    if not isinstance(named, dict):
        raise TypeError("time.struct_time() takes a dict as second arg, if any")
    return given["sequence"], named


def _item(number):
    return property(lambda self: self[number])


class struct_time(tuple):
    """The time value as returned by gmtime(), localtime(), and strptime(), and
 accepted by asctime(), mktime() and strftime().  May be considered as a
 sequence of 9 integers.

 Note that several fields' values are not the same as those defined by
 the C language standard for struct tm.  For example, the value of the
 field tm_year is the actual year, not year - 1900.  See individual
 fields' descriptions for details."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = _NAMES[:9]
    tm_year, tm_mon, tm_mday, tm_hour, tm_min, tm_sec, tm_wday, tm_yday, tm_isdst = map(_item, range(9))
    tm_zone = property(lambda self: self.__dict__["tm_zone"])
    tm_gmtoff = property(lambda self: self.__dict__["tm_gmtoff"])

    def __new__(cls, *args, **kwargs):
        sequence, dict = _bound(*args, **kwargs)
        if not hasattr(sequence, "__iter__") and not hasattr(sequence, "__getitem__"):
            raise TypeError("constructor requires a sequence")
        items = tuple(sequence)
        for word, wrong in ("at least 9", len(items) < 9), ("at most 11", len(items) > 11):
            if wrong:
                raise TypeError(f"time.struct_time() takes an {word}-sequence ({len(items)}-sequence given)")
        self = tuple.__new__(cls, items[:9])
        hidden = _NAMES[len(items) :]
        if any(name not in hidden for name in dict):
            raise TypeError("time.struct_time() got duplicate or unexpected field name(s)")
        self.__dict__.update(zip(_NAMES[9:], (*items[9:], None, None)))
        self.__dict__.update(dict)
        return self

    def __repr__(self):
        return f"time.struct_time({', '.join(f'{name}={item!r}' for name, item in zip(_NAMES, self))})"

    def __reduce__(self):
        return struct_time, (tuple(self), {name: getattr(self, name) for name in _NAMES[9:]})

    def __replace__(self, **changes):
        unknown = [name for name in changes if name not in _NAMES]
        if unknown:
            raise TypeError(f"Got unexpected field name(s): {unknown}")
        return struct_time([changes.get(name, getattr(self, name)) for name in _NAMES])


del _item


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _day_of_year(year, month, day):
    return _BEFORE_MONTH[month - 1] + day + (month > 2 and _is_leap(year))


_EPOCH = _days_before_year(1970)


def _whole_seconds(secs):
    if isinstance(secs, float):
        if secs != secs:
            raise ValueError("Invalid value NaN (not a number)")
        if secs in (float("inf"), float("-inf")):
            raise OverflowError("timestamp out of range for platform time_t")
        secs = int(secs // 1)
    else:
        secs = _index(secs)
    if not -(1 << 63) <= secs < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    return secs


def _broken_down(secs, zone):
    days, rest = divmod(secs, 86400)
    year = days * 400 // 146097 + 1970
    while _days_before_year(year) - _EPOCH > days:
        year -= 1
    while _days_before_year(year + 1) - _EPOCH <= days:
        year += 1
    if not -(1 << 31) <= year - 1900 < 1 << 31:
        raise OSError(75, "Value too large for defined data type")
    yday = days - (_days_before_year(year) - _EPOCH)
    month = max(month for month in range(1, 13) if _day_of_year(year, month, 1) <= yday + 1)
    mday = yday + 2 - _day_of_year(year, month, 1)
    fields = year, month, mday, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, yday + 1, 0, zone, 0
    return struct_time(fields)


def gmtime(seconds=None, /):
    return _broken_down(_whole_seconds(time() if seconds is None else seconds), "GMT")


def localtime(seconds=None, /):
    return _broken_down(_whole_seconds(time() if seconds is None else seconds), "UTC")


def _fields(given, function):
    if given is None:
        return localtime()
    if not isinstance(given, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(given) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    try:
        fields = tuple(_index(item) for item in given)
        if _INT_MIN <= min(fields) and max(fields) <= _INT_MAX:
            return fields
    except TypeError:
        pass
    return tuple(_c_int(item) for item in given)


def _c_int(item):
    number = _index(item)
    if not -_MAXSIZE - 1 <= number <= _MAXSIZE:
        raise OverflowError("Python int too large to convert to C long")
    if not _INT_MIN <= number <= _INT_MAX:
        raise OverflowError(f"signed integer is {'less than minimum' if number < 0 else 'greater than maximum'}")
    return number


def _checked(given, function):
    year, month, mday, hour, minute, second, wday, yday, isdst = _fields(given, function)[:9]
    for what, item, least, most in (
        ("month", month, 0, 12),
        ("day of month", mday, 0, 31),
        ("hour", hour, 0, 23),
        ("minute", minute, 0, 59),
        ("seconds", second, 0, 61),
        ("day of week", wday, -1, None),
        ("day of year", yday, 0, 366),
    ):
        if item < least or most is not None and item > most:
            raise ValueError(f"{what} out of range")
    zone = type(given) is struct_time and given.tm_zone or "UTC"
    return year, month or 1, mday or 1, hour, minute, second, wday % 7, yday or 1, isdst, zone


def mktime(time_tuple, /):
    year, month, mday, hour, minute, second = _fields(time_tuple, "mktime")[:6]
    if time_tuple is None:
        raise TypeError("Tuple or struct_time argument required")
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    days = _days_before_year(year) - _EPOCH + _day_of_year(year, month, 1) - 1 + mday - 1
    return float(((days * 24 + hour) * 60 + minute) * 60 + second)


def asctime(time_tuple=None, /):
    year, month, mday, hour, minute, second, wday = _checked(time_tuple, "asctime")[:7]
    return f"{_DAYS[wday][:3]} {_MONTHS[month - 1][:3]}{mday:3} {hour:02}:{minute:02}:{second:02} {year}"


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


def _iso_week(year, wday, yday):
    """The year and the week of ISO 8601."""
    week = (yday - 1 - wday + 10) // 7
    if week < 1:
        return year - 1, _iso_week(year - 1, (wday - yday) % 7, 365 + _is_leap(year - 1))[1]
    if week == 53 and yday - wday + 3 > 365 + _is_leap(year):
        return year + 1, 1
    return year, week


def _twelve(hour):
    return hour % 12 or 12


_DIRECTIVES = {
    "a": lambda t: _DAYS[t[6]][:3],
    "A": lambda t: _DAYS[t[6]],
    "b": lambda t: _MONTHS[t[1] - 1][:3],
    "B": lambda t: _MONTHS[t[1] - 1],
    "c": lambda t: _written("%a %b %e %H:%M:%S %Y", t),
    "C": lambda t: f"{t[0] // 100:02}",
    "d": lambda t: f"{t[2]:02}",
    "D": lambda t: _written("%m/%d/%y", t),
    "e": lambda t: f"{t[2]:2}",
    "F": lambda t: _written("%Y-%m-%d", t),
    "g": lambda t: f"{_iso_week(t[0], t[6], t[7])[0] % 100:02}",
    "G": lambda t: str(_iso_week(t[0], t[6], t[7])[0]),
    "h": lambda t: _MONTHS[t[1] - 1][:3],
    "H": lambda t: f"{t[3]:02}",
    "I": lambda t: f"{_twelve(t[3]):02}",
    "j": lambda t: f"{t[7]:03}",
    "k": lambda t: f"{t[3]:2}",
    "l": lambda t: f"{_twelve(t[3]):2}",
    "m": lambda t: f"{t[1]:02}",
    "M": lambda t: f"{t[4]:02}",
    "n": lambda t: "\n",
    "p": lambda t: "PM" if t[3] >= 12 else "AM",
    "P": lambda t: "pm" if t[3] >= 12 else "am",
    "r": lambda t: _written("%I:%M:%S %p", t),
    "R": lambda t: _written("%H:%M", t),
    "s": lambda t: str(int(mktime(t))),
    "S": lambda t: f"{t[5]:02}",
    "t": lambda t: "\t",
    "T": lambda t: _written("%H:%M:%S", t),
    "u": lambda t: str(t[6] + 1),
    "U": lambda t: f"{(t[7] + 6 - (t[6] + 1) % 7) // 7:02}",
    "V": lambda t: f"{_iso_week(t[0], t[6], t[7])[1]:02}",
    "w": lambda t: str((t[6] + 1) % 7),
    "W": lambda t: f"{(t[7] + 6 - t[6]) // 7:02}",
    "x": lambda t: _written("%m/%d/%y", t),
    "X": lambda t: _written("%H:%M:%S", t),
    "y": lambda t: f"{t[0] % 100:02}",
    "Y": lambda t: str(t[0]),
    "z": lambda t: "+0000",
    "Z": lambda t: t[9],
    "%": lambda t: "%",
}


def strftime(format, time_tuple=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    return _written(format, _checked(time_tuple, "strftime"))


def _written(format, fields):
    head, *parts = format.split("%")
    text = [head]
    parts = iter(parts)
    for part in parts:
        if not part:
            # Two signs: the next part is plain.
            following = next(parts, None)
            text.append("%" if following is None else "%" + following)
        elif part[0] in _DIRECTIVES:
            text += _DIRECTIVES[part[0]](fields), part[1:]
        else:
            text += "%", part
    return "".join(text)


def _digits(text, at, most, low, high):
    """The longest number within bounds that the text has there: its value and where it ends."""
    for end in range(min(at + most, len(text)), at, -1):
        if text[at:end].isdecimal() and low <= int(text[at:end]) <= high:
            return int(text[at:end]), end
    return None


def _name(text, at, names):
    for number, name in sorted(enumerate(names), key=lambda row: -len(row[1])):
        if text[at : at + len(name)].lower() == name.lower():
            return number, at + len(name)
    return None


def _offset(text, at):
    if text[at : at + 1] == "Z":
        return 0, at + 1
    digits = text[at + 1 : at + 6].replace(":", "")[:4]
    if text[at : at + 1] not in ("+", "-") or len(digits) < 4 or not digits.isdecimal():
        return None
    seconds = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    return -seconds if text[at] == "-" else seconds, at + (6 if text[at + 3 : at + 4] == ":" else 5)


def _short(names):
    return [name[:3] for name in names]


_PARSERS = {
    "a": lambda text, at: _name(text, at, _short(_DAYS)),
    "A": lambda text, at: _name(text, at, _DAYS),
    "b": lambda text, at: _name(text, at, _short(_MONTHS)),
    "B": lambda text, at: _name(text, at, _MONTHS),
    "d": lambda text, at: _digits(text, at + (text[at : at + 1] == " "), 2, 1, 31),
    "f": lambda text, at: _digits(text, at, 6, 0, 999999),
    "H": lambda text, at: _digits(text, at, 2, 0, 23),
    "I": lambda text, at: _digits(text, at + (text[at : at + 1] == " "), 2, 1, 12),
    "j": lambda text, at: _digits(text, at, 3, 1, 366),
    "m": lambda text, at: _digits(text, at, 2, 1, 12),
    "M": lambda text, at: _digits(text, at, 2, 0, 59),
    "p": lambda text, at: _name(text, at, ("am", "pm")),
    "S": lambda text, at: _digits(text, at, 2, 0, 61),
    "U": lambda text, at: _digits(text, at, 2, 0, 53),
    "w": lambda text, at: _digits(text, at, 1, 0, 6),
    "W": lambda text, at: _digits(text, at, 2, 0, 53),
    "y": lambda text, at: _digits(text, at, 2, 0, 99) if text[at : at + 2].isdecimal() and len(text) >= at + 2 else None,
    "Y": lambda text, at: _digits(text, at, 4, 0, 9999) if len(text[at : at + 4]) == 4 and text[at : at + 4].isdecimal() else None,
    "z": _offset,
    "Z": lambda text, at: _name(text, at, ("utc", "gmt")),
}
_COMPOSED = {
    "c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p",
    "e": "%d", "k": "%H", "l": "%I", "P": "%p",
}
_KNOWN = {**_PARSERS, **_COMPOSED}


def _parsed(text, format, found, at=0):
    """Fills what the directives stand for; where the text goes on, or None if it does not match."""
    place = 0
    while place < len(format):
        sign, place = format[place], place + 1
        if sign.isspace():
            if not text[at : at + 1].isspace():
                return None
            while text[at : at + 1].isspace():
                at += 1
            while format[place : place + 1].isspace():
                place += 1
        elif sign != "%" or format[place] == "%":
            place += sign == "%"
            if text[at : at + 1].lower() != sign.lower():
                return None
            at += 1
        else:
            directive, place = format[place], place + 1
            if directive in _COMPOSED:
                at = _parsed(text, _COMPOSED[directive], found, at)
            else:
                match = _PARSERS[directive](text, at)
                at = None
                if match is not None:
                    found[directive], at = match
            if at is None:
                return None
    return at


def _plain(format):
    """The format without flags and widths; an error if it has a directive that is none."""
    head, *parts = format.split("%")
    plain = [head]
    parts = iter(parts)
    for part in parts:
        if not part and (following := next(parts, None)) is not None:
            # Two signs: the next part is plain.
            plain.append("%" + following)
            continue
        directive = part.lstrip("-_0#").lstrip("0123456789")
        length = 1 + (directive[:1] in ("O", "E") and len(directive) > 1)
        try:
            _KNOWN[directive[:length]]
        except KeyError:
            if not directive:
                raise ValueError(f"stray % in format {format!r}") from None
            raise ValueError(f"{directive[:length]!r} is a bad directive in format {format!r}") from None
        plain.append(directive)
    return "%".join(plain)


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    for number, given in enumerate((string, format)):
        if not isinstance(given, str):
            raise TypeError(f"strptime() argument {number} must be str, not {type(given)}")
    found = {}
    end = _parsed(string, _plain(format), found)
    if end is None:
        raise ValueError(f"time data {string!r} does not match format {format!r}")
    if end != len(string):
        raise ValueError(f"unconverted data remains: {string[end:]}")
    return struct_time(_date(found) + _zone(found))


def _date(found):
    short = found.get("y")
    year = found.get("Y", 1900 if short is None else short + (2000 if short < 69 else 1900))
    month = found.get("m", found.get("b", found.get("B", -1)) + 1 or 1)
    day = found.get("d", 1)
    hour = found.get("H", 0)
    if "I" in found:
        hour = found["I"] % 12 + 12 * (found.get("p") == 1)
    wday = found.get("a", found.get("A", (found["w"] - 1) % 7 if "w" in found else None))
    yday = found.get("j")
    if yday is None and wday is not None and ("U" in found or "W" in found) and ("Y" in found or "y" in found):
        yday = _of_week(year, found, wday)
    if yday is not None:
        days = [number for number in range(1, 13) if _day_of_year(year, number, 1) <= yday]
        month, day = days[-1], yday + 1 - _day_of_year(year, days[-1], 1)
    longest = (_BEFORE_MONTH + (365,))[month] - _BEFORE_MONTH[month - 1] + (month == 2 and (_is_leap(year) or "Y" not in found and short is None))
    if day > longest:
        raise ValueError(f"day {day} must be in range 1..{longest} for month {month} in year {year}")
    yday = _day_of_year(year, month, day)
    if wday is None:
        wday = (_days_before_year(year) + yday - 1) % 7
    return year, month, day, hour, found.get("M", 0), found.get("S", 0), wday, yday


def _of_week(year, found, wday):
    first = _days_before_year(year) % 7
    if "U" in found:
        week, first, wday = found["U"], (first + 1) % 7, (wday + 1) % 7
    else:
        week = found["W"]
    days_of_week_0 = (7 - first) % 7
    return 1 + wday - first if week == 0 else 1 + days_of_week_0 + 7 * (week - 1) + wday


def _zone(found):
    if "z" in found:
        return -1, None, found["z"]
    return (0, ("UTC", "GMT")[found["Z"]], None) if "Z" in found else (-1, None, None)
