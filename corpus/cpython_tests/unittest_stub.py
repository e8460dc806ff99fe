"""A stand-in for `unittest` and `test.support`: tells what failed and the text of every exception that was expected."""
import sys


class _Skip(Exception):
    pass


def _words(error):
    try:
        text = str(error)
    except BaseException as other:
        text = f"<str() raises {type(other).__name__}: {other}>"
    return f"{type(error).__qualname__}: {text}"


def _told(error):
    print("raised", _words(error))
    for name in ("__cause__", "__context__"):
        other = getattr(error, name)
        if other is not None:
            print("   ", name, _words(other))
    if hasattr(error, "__notes__"):
        print("    notes", error.__notes__)


def _shown(value):
    if value is not None:
        print(repr(value))


def _doctest(source, names):
    try:
        exec(compile(source, "<doctest>", "single"), names)
    except BaseException as error:
        _told(error)


def _short(value):
    try:
        text = repr(value)
    except BaseException as error:
        text = f"<repr raises {type(error).__name__}: {error}>"
    return text if len(text) < 300 else text[:300] + "..."


class _Raises:
    def __init__(self, expected, pattern=None):
        self.expected, self.pattern = expected, pattern
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            print("FAIL nothing raised,", _short(self.expected))
            return False
        if not issubclass(kind, self.expected):
            return False
        print("expected", _words(error))
        self.exception = error.with_traceback(None)
        return True


class _Quiet:
    warning = None
    filename = ""
    lineno = 0
    warnings = ()

    def __enter__(self):
        return self

    def __exit__(self, *what):
        return False


class _Sub:
    def __init__(self, message, options):
        self.label = (message, options)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is not None and isinstance(error, Exception):
            print("in subtest", _short(self.label))
            if not isinstance(error, _Skip):
                _told(error)
            return True
        return False


class TestCase:
    maxDiff = None
    longMessage = True
    failureException = AssertionError

    def __init__(self, method="runTest"):
        self._testMethodName = method
        self._cleanups = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return self._testMethodName

    def addCleanup(self, function, *args, **options):
        self._cleanups.append((function, args, options))

    def enterContext(self, manager):
        value = manager.__enter__()
        self.addCleanup(manager.__exit__, None, None, None)
        return value

    def addTypeEqualityFunc(self, kind, function):
        pass

    def skipTest(self, reason):
        raise _Skip(reason)

    def subTest(self, message=None, **options):
        return _Sub(message, options)

    def fail(self, message=None):
        raise AssertionError(message)

    def _fail(self, *parts):
        print("FAIL", *parts)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        difference = abs(first - second)
        if delta is not None:
            if not difference <= delta:
                self._fail(first, second, delta)
        elif round(difference, 7 if places is None else places) != 0:
            self._fail(first, second, places)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        pass

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        for item in first:
            if item in second:
                second.remove(item)
            else:
                self._fail(_short(item), "is too many", msg)
        if second:
            self._fail("missing", _short(second), msg)

    def assertRaises(self, expected, *args, **options):
        context = _Raises(expected)
        if not args:
            return context
        with context:
            args[0](*args[1:], **options)

    def assertRaisesRegex(self, expected, pattern, *args, **options):
        return self.assertRaises(expected, *args, **options)

    def assertWarns(self, expected, *args, **options):
        if args:
            return args[0](*args[1:], **options)
        return _Quiet()

    def assertWarnsRegex(self, expected, pattern, *args, **options):
        return self.assertWarns(expected, *args, **options)

    def assertRegex(self, text, pattern, msg=None):
        print("text", _short(text))

    def assertNotRegex(self, text, pattern, msg=None):
        print("text", _short(text))


def _of_pair(words, holds):
    def check(self, first, second, msg=None, *rest):
        if not holds(first, second):
            self._fail(_short(first), words, _short(second), msg)
    return check


def _of_one(words, holds):
    def check(self, value, msg=None):
        if not holds(value):
            self._fail(words, _short(value), msg)
    return check


for _name, _complaint, _holds in [
    ("Equal", "!=", lambda a, b: a == b), ("NotEqual", "==", lambda a, b: a != b),
    ("SequenceEqual", "!=", lambda a, b: list(a) == list(b)),
    ("ListEqual", "!=", lambda a, b: a == b), ("TupleEqual", "!=", lambda a, b: a == b), ("DictEqual", "!=", lambda a, b: a == b),
    ("SetEqual", "!=", lambda a, b: a == b), ("MultiLineEqual", "!=", lambda a, b: a == b),
    ("Is", "is not", lambda a, b: a is b), ("IsNot", "is", lambda a, b: a is not b),
    ("In", "not in", lambda a, b: a in b), ("NotIn", "in", lambda a, b: a not in b),
    ("IsInstance", "is no", isinstance), ("NotIsInstance", "is a", lambda a, b: not isinstance(a, b)),
    ("IsSubclass", "is no", issubclass), ("NotIsSubclass", "is a", lambda a, b: not issubclass(a, b)),
    ("HasAttr", "has no", hasattr), ("NotHasAttr", "has", lambda a, b: not hasattr(a, b)),
    ("StartsWith", "starts not with", lambda a, b: a.startswith(b)), ("EndsWith", "ends not with", lambda a, b: a.endswith(b)),
    ("Less", "not <", lambda a, b: a < b), ("LessEqual", "not <=", lambda a, b: a <= b),
    ("Greater", "not >", lambda a, b: a > b), ("GreaterEqual", "not >=", lambda a, b: a >= b),
]:
    setattr(TestCase, "assert" + _name, _of_pair(_complaint, _holds))

for _name, _complaint, _holds in [
    ("True", "not true", lambda a: a), ("False", "not false", lambda a: not a),
    ("IsNone", "not None", lambda a: a is None), ("IsNotNone", "None", lambda a: a is not None),
]:
    setattr(TestCase, "assert" + _name, _of_one(_complaint, _holds))


def _same(value):
    return value


def _skipping(reason=""):
    def decorate(item):
        def skipped(self, *args, **options):
            raise _Skip(reason)
        if isinstance(item, type):
            item.setUp = skipped
            return item
        return skipped
    return decorate


def _any(*args, **options):
    return _same


def _bound(name):
    """A decorator that is called with or without arguments and changes nothing."""
    def decorate(*args, **options):
        return args[0] if len(args) == 1 and not options and callable(args[0]) else _same
    return decorate


class _Swap:
    def __init__(self, holder, name, value, get, put, drop):
        self.what = holder, name, value, get, put, drop

    def __enter__(self):
        holder, name, value, get, put, drop = self.what
        self.missing = object()
        self.old = get(holder, name, self.missing)
        put(holder, name, value)
        return None if self.old is self.missing else self.old

    def __exit__(self, *what):
        holder, name, value, get, put, drop = self.what
        if self.old is self.missing:
            drop(holder, name)
        else:
            put(holder, name, self.old)


class _Captured:
    def __init__(self, name):
        self.name, self.parts = name, []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass

    def getvalue(self):
        return "".join(self.parts)

    def __enter__(self):
        self.old = getattr(sys, self.name)
        setattr(sys, self.name, self)
        return self

    def __exit__(self, *what):
        setattr(sys, self.name, self.old)


class _AlwaysEq:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEq:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return isinstance(other, _Largest)

    def __gt__(self, other):
        return not isinstance(other, _Largest)

    def __ge__(self, other):
        return True


class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return isinstance(other, _Smallest)

    def __lt__(self, other):
        return not isinstance(other, _Smallest)

    def __le__(self, other):
        return True


class _Digits:
    def __init__(self, number):
        self.number = number

    def __enter__(self):
        self.old = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(self.number)

    def __exit__(self, *what):
        sys.set_int_max_str_digits(self.old)


def _import_fresh(name, fresh=(), blocked=()):
    __import__(name)
    return sys.modules[name]


def _check_syntax_error(case, statement, errtext="", *, lineno=None, offset=None):
    with case.assertRaises(SyntaxError) as context:
        compile(statement, "<test string>", "exec")
    print(context.exception.lineno, context.exception.offset)


def _check_free_after_iterating(case, iterator, kind, args=()):
    raise _Skip("collected")


class support:
    verbose = False
    is_wasi = is_emscripten = is_android = is_apple = False
    Py_DEBUG = Py_GIL_DISABLED = False
    Py_TRACE_REFS = False
    MISSING_C_DOCSTRINGS = False
    HAVE_DOCSTRINGS = True
    TESTFN = "@test"
    SHORT_TIMEOUT = 30
    LOOPBACK_TIMEOUT = 30
    MAX_Py_ssize_t = sys.maxsize
    _1G = 1 << 30
    _2G = 1 << 31
    _4G = 1 << 32
    ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = _AlwaysEq(), _NeverEq(), _Largest(), _Smallest()
    gc_collect = staticmethod(lambda: None)
    cpython_only = impl_detail = refcount_test = requires_IEEE_754 = no_tracing = _bound("plain")
    impl_detail = requires_docstrings = anticipate_failure = staticmethod(_any)
    requires_docstrings = staticmethod(_same)
    cpython_only = refcount_test = requires_IEEE_754 = no_tracing = staticmethod(_same)
    run_with_locale = run_with_tz = bigmemtest = requires_resource = staticmethod(lambda *args, **options: _skipping())
    bigaddrspacetest = staticmethod(_skipping())
    run_with_locales = run_with_locale
    run_no_yield_async_fn = staticmethod(lambda function, *args, **options: _drive(function(*args, **options)))
    check_impl_detail = staticmethod(lambda **options: False)
    skip_if_pgo_task = skip_on_s390x = requires_subprocess = requires_working_threading = requires_specialization = _bound("plain")
    check_syntax_error = staticmethod(_check_syntax_error)
    check_free_after_iterating = staticmethod(_check_free_after_iterating)
    captured_stdout = staticmethod(lambda: _Captured("stdout"))
    captured_stderr = staticmethod(lambda: _Captured("stderr"))
    swap_attr = staticmethod(lambda holder, name, value: _Swap(holder, name, value, getattr, setattr, delattr))
    swap_item = staticmethod(
        lambda holder, name, value: _Swap(holder, name, value, lambda d, k, v: d.get(k, v), lambda d, k, v: d.__setitem__(k, v), lambda d, k: d.__delitem__(k))
    )
    adjust_int_max_str_digits = _Digits
    infinite_recursion = staticmethod(lambda *args: _Quiet())
    set_recursion_limit = staticmethod(lambda *args: _Quiet())
    exceeds_recursion_limit = staticmethod(lambda: 5000)
    get_c_recursion_limit = staticmethod(lambda: 5000)
    get_recursion_available = staticmethod(lambda: 500)
    disable_gc = staticmethod(lambda: _Quiet())
    sortdict = staticmethod(lambda d: "{" + ", ".join("%r: %r" % pair for pair in sorted(d.items())) + "}")
    import_fresh_module = staticmethod(_import_fresh)
    skip_unless_bind_unix_socket = staticmethod(_same)
    force_not_colorized = force_not_colorized_test_class = staticmethod(_same)
    suppress_immortalization = staticmethod(lambda *args: _Quiet())
    check_warnings = check_no_warnings = ignore_warnings = staticmethod(lambda *args, **options: _Quiet())
    check_no_resource_warning = staticmethod(lambda *args, **options: _Quiet())


support.os_helper = support.import_helper = support.warnings_helper = support.threading_helper = support.script_helper = support
support.hashlib_helper = support


class warnings:
    catch_warnings = staticmethod(lambda *args, **options: _Quiet())
    simplefilter = filterwarnings = resetwarnings = staticmethod(lambda *args, **options: None)
    warn = staticmethod(lambda *args, **options: None)


class gc:
    collect = staticmethod(lambda *args: 0)
    disable = enable = freeze = staticmethod(lambda: None)
    isenabled = staticmethod(lambda: True)


class unittest:
    TestCase = IsolatedAsyncioTestCase = TestCase
    SkipTest = _Skip
    skip = staticmethod(lambda reason="": _skipping(reason) if isinstance(reason, str) else _skipping()(reason))
    skipIf = staticmethod(lambda condition, reason="": _skipping(reason) if condition else _same)
    skipUnless = staticmethod(lambda condition, reason="": _same if condition else _skipping(reason))
    expectedFailure = staticmethod(_same)
    main = staticmethod(lambda *args, **options: None)


def _drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


def _step(function, *args):
    try:
        result = function(*args)
        if hasattr(result, "cr_code"):
            _drive(result)
    except _Skip as skip:
        print("skipped", skip)
        return False
    except BaseException as error:
        _told(error)
        return False
    return True


def _run(case, name):
    if not _step(case.setUpClass):
        return
    test = case(name) if hasattr(case, "_testMethodName") or issubclass(case, TestCase) else case()
    if _step(test.setUp):
        if hasattr(test, "asyncSetUp"):
            _step(test.asyncSetUp)
        _step(getattr(test, name))
        _step(test.tearDown)
    for function, args, options in reversed(test._cleanups):
        function(*args, **options)
    print("done")
