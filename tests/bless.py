"""Asks the CPython that runs this script for the truth of the tests, and writes or checks the files that hold it."""

import ast
import builtins
import contextlib
import dis
import io
import linecache
import pathlib
import re
import sys
import traceback
import types
import warnings

RECURSION_LIMIT = 1000


def depth():
    """Python frames above and including the caller's."""
    frame, count = sys._getframe(1), 0
    while frame:
        frame, count = frame.f_back, count + 1
    return count


def without_addresses(text):
    return re.sub(r" at 0x[0-9a-f]+", " at 0x0", text)


def namespace(file):
    """What a script begins with; no loader, whose repr is an address."""
    return vars(types.ModuleType("__main__")) | {"__builtins__": builtins, "__file__": file, "__cached__": None}


def run(path):
    """The program's stdout and, if it ends in an uncaught exception, its traceback (else None)."""
    source, name = path.read_text(), path.name
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    out, limit = io.StringIO(), sys.getrecursionlimit()
    code = compile(source, name, "exec")
    with contextlib.redirect_stdout(out):
        try:
            sys.setrecursionlimit(RECURSION_LIMIT + depth())
            exec(code, namespace(name))
        except BaseException as error:
            sys.setrecursionlimit(limit)
            error.__traceback__ = error.__traceback__.tb_next
            return without_addresses(out.getvalue()), "".join(traceback.format_exception(error))
        finally:
            sys.setrecursionlimit(limit)
    return without_addresses(out.getvalue()), None


def listings(path):
    """What CPython 3.14's `ast` and `dis` print for a program, by the suffix of the file that holds it."""
    source, name = path.read_text(), path.name
    full = ast.dump(ast.parse(source), indent=4) + "\n"
    code = compile(source, name, "exec")
    yield ".full.ast", full
    # As CPython 3.15 leaves it out.
    yield ".ast", re.sub(r",\s*ctx=Load\(\)", "", full)
    yield ".dis", disassembly(code, adaptive=False)
    with contextlib.redirect_stdout(io.StringIO()):
        exec(code, namespace(name))
    yield ".adaptive.dis", disassembly(code, adaptive=True)


def disassembly(code, adaptive):
    """`dis.dis` of a code object and those in it, without addresses."""
    out = io.StringIO()
    dis.dis(code, file=out, adaptive=adaptive)
    return without_addresses(out.getvalue())


def too_new(path):
    """Whether the header asks for a later CPython than this one."""
    for line in path.read_text().splitlines():
        if not line.startswith("#"):
            return False
        key, _, value = line[1:].partition(":")
        if key.strip() == "cpython":
            return sys.version_info < tuple(int(part) for part in value.split("(")[0].strip().split("."))
    return False


def settle(path, text, check):
    """Makes `path` hold `text` (None: be absent), or says whether it does not."""
    if (path.read_text() if path.exists() else None) == text:
        return True
    if check:
        print(f"differs: {path}")
    elif text is None:
        path.unlink()
    else:
        path.write_text(text)
    return check is False


def main(args):
    warnings.simplefilter("ignore")
    check = "--check" in args
    given = [pathlib.Path(arg) for arg in args if arg != "--check"]
    here = pathlib.Path(__file__).parent
    # Of the command's programs, only those that `ast` and `dis` are tested with.
    listed = (path.with_suffix(".py") for path in here.glob("command/*.dis") if path.suffixes == [".dis"])
    paths = given or sorted([*here.glob("filetests/*/*.py"), *listed])
    good = True
    for path in paths:
        if path.parent.name == "command":
            if sys.version_info[:2] == (3, 14):
                for suffix, text in listings(path):
                    good &= settle(path.with_suffix(suffix), text, check)
            continue
        if too_new(path):
            print(f"skipped: {path}")
            continue
        out, err = run(path)
        good &= settle(path.with_suffix(".out"), out, check)
        good &= settle(path.with_suffix(".err"), err, check)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
