# growth: quadratic
# Ints of many digits, to text and back: multiplications and divisions of long numbers.
N = 500

import sys

sys.set_int_max_str_digits(0)
number = int("1234567890" * N)
print(number.bit_length(), len(str(number // 3)), int(hex(number), 16) == number)
print((number * number).bit_length(), (number * number // (number + 1)).bit_length())
