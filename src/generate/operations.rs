//! Operations of the builtin types and of modules, out of the table of `laws`, in a hot loop. Their operands are corners, or generated
//! expressions, which laws know nothing of.

use super::generator::Generator;
use super::idioms;
use super::statement;
use crate::laws::{self, Operation};
use std::sync::LazyLock;
use syntax::ast::Stmt;

/// The table.
static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| laws::operations(None));

/// Slots that an expression of the program may fill. What an operation changes is a copy.
const HOLES: &[(&str, &[&str])] = &[
    ("int", &["INT"]),
    ("float", &["FLOAT"]),
    ("number", &["NUMBER"]),
    ("bool", &["BOOL"]),
    ("str", &["STR"]),
    ("list", &["[*LIST]"]),
    ("ints", &["[*LIST]"]),
    ("tuple", &["TUPLE"]),
    ("dict", &["{**DICT}"]),
    ("set", &["{*SET}"]),
    ("iterable", &["TUPLE", "STR", "{**DICT}", "{*SET}"]),
    ("any", &["INT", "FLOAT", "STR", "TUPLE", "BOOL", "[*LIST]"]),
];
/// Enough for a trace to be made and left.
const COUNT: (i64, i64) = (20, 60);

/// A function that does one operation, called in a loop with operands of its own kind and, once, with others.
pub(super) fn operation(g: &mut Generator<'_>) -> Vec<Stmt> {
    let count = g.between(COUNT.0, COUNT.1);
    if g.affordable(count.unsigned_abs()) == 0 {
        return statement::declare(g);
    }
    let index = g.below(OPERATIONS.len());
    let text = text(g, &OPERATIONS[index], count);
    idioms::fill(g, &text, count)
}

fn text(g: &mut Generator<'_>, operation: &Operation, count: i64) -> String {
    let (function, index, answer) = (g.fresh("f"), g.fresh("i"), g.fresh("s"));
    let once_at = g.between(0, count - 1);
    let slots: Vec<&str> = operation.slots().collect();
    let names: Vec<String> = (0..slots.len()).map(|index| format!("a{index}")).collect();
    let expression = operation.expression(&names);
    let (usual, once) = (arguments(g, &slots), arguments(g, &slots));
    let parameters = names.join(", ");
    format!(
        "{preparation}def {function}({parameters}):
    try:
        r = {expression}
        return repr(([*r] if hasattr(r, '__next__') else r, {parameters}))
    except Exception as e:
        return f'{{type(e).__name__}}: {{e}}'
for {index} in range({count}):
    {answer} = {function}({usual})
    if {index} == {once_at}:
        print({answer}, {function}({once}))
print({answer})
",
        preparation = laws::preparation(&expression),
    )
}

fn arguments(g: &mut Generator<'_>, slots: &[&str]) -> String {
    let arguments: Vec<String> = slots.iter().map(|slot| argument(g, slot)).collect();
    arguments.join(", ")
}

fn argument(g: &mut Generator<'_>, slot: &str) -> String {
    match HOLES.iter().find(|(name, _)| *name == slot) {
        Some((_, holes)) if g.chance(1, 2) => g.pick(holes).to_owned(),
        _ => laws::operand(slot, g.seed()),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::bytes;
    use super::*;
    use arbitrary::Unstructured;

    /// Each operation as a program has it: the type that it belongs to, the text, the statements.
    pub(in crate::generate) fn samples() -> impl Iterator<Item = (&'static str, String, Vec<Stmt>)> {
        OPERATIONS.iter().zip(0..).map(|(operation, index)| {
            let bytes = bytes::for_program(3, index);
            let mut generator = Generator::new(Unstructured::new(&bytes), 10);
            let text = text(&mut generator, operation, 20);
            let statements = idioms::fill(&mut generator, &text, 20);
            (operation.group.as_str(), text, statements)
        })
    }

    #[test]
    fn every_operation_is_a_program() {
        for (_, text, statements) in samples() {
            assert!(statements.len() >= 3, "no program: {text}");
        }
    }
}
