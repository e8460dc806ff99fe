//! What `with` asks of a manager. Source: CPython 3.14 `Python/ceval.c`, `LOAD_SPECIAL` and `WITH_EXCEPT_START`.

use crate::builtins::{Arguments, type_error};
use crate::classes::Special;
use crate::objects::Exception;
use crate::objects::function::Function;
use crate::vm::{Fallible, Raised, Vm};
use stencils::value::Value;

/// The methods by the operand of `LOAD_SPECIAL`: the method, the protocol that lacks it, and the one of which the class may be.
const METHODS: &[(Special, &str, &[Special], &str, &str)] = &[
    (
        Special::Enter,
        "context manager",
        &[Special::AEnter, Special::AExit],
        "asynchronous context manager",
        "async with",
    ),
    (
        Special::Exit,
        "context manager",
        &[Special::AEnter, Special::AExit],
        "asynchronous context manager",
        "async with",
    ),
    (Special::AEnter, "asynchronous context manager", &[Special::Enter, Special::Exit], "context manager", "with"),
    (Special::AExit, "asynchronous context manager", &[Special::Enter, Special::Exit], "context manager", "with"),
];

impl Vm {
    /// `LOAD_SPECIAL`: a method, and the value to call it with; NULL if it is bound to that.
    pub(crate) fn load_special(&mut self, owner: Value, oparg: usize) -> Fallible<(Value, Value)> {
        let (special, ..) = METHODS[oparg];
        let Some(method) = self.lookup_special(owner, special) else { return Err(self.no_manager(owner, oparg)) };
        if Function::method_of(method, self.class_of(owner)).is_some() {
            return Ok((method, owner));
        }
        let class = self.class_of(owner);
        Ok((self.bind(method, owner, class)?, Value::NULL))
    }

    #[cold]
    fn no_manager(&mut self, owner: Value, oparg: usize) -> Raised {
        let (special, protocol, others, other_protocol, statement) = METHODS[oparg];
        let (class, missed) = (self.qualified_type_name(owner), special.text());
        let mut message = format!("'{class}' object does not support the {protocol} protocol (missed {missed} method)");
        let mut is_method = |other| self.lookup_special(owner, other).is_some_and(|it| self.is_descriptor(it));
        if others.iter().all(|&other| is_method(other)) {
            message += &format!(" but it supports the {other_protocol} protocol. Did you mean to use '{statement}'?");
        }
        type_error(self, message)
    }

    /// `WITH_EXCEPT_START`: what `__exit__` says of an exception.
    pub(crate) fn exit_with_exception(&mut self, exit: Value, receiver: Value, exception: Value) -> Fallible<Value> {
        let class = self.classes.of(exception);
        let traceback = Exception::from_value(exception).map_or(Value::NONE, Exception::traceback_or_none);
        let all = [receiver, class, exception, traceback];
        let arguments = if receiver.is_null() { &all[1..] } else { &all[..] };
        self.call(exit, &Arguments::positional(arguments))
    }
}
