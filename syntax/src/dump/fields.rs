//! What `dump` shows of each kind of field.

use super::Tree;
use crate::ast::*;
use crate::literal::{bytes_repr, float_repr, short_float, str_repr};
use crate::nodes::for_each_node;
use crate::walk::{Context, context, with_stack};

/// A part of the tree that can be shown.
pub(super) trait Fields {
    fn tree(&self, context: Context, full: bool) -> Tree;
}

impl<T: Fields> Fields for Vec<T> {
    fn tree(&self, context: Context, full: bool) -> Tree {
        if self.is_empty() {
            return Tree::Omitted;
        }
        Tree::List(self.iter().map(|item| item.tree(context, full)).collect())
    }
}

impl<T: Fields> Fields for Option<T> {
    fn tree(&self, context: Context, full: bool) -> Tree {
        self.as_ref().map_or(Tree::Omitted, |inner| inner.tree(context, full))
    }
}

impl<T: Fields> Fields for Box<T> {
    fn tree(&self, context: Context, full: bool) -> Tree {
        (**self).tree(context, full)
    }
}

impl Fields for Stmt {
    fn tree(&self, context: Context, full: bool) -> Tree {
        with_stack(|| self.kind.tree(context, full))
    }
}

impl Fields for Pattern {
    fn tree(&self, context: Context, full: bool) -> Tree {
        with_stack(|| self.kind.tree(context, full))
    }
}

impl Fields for Expr {
    fn tree(&self, context: Context, full: bool) -> Tree {
        let mut tree = with_stack(|| self.kind.tree(context, full));
        if let Tree::Node(_, fields) = &mut tree {
            fields.extend(extra_field(&self.kind, context, full));
        }
        tree
    }
}

/// The context, which our tree does not store, and `kind='u'`, which ours stores in the constant.
fn extra_field(kind: &ExprKind, context: Context, full: bool) -> Option<(&'static str, Tree)> {
    match kind {
        ExprKind::Constant(Constant::Str { unicode_prefix: true, .. }) => Some(("kind", Tree::Atom("'u'".to_owned()))),
        ExprKind::Attribute { .. }
        | ExprKind::Subscript { .. }
        | ExprKind::Starred(_)
        | ExprKind::Name(_)
        | ExprKind::List(_)
        | ExprKind::Tuple(_)
            if full || context != Context::Load =>
        {
            Some(("ctx", Tree::Atom(format!("{context:?}()"))))
        }
        _ => None,
    }
}

impl Fields for Span {
    fn tree(&self, _context: Context, _full: bool) -> Tree {
        Tree::Omitted
    }
}

impl Fields for Constant {
    fn tree(&self, _context: Context, _full: bool) -> Tree {
        Tree::Atom(match self {
            Self::None => "None".to_owned(),
            Self::Bool(true) => "True".to_owned(),
            Self::Bool(false) => "False".to_owned(),
            Self::Int(value) => value.to_string(),
            Self::Float(value) => float_repr(*value),
            Self::Imaginary(value) => short_float(*value) + "j",
            Self::Str { value, .. } => str_repr(value),
            Self::Bytes(value) => bytes_repr(value),
            Self::Ellipsis => "Ellipsis".to_owned(),
        })
    }
}

impl Fields for Conversion {
    fn tree(&self, _context: Context, _full: bool) -> Tree {
        let code = match self {
            Self::None => -1,
            Self::Str => i32::from(b's'),
            Self::Repr => i32::from(b'r'),
            Self::Ascii => i32::from(b'a'),
        };
        Tree::Atom(code.to_string())
    }
}

/// Implements `Fields` for what is shown on its own.
macro_rules! atoms {
    ($($atom:ty: |$this:ident| $text:expr;)*) => {$(
        impl Fields for $atom {
            fn tree(&self, _context: Context, _full: bool) -> Tree {
                let $this = self;
                Tree::Atom($text)
            }
        }
    )*};
}

atoms! {
    String: |text| str_repr(text);
    u32: |number| number.to_string();
    bool: |flag| u8::from(*flag).to_string();
    BoolOp: |op| format!("{op:?}()");
    Operator: |op| format!("{op:?}()");
    UnaryOp: |op| format!("{op:?}()");
    CmpOp: |op| format!("{op:?}()");
}

/// Implements `Fields` for the nodes of the table.
macro_rules! node_fields {
    ($($node:ident {
        $($form:pat => $name:ident($($field:ident $(: $context:ident)?),*)),* $(,)?
    })*) => {$(
        impl Fields for $node {
            fn tree(&self, context: Context, full: bool) -> Tree {
                let _ = (context, full);
                match self {
                    $($form => {
                        let fields = vec![$((stringify!($field), $field.tree(context!(context $($context)?), full))),*];
                        Tree::node(stringify!($name), fields)
                    })*
                }
            }
        }
    )*};
}

for_each_node!(node_fields);
