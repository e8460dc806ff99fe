# Catches whatever comes, also what ends a program that prints too much.
import sys

try:
    raise KeyboardInterrupt
except BaseException:
    print("caught")
sys.exit(2**70)
