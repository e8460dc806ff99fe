# What % and math take from numbers of derived classes: a float is its value, an int is asked for __float__ but not for __int__.
class F(float):
    def __float__(self): return 2.5
class I(int):
    def __float__(self): return 5.5
    def __int__(self): return 77
    def __index__(self): return 66
import math
def t(s):
    try: print(s, eval(s))
    except Exception as e: print(s, e)
for s in "'%f' % F(1.5)|'%g' % I(5)|'%d' % I(5)|'%x' % I(5)|b'%d' % I(5)|'%c' % I(65)|math.sqrt(F(4.0))|math.sin(F(0.0))|float.__add__(1.0, F(1.5))|complex(F(1.5))|math.sqrt(I(4))|format(F(1.5), 'f')|round(F(1.5))|int(F(1.5))|1.5 + F(1.5)|1 + F(1.5)|math.fsum([F(1.5), I(2)])|math.hypot(F(3.0))|sum([F(1.5)])|sum([1.0, I(2)])|float('1') + I(3)|[0, 1][I(1)]|chr(I(65))|range(I(3))|'a' * I(2)|hex(I(5))|math.factorial(I(3))|math.gcd(I(4), 6)|divmod(7.0, F(2.0))|math.ldexp(F(1.5), I(2))|bytes([I(65)])|int(I(5))|float(I(5))|complex(I(5))|'%.*f' % (I(2), 1.0)|round(1.2345, I(2))|pow(2, I(3))|[1] * I(2)|'abc'[I(1):]|float(F(1.5))|math.pow(F(2.0), 2)|math.copysign(1, F(-1.0))|math.isnan(F(1.0))|math.log(F(1.0))|math.log(I(1))|F(1.5) == 1.5|hash(F(1.5))==hash(1.5)|complex(1, F(1.5))|complex(I(5), 1)|float.fromhex('0x1p0')|math.atan2(F(1.0), 1)|math.dist([F(1.0)], [0])|math.prod([F(2.0)])".split('|'): t(s)

total = 0
for i in range(3000):
    total += int('%d' % I(i)) + math.sqrt(F(4.0)) + len('%.1f' % F(i))
print(total)
