"""Writes the expected results of the tests here, from the CPython 3.14 that runs this: `python3.14 syntax/tests/bless.py`.

`bad_inputs.txt` holds sources, and after each the error, as `--> line:column Class: message` (`--> accepted` if there is none).
`dump/NAME.txt` is what `ast.dump` shows of `dump/NAME.py`.
"""

import ast
import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).parent


def error_of(source):
    """The error, its column in UTF-8 bytes from 0."""
    try:
        compile(source, "<test>", "exec", dont_inherit=True)
    except SyntaxError as error:
        lines = source.encode().split(b"\n")
        line = error.lineno or 1
        text = lines[line - 1].decode() if line <= len(lines) else ""
        column = len(text[: max(error.offset or 1, 1) - 1].encode())
        return f"{line}:{column} {type(error).__name__}: {error.msg}"
    return "accepted"


def bless_bad_inputs():
    path = HERE / "bad_inputs.txt"
    entries = path.read_text(encoding="utf-8").rstrip("\n").split("\n====\n")
    sources = [entry.split("\n-->")[0] for entry in entries]
    blessed = [f"{source}\n--> {error_of(source)}" for source in sources]
    path.write_text("\n====\n".join(blessed) + "\n", encoding="utf-8")


def bless_dumps():
    for path in sorted(HERE.glob("dump/*.py")):
        tree = ast.parse(path.read_bytes())
        path.with_suffix(".txt").write_text(ast.dump(tree, indent=4) + "\n", encoding="utf-8")


if __name__ == "__main__":
    assert sys.version_info[:2] == (3, 14), "expected results are CPython 3.14's"
    warnings.simplefilter("ignore")
    bless_bad_inputs()
    bless_dumps()
