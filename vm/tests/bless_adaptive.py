"""Writes what `dis` shows of each function in `adaptive/` after the program has run. Run it with CPython 3.14."""

import contextlib
import dis
import io
import pathlib
import re
import sys
import types

assert sys.version_info[:2] == (3, 14), "the expected texts are CPython 3.14's"


def disassembly(program):
    names = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(program.read_text(), program.name, "exec"), names)
    functions = [value for value in names.values() if isinstance(value, types.FunctionType)]
    text = io.StringIO()
    for function in functions:
        print("Disassembly of", function.__name__, file=text)
        dis.dis(function, adaptive=True, depth=0, file=text)
    return re.sub(r" at 0x[0-9a-f]+, file", " at 0x0, file", text.getvalue())


for program in sorted((pathlib.Path(__file__).parent / "adaptive").glob("*.py")):
    program.with_suffix(".txt").write_text(disassembly(program))
