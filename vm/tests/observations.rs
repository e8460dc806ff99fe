//! What a run shows besides its output: outcomes, safepoints, snapshots, exceptions, specialized code.

use vm::{Event, Options, Outcome, Run};

fn run_with(source: &str, options: &Options) -> Run {
    let module = syntax::parse(source).unwrap_or_else(|error| panic!("{source}\n{error}"));
    vm::run(&module, options)
}

fn run(source: &str) -> Run {
    run_with(source, &Options::default())
}

fn raised(source: &str) -> vm::Exception {
    match run(source).outcome {
        Outcome::Raised(exception) => *exception,
        other => panic!("{source}\nended with {other:?}"),
    }
}

fn global(run: &Run, name: &str) -> String {
    let found = run.globals.iter().find(|(global, _)| global == name);
    found.map_or_else(|| panic!("no global {name}"), |(_, value)| value.clone())
}

fn check_global(source: &str, expected: &str) {
    let run = run(source);
    assert_eq!(run.outcome, Outcome::Finished, "{source}");
    assert_eq!(global(&run, "x"), expected, "{source}");
}

#[test]
fn safepoints_are_entries_and_finished_iterations() {
    // The module, three iterations, the function twice, one iteration of each comprehension clause.
    let source = "def f(): pass\nfor i in range(3): pass\nf()\nf()\n[j for j in (1,)]\n";
    assert_eq!(run(source).safepoints, 1 + 3 + 2 + 1);
    assert_eq!(run("while True:\n    break\n").safepoints, 1);
    assert_eq!(run("for i in (1, 2):\n    continue\n").safepoints, 3);
    assert_eq!(run("[i for i in (1, 2, 3) if i > 2]\n").safepoints, 4);
    // The compiler leaves this loop by a backward jump.
    assert_eq!(
        run("for i in (1, 2):\n    try:\n        1 / 0\n    except ArithmeticError:\n        break\nx = 0\n")
            .safepoints,
        1
    );
}

#[test]
fn out_of_fuel_is_seen_by_no_handler() {
    let source = "try:\n    while True:\n        pass\nexcept BaseException:\n    x = 1\nfinally:\n    y = 1\n";
    let run = run_with(source, &Options { fuel: Some(10), ..Options::default() });
    assert_eq!(run.outcome, Outcome::OutOfFuel { safepoint: 11 });
    assert!(run.globals.is_empty(), "{:?}", run.globals);
}

#[test]
fn enough_fuel_is_enough() {
    let options = Options { fuel: Some(4), ..Options::default() };
    assert_eq!(run_with("for i in range(3): pass\n", &options).outcome, Outcome::Finished);
}

#[test]
fn a_snapshot_shows_all_frames_outermost_first() {
    let source = "def outer(a):\n    b = a\n    def inner(c):\n        return a + c\n    return inner(b)\nouter(1)\n";
    let run = run_with(source, &Options { snapshot_at: vec![3], ..Options::default() });
    let [snapshot] = &run.snapshots[..] else { panic!("{:?}", run.snapshots) };
    let names: Vec<&str> = snapshot.frames.iter().map(|frame| frame.function.as_str()).collect();
    assert_eq!(names, ["<module>", "outer", "inner"]);
    let shown = |frame: usize| {
        let locals = snapshot.frames[frame].locals.iter();
        locals.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(shown(0), "outer=<function outer>");
    assert_eq!(shown(1), "a=1 b=1 inner=<function outer.<locals>.inner>");
    assert_eq!(shown(2), "a=1 c=1");
}

#[test]
fn a_traceback_has_each_frame_once() {
    let source =
        "def f():\n    1 / 0\ndef g():\n    try:\n        f()\n    except ZeroDivisionError:\n        raise\ng()\n";
    let lines: Vec<_> = raised(source).traceback.into_iter().map(|entry| (entry.function, entry.line)).collect();
    assert_eq!(lines, [("<module>".to_owned(), 8), ("g".to_owned(), 5), ("f".to_owned(), 2)]);
}

#[test]
fn an_exception_keeps_its_context_and_cause() {
    let exception =
        raised("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise KeyError('k') from ValueError(e)\n");
    assert_eq!((exception.class.as_str(), exception.message.as_str()), ("KeyError", "'k'"));
    assert_eq!(exception.args, ["'k'"]);
    assert!(exception.suppress_context);
    assert_eq!(exception.context.expect("there is a context").class, "ZeroDivisionError");
    assert_eq!(exception.cause.expect("there is a cause").args, ["ZeroDivisionError('division by zero')"]);
}

#[test]
fn values_are_rendered_without_addresses_and_bounded() {
    check_global("x = {'b', 'a', 1}", "{'a', 'b', 1}");
    check_global("x = [1]\nx[0:1] = [x]", "[<cycle>]");
    check_global("x = 1\nfor i in range(22): x = [x]", &format!("{}<deep>{}", "[".repeat(20), "]".repeat(20)));
    check_global("x = list(range(1002))[1:] + [len]", &{
        let items: Vec<String> = (1..=1000).map(|item| item.to_string()).collect();
        format!("[{}, ...+2]", items.join(", "))
    });
    check_global(
        "x = (len, int, range(3), float('nan'), iter if False else 'é')",
        "(<builtin len>, <class 'int'>, range(0, 3), nan, 'é')",
    );
    check_global("x = 1 << 20000", &format!("0x1{}", "0".repeat(5000)));
}

#[test]
fn recursion_is_counted_in_frames() {
    check_global("def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nx = f(998)\n", "998");
    let exception = raised("def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nf(999)\n");
    assert_eq!((exception.class.as_str(), exception.traceback.len()), ("RecursionError", 1000));
}

#[test]
fn native_calls_back_into_python_may_nest_as_deep_as_frames() {
    let source = "def f(n):\n    return n if n == 0 else sorted([n - 1], key=f)[0] + 1\nx = f(998)\n";
    check_global(source, "998");
}

#[test]
fn collections_change_nothing() {
    let source = "x = []\nfor i in range(50):\n    x = x + [str(i) + 'a', (i, [i])]\nx = x[98:]\n";
    let mut options = Options::default();
    options.schedule.events = (1..50).map(|safepoint| (safepoint, vec![Event::Collect])).collect();
    let run = run_with(source, &options);
    assert_eq!(global(&run, "x"), "['49a', (49, [49])]");
    assert_eq!(run.stats.collections, 49);
}

#[test]
fn hot_code_is_specialized_as_by_cpython() {
    let source = "def f(a, b):\n    if a > b:\n        return a - b\n    return b - a\nfor i in range(10): f(5, 3)\n";
    let run = run(source);
    let function = run.adaptive.iter().find(|adaptive| adaptive.code.name == "f").expect("f was loaded");
    let names = |units: &[u16]| -> Vec<&str> {
        let rows = units.iter().filter_map(|unit| stencils::opcodes::opcode(unit.to_le_bytes()[0]));
        rows.map(|row| row.name).collect()
    };
    let names = names(&function.units);
    for name in ["RESUME_CHECK", "COMPARE_OP_INT", "BINARY_OP_SUBTRACT_INT"] {
        assert!(names.contains(&name), "no {name} in {names:?}");
    }
}
