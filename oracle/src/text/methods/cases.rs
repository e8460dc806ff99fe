//! Methods of `str` about cases and kinds of characters.

use super::receiver;
use crate::error::Res;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::text::case::{self, push_folded, push_lower, push_title};
use crate::text::unicode::{is_printable, is_space};
use crate::value::Value;
use unicode_xid::UnicodeXID;

pub(super) const MEMBERS: &[Member] = &[
    Member::method("upper", |i, this, a| changed(i, this, a, "upper", str::to_uppercase)),
    Member::method("lower", |i, this, a| changed(i, this, a, "lower", lower)),
    Member::method("casefold", |i, this, a| changed(i, this, a, "casefold", casefold)),
    Member::method("title", |i, this, a| changed(i, this, a, "title", title)),
    Member::method("capitalize", |i, this, a| changed(i, this, a, "capitalize", capitalize)),
    Member::method("swapcase", |i, this, a| changed(i, this, a, "swapcase", swapcase)),
    Member::method("isalpha", |i, this, a| all(i, this, a, "isalpha", case::is_alphabetic)),
    Member::method("isdecimal", |i, this, a| all(i, this, a, "isdecimal", case::is_decimal)),
    Member::method("isdigit", |i, this, a| all(i, this, a, "isdigit", case::is_digit)),
    Member::method("isnumeric", |i, this, a| all(i, this, a, "isnumeric", case::is_numeric)),
    Member::method("isalnum", |i, this, a| all(i, this, a, "isalnum", case::is_alphanumeric)),
    Member::method("isspace", |i, this, a| all(i, this, a, "isspace", is_space)),
    Member::method("isascii", |i, this, a| tested(i, this, a, "isascii", str::is_ascii)),
    Member::method("isprintable", |i, this, a| {
        tested(i, this, a, "isprintable", |text| text.chars().all(is_printable))
    }),
    Member::method("islower", |i, this, a| tested(i, this, a, "islower", |text| all_cased(text, char::is_lowercase))),
    Member::method("isupper", |i, this, a| tested(i, this, a, "isupper", |text| all_cased(text, char::is_uppercase))),
    Member::method("istitle", |i, this, a| tested(i, this, a, "istitle", is_title)),
    Member::method("isidentifier", |i, this, a| tested(i, this, a, "isidentifier", is_identifier)),
];

fn changed(
    interpreter: &Interpreter,
    this: &Value,
    arguments: Arguments,
    name: &str,
    change: fn(&str) -> String,
) -> Res {
    arguments.none(&interpreter.heap, &format!("str.{name}"))?;
    let text = change(&receiver(this).text);
    interpreter.heap.admit(text.len() as u128 / 4)?;
    Ok(interpreter.heap.str(text))
}

fn tested(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str, test: fn(&str) -> bool) -> Res {
    arguments.none(&interpreter.heap, &format!("str.{name}"))?;
    Ok(Value::Bool(test(&receiver(this).text)))
}

fn all(interpreter: &Interpreter, this: &Value, arguments: Arguments, name: &str, test: fn(char) -> bool) -> Res {
    arguments.none(&interpreter.heap, &format!("str.{name}"))?;
    let this = receiver(this);
    Ok(Value::Bool(!this.text.is_empty() && this.text.chars().all(test)))
}

fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let chars: Vec<char> = text.chars().collect();
    let mut result = String::new();
    for at in 0..chars.len() {
        push_lower(&mut result, &chars, at);
    }
    result
}

fn casefold(text: &str) -> String {
    let mut result = String::new();
    for c in text.chars() {
        push_folded(&mut result, c);
    }
    result
}

fn title(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut result = String::new();
    let mut within_word = false;
    for (at, &c) in chars.iter().enumerate() {
        if within_word {
            push_lower(&mut result, &chars, at);
        } else {
            push_title(&mut result, c);
        }
        within_word = case::is_cased(c);
    }
    result
}

fn capitalize(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut result = String::new();
    for (at, &c) in chars.iter().enumerate() {
        if at == 0 {
            push_title(&mut result, c);
        } else {
            push_lower(&mut result, &chars, at);
        }
    }
    result
}

fn swapcase(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut result = String::new();
    for (at, &c) in chars.iter().enumerate() {
        if c.is_uppercase() {
            push_lower(&mut result, &chars, at);
        } else if c.is_lowercase() {
            result.extend(c.to_uppercase());
        } else {
            result.push(c);
        }
    }
    result
}

/// Whether there is a cased character, and all cased ones are of that case.
fn all_cased(text: &str, is_wanted: fn(char) -> bool) -> bool {
    let mut cased = text.chars().filter(|&c| case::is_cased(c)).peekable();
    cased.peek().is_some() && cased.all(is_wanted)
}

fn is_title(text: &str) -> bool {
    let mut any = false;
    let mut within_word = false;
    for c in text.chars() {
        let begins = c.is_uppercase() || case::is_title(c);
        if begins && within_word || c.is_lowercase() && !within_word {
            return false;
        }
        within_word = begins || c.is_lowercase();
        any |= within_word;
    }
    any
}

/// By Unicode's rules of identifiers, and the underscore.
pub(crate) fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c == '_' || UnicodeXID::is_xid_start(c)) && chars.all(UnicodeXID::is_xid_continue)
}
