//! The rules of ARCHITECTURE.md that all engines obey, one test a rule.

use oracle::{Exception, Options, Outcome, Run, TraceEntry, Word};

fn run_with(source: &str, options: &Options) -> Run {
    oracle::run(&syntax::parse(source).expect("the program parses"), options)
}

fn run(source: &str) -> Run {
    run_with(source, &Options::default())
}

fn stdout(source: &str) -> String {
    let run = run(source);
    assert_eq!(run.outcome, Outcome::Finished);
    run.stdout
}

fn raised(source: &str) -> Exception {
    match run(source).outcome {
        Outcome::Raised(exception) => *exception,
        other => panic!("{other:?}"),
    }
}

fn global(source: &str, name: &str) -> String {
    let run = run(source);
    run.globals.into_iter().find(|global| global.0 == name).expect("the global is bound").1
}

#[test]
fn safepoints_are_entries_and_finished_iterations() {
    let count = |source| run(source).safepoints;
    assert_eq!(count("pass"), 1);
    assert_eq!(count("for i in range(5): pass"), 6);
    assert_eq!(count("for i in range(5):\n  if i == 2: break"), 3);
    assert_eq!(count("for i in range(5):\n  if i: continue"), 6);
    assert_eq!(count("i = 3\nwhile i: i -= 1"), 4);
    assert_eq!(count("[x for x in range(5) if x > 2]"), 6);
    assert_eq!(count("[x for x in range(2) for y in range(3)]"), 1 + 2 + 6);
    assert_eq!(count("(lambda: 0)()"), 2);
}

#[test]
fn fuel_ends_a_run_unseen() {
    let options = Options { fuel: 3, ..Options::default() };
    let run = run_with("try:\n  while True: print(1)\nexcept BaseException: print(2)\nfinally: print(3)", &options);
    assert_eq!(run.outcome, Outcome::OutOfFuel { safepoint: 4 });
    assert_eq!(run.stdout, "1\n1\n1\n");
}

#[test]
fn snapshots_show_all_frames() {
    let options = Options { snapshot_at: vec![2, 3], ..Options::default() };
    let source = "a = 1\ndef f(x, y=2):\n  z = [[x, w] for w in 'k']\nf(7)";
    let snapshots = run_with(source, &options).snapshots;
    let locals = |snapshot: usize, frame: usize| {
        let frame = &snapshots[snapshot].frames[frame];
        format!("{} {:?}", frame.function, frame.locals)
    };
    assert_eq!(locals(0, 0), r#"<module> [("a", "1"), ("f", "<function f>")]"#);
    assert_eq!(locals(0, 1), r#"f [("x", "7"), ("y", "2")]"#);
    assert_eq!(locals(1, 1), r#"f [("w", "'k'"), ("x", "7"), ("y", "2")]"#);
}

#[test]
fn values_are_rendered_canonically() {
    for (expression, expected) in [
        ("float('nan')", "nan"),
        ("{3, 1, 20}", "{1, 20, 3}"),
        ("set()", "set()"),
        ("[print, int, lambda: 0]", "[<builtin print>, <class 'int'>, <function <lambda>>]"),
        ("enumerate([])", "<enumerate>"),
        ("KeyError('a', 1)", "KeyError('a', 1)"),
        ("[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]", "[[[[[[[[[[[[[[[[[[[[<deep>]]]]]]]]]]]]]]]]]]]]"),
        ("10 ** 4000 == 10 ** 4000", "True"),
    ] {
        assert_eq!(global(&format!("x = {expression}"), "x"), expected, "{expression}");
    }
    assert_eq!(global("x = [1]\nx[0] = x", "x"), "[<cycle>]");
    assert!(global("x = [0] * 1005", "x").ends_with("0, ...+5]"));
    assert!(global("x = 'a' * 10005", "x").ends_with("a'...+5"));
    assert!(global("x = 10 ** 4000", "x").starts_with("0x"));
    assert!(global("x = 10 ** 4000 - 1", "x").starts_with("999"));
    assert!(global("x = [1]\nfor i in range(15): x = [x, x, x]", "x").contains("<much>"));
}

#[test]
fn limits_raise_or_end_the_run() {
    assert_eq!(raised("'a' * 10 ** 9").class, "MemoryError");
    assert_eq!(raised("[0] * 10 ** 9").class, "MemoryError");
    assert_eq!(raised("1 << 10 ** 10").class, "MemoryError");
    assert_eq!(raised("x = [0]\nwhile True: x += x").class, "MemoryError");
    assert_eq!(raised("f'{1:1000000000}'").class, "MemoryError");
    let ended = |source| matches!(run(source).outcome, Outcome::Limit(_));
    assert!(ended("while True: print('a' * 10000)"));
    assert!(ended("x = []\nwhile True: x = [x, [0] * 10000]"));
}

#[test]
fn a_thousand_frames_are_the_most() {
    let source = "def f(n): return n if n == 0 else f(n - 1)\nprint(f(998))\nf(999)";
    let run = run(source);
    assert_eq!(run.stdout, "0\n");
    let Outcome::Raised(error) = run.outcome else { panic!("{:?}", run.outcome) };
    assert_eq!((error.class.as_str(), error.traceback.len()), ("RecursionError", 1000));
}

#[test]
fn calls_that_lead_to_one_another_without_a_frame_end_too() {
    let run = run("class C: pass\nC.__call__ = C()\nC()()");
    let Outcome::Raised(error) = run.outcome else { panic!("{:?}", run.outcome) };
    assert_eq!(error.class, "RecursionError");
}

#[test]
fn deep_containers_raise_recursion_errors() {
    let deep = "x = y = ()\nfor i in range(100000): x, y = (x,), (y,)\n";
    for (expression, doing) in [
        ("repr(x)", "while getting the repr of an object"),
        ("x == y", "in comparison"),
        ("{x}", "while hashing an object"),
        ("isinstance(1, x)", "in __instancecheck__"),
    ] {
        let message = raised(&format!("{deep}{expression}")).message;
        assert_eq!(message, format!("maximum recursion depth exceeded {doing}"));
    }
}

#[test]
fn long_chains_of_objects_are_dropped_without_recursion() {
    for step in
        ["x = [x]", "x = (x,)", "x = {1: x}", "x = (lambda y: lambda: y)(x)", "x = enumerate([x])", "x = KeyError(x)"]
    {
        assert_eq!(stdout(&format!("x = None\nfor i in range(100000): {step}\nprint(len('done'))")), "4\n");
    }
}

#[test]
fn set_order_is_that_of_a_fixed_hash_seed() {
    assert_eq!(stdout("print({'a', 'b', 'c', 'd', 'e'})\nprint(set('é∂😀x'))"), SET_ORDER);
}

const SET_ORDER: &str = include_str!("set_order.out");

#[test]
fn what_is_not_supported_is_named_with_its_line() {
    let unsupported = |source| match run(source).outcome {
        Outcome::NotSupported { line, what } => format!("{line} {what}"),
        other => format!("{other:?}"),
    };
    assert_eq!(unsupported("\n\nopen(1)"), "3 builtin open");
    assert_eq!(unsupported("'%c' % 0xd800"), "1 lone surrogate");
    assert_eq!(stdout("open = 5\nprint(open)"), "5\n");
}

#[test]
fn tracebacks_have_the_lines_of_the_failing_parts() {
    let source = "def f(x):\n  return (1 +\n    g(x))\ndef g(x):\n  return [\n    1,\n    x / 0]\nf(\n  1)";
    let entry =
        |function: &str, line| TraceEntry { function: function.to_owned(), line, filename: "<string>".to_owned() };
    assert_eq!(raised(source).traceback, [entry("<module>", 8), entry("f", 3), entry("g", 7)]);
}

#[test]
fn causes_and_contexts_are_chained() {
    let source = "try:\n  try: 1/0\n  except ZeroDivisionError as e: raise KeyError(1) from e\nexcept KeyError: raise ValueError";
    let error = raised(source);
    let context = error.context.expect("a context");
    assert_eq!((error.cause, context.class.as_str(), context.suppress_context), (None, "KeyError", true));
    assert_eq!(context.cause.expect("a cause").message, "division by zero");
    // Given in full once already.
    assert_eq!(context.context.expect("a context").message, "");
}

#[test]
fn a_run_leaves_nothing_behind() {
    // The run itself checks it, in debug builds.
    let source = "x = []\nx += [x, {1: x}]\ndef f():\n  return f, g\ndef g():\n  y = []\n  def h(): return y\n  y += [h]\n  return h\n\
                  z = g()\ntry: 1/0\nexcept ZeroDivisionError as e: x += [e]\nraise x[2] from KeyError(x)";
    assert_eq!(raised(source).class, "ZeroDivisionError");
}

#[test]
fn an_inlined_comprehension_hides_a_variable_from_later_ones() {
    let source = "def f():\n  c = 5\n  def g():\n    [0 for c in [1]]\n    return [c for d in [1]]\n  return g()\nf()";
    assert_eq!(raised(source).class, "UnboundLocalError");
    assert_eq!(stdout(&source.replace("c in [1]", "e in [1]").replace("\nf()", "\nprint(f())")), "[5]\n");
}

#[test]
fn words_of_32_bits_have_the_hashes_of_webassembly() {
    let options = Options { word: Word::Bits32, ..Options::default() };
    let stdout = |source: &str| run_with(source, &options).stdout;
    let hashes = "print([hash(x) for x in (-1, 2**31, -2**70, 1e300, 1e10-3.5j, 'hello world', '漢字', (1, 'a', None), frozenset('abc'), range(10))])";
    assert_eq!(
        stdout(hashes),
        "[-2, 1, -256, 260391960, -1814160069, -974216524, 1072064763, 2134760119, 956451877, 999511635]\n"
    );
    let set = "print({'a', 'b', 'hello', 1, 2, 3, 2.5, (1, 2), None, frozenset([1])})";
    assert_eq!(stdout(set), "{'a', 1, 2, 'b', 3, 2.5, None, (1, 2), 'hello', frozenset({1})}\n");
}
