//! Calls of classes, bound methods and descriptors, and of special methods from native code.

use super::Special;
use super::bind::wrapped;
use super::wrappers;
use crate::builtins::{Arguments, is_made_by_classes};
use crate::calls::Called;
use crate::objects::class::{Type, class_flag, type_name};
use crate::objects::descriptor::{BoundMethodObject, NativeMethodObject, SlotWrapperObject};
use crate::objects::function::{BuiltinFunction, Function, is_method};
use crate::objects::instance::is_of_program;
use crate::objects::module::Module;
use crate::objects::string::text;
use crate::objects::{ExceptionClass, Str, exact_kind, kind_of};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

impl Vm {
    /// Calls a special method that was found in the class of `this`.
    pub(crate) fn call_method(&mut self, method: Value, this: Value, arguments: &[Value]) -> Fallible<Value> {
        if is_method(method) {
            let all: Vec<Value> = std::iter::once(this).chain(arguments.iter().copied()).collect();
            return self.call(method, &Arguments::positional(&all));
        }
        let class = self.class_of(this);
        let bound = self.bind(method, this, class)?;
        self.call(bound, &Arguments::positional(arguments))
    }

    /// The same; `None` if its descriptor raises AttributeError.
    pub(crate) fn call_method_maybe(
        &mut self,
        method: Value,
        this: Value,
        arguments: &[Value],
    ) -> Fallible<Option<Value>> {
        if is_method(method) {
            return self.call_method(method, this, arguments).map(Some);
        }
        let class = self.class_of(this);
        match self.bind(method, this, class) {
            Ok(bound) => self.call(bound, &Arguments::positional(arguments)).map(Some),
            Err(raised) => self.unless_raised(ExceptionClass::AttributeError, raised).map(|()| None),
        }
    }

    /// Begins a call with one more argument before the others.
    pub(crate) fn begin_call_with(&mut self, callable: Value, first: Value, rest: &Arguments) -> Fallible<Called> {
        let positional: Vec<Value> = std::iter::once(first).chain(rest.positional.iter().copied()).collect();
        self.begin_call(callable, &Arguments { positional: &positional, ..*rest })
    }

    /// Begins a call of what is neither a Python function nor a built-in one.
    pub(crate) fn begin_other_call(&mut self, callable: Value, arguments: &Arguments) -> Fallible<Called> {
        match exact_kind(callable) {
            Some(Kind::BoundMethod) => {
                if let Some(method) = BoundMethodObject::of(callable, Kind::BoundMethod) {
                    let (function, this) = (method.function.get(), method.this.get());
                    return self.begin_inner_call(function, |vm| vm.begin_call_with(function, this, arguments));
                }
            }
            Some(Kind::MethodDescriptor | Kind::ClassMethodDescriptor | Kind::SlotWrapper | Kind::MethodWrapper) => {
                return self.call_descriptor(callable, arguments).map(Called::Result);
            }
            Some(Kind::StaticMethod) => {
                let function = wrapped(callable, Kind::StaticMethod);
                return self.begin_inner_call(function, |vm| vm.begin_call(function, arguments));
            }
            Some(Kind::Type) => {
                if let Some(class) = Type::from_value(callable) {
                    return self.begin_class(class, arguments);
                }
            }
            Some(Kind::GenericAlias) => return self.call_alias(callable, arguments).map(Called::Result),
            _ => {}
        }
        self.begin_call_of_program(callable, arguments)
    }

    /// Begins the call of what another callable is made of, which may be made of others in turn.
    fn begin_inner_call(
        &mut self,
        callable: Value,
        begin: impl FnOnce(&mut Self) -> Fallible<Called>,
    ) -> Fallible<Called> {
        if Function::from_value(callable).is_some() { begin(self) } else { self.nested("", begin) }
    }

    fn begin_call_of_program(&mut self, callable: Value, arguments: &Arguments) -> Fallible<Called> {
        if is_of_program(callable)
            && let Some(method) = self.lookup_special(callable, Special::Call)
        {
            if Function::method_of(method, self.class_of(callable)).is_some() {
                return self.begin_call_with(method, callable, arguments);
            }
            let class = self.class_of(callable);
            let bound = self.bind(method, callable, class)?;
            // A `__call__` that is an instance of its own class would go on without end.
            return self.nested("", |vm| vm.begin_call(bound, arguments));
        }
        let hint = self.name_of_module_and_callable(callable);
        let hint = hint.map(|name| format!(". Did you mean: '{name}.{name}(...)'?")).unwrap_or_default();
        let message = format!("'{}' object is not callable{hint}", self.type_name(callable));
        Err(self.raise(ExceptionClass::TypeError, message))
    }

    /// The name of a module that holds something callable of the same name.
    fn name_of_module_and_callable(&mut self, callable: Value) -> Option<String> {
        let namespace = Module::from_value(callable)?.namespace();
        let name = crate::names::lookup(namespace, self.special(Special::Name))?;
        let same = crate::names::lookup(namespace, name)?;
        (Str::from_value(name).is_some() && self.is_callable(same)).then(|| text(name))
    }

    /// Whether a value can be called.
    pub(crate) fn is_callable(&mut self, value: Value) -> bool {
        const CALLABLE: &[Kind] = &[
            Kind::Function,
            Kind::BuiltinFunction,
            Kind::Type,
            Kind::BoundMethod,
            Kind::MethodDescriptor,
            Kind::ClassMethodDescriptor,
            Kind::SlotWrapper,
            Kind::MethodWrapper,
            Kind::StaticMethod,
            Kind::GenericAlias,
        ];
        exact_kind(value).is_some_and(|kind| CALLABLE.contains(&kind))
            || is_of_program(value) && self.lookup_special(value, Special::Call).is_some()
    }

    fn call_descriptor(&mut self, callable: Value, arguments: &Arguments) -> Fallible<Value> {
        if let Some(wrapper) = SlotWrapperObject::of(callable, Kind::MethodWrapper) {
            return wrappers::call(self, wrapper.row, wrapper.this.get(), arguments);
        }
        let (class, name) = super::bind::describe(callable);
        let kind = exact_kind(callable).unwrap_or(Kind::MethodDescriptor);
        let Some((&this, rest)) = arguments.positional.split_first() else {
            return Err(self.no_receiver(kind, &name, class));
        };
        let rest = Arguments { positional: rest, ..*arguments };
        if let Some(method) = NativeMethodObject::of(callable, Kind::ClassMethodDescriptor) {
            self.check_class_receiver(this, class, &name)?;
            return self.call_builtin_of(class, method.row, this, &rest);
        }
        if !self.has_class(this, class) {
            return Err(self.wrong_receiver(kind, &name, class, this));
        }
        if let Some(wrapper) = SlotWrapperObject::of(callable, Kind::SlotWrapper) {
            return wrappers::call(self, wrapper.row, this, &rest);
        }
        match NativeMethodObject::of(callable, Kind::MethodDescriptor) {
            Some(method) => self.call_builtin_of(class, method.row, this, &rest),
            None => Ok(Value::NONE),
        }
    }

    /// TypeError for a call of what a class has in C without a receiver.
    pub(super) fn no_receiver(&mut self, kind: Kind, name: &str, owner: Value) -> Raised {
        let owner = Type::from_value(owner);
        let (full, short) =
            (owner.map_or_else(String::new, Type::full_name), owner.map_or_else(String::new, Type::name));
        let message = match kind {
            Kind::SlotWrapper | Kind::ClassMethodDescriptor => {
                format!("descriptor '{name}' of '{full}' object needs an argument")
            }
            Kind::BuiltinFunction => format!("{full}.{name}(): not enough arguments"),
            _ => format!("unbound method {short}.{name}() needs an argument"),
        };
        self.raise(ExceptionClass::TypeError, message)
    }

    /// TypeError for a call of a method or slot with a receiver of another class.
    pub(super) fn wrong_receiver(&mut self, kind: Kind, name: &str, owner: Value, this: Value) -> Raised {
        if kind != Kind::SlotWrapper {
            return self.wrong_descriptor(name, owner, this);
        }
        let (owner, given) = (Type::from_value(owner).map_or_else(String::new, Type::full_name), type_name(this));
        let message = format!("descriptor '{name}' requires a '{owner}' object but received a '{given}'");
        self.raise(ExceptionClass::TypeError, message)
    }

    /// TypeError unless the receiver of a class method is a class that derives from its owner.
    pub(super) fn check_class_receiver(&mut self, receiver: Value, owner: Value, name: &str) -> Fallible<()> {
        let owner_name = Type::from_value(owner).map_or_else(String::new, Type::full_name);
        let message = match Type::from_value(receiver) {
            Some(class) if class.is_subclass(owner) => return Ok(()),
            Some(class) => {
                format!("descriptor '{name}' requires a subtype of '{owner_name}' but received '{}'", class.name())
            }
            None => {
                let given = self.type_name(receiver);
                format!("descriptor '{name}' for type '{owner_name}' needs a type, not a '{given}' as arg 2")
            }
        };
        Err(self.raise(ExceptionClass::TypeError, message))
    }

    /// `callable.__call__(…)` of a built-in class.
    pub(super) fn call_itself(&mut self, callable: Value, arguments: &Arguments) -> Fallible<Value> {
        match Type::from_value(callable) {
            Some(class) => self.call_class(class, arguments),
            None if Function::from_value(callable).is_some() => self.call(callable, arguments),
            None if kind_of(callable) == Some(Kind::StaticMethod) => {
                self.nested("", |vm| vm.call(wrapped(callable, Kind::StaticMethod), arguments))
            }
            None => self.nested("", |vm| vm.call(callable, arguments)),
        }
    }

    /// `type.__call__(class, …)`
    pub(crate) fn call_class(&mut self, class: Type, arguments: &Arguments) -> Fallible<Value> {
        let metaclass = self.classes.of_kind(Kind::Type);
        if class.value() == metaclass && arguments.positional.len() != 3 {
            return match *arguments.positional {
                [value] if arguments.names.is_empty() => Ok(self.classes.of(value)),
                [_] => Err(self.raise(ExceptionClass::TypeError, "type() takes no keyword arguments")),
                _ => Err(self.raise(ExceptionClass::TypeError, "type() takes 1 or 3 arguments")),
            };
        }
        if !class.has(class_flag::OF_PROGRAM | class_flag::NOT_CALLED) && !is_made_by_classes(class.instance) {
            return self.construct_builtin(class, arguments);
        }
        let name = self.special(Special::New);
        let new = self.lookup_in_class(class, name);
        let Some(new) = new.filter(|_| !class.has(class_flag::NOT_CALLED)) else {
            return Err(self.not_called(class));
        };
        let made = match BuiltinFunction::from_value(new).filter(|new| super::new::is_native_new(new.row)) {
            Some(new) => super::new::called(self, new.receiver, class, arguments)?,
            None => {
                let new = self.bind(new, Value::NULL, class)?;
                let mut positional = vec![class.value()];
                positional.extend_from_slice(arguments.positional);
                self.call(new, &Arguments { positional: &positional, ..*arguments })?
            }
        };
        if self.has_class(made, class.value()) {
            self.initialize(made, arguments)?;
        }
        Ok(made)
    }

    /// The refusal to make an instance of a class of which only CPython makes instances. Those of `sys` can be had in part by calls,
    /// which is not supported.
    pub(super) fn not_called(&mut self, class: Type) -> Raised {
        if !class.is_of_program() {
            return self.not_supported(format!("new instances of the class sys.{}", class.name()));
        }
        let message = format!("cannot create '{}' instances", class.full_name());
        self.raise(ExceptionClass::TypeError, message)
    }

    /// `value.__init__(…)`, which must give `None`.
    fn initialize(&mut self, value: Value, arguments: &Arguments) -> Fallible<()> {
        let Some(init) = self.lookup_special(value, Special::Init) else { return Ok(()) };
        let result = if is_method(init) {
            let mut positional = vec![value];
            positional.extend_from_slice(arguments.positional);
            self.call(init, &Arguments { positional: &positional, ..*arguments })?
        } else {
            let class = self.class_of(value);
            let bound = self.bind(init, value, class)?;
            self.call(bound, arguments)?
        };
        if result.is_none() { Ok(()) } else { Err(self.refuse_init_result(result)) }
    }
}
