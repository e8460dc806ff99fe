# Idioms of the builtin exception classes: raised, caught by a base, with what they hold.

# idiom: every class of error is caught by its own name and by its bases
n_ = {}
l_ = [ArithmeticError, AssertionError, AttributeError, BlockingIOError, BrokenPipeError, BufferError, ChildProcessError, ConnectionAbortedError, ConnectionError, ConnectionRefusedError, ConnectionResetError, EOFError, FileExistsError, FileNotFoundError, FloatingPointError, ImportError, IndentationError, IndexError, InterruptedError, IsADirectoryError, KeyError, LookupError, MemoryError, ModuleNotFoundError, NameError, NotADirectoryError, NotImplementedError, OSError, OverflowError, PermissionError, ProcessLookupError, PythonFinalizationError, RecursionError, ReferenceError, RuntimeError, StopAsyncIteration, StopIteration, SyntaxError, SystemError, TabError, TimeoutError, TypeError, UnboundLocalError, ValueError, ZeroDivisionError, EnvironmentError, IOError]
for i_ in range(COUNT):
    try:
        raise l_[i_ % len(l_)](<<i_|"m", i_|STR|VALUE|>>)
    except (<<IndexError|ConnectionError|FileNotFoundError>>, KeyError) as e_:
        k_ = "key"
    except <<LookupError|OSError|SyntaxError|ImportError>> as e_:
        k_ = "look"
    except <<ArithmeticError|RuntimeError|(ValueError, NameError)|(TypeError, TimeoutError)>> as e_:
        k_ = str(e_)
    except Exception as e_:
        k_ = type(e_).__name__
    n_[k_] = n_.get(k_, 0) + 1
print(n_)

# idiom: warnings and what is no Exception
n_ = 0
l_ = [BytesWarning, DeprecationWarning, EncodingWarning, FutureWarning, ImportWarning, PendingDeprecationWarning, ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning, UserWarning, Warning, GeneratorExit, KeyboardInterrupt, SystemExit, BaseException]
for i_ in range(COUNT):
    try:
        try:
            raise l_[i_ % len(l_)](<<|i_|"w"|INT>>)
        except <<Warning|UserWarning|Exception>> as e_:
            n_ += 1
            x_ = e_
        finally:
            n_ += 10
    except BaseException as e_:
        n_ += 100
        x_ = e_
    if i_ < 17:
        print(repr(x_), x_.args)
print(n_)

# idiom: what exceptions of the system hold
n_ = {}
for i_ in range(COUNT):
    try:
        raise <<OSError|FileNotFoundError|PermissionError|ConnectionResetError|BlockingIOError>>(<<i_ + 500|9999|INT>>, STR<<|, "file"|, "file", None, "other">>)
    except FileNotFoundError as e_:
        k_ = "not found"
        x_ = e_
    except (PermissionError, ConnectionError, TimeoutError) as e_:
        k_ = type(e_).__name__
        x_ = e_
    except OSError as e_:
        k_ = "os"
        x_ = e_
    n_[k_] = n_.get(k_, 0) + 1
    if i_ == K:
        print(x_.errno, x_.strerror, x_.filename, x_.filename2, x_.args, str(x_), repr(x_))
        x_.filename = <<"f"|None|5>>
        x_.errno = i_
        print(x_)
print(n_)

# idiom: what exceptions of the language hold
class C_:
    a = 1
n_ = 0
for i_ in range(COUNT):
    try:
        <<C_().no|no_such|import nothing|from math import nothing|raise ImportError("m", name="n", path="p")|raise AttributeError("m", name="n", obj=i_)|raise NameError("m", name="n")|raise StopIteration(i_)|raise SystemExit(i_)|raise KeyError(STR)|raise KeyError(i_, 2)>>
    except BaseException as e_:
        n_ += len(e_.args)
        x_ = e_
    if i_ == K:
        print([(k, getattr(x_, k)) for k in ("name", "path", "name_from", "value", "code", "msg") if hasattr(x_, k)], str(x_), repr(x_))
        print(x_.path, x_.name_from) if isinstance(x_, ImportError) else None
        print(x_.obj.__class__.__name__ if isinstance(x_, AttributeError) else None)
print(n_)

# idiom: what errors of text hold
n_ = 0
for i_ in range(COUNT):
    try:
        <<b"a\xff".decode("utf-8")|"aé".encode("ascii")|raise UnicodeTranslateError("añ", 1, 2, "why")|raise UnicodeDecodeError("utf-8", b"ab", 0, 1, "why")|raise UnicodeEncodeError("u", "añ🐍", 1, 3, STR)|bytes([200, i_ % 200]).decode("ascii")|(STR + "é").encode("ascii")|b"\xe3\x81".decode()>>
    except UnicodeError as e_:
        n_ += e_.start + e_.end
        x_ = e_
    if i_ == K:
        print(type(x_).__name__, x_.object, x_.reason, x_.encoding if not isinstance(x_, UnicodeTranslateError) else 0, x_.args, x_)
        x_.start = <<0|1|-1|99>>
        x_.end = <<1|2|99>>
        x_.reason = "r"
        print(x_, x_.start, x_.end)
print(n_)

# idiom: what errors of syntax hold
n_ = 0
for i_ in range(COUNT // 4):
    try:
        compile("<<a b|(1|x = = 1|if 1:\nx|def f(a, a): pass|return|'abc|1 = x|f(**a, b)|\tx\n  y|while True: break; break x|{1, 2: 3}|lambda: (yield)|nonlocal x>>", "file", "exec")
    except SyntaxError as e_:
        n_ += e_.lineno
        x_ = e_
    else:
        x_ = SyntaxError("m", ("f", 1, 2, "text", 1, 3))
print(n_, type(x_).__name__, x_.msg, x_.filename, x_.lineno, x_.offset, x_.text, x_.end_lineno, x_.end_offset, x_.print_file_and_line, x_)

# idiom: exceptions with a traceback, a cause and a context of their own
def f_(n):
    if n % 3 == 0:
        raise <<ValueError|KeyError|NotImplementedError>>(n).with_traceback(<<None|t_>>) <<|from None|from TypeError(STR)|from KeyError>>
    return n
t_ = None
n_ = 0
for i_ in range(COUNT):
    try:
        n_ += f_(i_)
    except (ValueError, KeyError, NotImplementedError) as e_:
        e_.add_note(f"{i_}")
        x_ = e_
        if i_ == K:
            t_ = e_.__traceback__
            x_.__cause__ = <<None|IndexError(1)>>
            x_.__suppress_context__ = <<True|False>>
print(n_, x_.__notes__, repr(x_.__cause__), repr(x_.__context__), x_.__suppress_context__, x_.__traceback__.tb_lineno > 0, x_.__traceback__.tb_frame.f_code.co_name, x_.__traceback__.tb_next.tb_frame.f_code.co_name)
x_.__traceback__ = None
try:
    x_.__cause__ = 5
except TypeError as e_:
    print(e_)

# idiom: a user class of exceptions with every base
class E_(<<ValueError|KeyError, IndexError|OSError|BaseException|ImportError|StopIteration|ExceptionGroup|SyntaxError|UnicodeError|Warning>>):
    <<k = 1|def __str__(self): return STR|def __repr__(self): return "E"|def __new__(cls, *a): return super().__new__(cls, *a)|def __init__(self, *a): self.a = a>>
n_ = 0
for i_ in range(COUNT):
    try:
        raise E_("m", [ValueError(i_)])
    except E_ as e_:
        n_ += len(e_.args)
        x_ = e_
print(n_, x_.args)

# idiom: groups, derived and split, of every kind
class G_(<<ExceptionGroup|BaseExceptionGroup>>):
    def derive(self, excs):
        return <<G_(self.message + "'", excs)|ExceptionGroup("d", excs)>>
n_ = 0
for i_ in range(COUNT):
    g_ = G_("g", [ValueError(i_), TypeError(INT), ExceptionGroup("in", [KeyError(i_), OSError(i_)])])
    a_, b_ = g_.split(<<ValueError|(KeyError, TypeError)|OSError|lambda e: isinstance(e, LookupError)|ExceptionGroup|AssertionError>>)
    n_ += len(a_.exceptions) if a_ else 50
    n_ += len(b_.exceptions) if b_ else 70
    c_ = g_.subgroup(lambda e: not isinstance(e, <<TypeError|KeyError|OSError>>))
    d_ = g_.derive([IndexError(i_)])
    try:
        raise g_
    except* (ValueError, OSError) as e_:
        n_ += len(e_.exceptions)
    except* <<TypeError|LookupError>> as e_:
        n_ += 7
    except* Exception as e_:
        n_ += 11
print(n_, repr(a_), repr(b_), repr(c_), repr(d_), type(d_).__name__, g_)
try:
    <<ExceptionGroup("m", [])|ExceptionGroup("m", [1])|ExceptionGroup(1, [ValueError()])|BaseExceptionGroup("m", [ValueError(1)])|ExceptionGroup("m", [KeyboardInterrupt()])|BaseExceptionGroup("m", [SystemExit()])|ExceptionGroup("m", 5)>>
except (TypeError, ValueError) as e_:
    print(e_)

# idiom: an assertion that fails now and then
n_ = 0
for i_ in range(COUNT):
    try:
        assert <<i_ % 7|BOOL|i_ != K|(i_, K)|not i_ % 5>>, <<"m"|i_|STR|(INT, i_)>>
        n_ += 1
    except AssertionError as e_:
        n_ += 100
        x_ = e_.args
        print(x_) if i_ == K else None
print(n_)
