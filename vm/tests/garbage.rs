//! What a program makes while it runs and drops again is freed: code, classes, names, traces. Each loop would take many times the
//! budget if it were not.

use vm::{Options, Outcome, Thresholds, Tier};

const BUDGET: usize = 16 << 20;

fn fits(source: &str) {
    let module = syntax::parse(source).unwrap();
    for tier in [Tier::Tier1, Tier::Tier2, Tier::Jit] {
        let thresholds = Thresholds { loop_iterations: 20, function_entries: 20, side_exits: 4 };
        let run = vm::run(&module, &Options { tier, thresholds, max_heap_bytes: BUDGET, ..Options::default() });
        assert!(matches!(run.outcome, Outcome::Finished), "{tier:?}: {:?}", run.outcome);
        assert!(run.stats.collections > 0, "{tier:?} has collected nothing");
    }
}

#[test]
fn classes() {
    fits(
        "for i in range(30000):\n    class A:\n        def method(self): return i\n    A().method()\n    type('B', (A,), {})",
    );
}

#[test]
fn names() {
    fits("class A: pass\nfor i in range(100000):\n    setattr(A(), f'name{i}' * 20, i)");
}

#[test]
fn code_that_runs_once() {
    fits("for i in range(8000):\n    exec(f'def f(x): return x + {i}\\ny = [f(1), f(2)]', {})");
}

#[test]
fn code_that_is_only_compiled() {
    fits("for i in range(20000):\n    code = compile(f'x{i} + 1', 'here', 'eval')");
}

#[test]
fn code_that_becomes_hot_and_refers_to_itself() {
    let source = r#"
text = """
def down(n): return down(n - 1) if n else 0
def each():
    for j in range(30): yield j
total = 0
for k in range(60): total += down(1) + k
for item in each(): total += item
"""
for i in range(1200): exec(text, {})
"#;
    fits(source);
}

#[test]
fn what_runs_within_exec() {
    fits("exec('for i in range(100000): a = [i] * 100')\nexec('exec(\"for i in range(100000): a = [i] * 100\")')");
}

#[test]
fn subclasses_that_the_program_lists_are_kept() {
    let source = "class A: pass\nfor i in range(2000):\n    class B(A): data = [i] * 1000\nassert len(A.__subclasses__()) == 2000\nassert len(A.__subclasses__()[7].data) == 1000";
    let module = syntax::parse(source).unwrap();
    let run = vm::run(&module, &Options::default());
    assert!(matches!(run.outcome, Outcome::Finished) && run.stats.collections > 0, "{:?}", run.outcome);
}
