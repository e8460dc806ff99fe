//! What CPython 3.14 says when arguments do not fit the parameters.

use super::bind::{Binder, same_text};
use crate::names::similar;
use crate::objects::ExceptionClass;
use crate::objects::string::text;
use crate::vm::Raised;
use std::ops::Range;
use stencils::value::Value;

impl Binder<'_> {
    fn type_error(&mut self, what: std::fmt::Arguments<'_>) -> Raised {
        let message = self.words_of_c().unwrap_or_else(|| format!("{}() {what}", text(self.function.qualname)));
        self.vm.raise(ExceptionClass::TypeError, message)
    }

    /// The message if CPython has the function in C.
    fn words_of_c(&self) -> Option<String> {
        let code = self.code;
        let parameters: Vec<&str> =
            code.source.locals_plus[..code.parameters()].iter().map(|local| local.name.as_str()).collect();
        let keywords: Vec<String> = self.arguments.names.iter().map(|&name| text(name)).collect();
        let call = library::Call {
            filename: &code.source.filename,
            qualname: &text(self.function.qualname),
            parameters: &parameters,
            positional_only: code.positional_only(),
            positional: code.positional(),
            required: code.positional() - self.defaults().len().min(code.positional()),
            has_rest: code.has_varargs(),
            given: self.arguments.positional.len(),
            keywords: &keywords.iter().map(String::as_str).collect::<Vec<_>>(),
        };
        library::wrong_arguments(&call, &|name, known| similar(name, known.iter().copied()).map(str::to_owned))
    }

    pub(super) fn multiple_values(&mut self, name: Value) -> Raised {
        let name = text(name);
        self.type_error(format_args!("got multiple values for argument '{name}'"))
    }

    pub(super) fn unexpected_keyword(&mut self, name: Value) -> Raised {
        let positional_only = self.passed_positional_only(self.arguments.names);
        if !positional_only.is_empty() {
            let names = positional_only.join(", ");
            return self
                .type_error(format_args!("got some positional-only arguments passed as keyword arguments: '{names}'"));
        }
        let name = text(name);
        match self.similar_parameter(&name).map(str::to_owned) {
            Some(meant) => {
                self.type_error(format_args!("got an unexpected keyword argument '{name}'. Did you mean '{meant}'?"))
            }
            None => self.type_error(format_args!("got an unexpected keyword argument '{name}'")),
        }
    }

    fn passed_positional_only(&self, all: &[Value]) -> Vec<String> {
        let names = &self.code.local_names[..self.code.positional_only()];
        let passed = names.iter().filter(|&&own| all.iter().any(|&name| same_text(own, name)));
        passed.map(|&name| text(name)).collect()
    }

    pub(super) fn too_many_positional(&mut self, given: usize) -> Raised {
        let positional = self.code.positional();
        let defaults = self.defaults().len();
        let takes = match defaults {
            0 => positional.to_string(),
            // A program can set more defaults than there are parameters.
            _ => format!("from {} to {positional}", positional as i64 - defaults as i64),
        };
        let plural = if defaults > 0 || positional != 1 { "s" } else { "" };
        let keyword_only = &self.locals[positional..self.code.parameters()];
        let keywords = keyword_only.iter().filter(|value| !value.is_null()).count();
        let (and_keywords, verb) = match keywords {
            0 => (String::new(), if given == 1 { "was" } else { "were" }),
            _ => {
                let (given_s, keyword_s) = (plural_s(given), plural_s(keywords));
                (format!(" positional argument{given_s} (and {keywords} keyword-only argument{keyword_s})"), "were")
            }
        };
        self.type_error(format_args!(
            "takes {takes} positional argument{plural} but {given}{and_keywords} {verb} given"
        ))
    }

    pub(super) fn missing_arguments(&mut self, slots: Range<usize>, kind: &str) -> Raised {
        let code = self.code;
        let missing = slots.filter(|&slot| self.locals[slot].is_null());
        let names: Vec<String> = missing.map(|slot| format!("'{}'", code.source.locals_plus[slot].name)).collect();
        let (count, plural) = (names.len(), plural_s(names.len()));
        let names = enumeration(&names);
        self.type_error(format_args!("missing {count} required {kind} argument{plural}: {names}"))
    }
}

fn plural_s(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`.
fn enumeration(names: &[String]) -> String {
    match names {
        [most @ .., before, last] if !most.is_empty() => format!("{}, {before}, and {last}", most.join(", ")),
        [first, last] => format!("{first} and {last}"),
        _ => names.concat(),
    }
}
