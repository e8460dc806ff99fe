# Idioms of text: the formatting mini-language, % formatting, methods of str.

# idiom: the mini-language over ints
s_ = ""
for i_ in range(COUNT):
    x_ = (i_ - K) * <<1|1234567|10 ** 18|2 ** 61>>
    s_ = f"{x_:d}|{x_:+}|{x_: }|{x_:,}|{x_:_}|{x_:#x}|{x_:#_b}|{x_:08}|{x_:<12}|{x_:*^+14,}|{x_:=+20}|{x_:#o}|{x_:e}|{x_:.2f}|{x_:g}|{x_:%}|{i_ % 128:c}|{x_:n}|{x_:>{i_ % 9}}|{x_:#010X}|{x_:_d}"
    s_ = s_ if len(s_) % 2 else s_[::-1]
print(s_)

# idiom: the mini-language over floats
s_ = []
for i_ in range(COUNT):
    x_ = (i_ - K) * <<1.0|0.1|1e15|1e-7|12345.678|1e300>>
    p_ = i_ % 6
    t_ = f"{x_}|{x_:.{p_}f}|{x_:.{p_}e}|{x_:.{p_}g}|{x_:.{p_}%}|{x_:+.1f}|{x_:012.2f}|{x_:,.2f}|{x_:_}|{x_:#.0f}|{x_:G}|{x_:<10.3}|{x_:z.1f}|{x_:*>15}|{x_:=+12.1f}|{x_!r:>25}|{-x_:#g}|{x_:10n}"
    s_ = s_[-3:] + [t_]
print(s_)
print(f"{float('inf'):010} {float('nan'):+} {-0.0:.0f} {-0.0} {1e16} {1e15} {123456789012345680.0} {5e-324} {0.1 + 0.2:.17g} {1e22:.0f}")

# idiom: the mini-language over strs, and its errors
n_ = 0
s_ = ""
for i_ in range(COUNT):
    x_ = <<"ab"|"éж"|"🐍x"|"">> * (i_ % 4)
    s_ = f"{x_:8}|{x_:>8}|{x_:^9}|{x_:é<7}|{x_:.2}|{x_:>{i_ % 12}.{i_ % 3}}|{x_!r}|{x_!a:>20}|{x_!s:*^6}|{x_=}|{x_ = !r:^20}"
    n_ += len(s_)
    for f_ in ("d", "+", "=10", ",", "08", ".f", "<<x|e|%|c|#|z>>"):
        try:
            n_ += len(format(x_, f_)) + len(format(i_, f_))
        except ValueError as e_:
            n_ += len(str(e_))
            s_ = str(e_)
print(n_, s_)

# idiom: percent formatting
t_ = 0
s_ = ""
for i_ in range(COUNT):
    x_ = (i_ - K) * <<1|7.5|10 ** 19|True>>
    s_ = "%d|%5d|%-5d|%05d|%+d|%x|%#o|%s|%r|%8.3f|%e|%g|%%|%c|%.2s|%*d|%i|%X|%G" % (x_, x_, i_, x_, x_, int(x_), int(x_), x_, [x_], x_, x_, x_, i_ % 50 + 65, "abc", i_ % 7, 3, x_, 255, 1e-9)
    t_ += len(s_) + len("%(a)s %(b)05.1f" % {"a": i_, "b": x_, "c": 0})
    try:
        t_ += len(<<"%d" % "x"|"%s %s" % i_|"%s" % (1, 2)|"%(a)s" % (1,)|"%y" % 1|"%c" % "ab"|"%d" % 1.5>>)
    except (TypeError, ValueError) as e_:
        t_ += len(str(e_))
        s_ += str(e_)
print(t_, s_)

# idiom: str.format with fields, attributes and indices
class P_:
    def __init__(self, x):
        self.x = x
    def __format__(self, spec):
        return f"<{spec}{self.x}>"
t_ = 0
s_ = ""
for i_ in range(COUNT):
    p_ = P_(i_)
    s_ = "{} {!r} {:>5} {}".format(i_, "é", i_ % 9, p_) + "{1}{0}{1}".format(1, "a") + "{a.x:03} {b[0]} {c[k]} {a:zz} {{}}".format(a=p_, b=[i_], c={"k": 2})
    s_ += "{:{}}{:{w}.{p}}".format(i_, 6, 1.23456, w=8, p=i_ % 4) + format(p_, "q") + f"{p_:{i_}}" + f"{p_}"
    t_ += len(s_)
    try:
        t_ += len(<<"{} {}".format(1)|"{a}".format(1)|"{0.zz}".format(1)|"{".format(1)|"{} {0}".format(1)|"{:{}{}}".format(1, 2, 3, 4)|"{!z}".format(1)>>)
    except (IndexError, KeyError, AttributeError, ValueError) as e_:
        t_ += len(repr(e_))
        s_ += repr(e_)
print(t_, s_)

# idiom: searching and cutting of strs
t_ = 0
l_ = []
for i_ in range(COUNT):
    s_ = <<"abcabc"|"aXbXXc"|"é-ж-é"|"  a b  ">> * (i_ % 3) + str(i_)
    l_ = s_.split(), s_.split("b"), s_.rsplit(<<"a"|"X"|None>>, 1), s_.partition("b"), s_.rpartition("c"), s_.splitlines(), s_.strip(), s_.lstrip("a "), s_.rstrip("0123456789")
    t_ += s_.find("c") + s_.rfind("a") + s_.count("") + s_.count("a", 1, -1) + s_.startswith(("a", "é")) + s_.endswith("0", 1)
    t_ += len(s_.replace("a", "", 2)) + len(s_.removeprefix("ab")) + len(s_.removesuffix("9")) + sum(map(len, l_))
    try:
        t_ += s_.index(str(i_ % 5))
    except ValueError as e_:
        t_ += 1
print(t_, l_)

# idiom: cases and kinds of characters
t_ = 0
l_ = []
c_ = <<"aBc"|"ßÄ"|"ǅž"|"İi"|"ﬁn"|"x1_">>
for i_ in range(COUNT):
    s_ = c_ + chr(<<65 + i_ % 60|160 + i_|900 + i_|0x1F600 + i_|0x660 + i_ % 10>>)
    l_ = s_.upper(), s_.lower(), s_.title(), s_.capitalize(), s_.swapcase(), s_.casefold(), s_.center(9, "*"), s_.zfill(7), s_.ljust(6) + "|", s_.expandtabs(3), ascii(s_), repr(s_)
    t_ += s_.isalpha() + s_.isdigit() * 2 + s_.isalnum() * 4 + s_.isupper() * 8 + s_.islower() * 16 + s_.isidentifier() * 32 + s_.istitle() * 64 + s_.isspace() + s_.isnumeric() * 3 + s_.isprintable() * 5 + s_.isdecimal()
print(t_, l_)

# idiom: indices, slices and comparison of strs of every width
t_ = 0
s_ = ""
l_ = ["a", "é", "ж", "🐍", "\x00", "\n", "'", "\\"]
for i_ in range(COUNT):
    s_ = (s_ + l_[i_ % 8 if i_ > K else 0])[-12:]
    t_ += ord(s_[0]) + ord(s_[-1]) + len(s_[::2]) + (s_ < "é") + (s_ > s_[::-1]) + hash(s_) % 7 + s_.find(l_[i_ % 8])
    t_ += len(s_.encode()) if False else len(repr(s_))
print(t_, repr(s_), s_[::-1], s_[3:-3:2])

# idiom: translate, maketrans and join
t_ = 0
m_ = str.maketrans("abc", "xyz", <<"d"|"é"|"">>)
n_ = {97: "AA", 98: None, 99: 0x1F40D}
for i_ in range(COUNT):
    s_ = "abcdé"[i_ % 5:] + str(i_)
    r_ = s_.translate(m_) + s_.translate(n_)
    t_ += len(r_) + len("-".join(r_)) + len("".join([s_, r_]))
    try:
        t_ += len("".join(<<["a", i_]|[1]|("a", None)>>))
    except TypeError as e_:
        t_ += len(str(e_))
print(t_, r_)

# idiom: concatenation in place while another name holds the str
s_ = "a"
h_ = []
for i_ in range(COUNT):
    s_ += <<"b"|chr(97 + i_ % 26)|"é" if i_ == K else "c">>
    if i_ % 60 == 9:
        h_.append(s_)
        s_ += "|"
    if len(s_) > 200:
        s_ = s_[:5]
print(s_, [(len(x), x[-3:]) for x in h_])

# idiom: a formatter of the program
import string
class F_(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, <<key|"none"|INT>>)
        return super().get_value(key, args, kwargs)
    def format_field(self, value, format_spec):
        return super().format_field(value, format_spec) <<|.upper()|+ ";">>
    def convert_field(self, value, conversion):
        return value if conversion == "a" else super().convert_field(value, conversion)
    def check_unused_args(self, used_args, args, kwargs):
        super().check_unused_args(used_args, args, kwargs)
        <<pass|t_.append(len(used_args))|if K in args: raise ValueError(used_args)>>
t_ = []
f_ = F_()
s_ = ""
for i_ in range(COUNT):
    try:
        s_ = f_.format("{0:>{w}}|{a!r}|{1[0]}|{0.real}" <<|+ "{b}"|+ "{!a}"|+ "{"|+ "{5}">>, i_, "xy", w=SMALL, a=STR)
    except (ValueError, IndexError) as e_:
        s_ = repr(e_)
    if i_ == K:
        print(s_, list(f_.parse("a{0!r:>{1}}b{{{x.y[z]}}}")), f_.vformat("{}{k}", (1,), {"k": 2}), f_.get_field("0[a].real", [{"a": 3}], {}))
        try:
            print(f_.convert_field(ANY, <<None|"s"|"x">>))
        except ValueError as e_:
            print(e_)
print(s_, t_[-3:])

# idiom: t-strings, their parts and what a program makes of them
from string.templatelib import Interpolation, Template, convert
def f_(t):
    s = []
    for p in t:
        match p:
            case str():
                s.append(p)
            case Interpolation(v, e, c, <<"">5"|w>>):
                s.append(f"{e}={convert(v, c)}")
            case Interpolation():
                s.append(format(convert(p.value, p.conversion), p.format_spec))
    return "".join(s)
s_ = ""
t_ = t""
for i_ in range(COUNT):
    x_ = (i_ - K) * <<1|7.5|"ab"|[3]>>
    t_ = t"{x_}|{i_ !r:>{i_ % 9}}{x_ = }{{}}" <<|t"é{i_}"|t"{s_!a}">>
    try:
        s_ = f_(t_)[-40:]
        if i_ % 5 == 0:
            t_ = t_ + t"{STR}" <<|+ Template("a", Interpolation(i_, "i", "s"), "b", "c")|+ s_>>
            s_ = str(t_.values[-1])
    except TypeError as e_:
        s_ = str(e_)
print(s_, t_.strings, len(t_.interpolations), t_.values[:2])
for a_ in ((1,), ("x", <<3|None>>), (Interpolation(ANY, "y", <<None|"r"|"q"|1>>),)):
    try:
        print(Template(*a_), t_.interpolations[0].expression)
    except (TypeError, ValueError) as e_:
        print(e_)
