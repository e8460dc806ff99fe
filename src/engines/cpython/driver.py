"""Runs programs in fresh namespaces, one after the other, and tells what is observed of each: lines of JSON in and out."""

import abc
import builtins
import collections.abc
import contextlib
import copy
import dataclasses
import enum
import functools
import gc
import io
import json
import linecache
import operator
import random
import re
import string
import sys
import time
import traceback
import types
import warnings

ADDRESS = re.compile(r"(?<= at )0x[0-9a-fA-F]+")
CHAIN = 100
BUILD = {
    "build": {"minor": sys.version_info.minor, "bits": sys.maxsize.bit_length() + 1},
    "jit": sys._jit.is_enabled() if hasattr(sys, "_jit") else None,
}
# Where code lies that is the library's, or this, and not the program's.
LIBRARY = (traceback.__file__.rpartition("/")[0], "<frozen ", "<driver>")


# What is looked up by name while the program's changes are in force.
ANY = BaseException
TRACERS = sys.settrace, sys.setprofile
SECONDS = time.perf_counter


class TooMuch(BaseException):
    """The program printed more than it may."""


class Output(io.StringIO):
    """What a program prints; it stays known when the program closes it."""

    __module__, __qualname__ = "_io", "TextIOWrapper"
    encoding = "utf-8"

    def __init__(self, name, most):
        super().__init__()
        self.name = name
        self.most = most
        self.is_full = False
        self.printed = ""

    def write(self, text):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not isinstance(text, str):
            # A file says it in other words than an io.StringIO.
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self.tell() + text.__len__() > self.most:
            self.is_full = True
            raise TooMuch
        if not text.isascii():
            # As a file does it, which cannot hold a lone surrogate.
            text.encode()
        return super().write(text)

    def close(self):
        if not self.closed:
            self.printed = self.getvalue()
        super().close()

    def text(self):
        return self.printed if self.closed else self.getvalue()

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"


# Messages have the name with its module, as of a class written in C.
Output.__name__ = "_io.TextIOWrapper"


def stand_in(module, name, function, arguments=0):
    """Puts a function in the place of a builtin one, as which it is rendered. What is wrong with arguments, the real one knows."""
    real = getattr(module, name)

    def stands(*given, **named):
        return real(*given, **named) if named or len(given) != arguments else function(*given)

    stands.__name__ = stands.__qualname__ = name
    stands.stands_in = True
    setattr(module, name, stands)


class RecursionLimit:
    """The recursion limit as it is without the frames of this driver."""

    def __init__(self):
        self.below = 0
        self.get, self.set = sys.getrecursionlimit, sys.setrecursionlimit
        stand_in(sys, "getrecursionlimit", lambda: self.get() - self.below)
        stand_in(sys, "setrecursionlimit", self.change, 1)

    def change(self, limit):
        limit = operator.index(limit)
        if not 0 < limit < 2**31:
            # The real one knows what is wrong.
            self.set(limit)
        # Less the frames of this and of what stands in.
        deep = depth() - 2
        if limit <= deep - self.below:
            told = f"cannot set the recursion limit to {limit} at the recursion depth {deep - self.below}: the limit is too low"
            raise RecursionError(told)
        self.set(min(max(limit + self.below, deep + 3), 2**31 - 1))


class Clock:
    """The counter that the clocks of `time` are (ARCHITECTURE.md, modules)."""

    def __init__(self):
        self.nanoseconds = 0
        self.wait = time.sleep
        stand_in(time, "sleep", self.sleep, 1)
        for name in "time", "monotonic", "perf_counter", "process_time":
            stand_in(time, name, lambda: self.read() / 1e9)
            stand_in(time, name + "_ns", self.read)
        for name in "gmtime", "localtime", "ctime":
            self.reads_when_not_told(name)

    def reads_when_not_told(self, name):
        real = getattr(time, name)
        stand_in(time, name, lambda: real(self.read() / 1e9))

    def read(self):
        self.nanoseconds += 1000
        return self.nanoseconds

    def sleep(self, seconds):
        # The real one knows what is wrong.
        self.wait(seconds if not isinstance(seconds, (int, float)) or seconds != seconds else min(seconds, 0))
        self.nanoseconds += int(min(seconds * 1e9, 1e18))


def depth():
    """Python frames above and including the caller's."""
    frame, count = sys._getframe(1), 0
    while frame:
        frame, count = frame.f_back, count + 1
    return count


def trimmed(tb):
    """A traceback without the frames of the library."""
    entries = []
    while tb is not None:
        if not tb.tb_frame.f_code.co_filename.startswith(LIBRARY):
            entries.append(tb)
        tb = tb.tb_next
    following = None
    for tb in reversed(entries):
        following = types.TracebackType(following, tb.tb_frame, tb.tb_lasti, tb.tb_lineno)
    return following


def trim(error):
    """Takes the frames of the library out of all that is printed of an exception."""
    seen, left = set(), [error]
    while left:
        error = left.pop()
        if error is None or id(error) in seen:
            continue
        seen.add(id(error))
        error.__traceback__ = trimmed(error.__traceback__)
        members = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
        left += error.__cause__, error.__context__, *members


def class_name(cls):
    module = cls.__module__
    return cls.__qualname__ if module in ("__main__", "builtins") else f"{module}.{cls.__qualname__}"


def message(error):
    try:
        return str(error)
    except BaseException:
        return "<exception str() failed>"


def notes(error):
    found = getattr(error, "__notes__", None) or ()
    return [note if isinstance(note, str) else repr(note) for note in found]


def suggestion(error):
    """What `traceback` adds to the message."""
    if not isinstance(error, (NameError, AttributeError, ImportError)):
        return ""
    told = str(traceback.TracebackException(type(error), error, error.__traceback__))
    said = message(error) + ". "
    return told[len(said) :] if told.startswith(said) else ""


def data(error, seen, deep=0):
    """An exception as data, with its chain: each is told in full once."""
    is_new, number = id(error) not in seen, seen.setdefault(id(error), len(seen))
    if not is_new or deep > CHAIN:
        return {"number": number, "class": class_name(type(error))}
    entries = [[f.f_code.co_name, line, f.f_code.co_filename] for f, line in traceback.walk_tb(error.__traceback__)]
    members = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    told = {
        "number": number,
        "class": class_name(type(error)),
        "args": [render(arg) for arg in error.args],
        "message": message(error),
        "traceback": entries,
        "suppress_context": error.__suppress_context__,
        "notes": notes(error),
        "suggestion": suggestion(error),
        "exceptions": [data(member, seen, deep + 1) for member in members],
    }
    for key, other in (("cause", error.__cause__), ("context", error.__context__)):
        if other is not None:
            told[key] = data(other, seen, deep + 1)
    return told


def exit_status(error, stderr):
    if not isinstance(error, SystemExit):
        stderr.append("".join(traceback.format_exception(error)))
        return 1
    code = error.code
    if code is None or isinstance(code, int):
        # What is no C long is -1.
        return ((code or 0) if -(2**63) <= (code or 0) < 2**63 else -1) & 255
    try:
        stderr.append(str(code))
    except BaseException:
        pass
    stderr.append("\n")
    return 1


def shape(namespace):
    """What changes when anything in a namespace is replaced."""
    return [*namespace], [*map(id, dict.values(namespace))]


class Saved:
    """What a program can change of the interpreter, to be put back. Modules that it was the first to import are forgotten."""

    def __init__(self):
        self.builtins = vars(builtins), dict(vars(builtins))
        self.recursion_limit = LIMIT.get()
        self.digits = sys.get_int_max_str_digits()
        self.filters = warnings.filters[:]
        self.modules = dict(sys.modules)
        driver = sys.modules["__main__"]
        namespaces = [vars(module) for module in self.modules.values() if type(module) is types.ModuleType and module is not driver]
        self.namespaces = [(namespace, dict(namespace), shape(namespace)) for namespace in [*namespaces, sys.modules]]

    def put_back(self):
        for tracer in TRACERS:
            tracer(None)
        # Nothing builtin can be called before that.
        namespace, names = self.builtins
        namespace.clear()
        namespace.update(names)
        for namespace, names, saved_shape in self.namespaces:
            if shape(namespace) != saved_shape:
                namespace.clear()
                namespace.update(names)
        LIMIT.set(self.recursion_limit)
        sys.set_int_max_str_digits(self.digits)
        warnings.filters[:] = self.filters


class Monitor:
    """A tool of `sys.monitoring` that is told of each place once, as tools do that measure coverage."""

    TOOL = 3

    def __enter__(self):
        events, monitoring = sys.monitoring.events, sys.monitoring
        monitoring.use_tool_id(self.TOOL, "difftest")
        # It says DISABLE without a Python frame, since the program may need them all: nothing that it compares is callable.
        disable = functools.partial(max, monitoring.DISABLE, key=callable)
        chosen = (events.PY_START, events.LINE, events.JUMP)
        for event in chosen:
            monitoring.register_callback(self.TOOL, event, disable)
        monitoring.restart_events()
        monitoring.set_events(self.TOOL, sum(chosen))

    def __exit__(self, *_):
        sys.monitoring.set_events(self.TOOL, 0)
        sys.monitoring.free_tool_id(self.TOOL)


# How long a program is run again and again, and which runs of how many are monitored.
LONGEST = 2.0
MONITORED, OF = (2, 3), 4


def runs(request):
    """Runs one program as often as is asked, in the same code: the first answer, or the first one that is not like it."""
    cache = {}
    first, start = run(request, cache), SECONDS()
    for number in range(1, request["runs"]):
        if SECONDS() - start > LONGEST:
            break
        monitored = request["monitored"] and number % OF in MONITORED
        with Monitor() if monitored else contextlib.nullcontext():
            again = run(request, cache)
        if shown(again) != shown(first):
            return again
    return first


def run(request, cache):
    """Runs one program, and keeps its code; what it changed of the interpreter is put back."""
    name, source = request["filename"], request["source"]
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    module = types.ModuleType("__main__")
    module.__dict__.update(__builtins__=builtins, __file__=name, __cached__=None)
    out, err = (Output(stream, request["output_bytes"]) for stream in ("<stdout>", "<stderr>"))
    raised = None
    sys.stdout, sys.stderr, sys.modules["__main__"] = out, err, module
    CLOCK.nanoseconds = 0
    try:
        if not cache:
            cache["code"] = compile(source, name, "exec", dont_inherit=True)
        code = cache["code"]
        LIMIT.below = depth()
        LIMIT.set(request["frames"] + LIMIT.below)
        exec(code, module.__dict__)
    except TooMuch:
        pass
    except ANY as error:
        # The first entry is this function's.
        error.__traceback__ = error.__traceback__.tb_next
        raised = error
    SAVED.put_back()
    sys.stdout, sys.stderr = out, err
    answer = told(module, out, err, raised) | {"limit": "output" if out.is_full or err.is_full else None}
    # What the program left behind must not print into the next one's output.
    raised = code = None
    module.__dict__.clear()
    gc.collect()
    gc.disable()
    SAVED.put_back()
    linecache.cache.pop(name, None)
    return answer


def told(module, out, err, raised):
    stderr, status, exception = [err.text()], 0, None
    if raised is not None:
        trim(raised)
        status = exit_status(raised, stderr)
        exception = data(raised, {})
    names = [name for name in dict.keys(module.__dict__) if isinstance(name, str) and not name.startswith("__")]
    return {
        "stdout": out.text(),
        "stderr": "".join(stderr),
        "status": status,
        "exception": exception,
        "globals": [[name, render(module.__dict__[name])] for name in sorted(names)],
    }


def answer(line):
    """Answers one request."""
    try:
        told = runs(json.loads(line))
    except BaseException as error:
        told = {"failure": f"{type(error).__name__}: {error}"}
    return shown(told)


def shown(told):
    # No address is the same twice, and programs print some. JSON has no lone surrogates: they are shown as stderr shows them.
    text = json.dumps(told | BUILD, ensure_ascii=False)
    if not text.isascii():
        text = text.encode(errors="backslashreplace").decode()
    return ADDRESS.sub("0x0", text) if " at 0x" in text else text


def serve():
    for line in REQUESTS:
        ANSWERS.write(answer(line) + "\n")
        ANSWERS.flush()


warnings.simplefilter("ignore")
# Of what `-c` ran, a traceback would show lines for a program's own "<string>".
linecache.cache.clear()
getattr(linecache, "_interactive_cache", {}).clear()
# What happens when an object is dropped is not observed (ARCHITECTURE.md, dropped generators).
sys.unraisablehook = lambda unraisable: None
gc.disable()
gc.freeze()
REQUESTS, ANSWERS, sys.stdin = sys.stdin, sys.stdout, io.StringIO()
CLOCK, LIMIT = Clock(), RecursionLimit()
SAVED = Saved()
# The executors of a JIT stay: what a program does must not depend on them.
if __name__ == "__main__" and sys.platform != "emscripten":
    serve()
