"""Prints the disassembly of each code object of a program as JSON: what `difftest conform --dis` compares with. SOURCE and NAME are set."""
import dis
import io
import json
import re
import sys
import types
import warnings

warnings.simplefilter("ignore")


def describe(code):
    text = io.StringIO()
    dis.dis(code, depth=0, file=text)
    listing = re.sub(r"(?<= at )0x[0-9a-fA-F]+", "0x0", text.getvalue())
    counts = [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_stacksize, code.co_flags]
    names = [list(code.co_varnames), list(code.co_cellvars), list(code.co_freevars)]
    return {"name": code.co_qualname, "line": code.co_firstlineno, "counts": counts, "names": names, "listing": listing}


def walk(code):
    yield describe(code)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from walk(constant)


sys.setrecursionlimit(5000)
print(json.dumps(list(walk(compile(SOURCE, NAME, "exec", dont_inherit=True)))))
