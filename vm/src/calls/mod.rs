//! Calls of anything: a Python function gets a frame, all else is called at once. Native code calls back by [`Vm::call`].

use crate::builtins::Arguments;
use crate::frames::Activation;
use crate::objects::function::{BuiltinFunction, CodeValue, Function};
use crate::objects::{Dict, ExceptionClass, Str, Tuple};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

/// What became of a call.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Called {
    /// A Python function: this frame is to be entered.
    Frame(Activation),
    /// Anything else: the result.
    Result(Value),
}

/// Host stack that one level of native code between two interpreter loops may need, and how much is added when it is short.
const RED_ZONE: usize = 256 << 10;
const SEGMENT: usize = 8 << 20;

/// `str.format` looks in its keywords for what it needs, and never at the others.
fn finds_names_itself(callable: Value) -> bool {
    BuiltinFunction::from_value(callable).is_some_and(|it| (it.row.owner, it.row.name) == ("str", "format"))
}

impl Vm {
    /// `MAKE_FUNCTION`
    pub(crate) fn make_function(&mut self, frame: Activation, code: Value) -> Value {
        match CodeValue::from_value(code) {
            Some(code) => {
                let class = self.classes.of_kind(Kind::Function);
                let function = Function::place(&mut self.heap, class, code.data(), frame.globals(), frame.builtins());
                self.describe_function(function);
                function
            }
            None => unreachable!("the compiler passes a code object"),
        }
    }

    /// Begins a call.
    pub(crate) fn begin_call(&mut self, callable: Value, arguments: &Arguments<'_>) -> Fallible<Called> {
        match Function::from_value(callable) {
            Some(function) => self.push_call(function, arguments).map(Called::Frame),
            None if BuiltinFunction::from_value(callable).is_some() => {
                self.call_native(callable, arguments).map(Called::Result)
            }
            None => self.begin_other_call(callable, arguments),
        }
    }

    /// `callable(*arguments, **keywords)` of an iterable and a dict or NULL.
    pub(crate) fn begin_call_ex(&mut self, callable: Value, arguments: Value, keywords: Value) -> Fallible<Called> {
        let positional = self.starred(callable, arguments)?;
        let (names, values): (Vec<Value>, Vec<Value>) = match Dict::from_value(keywords) {
            Some(dict) => dict.entries().iter().map(|entry| (entry.key, entry.value)).unzip(),
            None => Default::default(),
        };
        if names.iter().all(|&name| Str::from_value(name).is_some()) {
            return self.begin_call(callable, &Arguments { positional, names: &names, keywords: &values });
        }
        if !finds_names_itself(callable) {
            return Err(self.raise(ExceptionClass::TypeError, "keywords must be strings"));
        }
        let named = names.into_iter().zip(values).filter(|&(name, _)| Str::from_value(name).is_some());
        let (names, values): (Vec<Value>, Vec<Value>) = named.unzip();
        self.begin_call(callable, &Arguments { positional, names: &names, keywords: &values })
    }

    /// The items of what stands behind `*` in a call.
    fn starred<'a>(&mut self, callable: Value, arguments: Value) -> Fallible<&'a [Value]> {
        if !self.is_iterable(arguments) {
            let (callable, class) = (self.callable_text(callable)?, self.type_name(arguments));
            let message = format!("{callable} argument after * must be an iterable, not {class}");
            return Err(self.raise(ExceptionClass::TypeError, message));
        }
        let tuple = self.tuple_of(arguments)?;
        Ok(Tuple::from_value(tuple).map_or(&[], Tuple::items))
    }

    /// Calls anything from native code; nothing once the run is to end, whatever that code still had to clear up.
    pub(crate) fn call(&mut self, callable: Value, arguments: &Arguments<'_>) -> Fallible<Value> {
        if self.abort.is_some() {
            return Err(Raised);
        }
        match self.begin_call(callable, arguments)? {
            Called::Result(value) => Ok(value),
            Called::Frame(frame) => self.run_from_native(|vm| vm.run_entry(frame)),
        }
    }

    /// Runs an interpreter loop within native code, which may hold values: no collection runs meanwhile.
    pub(crate) fn run_from_native(&mut self, run: impl FnOnce(&mut Self) -> Fallible<Value>) -> Fallible<Value> {
        self.native_depth += 1;
        let result = self.with_more_stack(run);
        self.leave_to_native();
        self.native_depth -= 1;
        if self.native_depth == 0 {
            self.heap.remind();
        }
        result
    }

    /// Runs an interpreter loop on host stack that is surely enough.
    pub(crate) fn with_more_stack(&mut self, run: impl FnOnce(&mut Self) -> Fallible<Value>) -> Fallible<Value> {
        stacker::maybe_grow(RED_ZONE, SEGMENT, || run(self))
    }
}
