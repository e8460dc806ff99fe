//! `str()` of exceptions. Source: CPython 3.14 `Objects/exceptions.c`.

use super::fields::{self, field};
use crate::objects::string::text;
use crate::objects::{Exception, ExceptionClass, Int, Str, Tuple};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

impl Vm {
    /// `str(exception)` of a built-in class. Those that say something of their own have fields, but for `KeyError`.
    pub(crate) fn exception_text(&mut self, exception: Exception) -> Fallible<String> {
        let class = exception.built_in();
        self.exception_text_as(exception, fields::owner(class).unwrap_or(class))
    }

    /// `owner.__str__(exception)`: its one argument, or the tuple of them, unless the class says otherwise.
    pub(super) fn exception_text_as(&mut self, exception: Exception, owner: ExceptionClass) -> Fallible<String> {
        let own = match owner {
            ExceptionClass::OSError => self.os_error_text(exception)?,
            ExceptionClass::ImportError => {
                Some(exception.field(field::MESSAGE)).filter(|&it| Str::from_value(it).is_some()).map(text)
            }
            ExceptionClass::SyntaxError => Some(self.syntax_error_text(exception)?),
            class @ (ExceptionClass::UnicodeEncodeError
            | ExceptionClass::UnicodeDecodeError
            | ExceptionClass::UnicodeTranslateError) => Some(self.unicode_error_text(exception, class)?),
            ExceptionClass::BaseExceptionGroup => Some(self.group_text(exception)?),
            _ => None,
        };
        match own {
            Some(own) => Ok(own),
            None => self.plain_exception_text(exception, owner),
        }
    }

    fn plain_exception_text(&mut self, exception: Exception, owner: ExceptionClass) -> Fallible<String> {
        match exception.arguments() {
            [] => Ok(String::new()),
            [arg] if owner == ExceptionClass::KeyError => self.repr(*arg),
            [arg] => self.nested(" while getting the str of an object", |vm| vm.text(*arg)),
            _ => self.repr(exception.args()),
        }
    }

    fn os_error_text(&mut self, exception: Exception) -> Fallible<Option<String>> {
        let [number, what] = [field::ERRNO, field::STRERROR].map(|index| exception.field_or_none(index));
        let [first, second] = [field::FILENAME, field::FILENAME2].map(|index| exception.field(index));
        if first.is_null() && (exception.field(field::ERRNO).is_null() || exception.field(field::STRERROR).is_null()) {
            return Ok(None);
        }
        let mut out = format!("[Errno {}] {}", self.text(number)?, self.text(what)?);
        for (separator, name) in [(": ", first), (" -> ", second)] {
            if !name.is_null() {
                out += separator;
                out += &self.repr(name)?;
            }
        }
        Ok(Some(out))
    }

    fn syntax_error_text(&mut self, exception: Exception) -> Fallible<String> {
        let message = self.text(exception.field_or_none(field::MESSAGE))?;
        let filename = Some(exception.field(field::SYNTAX_FILENAME)).filter(|&it| Str::from_value(it).is_some());
        let filename = filename.map(|filename| text(filename).rsplit('/').next().unwrap_or_default().to_owned());
        let line = Int::from_value(exception.field(field::LINE)).and_then(Int::to_i64);
        Ok(match (filename, line) {
            (Some(filename), Some(line)) => format!("{message} ({filename}, line {line})"),
            (Some(filename), None) => format!("{message} ({filename})"),
            (None, Some(line)) => format!("{message} (line {line})"),
            (None, None) => message,
        })
    }

    fn unicode_error_text(&mut self, exception: Exception, class: ExceptionClass) -> Fallible<String> {
        let object = exception.field(field::UNICODE_OBJECT);
        if object.is_null() {
            return Ok(String::new());
        }
        let number = |index| Int::from_value(exception.field(index)).and_then(Int::to_i64).unwrap_or(0);
        let (start, end) = (number(field::START), number(field::END));
        let reason = self.text(exception.field_or_none(field::REASON))?;
        let who = match class {
            ExceptionClass::UnicodeTranslateError => "can't translate".to_owned(),
            _ => {
                let verb = if class == ExceptionClass::UnicodeEncodeError { "encode" } else { "decode" };
                format!("'{}' codec can't {verb}", self.text(exception.field_or_none(field::ENCODING))?)
            }
        };
        let is_bytes = class == ExceptionClass::UnicodeDecodeError;
        let noun = if is_bytes { "byte" } else { "character" };
        if start >= 0 && end == start.saturating_add(1) && start < self.length(object)? {
            let index = self.int(start);
            let item = self.subscript(object, index)?;
            let shown = if is_bytes { shown_byte(item) } else { shown_character(item) };
            return Ok(format!("{who} {noun} {shown} in position {start}: {reason}"));
        }
        Ok(format!("{who} {noun}s in position {start}-{}: {reason}", end - 1))
    }

    fn group_text(&mut self, exception: Exception) -> Fallible<String> {
        let message = self.text(exception.field_or_none(field::MESSAGE))?;
        let count = Tuple::from_value(exception.field(field::EXCEPTIONS)).map_or(0, |items| items.items().len());
        let plural = if count == 1 { "" } else { "s" };
        Ok(format!("{message} ({count} sub-exception{plural})"))
    }
}

fn shown_byte(item: Value) -> String {
    format!("0x{:02x}", Int::from_value(item).and_then(Int::to_i64).unwrap_or(0))
}

fn shown_character(item: Value) -> String {
    let point = text(item).chars().next().map_or(0, u32::from);
    match point {
        0..=0xff => format!("'\\x{point:02x}'"),
        0x100..=0xffff => format!("'\\u{point:04x}'"),
        _ => format!("'\\U{point:08x}'"),
    }
}
