//! What CPython says where the grammar fails. Its grammar has `invalid_…` rules for mistakes that people make; here each is a small
//! function that looks at the tokens around the place of the failure. Where none knows better it is `invalid syntax`.

mod arguments;
mod blocks;
mod displays;
mod ends;
mod expressions;
mod fields;
mod names;
mod parameters;
mod site;

use rustpython_parser::lexer::LexicalErrorType;
use rustpython_parser::{ParseError, ParseErrorType};

use super::Lowering;
use super::strings::{before_other_kind, mixes_bytes};
use super::tokens::Tokens;
use crate::error::{End, ErrorClass, Stage, SyntaxError};
use crate::lex::{Flaw, StringPart, StringValue, Token, TokenKind};
use crate::source::Source;
pub(super) use fields::generator_in_field;
pub(super) use parameters::wrongly_taken;
use site::Site;

/// An error found: its class, where it is, and what it says.
type Diagnosis = (ErrorClass, usize, String);

fn says(at: usize, message: impl Into<String>) -> Option<Diagnosis> {
    Some((ErrorClass::Syntax, at, message.into()))
}

/// The rules, in the order in which they are asked.
const RULES: [fn(&Site) -> Option<Diagnosis>; 32] = [
    fields::in_field,
    blocks::unexpected_indent,
    blocks::missing_block,
    blocks::unfinished_try,
    blocks::except_clauses,
    blocks::missing_colon,
    blocks::missing_match_colon,
    names::after_as,
    names::imports,
    names::type_parameters,
    parameters::parameters,
    arguments::missing_value,
    arguments::generator_value,
    arguments::equals,
    arguments::positional_pattern,
    displays::comprehension,
    displays::dictionary,
    displays::lone_star,
    expressions::negated_operand,
    expressions::legacy_statement,
    expressions::conditional,
    expressions::equals,
    expressions::assigned,
    expressions::walrus,
    expressions::annotated_tuple,
    expressions::no_annotation,
    expressions::deleted,
    expressions::looped,
    expressions::within_string,
    expressions::forgotten_comma,
    displays::broken_star,
    fields::within_field,
];

/// What that parser refuses, but CPython only when it has the tree.
const REFUSED_LATER: [(&str, Stage); 3] = [
    ("duplicate argument '", Stage::SymbolTable),
    ("keyword argument repeated", Stage::Compiler),
    ("can't use starred expression here", Stage::Compiler),
];

pub(super) fn diagnose(source: &Source, tokens: &Tokens, error: &ParseError) -> SyntaxError {
    let offset = error.offset.to_usize();
    let site = Site::new(source, tokens.all(), offset, error);
    let is_stopped = matches!(tokens.flaw(), Some(Flaw::Stopped(_)));
    if let Some(error) = bad_string_before(&site, !is_stopped) {
        return error;
    }
    let starred = displays::starred_loop(&tokens.all()[..=site.at]);
    let site = Site { at: starred.unwrap_or(site.at), ..site };
    let found = match &error.error {
        ParseErrorType::Lexical(lexical) if starred.is_none() && *lexical != LexicalErrorType::IndentationError => {
            fields::lone_star(&site).or_else(|| action_error(&site, lexical, offset))
        }
        _ => RULES.iter().find_map(|rule| rule(&site)),
    };
    if let Some(flaw) = tokens.flaw().filter(|flaw| explains(flaw, &site, found.is_some())) {
        return self::flaw(source, tokens, flaw);
    }
    let (class, at, message) = found.unwrap_or_else(|| (ErrorClass::Syntax, site.place(), "invalid syntax".to_owned()));
    if site.token().kind == TokenKind::End && message == "invalid syntax" {
        return past_the_end(source);
    }
    if is_about_blocks(&message)
        && at == site.place()
        && matches!(site.token().kind, TokenKind::Dedent | TokenKind::End)
    {
        return at_dedent(&site, class, message);
    }
    let end = ends::end(&site, class, at, &message);
    let later = REFUSED_LATER.iter().find(|(begin, _)| message.starts_with(begin));
    let stage = later.map_or(Stage::Parser, |&(_, stage)| stage);
    SyntaxError { end, stage, ..source.error_of(class, at, tokens.worded(message)) }
}

/// `[*a for b in c]`, which that parser takes.
pub(super) fn starred_loop(source: &Source, tokens: &Tokens) -> Option<SyntaxError> {
    if let Some(Flaw::Stopped(_)) = tokens.flaw() {
        return None;
    }
    let tokens = tokens.all();
    let site = Site { source, tokens, at: displays::starred_loop(tokens)? };
    let (class, at, message) = displays::comprehension(&site)?;
    Some(SyntaxError { end: ends::end(&site, class, at, &message), ..source.error_of(class, at, message) })
}

/// What is said of wrong tokens. In a replacement field the grammar may fail before the lexer does.
pub(super) fn flaw(source: &Source, tokens: &Tokens, flaw: &Flaw) -> SyntaxError {
    let in_field = tokens.broken_field().and_then(|field| fields::broken(source, field));
    in_field.unwrap_or_else(|| flaw.error().clone())
}

fn is_about_blocks(message: &str) -> bool {
    message.starts_with("expected an indented block") || message.starts_with("expected 'except' or 'finally'")
}

/// The end of a block has no place: CPython tells how much of the line has been read.
fn at_dedent(site: &Site, class: ErrorClass, message: String) -> SyntaxError {
    let error = SyntaxError { end: End::Nowhere, ..site.source.error_of(class, site.place(), message) };
    let start = site.token().range.start;
    if start == site.source.text().len() {
        return error;
    }
    let length = site.source.text()[start..].find('\n').unwrap_or(site.source.text().len() - start) as u32;
    // Nothing read is nowhere.
    SyntaxError { column: error.column.checked_sub(1).unwrap_or(length + 1), ..error }
}

/// What follows the newline at the end of a text has no place in its last line.
fn past_the_end(source: &Source) -> SyntaxError {
    let text = source.text();
    let line = text.matches('\n').count() as u32 + u32::from(!text.ends_with('\n'));
    SyntaxError { line, column: text.len() as u32 + 1, end: End::Zero, ..source.error(0, "invalid syntax") }
}

/// CPython reads strings as its grammar reaches them, replacement fields included.
fn bad_string_before(site: &Site, has_fields: bool) -> Option<SyntaxError> {
    (0..=site.at).find_map(|index| {
        let token = Some(&site.tokens[index]).filter(|_| has_fields && index < site.at);
        let in_field = token.and_then(|token| bad_fields(site.source, token));
        in_field.or_else(|| bad_strings(site.source, site.tokens, index))
    })
}

/// What is wrong in the replacement fields of a token.
fn bad_fields(source: &Source, token: &Token) -> Option<SyntaxError> {
    let TokenKind::Strings(parts) = &token.kind else { return None };
    let fields =
        parts.iter().filter(|part| part.error().is_none() && matches!(part.value, StringValue::Formatted { .. }));
    let mut tokens = Tokens::new(Vec::new(), None, None);
    let lowered = Lowering { source, tokens: &mut tokens, depth: 0 }.strings(fields.cloned().collect());
    lowered.err().filter(|error| error.stage == Stage::Parser)
}

/// What is wrong with the string literals of a token.
pub(super) fn bad_strings(source: &Source, tokens: &[Token], index: usize) -> Option<SyntaxError> {
    let TokenKind::Strings(parts) = &tokens[index].kind else { return None };
    let bad_escape = parts.iter().find_map(StringPart::error).cloned();
    let bad_escape = bad_escape.map(|error| match parts.len() {
        1 => SyntaxError { end: source.end(tokens[index].range.end), ..error },
        _ => error,
    });
    bad_escape.or_else(|| {
        let alike = before_other_kind(parts);
        let next = parts
            .get(alike)
            .map_or_else(|| tokens.get(index + 1).unwrap_or(&tokens[index]).range.clone(), StringPart::first_range);
        if mixes_bytes(&parts[..alike]) {
            return Some(source.error_in(&next, "cannot mix bytes and nonbytes literals"));
        }
        let other = parts.get(alike)?;
        let message = "cannot mix t-string literals with string or bytes literals";
        Some(source.error_in(&(parts[alike - 1].range.start..other.range.end), message))
    })
}

/// Whether what is wrong with the tokens is what to report when the grammar fails on them.
fn explains(flaw: &Flaw, site: &Site, is_explained: bool) -> bool {
    match flaw {
        Flaw::Stopped(_) => site.token().kind != TokenKind::Indent,
        Flaw::StoppedAt(place, _) => site.token().range.start >= *place,
        // It explains what is wrong on later lines, and where the grammar had to look at the end of the text.
        Flaw::NeverClosed(error) => {
            let line = site.source.position(site.place()).0;
            let is_end = |token: &Token| match token.kind {
                TokenKind::Newline => token.range.end == site.source.text().len(),
                _ => token.range.start == site.source.text().len(),
            };
            let at_end = !is_explained && is_end(site.token());
            let looks_on =
                site::starts_operand(site.token()) || (site.is(&["="]) && site::ends_operand(site.before(0)));
            let last_line = site.source.position(site.source.text().trim_end().len()).0;
            line > error.line || at_end || (looks_on && line == last_line)
        }
    }
}

/// What that parser's own actions refuse, in CPython's words and places.
fn action_error(site: &Site, error: &LexicalErrorType, offset: usize) -> Option<Diagnosis> {
    match error {
        LexicalErrorType::DuplicateArgumentError(name) => {
            says(offset, format!("duplicate argument '{name}' in function definition"))
        }
        LexicalErrorType::DefaultArgumentError => {
            says(offset, "parameter without a default follows parameter with a default")
        }
        LexicalErrorType::DuplicateKeywordArgumentError(name) => {
            says(offset, format!("keyword argument repeated: {name}"))
        }
        LexicalErrorType::PositionalArgumentError => arguments::positional_after_keyword(site),
        LexicalErrorType::UnpackedArgumentError => {
            says(site.before(0).range.start, "iterable argument unpacking follows keyword argument unpacking")
        }
        LexicalErrorType::OtherError(message) => parameters::other_action_error(site, message, offset),
        _ => None,
    }
}
