"""Writes what `dis` says of each program in `dis/`. Run it with a 64-bit CPython 3.14 and PYTHONHASHSEED=0."""

import dis
import io
import pathlib
import re
import sys

assert sys.version_info[:2] == (3, 14), "the expected texts are CPython 3.14's"
for program in sorted((pathlib.Path(__file__).parent / "dis").glob("*.py")):
    text = io.StringIO()
    dis.dis(compile(program.read_text(), program.name, "exec"), file=text)
    program.with_suffix(".txt").write_text(re.sub(r" at 0x[0-9a-f]+, file", " at 0x0, file", text.getvalue()))
