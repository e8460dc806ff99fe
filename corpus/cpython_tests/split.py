"""Makes a program of every test method and doctest of CPython's own tests (of a Python 3.13's `Lib/test`), with what it needs of its module.

    python3.13 corpus/cpython_tests/split.py LIB/test OUT test_int test_list ...
    difftest conform --prelude corpus/cpython_tests/unittest_stub.py --pyodide DIR OUT/test_int OUT/test_list
"""
import ast
import doctest
import os
import re
import sys
import textwrap

SUPPORTED = {
    "sys", "math", "operator", "itertools", "functools", "collections", "collections.abc", "types", "copy", "time", "random", "abc", "enum",
    "dataclasses", "string", "contextlib", "copyreg", "builtins", "__future__", "typing",
}
STUBBED = {"unittest", "warnings", "gc", "test.support", "support", "doctest"}


class Module:
    """A test module: its statements, what each binds and needs."""

    def __init__(self, folder, name, main):
        self.name, self.folder = name, folder
        path = os.path.join(folder, *name.split(".")) + ".py"
        if not os.path.exists(path):
            path = os.path.join(folder, *name.split("."), "__init__.py")
        text = open(path, encoding="utf-8").read()
        self.tree = ast.parse(text)
        self.short = name.split(".")[-1]
        self.inlined = {}
        self.rename = {}
        if not main:
            for node in self.tree.body:
                if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
                    self.rename[node.name] = f"{self.short}__{node.name}"
            for old, new in self.rename.items():
                text = re.sub(rf"(?<![\w.]){old}\b(?!\s*=[^=])", new, text)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and node.module == "test":
                for alias in node.names:
                    if os.path.exists(os.path.join(folder, alias.name + ".py")):
                        self.inlined[alias.name] = alias.asname or alias.name
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    if alias.name.startswith("test.") and os.path.exists(os.path.join(folder, alias.name[5:] + ".py")):
                        self.inlined[alias.name[5:]] = alias.asname or alias.name
        for module, local in self.inlined.items():
            short = module.split(".")[-1]
            text = re.sub(rf"(?<![\w.]){re.escape(local)}\.(\w+)", rf"{short}__\1", text)
        self.text = text
        self.lines = text.splitlines()
        self.tree = ast.parse(text)
        for node in self.tree.body:
            node.owner = self


def one_import(module, alias):
    """What is private to CPython may be missing."""
    line = ast.unparse(ast.ImportFrom(module=module, names=[alias], level=0))
    return f"try:\n    {line}\nexcept ImportError:\n    pass" if alias.name.startswith("_") else line


def exists(folder, name):
    return os.path.exists(os.path.join(folder, *name.split(".")) + ".py")


def statements(folder, name, main=True, seen=None):
    """The statements of a module behind those of the test modules it uses."""
    seen = set() if seen is None else seen
    seen.add(name)
    module = Module(folder, name, main)
    found = []
    for other in module.inlined:
        if other not in seen:
            found += statements(folder, other, False, seen)
    for node in module.tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("test.") and node.module[5:] not in ("support",):
            other = node.module[5:]
            if exists(folder, other) and not other.startswith("support.") or other in ("support.testcase", "support.numbers"):
                if other not in seen:
                    found += statements(folder, other, False, seen)
                short = other.split(".")[-1]
                bound = {b for s in found for b in s.bound}
                for alias in node.names:
                    source = f"{short}__{alias.name}" if f"{short}__{alias.name}" in bound else alias.name
                    found.append(Piece.made(f"{alias.asname or alias.name} = {source}", {alias.asname or alias.name}, {source}))
                continue
        found.append(Piece(node, module))
    return found


def bound_names(node):
    names = set()
    if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
        return {node.name}
    for child in ast.walk(node):
        if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Store):
            names.add(child.id)
        elif isinstance(child, (ast.ClassDef, ast.FunctionDef)):
            names.add(child.name)
        elif isinstance(child, (ast.Import, ast.ImportFrom)):
            names |= {(a.asname or a.name).split(".")[0] for a in child.names}
        elif isinstance(child, ast.TypeAlias):
            names.add(child.name.id)
    return names


def used_names(node):
    return {child.id for child in ast.walk(node) if isinstance(child, ast.Name)}


def root(node):
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else None


class Piece:
    def __init__(self, node, module):
        self.node, self.module = node, module
        self.bound = bound_names(node)
        self.used = used_names(node)
        self.touches = set()
        if isinstance(node, (ast.Assign, ast.AugAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            self.touches = {root(t) for t in targets if isinstance(t, (ast.Attribute, ast.Subscript))}
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            self.touches = {root(node.value)}
        elif isinstance(node, (ast.For, ast.If)):
            self.touches = {root(c) for c in ast.walk(node) if isinstance(c, (ast.Attribute, ast.Subscript)) and isinstance(c.ctx, ast.Store)}
        self.code = None

    @classmethod
    def made(cls, code, bound, used):
        self = cls.__new__(cls)
        self.node = self.module = None
        self.bound, self.used, self.touches, self.code = bound, used, set(), code
        return self

    def import_code(self):
        """Of an import what the program can have; None if it is no import."""
        node = self.node
        if isinstance(node, ast.Import):
            names = [a for a in node.names if a.name in SUPPORTED]
            return "\n".join(f"import {a.name}" + (f" as {a.asname}" if a.asname else "") for a in names)
        if isinstance(node, ast.ImportFrom):
            if node.module in SUPPORTED and not node.level:
                return "\n".join(one_import(node.module, alias) for alias in node.names)
            if node.module and node.module.startswith("test.support"):
                return "\n".join(f"{a.asname or a.name} = support.{a.name}" if a.name != a.asname else "" for a in node.names)
            if node.module in ("unittest",):
                return "\n".join(f"{a.asname or a.name} = unittest.{a.name}" for a in node.names if a.name != "mock")
            if node.module == "test":
                return "\n".join(f"{a.asname or a.name} = support" for a in node.names if a.name == "support")
            return ""
        return None

    def missing(self):
        """Names that the import binds and the program cannot have."""
        node, names = self.node, set()
        if isinstance(node, ast.Import):
            names = {(a.asname or a.name).split(".")[0] for a in node.names if a.name not in SUPPORTED and a.name not in STUBBED and not a.name.startswith("test.")}
        elif isinstance(node, ast.ImportFrom) and node.module not in SUPPORTED and node.module not in STUBBED and not (node.module or "").startswith("test"):
            names = {a.asname or a.name for a in node.names}
        return names - {"unittest", "test"}

    def source(self, drop=()):
        if self.code is not None:
            return self.code
        code = self.import_code()
        if code is not None:
            return code
        node = self.node
        gone = set()
        for child in drop:
            first = min([d.lineno for d in child.decorator_list] + [child.lineno])
            gone |= set(range(first, child.end_lineno + 1))
        first = min([d.lineno for d in getattr(node, "decorator_list", [])] + [node.lineno])
        lines = [self.module.lines[n - 1] for n in range(first, node.end_lineno + 1) if n not in gone]
        if drop:
            lines.append("    pass")
        return "\n".join(lines)


def is_test(node):
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test")


class Area:
    def __init__(self, folder, name):
        self.name = name.split(".")[-1]
        self.pieces = statements(folder, name)
        self.classes = {p.node.name: p for p in self.pieces if p.node is not None and isinstance(p.node, ast.ClassDef)}
        self.aliases = {}
        for p in self.pieces:
            if p.code and " = " in p.code:
                left, right = p.code.split(" = ")
                self.aliases[left] = right
        self.missing = set().union(*[p.missing() for p in self.pieces if p.node is not None])

    def bases(self, name):
        """A class and its bases that are of these modules, roughly in the MRO, and whether it is a TestCase."""
        order, case = [], False
        name = self.aliases.get(name, name)
        piece = self.classes.get(name)
        if piece is None:
            return [], name.endswith("TestCase")
        order.append(name)
        for base in piece.node.bases:
            text = ast.unparse(base)
            below, is_case = self.bases(text)
            case = case or is_case or text.endswith("TestCase")
            order += [b for b in below if b not in order]
        return order, case

    def tests(self):
        for name, piece in self.classes.items():
            if piece.module.name.split(".")[-1] != self.name:
                continue
            order, case = self.bases(name)
            if not case:
                continue
            seen = set()
            for base in order:
                for child in self.classes[base].node.body:
                    if is_test(child) and child.name not in seen:
                        seen.add(child.name)
                        yield name, order, base, child

    def program(self, name, order, base, test):
        keep = {}
        needed = {name}
        used = set()
        for cls in order:
            body = self.classes[cls].node.body
            drop = [c for c in body if is_test(c) and c.name != test.name]
            keep[cls] = drop
            for c in [n for n in body if n not in drop] + self.classes[cls].node.bases + self.classes[cls].node.decorator_list:
                used |= used_names(c)
        needed |= used
        chosen = set()
        while True:
            before = len(chosen)
            for i, p in enumerate(self.pieces):
                if i in chosen:
                    continue
                if p.bound & needed or (p.touches & needed and not p.bound):
                    chosen.add(i)
                    if p.node is not None and isinstance(p.node, ast.ClassDef) and p.node.name in keep:
                        continue
                    if p.node is not None and isinstance(p.node, ast.ClassDef) and self.bases(p.node.name)[1]:
                        drop = [c for c in p.node.body if is_test(c)]
                        keep[p.node.name] = drop
                        for c in [n for n in p.node.body if n not in drop] + p.node.bases:
                            needed |= used_names(c)
                    else:
                        needed |= p.used
            if len(chosen) == before:
                break
        reasons = used_names(test) & self.missing
        if reasons:
            return None, sorted(reasons)[0]
        parts = []
        for i, p in enumerate(self.pieces):
            future = p.node is not None and isinstance(p.node, ast.ImportFrom) and p.node.module == "__future__"
            if i in chosen or future:
                drop = keep.get(p.node.name, ()) if p.node is not None and isinstance(p.node, ast.ClassDef) else ()
                parts.append(p.source(drop))
        parts.append(f"_run({name}, {test.name!r})")
        return "\n".join(p for p in parts if p) + "\n", None

    def doctests(self):
        """Programs of the doctests: strings of the module, and the docstrings of what it defines."""
        for p in self.pieces:
            node = p.node
            if node is None or p.module.name.split(".")[-1] != self.name:
                continue
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
                yield from self.examples(ast.unparse(node.targets[0]), node.value.value)
            elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
                yield from self.examples("doc", node.value.value)
            elif isinstance(node, (ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node):
                yield from self.examples(node.name, ast.get_docstring(node))

    def examples(self, label, text):
        try:
            examples = doctest.DocTestParser().get_examples(text)
        except ValueError:
            return
        if not examples:
            return
        used, parts = set(), []
        for e in examples:
            parts.append(example(e.source))
            try:
                used |= used_names(ast.parse(e.source))
            except SyntaxError:
                used |= set(re.findall(r"\w+", e.source))
        chosen, needed = set(), used
        for _ in range(5):
            for i, p in enumerate(self.pieces):
                if i not in chosen and p.node is not None and p.bound & needed and "__test__" not in p.bound:
                    chosen.add(i)
                    needed |= p.used
        head = [self.pieces[i].source() for i in sorted(chosen)]
        yield label, "\n".join([h for h in head if h] + parts) + "\n"


def example(source):
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return f"_doctest({source!r}, globals())"
    if len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr):
        code = f"_shown({ast.unparse(tree.body[0])})"
    elif any("\n" in str(c.value) for c in ast.walk(tree) if isinstance(c, ast.Constant) and isinstance(c.value, str)):
        code = ast.unparse(tree)
    else:
        code = source.rstrip("\n")
    try:
        ast.parse(code)
        compile(code, "x", "exec")
    except SyntaxError:
        return f"_doctest({source!r}, globals())"
    return "try:\n" + textwrap.indent(code, "    ") + "\nexcept BaseException as _error:\n    _told(_error)"


def main():
    folder, out, names = sys.argv[1], sys.argv[2], sys.argv[3:]
    total, skipped = 0, {}
    for name in names:
        try:
            area = Area(folder, name)
        except FileNotFoundError as e:
            print("no", name, e)
            continue
        where = os.path.join(out, area.name)
        os.makedirs(where, exist_ok=True)
        programs = []
        for cls, order, base, test in area.tests():
            text, reason = area.program(cls, order, base, test)
            if reason:
                skipped[reason] = skipped.get(reason, 0) + 1
            else:
                programs.append((f"{cls}.{test.name}", text))
        for number, (label, text) in enumerate(area.doctests()):
            programs.append((f"doctest{number}_{label}", text))
        for label, text in programs:
            try:
                compile(text, label, "exec")
            except SyntaxError as e:
                print("broken", name, label, e)
                continue
            with open(os.path.join(where, label + ".py"), "w", encoding="utf-8", errors="surrogatepass") as file:
                file.write(text)
                total += 1
    print(total, "programs; left out for a module:", sorted(skipped.items(), key=lambda x: -x[1]))


main()
