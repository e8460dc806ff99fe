//! How deep the tree of some tokens can get, told from the tokens alone, before any tree is built: building, walking and dropping a
//! tree take stack in proportion to its depth. An upper bound, not the exact depth.

use crate::error::{ErrorClass, SyntaxError};
use crate::lex::{Token, TokenKind};
use crate::source::Source;

/// The bound past which a source text is refused. Twice what `lower` takes, since this is not exact.
const MAX_BOUND: usize = 2 * crate::lower::MAX_DEPTH;

/// The stack that building and dropping a tree of such depth may take.
const STACK: usize = MAX_BOUND * 2048;

/// Runs what builds and drops trees that [`check`] has let pass.
pub(crate) fn with_stack<R>(build: impl FnOnce() -> R) -> R {
    stacker::maybe_grow(STACK, 2 * STACK, build)
}

/// Refuses tokens that may make too deep a tree.
pub(crate) fn check(source: &Source, tokens: &[Token]) -> Result<(), SyntaxError> {
    let mut bound = Bound { blocks: vec![0], brackets: vec![Level::default()], enclosing: 0 };
    for (index, token) in tokens.iter().enumerate() {
        let starts_line = index == 0 || matches!(tokens[index - 1].kind, TokenKind::Newline | TokenKind::Dedent);
        bound.token(&token.kind, starts_line);
        if bound.now() > MAX_BOUND {
            let message = "statements and expressions nested so deep";
            return Err(source.error_of(ErrorClass::NotSupported, token.range.start, message));
        }
    }
    Ok(())
}

/// What is open at a token.
struct Bound {
    /// For each open block, how many `elif` the statement in hand has: each is an `if` in the last one's `else`.
    blocks: Vec<usize>,
    brackets: Vec<Level>,
    /// The sum over the brackets but the last.
    enclosing: usize,
}

/// What is known inside one pair of brackets.
#[derive(Default)]
struct Level {
    /// How deep the operators since the last comma may nest.
    operators: usize,
    /// How deep the deepest bracket since then is, then the deepest part.
    inner: usize,
    deepest: usize,
    /// `lambda` parameters whose commas separate nothing.
    lambdas: usize,
    /// Something is open that `and` and `or` do not end.
    loose: bool,
}

impl Level {
    fn depth(&self) -> usize {
        self.deepest.max(self.operators + self.inner)
    }

    fn separate(&mut self) {
        self.deepest = self.depth();
        (self.operators, self.inner, self.loose) = (0, 0, false);
    }
}

impl Bound {
    fn now(&self) -> usize {
        self.blocks.iter().sum::<usize>() + self.enclosing + self.brackets.last().map_or(0, Level::depth)
    }

    fn token(&mut self, kind: &TokenKind, starts_line: bool) {
        match kind {
            TokenKind::Newline => self.brackets = vec![Level::default()],
            TokenKind::Indent => self.blocks.push(1),
            TokenKind::Dedent => drop(self.blocks.pop()),
            TokenKind::Fixed(text) => {
                if starts_line && let Some(elifs) = self.blocks.last_mut() {
                    *elifs = if matches!(*text, "elif" | "else") { *elifs + 1 } else { 1 };
                }
                self.fixed(text);
            }
            _ if starts_line => self.blocks.last_mut().into_iter().for_each(|elifs| *elifs = 1),
            _ => {}
        }
    }

    fn fixed(&mut self, text: &str) {
        let Some(level) = self.brackets.last_mut() else { return };
        match text {
            "(" | "[" | "{" => {
                // A call or subscript nests what is before it.
                level.operators += 1;
                self.enclosing += level.operators;
                self.brackets.push(Level::default());
            }
            ")" | "]" | "}" => self.close(),
            ";" => level.separate(),
            "," if level.lambdas == 0 => level.separate(),
            "," => {}
            "and" | "or" if !level.loose => level.separate(),
            _ => {
                level.operators += 1;
                level.loose |= matches!(text, "lambda" | "if" | "else" | "yield" | "for" | ":=");
                match text {
                    "lambda" => level.lambdas += 1,
                    ":" => level.lambdas = level.lambdas.saturating_sub(1),
                    _ => {}
                }
            }
        }
    }

    fn close(&mut self) {
        let inner = self.brackets.pop().map_or(0, |level| level.depth());
        let Some(level) = self.brackets.last_mut() else { return };
        self.enclosing = self.enclosing.saturating_sub(level.operators);
        level.inner = level.inner.max(inner);
    }
}
