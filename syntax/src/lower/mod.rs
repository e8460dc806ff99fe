//! From tokens to the tree: `rustpython-parser` is the grammar, its tree becomes ours here. Nothing outside this folder knows that
//! parser.

/// A table of nodes that are alike in both trees: the fields' names, and which method lowers each.
macro_rules! lower {
    ($this:ident, $node:ident, $Theirs:ident => $Ours:ident {
        $($name:ident $({ $($field:ident: $how:ident),* })? $(($item:ident: $by:ident))?)*
        ..
        $($form:pat => $lowered:expr,)*
    }) => {
        match $node {
            $($Theirs::$name(node) => $Ours::$name
                $({ $($field: $this.$how(node.$field)?),* })?
                $(($this.$by(node.$item)?))?,)*
            $($form => $lowered,)*
        }
    };
}

mod diagnose;
mod expr;
mod feed;
mod params;
mod pattern;
mod stmt;
mod strings;
mod tokens;
mod type_defaults;

use rustpython_parser::ast::{self as theirs, Ranged};
use rustpython_parser::text_size::TextRange;
use rustpython_parser::{Mode, parse_tokens};

use crate::ast::{Expr, Module, Span};
use crate::error::{End, ErrorClass, Stage, SyntaxError};
use crate::lex::{FieldTokens, Lexed};
use crate::nesting;
use crate::source::{Range, Source};
use crate::walk::with_stack;
use tokens::Tokens;

/// How deep [`parse`](crate::parse) lets statements and expressions stand inside one another: a bound for whoever walks its trees.
pub const MAX_DEPTH: usize = 1000;

/// What lowering a node gives.
type Lowered<T> = Result<T, SyntaxError>;

/// The tree of a whole program.
pub(crate) fn module(source: &Source, lexed: Lexed) -> Lowered<Module> {
    let mut tokens = Tokens::new(lexed.tokens, lexed.flaw, lexed.field);
    nesting::with_stack(|| {
        let theirs::Mod::Module(module) = grammar(source, &tokens, Mode::Module)? else {
            unreachable!("module mode gives a module")
        };
        let body = Lowering { source, tokens: &mut tokens, depth: 0 }.suite(module.body)?;
        Ok(Module { body })
    })
}

fn grammar(source: &Source, tokens: &Tokens, mode: Mode) -> Lowered<theirs::Mod> {
    nesting::check(source, tokens.all())?;
    let parsed = parse_tokens(feed::feed(tokens.all()), mode, "");
    let parsed = parsed.map_err(|error| diagnose::diagnose(source, tokens, &error))?;
    let wrong = diagnose::starred_loop(source, tokens)
        .or_else(|| diagnose::wrongly_taken(source, tokens.all()))
        .or_else(|| tokens.flaw().map(|flaw| diagnose::flaw(source, tokens, flaw)));
    wrong.map_or(Ok(parsed), Err)
}

/// One lowering under way.
struct Lowering<'a> {
    source: &'a Source,
    tokens: &'a mut Tokens,
    depth: usize,
}

impl Lowering<'_> {
    fn same<T: Into<U>, U>(&mut self, theirs: T) -> Lowered<U> {
        Ok(theirs.into())
    }

    fn names(&mut self, identifiers: Vec<theirs::Identifier>) -> Lowered<Vec<String>> {
        Ok(identifiers.into_iter().map(String::from).collect())
    }

    fn span(&self, node: &impl Ranged) -> Span {
        self.source.span(&range(node.range()))
    }

    /// Lowers something that stands one level deeper, with stack for it.
    fn deeper<T>(&mut self, span: Span, lower: impl FnOnce(&mut Self) -> Lowered<T>) -> Lowered<T> {
        if self.depth == MAX_DEPTH {
            let message = format!("more than {MAX_DEPTH} nested statements and expressions");
            let Span { line, column, .. } = span;
            return Err(SyntaxError {
                class: ErrorClass::NotSupported,
                message,
                line,
                column,
                end: End::Start,
                stage: Stage::Parser,
            });
        }
        self.depth += 1;
        let lowered = with_stack(|| lower(self));
        self.depth -= 1;
        lowered
    }

    /// The expression of a replacement field.
    fn field_value(&mut self, field: FieldTokens) -> Lowered<Expr> {
        nesting::with_stack(|| self.parsed_field(field))
    }

    fn parsed_field(&mut self, field: FieldTokens) -> Lowered<Expr> {
        let mut tokens = Tokens::of_field(field);
        let theirs::Mod::Expression(parsed) = grammar(self.source, &tokens, Mode::Expression)? else {
            unreachable!("expression mode gives an expression")
        };
        let inside = tokens.inside();
        let takes_braces = range(parsed.body.range()).start < inside.start;
        if takes_braces && parsed.body.is_generator_exp_expr() {
            return Err(diagnose::generator_in_field(self.source, &tokens));
        }
        let mut expr = Lowering { source: self.source, tokens: &mut tokens, depth: self.depth }.expr(*parsed.body)?;
        if takes_braces {
            expr.span = self.source.span(&inside);
        }
        Ok(expr)
    }
}

fn range(range: TextRange) -> Range {
    range.start().to_usize()..range.end().to_usize()
}
