# difftest: fuel=20000
from enum import Flag
class P39(Flag):
    R = 0
b = P39(0)
~P39.R
