//! What CPython says where the grammar fails. Its grammar has `invalid_…` rules for mistakes that people make; here each is a small
//! function that looks at the tokens around the place of the failure. Where none knows better it is `invalid syntax`.

mod arguments;
mod blocks;
mod displays;
mod expressions;
mod fields;
mod names;
mod parameters;
mod site;

use rustpython_parser::lexer::LexicalErrorType;
use rustpython_parser::{ParseError, ParseErrorType};

use super::tokens::Tokens;
use crate::error::{ErrorClass, SyntaxError};
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
const RULES: [fn(&Site) -> Option<Diagnosis>; 25] = [
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
    expressions::legacy_statement,
    expressions::conditional,
    expressions::equals,
    expressions::walrus,
    expressions::annotated_tuple,
    expressions::deleted,
    expressions::forgotten_comma,
];

pub(super) fn diagnose(source: &Source, tokens: &Tokens, error: &ParseError) -> SyntaxError {
    let offset = error.offset.to_usize();
    let site = Site::new(source, tokens.all(), offset, error);
    let found = match &error.error {
        ParseErrorType::Lexical(lexical) => {
            fields::action_in_field(&site).or_else(|| action_error(&site, lexical, offset))
        }
        _ => RULES.iter().find_map(|rule| rule(&site)),
    };
    // A bracket that is never closed explains what is wrong on later lines and at the end, not what is wrong on its own line.
    let at_end = found.is_none() && site.tokens[site.at].range.start == source.text().len();
    let line = source.position(site.place()).0;
    if let Some(error) = tokens.never_closed().filter(|error| at_end || line > error.line) {
        return error.clone();
    }
    let (class, at, message) = found.unwrap_or_else(|| (ErrorClass::Syntax, site.place(), "invalid syntax".to_owned()));
    source.error_of(class, at, message)
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
