# growth: linear
# Long ints and their digits, faster than quadratic.
N = 20_000

import sys

sys.set_int_max_str_digits(0)
hexadecimal = "f" * N
for _ in range(20):
    x = int(hexadecimal, 16)
    y = x >> 1 << 1 | 1
    total = x + y - (x & y)
    text = f"{total:x}{x:b}"
    data = x.to_bytes(N, "big")
print(len(text), int.from_bytes(data, "little") > 0, x.bit_length(), x.bit_count(), hash(x) > 0, x == y)
