# difftest: fuel=20000
# Builtin functions have names.
for b in hash, [].append, "".join, str.join, dict.fromkeys:
    print(b.__name__, b.__qualname__)
