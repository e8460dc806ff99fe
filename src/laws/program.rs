//! The program that checks some laws: each runs in a loop that becomes hot, and prints one line at its end.

use crate::case::{Case, CaseError, Settings};
use crate::words::words;
use std::fmt::Write as _;

/// Iterations of each law: enough for a trace to be made and run.
const ITERATIONS: u32 = 40;
/// More than any program of ours needs.
const FUEL: u64 = 10_000_000;
/// What laws use is imported: to compile a module takes longer than to check many laws.
const MODULES: &[&str] = &["collections", "functools", "itertools", "math", "operator"];
const PRELUDE: &str = include_str!("prelude.py");

/// An expression and what its variables are bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    /// The expression, of `a0`, `a1` and so on.
    pub expression: String,
    /// What they are bound to, afresh in each iteration.
    pub operands: Vec<String>,
}

/// The program that checks `laws`.
pub fn program(laws: &[Law]) -> Result<Case, CaseError> {
    let settings = Settings { fuel: FUEL, ..Settings::default() };
    let used = |module: &&&str| laws.iter().any(|law| law.expression.contains(&format!("{module}.")));
    let imports: String = MODULES.iter().filter(used).map(|module| format!("import {module}\n")).collect();
    let mut source = format!("{}\n{imports}{PRELUDE}", settings.header());
    for (number, law) in laws.iter().enumerate() {
        let Law { expression, operands } = law;
        let _ = write!(source, "\ndef law_{number}():\n    for _ in range({ITERATIONS}):\n");
        for (index, operand) in operands.iter().enumerate() {
            let _ = writeln!(source, "        a{index} = {operand}");
        }
        let names: String = (0..operands.len()).map(|index| format!(", a{index}")).collect();
        let _ = write!(
            source,
            "        try:\n            answer = {expression}\n        except Exception as error:\n            answer = error\n    \
             show({number}, answer{names})\n\nlaw_{number}()\n"
        );
    }
    Case::parse("laws.py", &source)
}

/// What has to stand before an expression of the table: imports, and functions of the prelude.
pub fn preparation(expression: &str) -> String {
    let uses = |name: &str| words(expression).any(|word| word == name);
    let imports = MODULES.iter().filter(|module| uses(module)).map(|module| format!("import {module}\n"));
    let function = |line: &&str| {
        line.strip_prefix("def ").and_then(|rest| rest.split_once('(')).is_some_and(|(name, _)| uses(name))
    };
    let functions =
        PRELUDE.lines().filter(|line| line.contains(": return ")).filter(function).map(|line| format!("{line}\n"));
    imports.chain(functions).collect()
}

/// What each law printed.
pub(super) fn lines(stdout: &str, laws: usize) -> Vec<Result<String, String>> {
    let mut lines = vec![Err("nothing was printed".to_owned()); laws];
    for line in stdout.lines() {
        if let Some((number, text)) = line.split_once('\t')
            && let Some(place) = number.parse().ok().and_then(|number: usize| lines.get_mut(number))
        {
            *place = Ok(text.to_owned());
        }
    }
    lines
}
