"""Writes the expected results of the tests here, from the CPython 3.14 that runs this: `python3.14 syntax/tests/bless.py`.

`bad_inputs.txt` holds sources, and after each the error, as `--> line:column-line:column Class: message` (`--> accepted` if there is
none): where it begins and ends, without the end if that is where it begins, with `-` alone if it is nowhere.
Of `dump/NAME.py`, `NAME.txt` is what `ast.dump` shows, `NAME.short.txt` the same without `ctx=Load()`, and `NAME.spans` the
places of the nodes, in preorder. All node types must occur.
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
        start, end = (error.lineno or 1, error.offset or 1), (error.end_lineno, error.end_offset)
        place = ":".join(map(str, place_of(source, *start, False)))
        if end[1] <= 0:
            place += "-"
        elif start != end:
            place += "-" + ":".join(map(str, place_of(source, *end, True)))
        return f"{place} {type(error).__name__}: {error.msg}"
    return "accepted"


def place_of(source, line, offset, past_end):
    lines = source.encode().split(b"\n")
    text = lines[line - 1].decode() if line <= len(lines) else ""
    column = max(offset, 1) - 1
    return line, len(text[:column].encode()) + max(column - len(text), 0) * past_end


def bless_bad_inputs():
    path = HERE / "bad_inputs.txt"
    entries = path.read_text(encoding="utf-8").rstrip("\n").split("\n====\n")
    sources = [entry.split("\n-->")[0] for entry in entries]
    blessed = [f"{source}\n--> {error_of(source)}" for source in sources]
    path.write_text("\n====\n".join(blessed) + "\n", encoding="utf-8")


def spans(node):
    """The places of the nodes, as lines of text."""
    if hasattr(node, "lineno"):
        yield f"{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}"
    for child in ast.iter_child_nodes(node):
        yield from spans(child)


def without_load(tree):
    for node in ast.walk(tree):
        if isinstance(getattr(node, "ctx", None), ast.Load):
            del node.ctx
    return tree


def node_types():
    """The types that a module can hold, but for template strings."""
    kinds = [ast.mod, ast.stmt, ast.expr, ast.pattern, ast.type_param, ast.excepthandler, ast.boolop, ast.operator]
    kinds += [ast.unaryop, ast.cmpop, ast.expr_context]
    types = {kind for base in kinds for kind in base.__subclasses__()}
    types |= {ast.comprehension, ast.arguments, ast.arg, ast.keyword, ast.alias, ast.withitem, ast.match_case}
    unused = {ast.Interactive, ast.Expression, ast.FunctionType, ast.TemplateStr, ast.Interpolation}
    unused |= {ast.Suite, ast.Param, ast.AugLoad, ast.AugStore}
    return types - unused


def bless_dumps():
    missing = node_types()
    for path in sorted(HERE.glob("dump/*.py")):
        compile(path.read_bytes(), path.name, "exec", dont_inherit=True)
        tree = ast.parse(path.read_bytes())
        missing -= {type(node) for node in ast.walk(tree)}
        texts = {".txt": ast.dump(tree, indent=4), ".spans": "\n".join(spans(tree))}
        texts[".short.txt"] = ast.dump(without_load(tree), indent=4)
        for suffix, text in texts.items():
            path.with_suffix(suffix).write_text(text + "\n", encoding="utf-8")
    assert not missing, missing


if __name__ == "__main__":
    assert sys.version_info[:2] == (3, 14), "expected results are CPython 3.14's"
    warnings.simplefilter("ignore")
    bless_bad_inputs()
    bless_dumps()
