# cpython: 3.14
# What is compiled in mode 'single' is shown by sys.displayhook.
# cold: a few expressions
import sys
exec(compile('1 + 1', '<x>', 'single')); exec(compile('"s"; None; [3]', '<x>', 'single'))
print(_)
class R:
    def __repr__(self): return 'R!'
exec(compile('R()\n', '<x>', 'single'))
def dh(v): print('display', v)
sys.displayhook = dh; exec(compile('7', '<x>', 'single')); exec(compile('None', '<x>', 'single'))
sys.displayhook = sys.__displayhook__
exec(compile('8', '<x>', 'single'))
del sys.displayhook
try: exec(compile('9', '<x>', 'single'))
except RuntimeError as e: print(e)
