//! The making of instances by an `__init__` in Python: bytecode enters its frame, which gives the caller the instance.

use super::Special;
use super::new::is_native_new;
use crate::builtins::Arguments;
use crate::calls::Called;
use crate::code::flags;
use crate::frames::Activation;
use crate::objects::class::{Type, class_flag};
use crate::objects::function::{BuiltinFunction, Function};
use crate::objects::{ClassKind, ExceptionClass, exact_kind, instance};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::{InitCache, Kind};
use stencils::value::Value;

/// What runs later than the call.
const SUSPENDS: u32 = flags::GENERATOR | flags::COROUTINE | flags::ASYNC_GENERATOR;

impl Vm {
    /// Begins the call of a class whose metaclass is `type`.
    pub(super) fn begin_class(&mut self, class: Type, arguments: &Arguments) -> Fallible<Called> {
        match self.plain_init(class) {
            Some(init) => self.push_init(class, init, arguments).map(Called::Frame),
            None => self.call_class(class, arguments).map(Called::Result),
        }
    }

    /// The `__init__` of a class, if a call of the class makes an object by `object.__new__` and calls that Python function.
    pub(crate) fn plain_init(&mut self, class: Type) -> Option<Function> {
        let is_plain = exact_kind(class.value()) == Some(Kind::Type)
            && class.instance == ClassKind::OBJECT
            && class.has(class_flag::OF_PROGRAM)
            && !class.has(class_flag::ABSTRACT | class_flag::NOT_CALLED);
        let [new, init] = [Special::New, Special::Init].map(|special| self.special(special));
        let new = self.lookup_in_class(class, new).filter(|_| is_plain).and_then(BuiltinFunction::from_value)?;
        if !is_native_new(new.row) || new.receiver != self.classes.object() {
            return None;
        }
        let init = self.lookup_in_class(class, init).and_then(|init| Function::method_of(init, class))?;
        (init.code().source.flags & SUSPENDS == 0).then_some(init)
    }

    /// A new instance, and the frame of its `__init__`.
    pub(crate) fn push_init(&mut self, class: Type, init: Function, arguments: &Arguments) -> Fallible<Activation> {
        let made = instance::place(&mut self.heap, class.value());
        let positional: Vec<Value> = std::iter::once(made).chain(arguments.positional.iter().copied()).collect();
        let frame = self.push_call(init, &Arguments { positional: &positional, ..*arguments })?;
        frame.set_instance(made);
        Ok(frame)
    }

    /// Raises the error for an `__init__` that returned something.
    #[cold]
    pub(crate) fn refuse_init_result(&mut self, result: Value) -> Raised {
        let message = format!("__init__() should return None, not '{}'", self.type_name(result));
        self.raise(ExceptionClass::TypeError, message)
    }

    /// What stands for the way in which a class makes instances, if calls can be specialized for it.
    pub(crate) fn init_version(&mut self, class: Type) -> Option<u32> {
        let init = self.plain_init(class).filter(|init| init.version != 0)?;
        let known = class.prefix.init;
        if known.version != 0 && known.function == init.value() && known.function_version == init.version {
            return Some(known.version);
        }
        if self.version_of(class) == 0 {
            return None;
        }
        let version = self.machine.init_versions.checked_add(1)?;
        self.machine.init_versions = version;
        let code = init.code();
        let parameters = if code.is_simple() { code.source.arg_count } else { u32::MAX };
        class.set_init(InitCache { function: init.value(), version, function_version: init.version, parameters });
        self.machine.executors.note_init(version, init.version);
        Some(version)
    }
}
