//! Binding a call's arguments to a function's parameters, with CPython's checks in CPython's order.

use crate::container::dict::DictTable;
use crate::error::{Res, Throw};
use crate::function::Function;
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::scope::Binding;
use crate::value::{Str, Value};
use crate::walk::frame::Frame;
use crate::walk::suggestion::{suggestion, suggestion_of_keyword};
use syntax::ast::Arg;

/// The parameters of a function in the order of their variables.
#[derive(Default)]
struct Parameters<'a> {
    /// Positional ones, then keyword-only ones.
    named: Vec<&'a str>,
    positional_only: usize,
    positional: usize,
    rest: Option<&'a str>,
    keyword_rest: Option<&'a str>,
}

impl<'a> Parameters<'a> {
    fn new(arguments: &'a syntax::ast::Arguments) -> Self {
        let name = |arg: &'a Arg| arg.arg.as_str();
        let positional: Vec<&str> = arguments.posonlyargs.iter().chain(&arguments.args).map(name).collect();
        Self {
            positional_only: arguments.posonlyargs.len(),
            positional: positional.len(),
            named: positional.into_iter().chain(arguments.kwonlyargs.iter().map(name)).collect(),
            rest: arguments.vararg.as_ref().map(name),
            keyword_rest: arguments.kwarg.as_ref().map(name),
        }
    }
}

/// A call on its way to the parameters.
struct Binder<'a> {
    interpreter: &'a Interpreter,
    function: &'a Function,
    parameters: Parameters<'a>,
    /// The values of the named parameters.
    values: Vec<Option<Value>>,
    /// Positional arguments that were given.
    given: usize,
    /// The names of those given by keyword.
    names: Vec<Ref<Str>>,
    /// The defaults of the last positional parameters.
    defaults: Vec<Value>,
}

impl Interpreter {
    pub(crate) fn bind_arguments(&self, frame: &Frame, function: &Ref<Function>, arguments: Arguments) -> Res<()> {
        let scope = frame.owner_scope();
        let parameters = scope.arguments.map(Parameters::new).unwrap_or_default();
        let values = vec![None; parameters.named.len()];
        let given = arguments.positional.len();
        let defaults = function.defaults.borrow().sequence_items().unwrap_or_default();
        let names = arguments.keywords.iter().map(|(name, _)| name.clone()).collect();
        let mut binder = Binder { interpreter: self, function, parameters, values, given, names, defaults };
        let surplus = binder.positional(arguments.positional);
        let keyword_rest = binder.keywords(arguments.keywords)?;
        binder.check_surplus()?;
        binder.positional_defaults()?;
        binder.keyword_defaults()?;
        let (parameters, values) = (std::mem::take(&mut binder.parameters), std::mem::take(&mut binder.values));
        let rest = parameters.rest.map(|name| (name, self.heap.tuple(surplus)));
        let keyword_rest = parameters.keyword_rest.map(|name| (name, self.heap.dict(keyword_rest)));
        let named = parameters.named.iter().zip(values).filter_map(|(name, value)| Some((*name, value?)));
        for (name, value) in named.chain(rest).chain(keyword_rest) {
            if let Some(Binding::Local(slot)) = scope.names.get(name) {
                frame.set(*slot, Some(value));
            }
        }
        Ok(())
    }
}

/// Where a call fails, the last argument goes first.
impl Drop for Binder<'_> {
    fn drop(&mut self) {
        while self.values.pop().is_some() {}
    }
}

impl Binder<'_> {
    fn error(&self, text: &str) -> Throw {
        let words_of_c = self.words_of_c();
        let heap = &self.interpreter.heap;
        heap.type_error(words_of_c.unwrap_or_else(|| format!("{}() {text}", self.function.qualname.borrow())))
    }

    /// The message if CPython has the function in C.
    fn words_of_c(&self) -> Option<String> {
        let Parameters { named, positional_only, positional, rest, .. } = &self.parameters;
        let keywords: Vec<&str> = self.names.iter().map(|name| &*name.text).collect();
        let code = self.function.code.borrow();
        let call = library::Call {
            filename: code.unit.filename(),
            qualname: &self.function.qualname.borrow(),
            parameters: named,
            positional_only: *positional_only,
            positional: *positional,
            required: positional.saturating_sub(self.defaults.len()),
            has_rest: rest.is_some(),
            given: self.given,
            keywords: &keywords,
        };
        library::wrong_arguments(&call, &|name, known| suggestion(known, name).map(str::to_owned))
    }

    /// Fills the positional parameters; what is left over.
    fn positional(&mut self, mut arguments: Vec<Value>) -> Vec<Value> {
        let surplus = arguments.split_off(arguments.len().min(self.parameters.positional));
        for (place, argument) in self.values.iter_mut().zip(arguments) {
            *place = Some(argument);
        }
        surplus
    }

    /// Fills parameters by name; what `**kwargs` gets.
    fn keywords(&mut self, keywords: Vec<(Ref<Str>, Value)>) -> Res<DictTable> {
        let mut rest = DictTable::default();
        for (name, value) in keywords {
            let can_be_named = self.parameters.named.iter().skip(self.parameters.positional_only);
            let found = can_be_named.into_iter().position(|parameter| **parameter == *name.text);
            match found.map(|at| at + self.parameters.positional_only) {
                Some(at) if self.values[at].is_some() => {
                    return Err(self.error(&format!("got multiple values for argument '{}'", name.text)));
                }
                Some(at) => self.values[at] = Some(value),
                None if self.parameters.keyword_rest.is_some() => {
                    rest.insert(&self.interpreter.heap, Value::Str(name), value)?;
                }
                None => return Err(self.unexpected(&name.text)),
            }
        }
        Ok(rest)
    }

    fn unexpected(&self, name: &str) -> Throw {
        let is_given = |parameter: &&&str| self.names.iter().any(|name| *name.text == ***parameter);
        let positional_only = self.parameters.named.iter().take(self.parameters.positional_only);
        let misnamed: Vec<&str> = positional_only.filter(is_given).copied().collect();
        if !misnamed.is_empty() {
            let names = misnamed.join(", ");
            let text = format!("got some positional-only arguments passed as keyword arguments: '{names}'");
            return self.error(&text);
        }
        let hint = suggestion_of_keyword(&self.parameters.named[self.parameters.positional_only..], name);
        self.error(&format!("got an unexpected keyword argument '{name}'{hint}"))
    }

    fn check_surplus(&self) -> Res<()> {
        let (most, given) = (self.parameters.positional, self.given);
        if given <= most || self.parameters.rest.is_some() {
            return Ok(());
        }
        // There may be more defaults than parameters.
        let defaults = self.defaults.len();
        let least = most as i64 - defaults as i64;
        let takes = if defaults > 0 { format!("from {least} to {most}") } else { most.to_string() };
        let plural = if defaults > 0 || most != 1 { "s" } else { "" };
        let keyword_only = self.values[most..].iter().flatten().count();
        let were = if given == 1 && keyword_only == 0 { "was" } else { "were" };
        let also = match keyword_only {
            0 => String::new(),
            count => {
                let (s, keyword_s) = (if given == 1 { "" } else { "s" }, if count == 1 { "" } else { "s" });
                format!(" positional argument{s} (and {count} keyword-only argument{keyword_s})")
            }
        };
        Err(self.error(&format!("takes {takes} positional argument{plural} but {given}{also} {were} given")))
    }

    fn positional_defaults(&mut self) -> Res<()> {
        let required = self.parameters.positional - self.defaults.len().min(self.parameters.positional);
        self.check_missing(0..required, "positional")?;
        for (place, default) in self.values[required..]
            .iter_mut()
            .zip(&self.defaults[self.defaults.len().saturating_sub(self.parameters.positional)..])
        {
            place.get_or_insert_with(|| default.clone());
        }
        Ok(())
    }

    fn keyword_defaults(&mut self) -> Res<()> {
        let first = self.parameters.positional;
        if let Value::Dict(defaults) = &*self.function.keyword_defaults.borrow() {
            for (place, name) in self.values.iter_mut().zip(&self.parameters.named).skip(first) {
                if place.is_none() {
                    *place = defaults.get_str(&self.interpreter.heap, name)?;
                }
            }
        }
        self.check_missing(first..self.values.len(), "keyword-only")
    }

    fn check_missing(&self, range: std::ops::Range<usize>, sort: &str) -> Res<()> {
        let missing = range.filter(|&at| self.values[at].is_none());
        let names: Vec<String> = missing.map(|at| format!("'{}'", self.parameters.named[at])).collect();
        let listed = match names.as_slice() {
            [] => return Ok(()),
            [one] => one.clone(),
            [one, other] => format!("{one} and {other}"),
            [first @ .., last] => format!("{}, and {last}", first.join(", ")),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        Err(self.error(&format!("missing {} required {sort} argument{plural}: {listed}", names.len())))
    }
}
