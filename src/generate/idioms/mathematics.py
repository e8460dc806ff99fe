# Idioms of math, random and string.

# idiom: functions of floats by the dozen
import math
t_ = 0.0
s_ = ""
for i_ in range(COUNT):
    x_ = (i_ - K) / <<1|3|64.0|-7>>
    try:
        r_ = float("%.9g" % math.<<acos|acosh|asin|asinh|atan|atanh|cos|cosh|sin|sinh|tan|tanh|exp|expm1|exp2|log|log10|log1p|log2|sqrt|cbrt|degrees|radians|erf|gamma|lgamma|erfc>>(x_))
    except (ValueError, OverflowError) as e_:
        r_ = -1.0
        s_ = str(e_)
    t_ += round(r_, 6) if abs(r_) < 1e15 else 1.0
print([round(f(0.3), 9) for f in (math.asin, math.atan, math.atanh, math.log2, math.sinh)], math.acosh(1.5) > 0.9)
print(round(t_, 3), s_, math.atan2(<<0.0, -1.0|-0.0, -1.0|1, 2>>), math.pow(<<2, 0.5|0.0, 0.0|-1, math.inf|2, -1>>))

# idiom: exact functions of math
import math
n_ = 0
for i_ in range(COUNT):
    x_ = (i_ - K) * <<0.5|0.1|2.5|1e10>>
    n_ += math.floor(x_) + math.ceil(x_) - math.trunc(x_) + int(math.fabs(x_)) + math.isqrt(i_ * i_ + SMALL)
    n_ += math.gcd(i_, K, <<12|0|INT>>) + math.lcm(i_ % 7 + 1, 4) + math.comb(9, i_ % 11) + math.perm(6, i_ % 7) + math.factorial(i_ % 12)
    n_ += math.isclose(x_, x_ + 1e-10) + math.isfinite(x_) + math.isinf(x_ * math.inf) + math.isnan(math.nan) + math.frexp(x_)[1] + int(math.modf(x_)[1])
    n_ += int(math.ldexp(x_, i_ % 5) * 4) + int(math.copysign(i_, x_)) + int(math.fmod(x_, 3) * 8) + int(math.remainder(x_, 3) * 8) + int(math.hypot(3, 4) + math.dist((1, 2), (4, 6)))
    n_ += int(math.fsum([x_, 0.5, -x_]) * 2) + math.prod([i_, 2], start=3) + math.sumprod([i_, 2], [3, x_ // 1]) // 1
    n_ %= 1 << 64
print(n_, math.nextafter(1.0, <<2|-math.inf>>), math.nextafter(0.0, 1, steps=<<1|5>>), math.fma(<<0.1, 10.0, -1.0|math.inf, 1, 2>>), math.ulp(<<1.0|0.0|math.inf|1e300>>), math.pi, math.e, math.tau, math.inf, math.nan, math.log(<<2 ** 2000|8, 2|1e-320|10, 10>>))
try:
    math.<<sqrt(-1)|log(0)|log(-1, 2)|factorial(-1)|factorial(1.5)|isqrt(-1)|comb(-1, 2)|exp(1000)|fmod(math.inf, 1)|pow(-8, 1 / 3)|acos(2)|floor(math.nan)|ceil(math.inf)|gcd(1.5)|ldexp(1.0, 10 ** 10)|perm(3, -1)|dist((1,), (1, 2))|sumprod([1], [])|sqrt("x")|prod([1, "a"])|prod(5)|hypot("a")|trunc("a")|log(1, 2, 3)|nextafter(1, 2, steps=-1)|isclose(1, 2, rel_tol=-1)>>
except (ValueError, TypeError, OverflowError) as e_:
    print(type(e_).__name__, e_)

# idiom: random numbers, each from one generator
import random
r_ = random.Random(<<SMALL|"seed"|INT|1.5|b"x"|None if False else 3>>)
t_ = 0.0
for i_ in range(COUNT):
    t_ += r_.<<random|betavariate|expovariate|gammavariate|gauss|lognormvariate|normalvariate|paretovariate|triangular|uniform|weibullvariate>>(*<<[1.5, 2.5]|[2, 3]>>[:{"random": 0, "expovariate": 1, "paretovariate": 1}.get("<<random|betavariate|expovariate>>", 2)]) if False else r_.random()
    t_ += r_.betavariate(1.5, 2) + r_.expovariate(2.0) + r_.gammavariate(<<0.5|1|3>>, 1) + r_.gauss(0, 1) + r_.gauss(i_, 2) + r_.lognormvariate(0, 0.5) + r_.normalvariate(1, 2) + r_.paretovariate(3) + r_.triangular(<<|0, 2|0, 1, 0.2>>) + r_.uniform(i_, 1) + r_.weibullvariate(1, 1.5) + r_.vonmisesvariate(1, <<4|0>>) + r_.binomialvariate(<<1|5|200>>, 0.3)
    t_ += r_.randint(-i_, i_) + r_.randrange(<<i_ + 1|1, i_ + 2|0, 99, 7>>) + r_.getrandbits(<<1|33|70>>) % 7 + len(r_.randbytes(i_ % 5)) + r_.choice(<<STR + "a"|TUPLE|range(9)>>).__hash__() * 0
    t_ += sum(r_.choices(<<[1, 2, 3]>>, <<k=2|weights=[1, 2, 3], k=3|cum_weights=[1, 2, 5], k=2>>)) + sum(r_.sample(range(20), <<3|5, counts=None>>))
    l_ = [1, 2, 3, i_]
    r_.shuffle(l_)
    if i_ == K:
        s_ = r_.getstate()
        a_ = r_.random()
        r_.setstate(s_)
        print(a_ == r_.random(), r_.VERSION, s_[0])
        r_.seed(<<SMALL|"x"|STR>>)
print(round(t_, 4), l_)

# idiom: random numbers of the module
import random
random.seed(<<SMALL|"a">>)
s_ = random.getstate()
t_ = 0.0
for i_ in range(COUNT):
    t_ += random.random() + random.randint(1, 6) + random.randrange(9) + random.uniform(0, 1) + random.choice([1, 2]) + random.getrandbits(8) + random.gauss(0, 1) + random.gauss(1) + random.triangular() + random.sample([1, 2, 3], 1)[0] + random.choices([1, 2])[0]
    t_ += random.<<betavariate(1, 2)|expovariate(1)|gammavariate(1, 2)|lognormvariate(0, 1)|normalvariate(0, 1)|paretovariate(2)|weibullvariate(1, 1)|binomialvariate(20, 0.4)|vonmisesvariate(1, 2)>> + len(random.randbytes(2))
    l_ = [1, 2, 3]
    random.shuffle(l_)
random.setstate(s_)
print(round(t_, 4), l_, random.random())
try:
    random.<<randrange(0)|choice([])|sample([1], 2)|randint(3, 1)|choices([], k=1)|choices([1], weights=[0])|randrange(1.5)|sample({1}, 1)|getrandbits(-1)|shuffle((1, 2))|choices([1], [1, 2])>>
except (ValueError, IndexError, TypeError) as e_:
    print(type(e_).__name__, e_)

# idiom: constants and templates of string
import string
t_ = string.Template(<<"$a ${b} $$ $c"|"$a$a${a}x"|"$"|"${a"|"no"|"$1 $a">>)
class T_(string.Template):
    delimiter = "%"
n_ = 0
for i_ in range(COUNT):
    n_ += ("ab1_ %"[i_ % 6] in string.<<ascii_letters|ascii_lowercase|ascii_uppercase|digits|hexdigits|octdigits|printable|punctuation|whitespace>>)
    n_ += len(string.capwords(STR + " x y")) + len(t_.safe_substitute(a=i_))
    try:
        n_ += len(t_.substitute({"a": i_}, b=STR)) + len(T_("%a $b").substitute(a=1))
    except (KeyError, ValueError) as e_:
        n_ += 1
        x_ = repr(e_)
print(n_, t_.template, T_.delimiter, t_.is_valid(), t_.get_identifiers() if t_.is_valid() else 0, string.capwords("a-b c", "-"))

# idiom: templates with names of another pattern
import string
class T_(string.Template):
    delimiter = <<"%"|"$"|"&&">>
    idpattern = <<"[a-z]+"|"[a-z]+_[a-z]*"|r"\w\d?"|"[a-z0-9]+">>
    braceidpattern = <<None|"[A-Z]+"|"a">>
    flags = <<0|2>>
n_ = 0
for i_ in range(COUNT):
    n_ += len(T_("%a $b &&c_d %{A} ${a} &&{B}").safe_substitute(a=i_, b=2, c_d=3, A=4, B=5, c=6))
print(n_, T_.idpattern, T_.braceidpattern, T_.flags, T_.delimiter, T_("%a ${a} $b_ %%").get_identifiers(), T_("%1").is_valid())

# idiom: formatters whose parts are asked alone
import random, string, sys
class F_(string.Formatter):
    def get_value(self, key, args, kwargs): return kwargs.get(key, K) if isinstance(key, str) else args[key]
f_ = F_()
n_ = 0
for i_ in range(COUNT):
    n_ += len(f_.vformat("{0}{a!r:>4}", (i_,), {"a": 1}))
print(n_, f_.get_field("0.real", (SMALL,), {}), list(f_.parse("a{b!r:>3}c")), f_.format_field(K, ">5"), f_.check_unused_args(set(), (), {}))
random.seed(SMALL)
print(f_.convert_field(1, "r"), f_.get_value(0, [1], {}), random.binomialvariate(9, 0.5), round(random.vonmisesvariate(1, 2), 6), sys.flags.optimize)
sys.set_int_max_str_digits(sys.get_int_max_str_digits())
