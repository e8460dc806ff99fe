//! PEP 696 for a grammar that came before it: the default of a type parameter goes through it as the bound of one more parameter,
//! with a name that none can have.

use crate::lex::{Token, TokenKind};

/// The name of the parameter whose bound is the default of the one before it.
pub(super) const NAME: &str = "=";

/// Where a default stands among the tokens.
pub(super) struct Default {
    pub(super) equals: usize,
    pub(super) end: usize,
    /// That of a `TypeVarTuple`, which may be starred: it goes through the grammar in a tuple.
    pub(super) is_starred: bool,
}

/// The defaults of all type parameters, in order.
pub(super) fn all(tokens: &[Token]) -> Vec<Default> {
    let opens = (2..tokens.len()).filter(|&index| opens_parameters(&tokens[index - 2..=index]));
    opens.flat_map(|open| in_list(tokens, open)).collect()
}

fn opens_parameters(tokens: &[Token]) -> bool {
    let [keyword, name, bracket] = tokens else { return false };
    let takes_them = matches!(keyword.kind, TokenKind::Fixed("def" | "class" | "type"));
    takes_them && matches!(name.kind, TokenKind::Name(_)) && bracket.kind.is("[")
}

/// Those of the list that a bracket opens: of each parameter the first `=`, if something stands before it.
fn in_list(tokens: &[Token], open: usize) -> Vec<Default> {
    let mut found: Vec<Default> = Vec::new();
    let (mut depth, mut start, mut is_open) = (0usize, open + 1, false);
    for (at, token) in tokens.iter().enumerate().skip(open) {
        let ends = depth == 1 && (token.kind.is(",") || token.kind.is("]"));
        if let Some(last) = found.last_mut().filter(|_| ends && is_open) {
            last.end = at;
        }
        match &token.kind {
            _ if ends && token.kind.is("]") => return found,
            _ if ends => (start, is_open) = (at + 1, false),
            TokenKind::Fixed("(" | "[" | "{") => depth += 1,
            TokenKind::Fixed(")" | "]" | "}") => depth = depth.saturating_sub(1),
            TokenKind::Fixed("=") if depth == 1 && at > start && !is_open => {
                found.push(Default { equals: at, end: at, is_starred: tokens[start].kind.is("*") });
                is_open = true;
            }
            TokenKind::Newline => break,
            _ => {}
        }
    }
    // The list is not closed: what the grammar says of it is about something else.
    Vec::new()
}
