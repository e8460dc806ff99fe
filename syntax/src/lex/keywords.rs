//! Where `match`, `case` and `type` are keywords: told from the tokens around them, as no name can stand there in any other way.

use super::{Token, TokenKind};

/// Turns the names that are keywords into keywords.
pub(super) fn resolve_soft(tokens: &mut [Token]) {
    // For each open block, whether it is that of a `match`.
    let mut blocks = Vec::new();
    let mut after_match_header = false;
    for index in 0..tokens.len() {
        match &tokens[index].kind {
            TokenKind::Indent => blocks.push(std::mem::take(&mut after_match_header)),
            TokenKind::Dedent => drop(blocks.pop()),
            TokenKind::Name(name) => {
                let in_match = blocks.last() == Some(&true);
                if let Some(keyword) = soft_keyword(name, tokens, index, in_match) {
                    after_match_header = keyword == "match";
                    tokens[index].kind = TokenKind::Fixed(keyword);
                }
            }
            _ => {}
        }
    }
}

fn soft_keyword(name: &str, tokens: &[Token], index: usize, in_match: bool) -> Option<&'static str> {
    match name {
        "match" if starts_line(tokens, index) && is_header(&tokens[index..]) => Some("match"),
        "case" if in_match && starts_line(tokens, index) => Some("case"),
        "type" if starts_statement(tokens, index) && is_name(tokens.get(index + 1)) => Some("type"),
        _ => None,
    }
}

fn is_name(token: Option<&Token>) -> bool {
    matches!(token, Some(Token { kind: TokenKind::Name(_), .. }))
}

fn starts_line(tokens: &[Token], index: usize) -> bool {
    let before = index.checked_sub(1).map(|before| &tokens[before].kind);
    matches!(before, None | Some(TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent))
}

fn starts_statement(tokens: &[Token], index: usize) -> bool {
    let separates = |kind: &TokenKind| kind.is(";") || kind.is(":");
    starts_line(tokens, index) || separates(&tokens[index - 1].kind)
}

/// Whether the line ends with a colon, and something stands between.
fn is_header(line: &[Token]) -> bool {
    let end = line.iter().position(|token| token.kind == TokenKind::Newline).unwrap_or(0);
    end > 2 && line[end - 1].kind.is(":")
}
