//! The place of a failure, and ways to look around from it.

use rustpython_parser::lexer::LexicalErrorType;
use rustpython_parser::{Mode, ParseError, ParseErrorType, parse_tokens};

use super::super::tokens::Tokens;
use super::super::{Lowering, feed, theirs};
use crate::ast::Expr;
use crate::lex::{Token, TokenKind};
use crate::source::Source;

/// How many tokens are tried as the end of an expression.
pub(super) const TRIED: usize = 64;

/// A token that the grammar does not take where it stands.
pub(super) struct Site<'a> {
    pub(super) source: &'a Source,
    pub(super) tokens: &'a [Token],
    /// The token's index.
    pub(super) at: usize,
}

impl<'a> Site<'a> {
    pub(super) fn new(source: &'a Source, tokens: &'a [Token], offset: usize, error: &ParseError) -> Self {
        let first = tokens.partition_point(|token| token.range.start < offset);
        let same = |index: &usize| match &error.error {
            ParseErrorType::UnrecognizedToken(tok, _) => feed::tok(&tokens[*index].kind, *index).as_ref() == Some(tok),
            _ => !tokens[*index].range.is_empty(),
        };
        let here = (first..tokens.len()).find(same);
        let at = match error.error {
            ParseErrorType::Eof | ParseErrorType::Lexical(LexicalErrorType::IndentationError) => tokens.len() - 1,
            _ => here.unwrap_or(tokens.len() - 1),
        };
        Self { source, tokens, at }
    }

    pub(super) fn token(&self) -> &Token {
        &self.tokens[self.at]
    }

    pub(super) fn is(&self, texts: &[&str]) -> bool {
        is_any(self.token(), texts)
    }

    /// The token before the failing one, or `more` tokens further back; the first one if there are not so many.
    pub(super) fn before(&self, more: usize) -> &Token {
        &self.tokens[self.at.saturating_sub(1 + more)]
    }

    /// Whether the tokens right before the failing one are these, in the order of the text.
    pub(super) fn follows(&self, texts: &[&str]) -> bool {
        let start = self.at.checked_sub(texts.len());
        start
            .is_some_and(|start| self.tokens[start..self.at].iter().zip(texts).all(|(token, text)| token.kind.is(text)))
    }

    /// Where the error is reported. The end of the text counts as that of its last line.
    pub(super) fn place(&self) -> usize {
        let start = self.token().range.start;
        let text = self.source.text();
        if start == text.len() && text.ends_with('\n') { start - 1 } else { start }
    }

    /// The index of the first token of the logical line that holds the token at `index`.
    pub(super) fn line_start(&self, index: usize) -> usize {
        let before = self.tokens[..index].iter().rposition(|token| is_structure(&token.kind));
        before.map_or(0, |before| before + 1)
    }

    /// The first token of the line of the failure, `async` apart.
    pub(super) fn line_head(&self) -> usize {
        let start = self.line_start(self.at);
        start + usize::from(self.tokens[start].kind.is("async"))
    }

    /// The bracket that encloses the failing token.
    pub(super) fn opener(&self) -> Option<usize> {
        let line = self.line_start(self.at);
        let mut depth = 0usize;
        for index in (line..self.at).rev() {
            match &self.tokens[index].kind {
                TokenKind::Fixed(")" | "]" | "}") => depth += 1,
                TokenKind::Fixed("(" | "[" | "{") if depth == 0 => return Some(index),
                TokenKind::Fixed("(" | "[" | "{") => depth -= 1,
                _ => {}
            }
        }
        None
    }

    /// The indices from the bracket (or line start) to the failing token that are in no further bracket.
    pub(super) fn level(&self) -> Vec<usize> {
        let start = self.opener().map_or_else(|| self.line_start(self.at), |opener| opener + 1);
        let mut depth = 0usize;
        let mut level = Vec::new();
        for index in start..self.at {
            let kind = &self.tokens[index].kind;
            let closes = matches!(kind, TokenKind::Fixed(")" | "]" | "}"));
            depth -= usize::from(closes && depth > 0);
            if depth == 0 {
                level.push(index);
            }
            depth += usize::from(matches!(kind, TokenKind::Fixed("(" | "[" | "{")));
        }
        level
    }

    /// The part of the level after the last token that `ends` a part.
    pub(super) fn part(&self, ends: &[&str]) -> Vec<usize> {
        let level = self.level();
        let last = level.iter().rposition(|&index| is_any(&self.tokens[index], ends));
        level[last.map_or(0, |last| last + 1)..].to_vec()
    }

    /// Whether the enclosing parenthesis is that of a call.
    pub(super) fn is_call(&self) -> bool {
        self.opener().is_some_and(|opener| {
            self.tokens[opener].kind.is("(")
                && opener > 0
                && ends_operand(&self.tokens[opener - 1])
                && !self.is_definition(opener)
        })
    }

    /// Whether a parenthesis is that of a `def`.
    pub(super) fn is_definition(&self, opener: usize) -> bool {
        let line = self.line_start(opener);
        let head = line + usize::from(self.tokens[line].kind.is("async"));
        if !self.tokens[opener].kind.is("(") || !self.tokens[head].kind.is("def") {
            return false;
        }
        let type_parameters = self.tokens[opener - 1].kind.is("]");
        opener == head + 2 || (type_parameters && self.tokens[head + 2].kind.is("["))
    }

    /// The expression that some tokens make, if they make one.
    pub(super) fn expression(&self, range: std::ops::Range<usize>) -> Option<Expr> {
        let slice = self.tokens.get(range).filter(|slice| !slice.is_empty())?;
        let mut tokens = Tokens::new(slice.to_vec(), None, None);
        let theirs::Mod::Expression(parsed) = parse_tokens(feed::feed(tokens.all()), Mode::Expression, "").ok()? else {
            return None;
        };
        Lowering { source: self.source, tokens: &mut tokens, depth: 0 }.expr(*parsed.body).ok()
    }
}

pub(super) fn is_any(token: &Token, texts: &[&str]) -> bool {
    texts.iter().any(|text| token.kind.is(text))
}

fn is_structure(kind: &TokenKind) -> bool {
    matches!(kind, TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent)
}

/// Whether an operand can end with the token.
pub(super) fn ends_operand(token: &Token) -> bool {
    match &token.kind {
        TokenKind::Fixed(text) => matches!(*text, ")" | "]" | "}" | "True" | "False" | "None" | "..."),
        kind => !is_structure(kind) && *kind != TokenKind::End,
    }
}

/// Whether an operand can start with the token, and nothing else that follows an operand can.
pub(super) fn starts_operand(token: &Token) -> bool {
    match &token.kind {
        TokenKind::Fixed(text) => matches!(*text, "{" | "True" | "False" | "None" | "..." | "lambda" | "await"),
        kind => !is_structure(kind) && *kind != TokenKind::End,
    }
}
