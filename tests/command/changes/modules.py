import math
import sys

math.pi = 3
sys.modules["operator"] = 5
sys.set_int_max_str_digits(700)
sys.setrecursionlimit(90)
print(math.pi)
