# Idioms of exceptions, context managers and groups.

# idiom: an exception class with state
class E_(<<ValueError|Exception|KeyError|LookupError>>):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code
    def __str__(self):
        return f"E{self.code}"
t_ = 0
for i_ in range(COUNT):
    try:
        if i_ % <<2|5|11>> == 1:
            raise E_(i_, "r")
        t_ += 1
    except <<E_|Exception|(KeyError, E_)>> as e_:
        t_ += e_.code
        x_ = e_
print(t_, repr(x_), str(x_), x_.args)

# idiom: exception groups
t_ = []
n_ = 0
for i_ in range(COUNT // 2):
    try:
        n_ += 1
        if i_ % 10 == 3:
            raise ExceptionGroup("g", [ValueError(i_), TypeError(2), <<KeyError("k")|ExceptionGroup("h", [ValueError(3)])>>])
        if i_ % 10 == 5:
            raise ValueError(i_)
    except* ValueError as e_:
        t_.append(len(e_.exceptions))
        BODY
    except* (TypeError, KeyError) as e_:
        t_.append(str(e_))
    else:
        n_ += 1
    finally:
        n_ += 2
print(n_, t_[:6])

# idiom: what is left of a group goes on
def f_(x):
    try:
        raise ExceptionGroup("left", [OSError(x), ValueError(x), <<IndexError(x)|OSError(9)>>])
    except* OSError as e:
        if x % 3 == 0:
            raise
t_ = 0
for i_ in range(COUNT // 4):
    try:
        f_(i_)
    except ExceptionGroup as e_:
        t_ += len(e_.exceptions)
        s_ = e_
print(t_, s_.message, repr(s_), s_.subgroup(lambda e: isinstance(e, ValueError)))

# idiom: return, break and continue against finally
def f_(n):
    t = 0
    for i in range(n):
        try:
            if i % 5 == 0:
                continue
            if i == K:
                break
            t += i
        finally:
            t += 1
            if i % 7 == <<0|9>>:
                continue
    try:
        return t
    finally:
        t += 1000
        <<pass|return -t|t = None>>
print(f_(COUNT))

# idiom: the context of exceptions in a hot handler
t_ = 0
for i_ in range(COUNT):
    try:
        try:
            [][i_]
        except IndexError as a_:
            <<{}["k"]|raise KeyError(i_) from a_|raise KeyError(i_) from None|raise|int("x")>>
    except (KeyError, IndexError, ValueError) as b_:
        t_ += (b_.__context__ is not None) + 2 * (b_.__cause__ is not None) + 4 * b_.__suppress_context__
print(t_, type(b_).__name__ if "b_" in dir() else "gone")

# idiom: context managers in a hot loop
class M_:
    def __init__(self, k):
        self.k = k
        self.n = 0
    def __enter__(self):
        self.n += 1
        return self.n
    def __exit__(self, kind, value, traceback):
        self.n += 10
        return kind is not None and issubclass(kind, <<ValueError|LookupError|Exception>>)
m_ = M_(3)
t_ = 0
e_ = 0
for i_ in range(COUNT):
    try:
        with m_ as x_, M_(i_) as y_:
            t_ += x_ + y_
            if i_ % 20 == 7:
                raise ValueError(i_)
            if i_ == K:
                {}["k"]
            t_ += 1
    except KeyError:
        e_ += 1
print(t_, e_, m_.n)

# idiom: notes, and an exception that is raised twice
x_ = ValueError("v")
x_.add_note("n1")
t_ = 0
for i_ in range(COUNT):
    try:
        raise x_
    except ValueError as y_:
        t_ += len(y_.__notes__)
        if i_ == K:
            y_.add_note("n2")
        y_.__traceback__ = None
print(t_, x_.__notes__)

# idiom: line numbers in tracebacks
def f_(x):
    if x % 3 == 0:
        return 1 // 0
    return (
        x
        + [][x]
    )
t_ = 0
for i_ in range(COUNT // 2):
    try:
        f_(i_)
    except Exception as e_:
        b_ = e_.__traceback__
        while b_.tb_next:
            b_ = b_.tb_next
        t_ += b_.tb_lineno - b_.tb_frame.f_code.co_firstlineno
print(t_)

# idiom: an exception that is not caught where it looks like it
def f_(x):
    try:
        pass
    except ZeroDivisionError:
        return -1
    else:
        y = SMALL // x
    return y
t_ = 0
for i_ in range(COUNT):
    try:
        t_ += f_(i_ % 30)
    except ZeroDivisionError:
        t_ += 500
print(t_)

# idiom: deep recursion meets its limit
def f_(n):
    return 1 + f_(n + 1)
n_ = 0
for i_ in range(3):
    try:
        f_(0)
    except RecursionError as e_:
        n_ += 1
print(n_, e_ if "e_" in dir() else None)

# idiom: exceptions out of special methods
class C_:
    def __bool__(self):
        raise <<ValueError|TypeError>>("bool")
    def __index__(self):
        return <<1|"no"|-1>>
    def __len__(self):
        return <<2|-1|1.5>>
    def __iter__(self):
        return <<iter("ab")|5|self>>
    def __hash__(self):
        return <<4|"h">>
o_ = C_()
r_ = set()
for i_ in range(COUNT // 5):
    for f_ in (bool, len, list, hash, range):
        try:
            r_.add((f_.__name__, str(f_(o_))))
        except Exception as e_:
            r_.add((f_.__name__, str(e_)))
print(sorted(r_))

# idiom: exception groups are split in a hot loop
def make_(i):
    l = [ValueError(i), TypeError("t")]
    if i % 3 == 0:
        l.append(ExceptionGroup("in", [KeyError(i), ValueError(2)]))
    return ExceptionGroup("g", l if i % 5 else [KeyError("only")])
t_ = 0
s_ = set()
for i_ in range(COUNT // 2):
    try:
        try:
            raise make_(i_)
        except* ValueError as e_:
            t_ += len(e_.exceptions)
            if i_ == K:
                <<raise OSError("new")|raise|raise e_|t_ += 50>>
        except* (TypeError, OSError) as e_:
            t_ += 10
            <<pass|if i_ % 7 == 2: raise IndexError(i_)>>
        else:
            t_ += 1000
        finally:
            t_ += 1
    except ExceptionGroup as e_:
        m_, r_ = e_.split(KeyError)
        t_ += (len(m_.exceptions) if m_ else 0) + (0 if r_ is None else 100)
        s_.add(repr(e_)[:60])
        s_.add(str(e_.subgroup(lambda x: isinstance(x, KeyError))))
    except KeyError as e_:
        t_ += 7
print(t_, sorted(s_)[:6])

# idiom: handlers in handlers, with contexts, notes and tracebacks
def f_(i):
    try:
        try:
            1 // (i % 3)
            [][i % 2 + (i % 4)]
        except ZeroDivisionError as e:
            e.add_note(f"n{i % 2}")
            raise KeyError(i) <<from e|from None|>>
        except IndexError:
            raise
    except KeyError as e:
        if i % 5 == 0:
            raise ValueError("v")
        return len(repr(e.__context__)) + (e.__cause__ is None) + e.__suppress_context__
    finally:
        if i % 11 == 7:
            return 1
t_ = 0
for i_ in range(COUNT):
    try:
        t_ += f_(i_)
    except (ValueError, IndexError) as e_:
        x_ = e_
        while x_ is not None:
            b_ = x_.__traceback__
            while b_ is not None:
                t_ += b_.tb_lineno - b_.tb_frame.f_code.co_firstlineno if b_.tb_next else 1
                b_ = b_.tb_next
            t_ += len(getattr(x_, "__notes__", ()))
            x_ = x_.__context__
print(t_)

# idiom: recursion near the limit, from a hot loop
import sys
def f_(n):
    return 0 if n == 0 else 1 + f_(n - 1)
def g_(n, *a, **k):
    return n if n <= 0 else g_(n - 1, *a, **k) + h_(0)
def h_(n):
    return n
t_ = 0
m_ = []
for i_ in range(COUNT // 10):
    for d_ in (i_, <<930|960>> + i_ * 3):
        try:
            t_ += f_(d_) if i_ % 2 else g_(d_, 1, k=2)
        except RecursionError as e_:
            t_ += 1
            if len(m_) < 2:
                m_.append(str(e_))
    t_ += f_(5)
print(t_, m_)
