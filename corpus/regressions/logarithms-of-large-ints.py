# difftest: fuel=20000
# Of an int past all floats: the logarithm of a fraction and of a power of two, as CPython adds them. Both engines took 64 bits and the rest.
import math
r = [math.log(2 ** 2000), math.log(3 ** 2000), math.log2(2 ** 5000), math.log10(10 ** 400), math.log(2 ** 1023), math.log(2 ** 70, 10)]
