# Takes away what the driver itself needs.
import builtins

del builtins.isinstance, builtins.getattr, builtins.str
builtins.len = None
builtins.added = 1
1 / 0
