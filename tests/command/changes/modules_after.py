import math
import operator
import sys

print(math.pi, operator.add(1, 2), sys.get_int_max_str_digits(), sys.getrecursionlimit() > 900)
