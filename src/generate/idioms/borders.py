# Idioms of numbers at the borders of their representations, and what numbers can do.

# idiom: sums, differences and products around the borders
def f_(n, b):
    x = b - n // 2
    t = 0
    s = 0
    for i in range(n):
        x += 1
        y = x * <<1|2|-1|3>>
        t ^= (y - b) ^ (x + x) ^ (-x - 1)
        s += (x < b) + (x == b) * 2 + (x > b) * 4 + (y // 3 > b // 3) * 8 + (x % 7)
    return t, s, x, y
print(f_(COUNT, 2 ** 30), f_(COUNT, 2 ** 60), f_(COUNT, -2 ** 60), f_(COUNT, 2 ** <<61|62|63|64>>), f_(COUNT, -2 ** <<61|62|63|64>>))

# idiom: multiplication overflows now and then
t_ = 0
x_ = 1
for i_ in range(COUNT):
    x_ *= <<3|-7|1 << 20|3037000500>>
    t_ ^= x_ & 0xFFFF
    if abs(x_) > <<1 << 61|1 << 62|1 << 63|1 << 100>>:
        x_ = i_ % 5 - 2 or 1
print(t_, x_)

# idiom: floor division and remainder of every sign
t_ = 0
f_ = 0.0
for i_ in range(COUNT):
    a_ = (i_ - K) * <<1|1000000007|1 << 58|-1 << 60>>
    b_ = i_ % 11 - 5
    if b_:
        t_ = (t_ * 31 + a_ // b_ + a_ % b_ * 3) % (1 << 61)
        q_, r_ = divmod(a_, float(b_))
        f_ += q_ % 1000 - r_
        t_ += divmod(-a_, b_)[1] + int(a_ / b_) % 1000
print(t_, f_, q_, r_)

# idiom: float division, remainder and rounding with signed zeros
s_ = set()
t_ = 0.0
for i_ in range(COUNT):
    x_ = (i_ - K) / <<4|8.0|-2|3>>
    y_ = x_ % 1.0
    z_ = -x_ % -1.0
    t_ += y_ - z_ + x_ // 0.75
    s_.add(repr(round(x_))[-1] + repr(round(x_, 1))[-1] + repr(0.0 * x_)[0] + repr(int(x_))[0])
    if x_ == 0:
        print(y_, z_, -x_, x_ * -1, abs(-x_), round(-x_, 2), divmod(-x_, 1.0), 0.0 % -1.0)
print(t_, sorted(s_))

# idiom: int against float where floats lose ones
t_ = 0
b_ = <<2 ** 53|2 ** 60|10 ** 22|2 ** 1000>>
for i_ in range(COUNT):
    x_ = b_ + i_ - K
    f_ = float(x_)
    t_ = (t_ * 7 + (x_ == f_) + 2 * (x_ < f_) + 4 * (f_ <= x_) + 8 * (hash(x_) == hash(f_)) + int(f_ - x_)) % 1000003 if b_ < 1e30 else t_ + (x_ < f_) + (f_ == x_) * 3
    if i_ % 16 == 0:
        t_ += len({x_: 1, f_: 2})
print(t_)

# idiom: infinity and NaN through every operator
i_ = float("inf")
l_ = [i_, -i_, i_ - i_, 0.0, -0.0, 1.5, <<5e-324|1.7976931348623157e308|2.0 ** -1022|1e16>>]
t_ = []
n_ = 0
for k_ in range(COUNT):
    a_ = l_[k_ % 7]
    b_ = l_[k_ // 7 % 7]
    r_ = a_ + b_, a_ - b_, a_ * b_, a_ < b_, a_ <= b_, a_ == b_, a_ != b_, min(a_, b_), max(a_, b_)
    n_ += sum(map(bool, r_))
    if b_:
        r_ += a_ / b_, a_ // b_, a_ % b_
    if k_ % 49 > 40 or k_ < 9:
        t_ = t_[-20:] + [r_]
print(t_, n_)

# idiom: NaN in containers, the same one and another
n_ = float("nan")
l_ = [n_, 1.0]
t_ = 0
for i_ in range(COUNT):
    m_ = n_ * 1 if i_ == K else n_ + 0.0 if i_ % 5 == 1 else n_
    t_ += (n_ in l_) + 2 * (m_ in l_) + 4 * ([m_] == [n_]) + 8 * (m_ == n_) + 16 * l_.count(n_) + 32 * ({n_: 1}.get(m_, 0)) + 64 * ((n_, 1) < (n_, 2))
print(t_)

# idiom: powers of ints and floats
t_ = 0
f_ = 0.0
for i_ in range(COUNT):
    e_ = i_ % 9
    t_ += 3 ** e_ + (-2) ** e_ + pow(7, i_, 1 << 31) + pow(3, -1, 7 + i_ % 2 * 4)
    x_ = 2 ** -e_
    f_ += x_ + 1.5 ** e_ + (i_ % 5) ** 0.5 + 0.5 ** (e_ - 4)
    try:
        f_ += (i_ - K) ** <<-1|-2.0|-3>>
        f_ += 2.0 ** <<i_|i_ * 9>> % 7
    except (ZeroDivisionError, OverflowError) as x_:
        t_ += len(str(x_))
print(t_, f_, x_)

# idiom: shifts and masks of large and negative ints
t_ = 0
for i_ in range(COUNT):
    x_ = (i_ - K) << (i_ % <<64|90|128>>)
    t_ ^= x_ >> (i_ % 13) ^ (~x_ & 0xFFFFFFFFFFFFFFFF) ^ (x_ | -1 << 59) ^ (x_ & -x_)
    t_ += x_.bit_length() + x_.bit_count()
    t_ &= (1 << 90) - 1
    try:
        t_ += 1 << (K - i_)
        t_ &= (1 << 90) - 1
    except ValueError as e_:
        t_ += 1
print(t_, x_)

# idiom: methods of ints and floats
t_ = 0
s_ = ""
for i_ in range(COUNT):
    x_ = (i_ - K) * <<1|99991|2 ** 61 - 1>>
    f_ = x_ / 8
    t_ += x_.as_integer_ratio()[0] + f_.as_integer_ratio()[1] + f_.is_integer() + x_.conjugate().real + x_.imag + x_.denominator
    t_ += int(str(x_)) + int(hex(x_), 16) + int(f"{x_:b}", 2) + int(oct(x_), 0) + int(float.fromhex(f_.hex()) * 8)
    s_ = f_.hex() + str(x_.__floordiv__(3)) + str(x_.__eq__(1.5)) + repr(f_.__add__(1))
    t_ %= 1 << 66
print(t_, s_)

# idiom: conversions that fail
n_ = {}
l_ = ["12", " 7 ", "1_000", "0x1f", "", "1__0", "é", "٣", "-0", "+5", "1e3", "inf", "nan", ".5", "5.", "1_0.5", "--1", "0b1", "12 3", "infinity"]
for i_ in range(COUNT):
    s_ = l_[i_ % len(l_)]
    for f_ in (int, float, <<bool|lambda x: int(x, 0)|lambda x: int(x, 36)|lambda x: int(x, 2)>>):
        try:
            r_ = repr(f_(s_))
        except (ValueError, OverflowError) as e_:
            r_ = str(e_)
        n_[s_] = n_.get(s_, "")[-60:] + r_[-20:]
print({k: v[-50:] for k, v in n_.items()})

# idiom: rounding to every digit
t_ = ""
for i_ in range(COUNT):
    x_ = (i_ - K) * <<0.5|0.125|1.005|2.675|12345.678>>
    y_ = (i_ - K) * <<5|25|123456789|10 ** 20>>
    t_ = t_[-60:] + f"{round(x_)} {round(x_, i_ % 4)} {round(x_, -1)} {round(y_, -(i_ % 4))};"
print(t_)

# idiom: an accumulator whose type grows: bool, int, big int, float
def f_(n, l):
    t = False
    for i in range(n):
        t = t + l[i * len(l) // n]
    return t, type(t).__name__
print(f_(COUNT, [True, 1, 1 << 61, 0.5]), f_(COUNT, [1, <<1 << 62|-1 << 61|0.25|True>>]), f_(COUNT, [1 << 62, -1 << 62]))

# idiom: sums that compensate
l_ = [<<0.1|1e16|0.3|1e-9>>, 1, -1e16, 1.0, True]
t_ = 0
for i_ in range(COUNT):
    l_[i_ % 5] += <<0.1|i_ % 3|1.5>>
    t_ += sum(l_) - sum(l_, 0.5) + sum(range(i_ % 7)) + sum([1 << 62, i_])
print(t_, sum(l_), sum([[i_], [1]], []))

# idiom: a counter passes the border of an inline int both ways
def f_(n, b, s):
    x = b
    l = []
    for i in range(n):
        x = x + s
        if i == n // 2:
            s = -s
        y = -x
        z = ~x
        if x + y or z + x + 1:
            return "wrong"
        l = [x, y, z, abs(y), x - y, x * 2 // 2, x >> 1, x & (1 << 62) - 1]
    return l
print(f_(COUNT, <<1 << 60|1 << 61|1 << 62|(1 << 61) - K|(1 << 63) - K>>, <<1|K|1 << 55>>), f_(COUNT, -1 << <<60|61|62>>, -1))
