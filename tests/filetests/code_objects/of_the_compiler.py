# What only a compiler to bytecode can tell of code: constants, lines of instructions, the depth of the stack.
# refused by: oracle
# cold: looks at code objects, runs little
def documented(): "text"
def same(): return 1
print(documented.__code__.co_consts, (lambda: (1, "a", None, (2, 3))).__code__.co_consts)
print([line - same.__code__.co_firstlineno for start, end, line in same.__code__.co_lines()], same.__code__.co_stacksize > 0)
def several(x):
    y = x + 1000
    for i in (1, 2, 3):
        if x in {4, 5}: return "found" + "!" * 2, None
    return lambda: y
code = several.__code__
print([c if not hasattr(c, "co_name") else c.co_name for c in code.co_consts])
print(sorted({line - code.co_firstlineno for _, _, line in code.co_lines() if line}))
