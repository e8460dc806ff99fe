# Idioms of generators, coroutines and asynchronous iteration. None is left suspended where `finally` would still have to run,
# unless it is dropped where that closes it.

# idiom: send, throw and close
def g_(n):
    t = 0
    for i in range(n):
        try:
            x = yield t + i
            t += x if x is not None else 1
        except <<ValueError|KeyError|LookupError>> as e:
            t += 1000
        finally:
            t += 1
    return t
it_ = g_(COUNT)
r_ = next(it_)
n_ = 0
try:
    while True:
        n_ += 1
        if n_ == K:
            r_ = it_.throw(<<ValueError("v")|KeyError|IndexError(1)>>)
        r_ = it_.send(<<n_|None|INT>>)
except StopIteration as e_:
    print("end", e_.value)
except Exception as e_:
    print(repr(e_))
print(n_, r_)

# idiom: a generator's own exception state
import sys
def g_(n):
    for i in range(n):
        try:
            raise KeyError(i)
        except KeyError:
            yield i
        yield sys.exception()
t_ = 0
for i_ in range(3):
    try:
        raise ValueError(i_)
    except ValueError:
        for v_ in g_(COUNT // 4):
            t_ += type(sys.exception()).__name__ == "ValueError"
            t_ += v_ is None
            if v_ == K // 5:
                try:
                    raise
                except ValueError as e_:
                    t_ += 100
print(t_, sys.exception())

# idiom: StopIteration inside a generator
def g_(n):
    for i in range(n):
        if i == K:
            raise StopIteration(5)
        yield i
t_ = 0
try:
    for x_ in g_(COUNT):
        t_ += x_
except RuntimeError as e_:
    print(e_, repr(e_.__cause__))
u_ = g_(3)
try:
    u_.throw(StopIteration("s"))
except (RuntimeError, StopIteration) as e_:
    print(repr(e_))
print(t_)

# idiom: delegation with yield from
def inner_(n):
    t = 0
    while n > 0:
        x = yield n
        t += x or 1
        n -= 1
    return t
def outer_(n):
    a = yield from inner_(n)
    b = yield from <<range(3)|[INT, 2]|inner_(2)|(i for i in "ab")>>
    return a
def collect_(it):
    while True:
        v = yield from it
        return v
t_ = 0
it_ = collect_(outer_(COUNT))
try:
    v_ = next(it_)
    while True:
        t_ += 1
        v_ = it_.send(None if v_ == K or type(v_) is not int else 2)
except StopIteration as e_:
    print(t_, e_.value)

# idiom: a generator is closed in the middle of a hot loop
l_ = []
def g_(n):
    try:
        for i in range(n):
            yield i
    finally:
        l_.append(n)
t_ = 0
for i_ in range(COUNT // 5):
    it_ = g_(9)
    for x_ in it_:
        t_ += x_
        if x_ == i_ % 9:
            break
    it_.close()
print(t_, len(l_))

# idiom: recursion through generators
def tree_(n):
    if n > 0:
        yield from tree_(n - 1)
        yield n
        yield from tree_(n - 2)
t_ = 0
for x_ in tree_(<<7|8|9>>):
    t_ = t_ * 3 + x_ & 0xffffff
print(t_)

# idiom: a generator expression sees its variables late
k_ = 1
g_ = (x * k_ for x in range(COUNT))
t_ = 0
for v_ in g_:
    t_ += v_
    if v_ > K:
        k_ = <<2|-1|k_ + 1>>
print(t_, k_)

# idiom: pipelines of generators
def count_(n):
    i = 0
    while i < n:
        yield i
        i += 1
def keep_(it, m):
    for x in it:
        if x % m:
            yield x
def pairs_(it):
    for x in it:
        yield x, -x
s_ = 0
for a_, b_ in pairs_(keep_(count_(COUNT), <<2|3|7>>)):
    s_ += a_ * 2 + b_
print(s_)

# idiom: a generator takes turns with its caller over a shared list
def g_(l):
    i = 0
    while i < len(l):
        l[i] += 1
        yield l[i]
        i += 1
l_ = [SMALL, 2, 3]
t_ = 0
for x_ in g_(l_):
    t_ += x_
    if len(l_) < COUNT:
        l_.append(x_ % 10)
print(t_, len(l_))

# idiom: a generator that is already executing
def g_():
    yield 1
    try:
        next(it_)
    except ValueError as e:
        yield str(e)
it_ = g_()
print(list(it_))

# idiom: coroutines by hand
class W_:
    def __init__(self, n):
        self.n = n
    def __await__(self):
        x = yield self.n
        return x + 1
async def leaf_(n):
    t = 0
    for i in range(n):
        t += await W_(i)
    return t
async def root_(n):
    try:
        return await leaf_(n) + await leaf_(2)
    except <<ValueError|KeyError>> as e:
        return -1
def drive_(c, bad):
    n = 0
    x = None
    try:
        while True:
            y = c.throw(ValueError("t")) if n == bad else c.send(x)
            x = y * 2
            n += 1
    except StopIteration as e:
        return n, e.value
    except ValueError as e:
        return n, str(e)
print(drive_(root_(COUNT), -1), drive_(root_(COUNT), K))

# idiom: asynchronous iteration and context managers
class A_:
    def __init__(self, n):
        self.n = n
        self.log = []
    async def __aenter__(self):
        self.log.append("enter")
        return self
    async def __aexit__(self, t, v, tb):
        self.log.append(t.__name__ if t else "exit")
        return <<True|False|None>>
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n
async def gen_(n):
    for i in range(n):
        yield i * 2
async def main_(n):
    t = 0
    a = A_(n)
    async with a as b:
        async for x in b:
            t += x
            if x == K:
                t += 1000
        async for y in gen_(n):
            t -= y
        t += sum([z async for z in gen_(9) if z % 4])
        if SMALL > 6:
            raise ValueError(t)
    return t, a.log
c_ = main_(COUNT)
try:
    c_.send(None)
except StopIteration as e_:
    print(e_.value)
except ValueError as e_:
    print("value", e_)

# idiom: asend and athrow
async def g_(n):
    t = 0
    while t < n:
        try:
            x = yield t
            t += x or 1
        except KeyError:
            t += 7
async def main_(n):
    it = g_(n)
    t = await it.asend(None)
    c = 0
    try:
        while True:
            c += 1
            t = await (it.athrow(KeyError("k")) if c % 20 == 5 else it.asend(<<2|3|None>>))
    except StopAsyncIteration:
        return c, t
try:
    main_(COUNT).send(None)
except StopIteration as e_:
    print(e_.value)

# idiom: coroutines in a loop of their own
class Wait_:
    def __init__(self, v):
        self.v = v
    def __await__(self):
        return (yield self.v)
async def child_(i):
    x = await Wait_(i)
    if i == K:
        raise ValueError(x)
    return x + 1
async def main_(n):
    t = 0
    for i in range(n):
        try:
            t += await child_(i)
        except ValueError as e:
            t += e.args[0] * 2
        finally:
            t += 1
    return t
def run_(c):
    v = None
    try:
        while True:
            v = c.send(v)
            v = v * 2 if type(v) is int and v % 7 else <<0.5|3|True>>
    except StopIteration as e:
        return e.value
print(run_(main_(COUNT)))

# idiom: two coroutines take turns, one is cancelled
class Yield_:
    def __await__(self):
        yield
async def work_(name, n, out):
    try:
        for i in range(n):
            out.append((name, i))
            await Yield_()
    except RuntimeError as e:
        out.append((name, str(e)))
        <<raise|return -1|await Yield_()>>
    return n
out_ = []
todo_ = [work_("a", COUNT // 3, out_), work_("b", COUNT // 4, out_)]
n_ = 0
while todo_:
    c_ = todo_.pop(0)
    try:
        c_.throw(RuntimeError("stop")) if n_ == K // 2 else c_.send(None)
        todo_.append(c_)
    except StopIteration as e_:
        out_.append(e_.value)
    except RuntimeError as e_:
        out_.append(str(e_))
    n_ += 1
print(len(out_), out_[-5:], n_)

# idiom: a generator that is dropped in the middle
log_ = []
def g_(name, n):
    try:
        for i in range(n):
            yield i
    <<finally|except GeneratorExit>>:
        log_.append(name)
def outer_(n):
    for x in g_("inner", n):
        yield <<x|x + 1|(x, n)>>
def first_(n):
    for x in <<g_("returned", n)|outer_(n)>>:
        if x: return x
t_, kept_ = 0, None
for i_ in range(COUNT):
    for x_ in <<g_("broken", 3)|outer_(3)|(x for x in g_("kept", 2))>>:
        if x_ == i_ % 3: break
    t_ += bool(first_(2))
    if i_ % 5 == 0:
        it_ = g_("deleted", SMALL)
        <<next(it_, None)|pass|list(it_)>>
        <<del it_|kept_ = kept_, it_; del it_|it_.close()>>
    if i_ == K:
        try:
            <<a_, = g_("unpacked", 2)|[1 // (x - 1) for x in g_("failed", 3)]|[1 // x for x in outer_(2)]>>
        except (ValueError, ZeroDivisionError, TypeError) as e_:
            log_.append(str(e_))
print(t_, len(log_), log_[:8], log_[-3:])
