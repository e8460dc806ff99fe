//! The tree as `ast.dump(tree, indent=4)` of CPython 3.14 shows it. What a node's fields are comes from `nodes`.

mod fields;

use crate::ast::Module;
use crate::walk::{Context, with_stack};
use fields::Fields;

/// What `print(ast.dump(ast.parse(source), indent=4))` prints, without the last newline. Unless `full`, each `ctx=Load()` is left out,
/// as CPython 3.15 does.
pub fn dump(module: &Module, full: bool) -> String {
    let mut out = String::new();
    let tree = module.tree(Context::Load, full);
    tree.write(&mut out, 0);
    out
}

/// What is shown of a field.
enum Tree {
    /// Nothing: `None` or an empty list where that is the default.
    Omitted,
    Atom(String),
    List(Vec<Tree>),
    Node(&'static str, Vec<(&'static str, Tree)>),
}

impl Tree {
    fn node(name: &'static str, mut fields: Vec<(&'static str, Tree)>) -> Self {
        fields.retain(|(_, tree)| !matches!(tree, Self::Omitted));
        match name {
            "Within" => fields.pop().map_or(Self::Omitted, |(_, tree)| tree),
            name => Self::Node(name, fields),
        }
    }

    /// CPython keeps a node on one line if it has at most three fields and these have none of their own.
    fn is_simple(&self) -> bool {
        match self {
            Self::Omitted | Self::Atom(_) => true,
            Self::List(items) => items.is_empty(),
            Self::Node(_, fields) => fields.is_empty(),
        }
    }

    fn write(&self, out: &mut String, level: usize) {
        match self {
            Self::Omitted => out.push_str("None"),
            Self::Atom(text) => out.push_str(text),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    separate(out, index, level + 1);
                    item.write(out, level + 1);
                }
                out.push(']');
            }
            Self::Node(name, fields) => with_stack(|| write_node(out, name, fields, level)),
        }
    }
}

fn write_node(out: &mut String, name: &str, fields: &[(&str, Tree)], level: usize) {
    out.push_str(name.trim_start_matches("r#"));
    out.push('(');
    let one_line = fields.len() <= 3 && fields.iter().all(|(_, tree)| tree.is_simple());
    for (index, (name, tree)) in fields.iter().enumerate() {
        match (one_line, index) {
            (true, 0) => {}
            (true, _) => out.push_str(", "),
            (false, _) => separate(out, index, level + 1),
        }
        out.push_str(name.trim_start_matches("r#"));
        out.push('=');
        tree.write(out, level + 1);
    }
    out.push(')');
}

fn separate(out: &mut String, index: usize, level: usize) {
    out.push_str(if index == 0 { "\n" } else { ",\n" });
    for _ in 0..level {
        out.push_str("    ");
    }
}
