//! Binds the arguments of a call to the parameters of a Python function, as CPython's `initialize_locals` does.
//! The messages of what does not fit are in `bind_errors`.

use crate::builtins::Arguments;
use crate::machine::CodeData;
use crate::names::{lookup, similar};
use crate::objects::function::Function;
use crate::objects::{Dict, Str, Tuple};
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// One binding under way: the function's side of a call.
pub(super) struct Binder<'a> {
    pub(super) vm: &'a mut Vm,
    pub(super) code: &'a CodeData,
    pub(super) function: Function,
    pub(super) arguments: &'a Arguments<'a>,
    /// The slots of the new frame, all NULL at first.
    pub(super) locals: &'a mut [Value],
}

impl Binder<'_> {
    /// Fills the slots of all parameters, or raises TypeError.
    pub(super) fn bind(&mut self) -> Fallible<()> {
        let arguments = self.arguments;
        self.bind_positional(arguments.positional);
        // Newer than the tuple, it goes first when both have become garbage.
        let keyword_dict = self.make_keyword_dict();
        self.bind_keywords(keyword_dict)?;
        let given = arguments.positional.len();
        if given > self.code.positional() && !self.code.has_varargs() {
            return Err(self.too_many_positional(given));
        }
        self.fill_defaults(given)?;
        self.fill_keyword_defaults()
    }

    /// The dict for `**kwargs`, put in its slot; NULL if the function takes none.
    fn make_keyword_dict(&mut self) -> Value {
        if !self.code.has_varkeywords() {
            return Value::NULL;
        }
        let dict = Dict::place(&mut self.vm.heap);
        self.locals[self.code.parameters() + usize::from(self.code.has_varargs())] = dict;
        dict
    }

    fn bind_positional(&mut self, positional: &[Value]) {
        let fitting = positional.len().min(self.code.positional());
        self.locals[..fitting].copy_from_slice(&positional[..fitting]);
        if self.code.has_varargs() {
            self.locals[self.code.parameters()] = self.vm.tuple(&positional[fitting..]);
        }
    }

    fn bind_keywords(&mut self, keyword_dict: Value) -> Fallible<()> {
        let arguments = self.arguments;
        for (&name, &value) in arguments.names.iter().zip(arguments.keywords) {
            match self.parameter_named(name) {
                Some(slot) if self.locals[slot].is_null() => self.locals[slot] = value,
                Some(_) => return Err(self.multiple_values(name)),
                None if keyword_dict.is_null() => return Err(self.unexpected_keyword(name)),
                None => self.add_keyword(keyword_dict, name, value)?,
            }
        }
        Ok(())
    }

    fn add_keyword(&mut self, keyword_dict: Value, name: Value, value: Value) -> Fallible<()> {
        match lookup(keyword_dict, name) {
            Some(_) => Err(self.multiple_values(name)),
            None => {
                self.vm.store_in(keyword_dict, name, value);
                Ok(())
            }
        }
    }

    /// The slot of the parameter that may be passed by that keyword.
    fn parameter_named(&self, name: Value) -> Option<usize> {
        let names = &self.code.local_names;
        (self.code.positional_only()..self.code.parameters()).find(|&slot| same_text(names[slot], name))
    }

    /// Fills what was not passed by position, from slot `given` on.
    fn fill_defaults(&mut self, given: usize) -> Fallible<()> {
        let positional = self.code.positional();
        if given >= positional {
            return Ok(());
        }
        let defaults = self.defaults();
        // A program may have set more of them than there are parameters: the last ones count.
        let defaults = &defaults[defaults.len().saturating_sub(positional)..];
        let first_default = positional - defaults.len();
        self.require(given.min(first_default)..first_default, "positional")?;
        for slot in first_default.max(given)..positional {
            if self.locals[slot].is_null() {
                self.locals[slot] = defaults[slot - first_default];
            }
        }
        Ok(())
    }

    fn fill_keyword_defaults(&mut self) -> Fallible<()> {
        let keyword_only = self.code.positional()..self.code.parameters();
        let defaults = self.function.keyword_defaults;
        if !defaults.is_null() {
            for slot in keyword_only.clone() {
                if !self.locals[slot].is_null() {
                    continue;
                }
                self.locals[slot] = lookup(defaults, self.code.local_names[slot]).unwrap_or(Value::NULL);
            }
        }
        self.require(keyword_only, "keyword-only")
    }

    /// Raises TypeError if one of these slots is empty.
    fn require(&mut self, slots: std::ops::Range<usize>, kind: &str) -> Fallible<()> {
        if self.locals[slots.clone()].iter().any(|value| value.is_null()) {
            return Err(self.missing_arguments(slots, kind));
        }
        Ok(())
    }

    /// The values of the last positional parameters.
    pub(super) fn defaults<'b>(&self) -> &'b [Value] {
        Tuple::from_value(self.function.defaults).map_or(&[], Tuple::items)
    }

    /// The parameter that was perhaps meant by a keyword that none has.
    pub(super) fn similar_parameter(&self, name: &str) -> Option<&str> {
        let candidates = &self.code.source.locals_plus[self.code.positional_only()..self.code.parameters()];
        similar(name, candidates.iter().map(|local| local.name.as_str()))
    }
}

/// Whether two values are the same str.
pub(super) fn same_text(left: Value, right: Value) -> bool {
    left == right || Str::from_value(left).zip(Str::from_value(right)).is_some_and(|(left, right)| left.equals(right))
}
