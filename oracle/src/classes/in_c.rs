//! Classes of the library that CPython has in C: what they have is shown, bound and refused as CPython's descriptors are, and is run
//! as Python code. Which classes these are, and what is seen of them, the crate `library` tells.

use crate::classes::{BoundMethod, Class, Kind, Slot};
use crate::error::{Res, Throw};
use crate::heap::{Heap, HeapRef, Payload, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::value::{Dict, Value};
use library::{CClass, CMember};
use std::rc::{Rc, Weak};

/// A member of such a class.
pub(crate) struct InC {
    owner: Weak<Class>,
    pub(crate) class: CClass,
    pub(crate) name: Rc<str>,
    pub(crate) sort: CMember,
    /// The function, or the one that gets an attribute, or the member of the base class that it is.
    pub(crate) function: Value,
}

impl Payload for InC {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.push(std::mem::replace(&mut self.function, Value::None));
    }
}

impl InC {
    /// The class of the member itself.
    pub(crate) fn kind(&self) -> Kind {
        match self.sort {
            CMember::Slot => Kind::WrapperDescriptor,
            CMember::Method => Kind::MethodDescriptor,
            CMember::ClassMethod => Kind::ClassMethodDescriptor,
            CMember::GetSet => Kind::GetsetDescriptor,
            CMember::Member => Kind::MemberDescriptor,
            CMember::New | CMember::Value => Kind::Builtin,
        }
    }

    pub(crate) fn is_attribute(&self) -> bool {
        matches!(self.sort, CMember::GetSet | CMember::Member)
    }

    /// Whether it is what the builtin base class has.
    pub(crate) fn is_inherited(&self) -> bool {
        matches!(self.function, Value::Member(..))
    }

    pub(crate) fn owner(&self) -> Option<Rc<Class>> {
        self.owner.upgrade()
    }

    pub(crate) fn applies_to(&self, heap: &HeapRef, value: &Value) -> bool {
        self.owner().is_some_and(|owner| value.class(heap).is_subclass(&owner))
    }
}

impl BoundMethod {
    /// The member of such a class that is bound.
    pub(crate) fn in_c(&self) -> Option<&Ref<InC>> {
        match &self.function {
            Value::InC(member) => Some(member),
            _ => None,
        }
    }

    pub(crate) fn kind(&self) -> Kind {
        match self.in_c() {
            Some(member) if member.sort == CMember::Slot => Kind::MethodWrapper,
            Some(_) => Kind::Builtin,
            None => Kind::Method,
        }
    }
}

impl Class {
    /// The attributes that a program sees.
    pub(crate) fn visible_namespace(&self, heap: &HeapRef) -> Res<Option<Ref<Dict>>> {
        let (Some(namespace), Some(row)) = (&self.namespace, self.in_c()) else { return Ok(self.namespace.clone()) };
        let visible = heap.mutable(Dict::default());
        for entry in namespace.entries() {
            if let Value::Str(name) = &entry.key
                && row.member(&name.text).is_some()
            {
                visible.set_str(heap, &name.text, entry.value)?;
            }
        }
        Ok(Some(visible))
    }
}

impl Interpreter {
    /// Closes a class that the library has just defined, if CPython has it in C.
    pub(crate) fn close_in_c(&self, class: &Rc<Class>, namespace: &Ref<Dict>) -> Res<()> {
        let heap = &self.heap;
        // Most classes are a program's.
        let Some(frame) = self.library_frame() else { return Ok(()) };
        let Some(Value::Str(module)) = namespace.get_str(heap, "__module__")? else { return Ok(()) };
        let Some(row) = CClass::of_statement(frame.unit.filename(), &module.text, &class.name()) else { return Ok(()) };
        class.in_c.set(Some(row));
        for name in ["__slots__", "__firstlineno__", "__static_attributes__", "__weakref__", "__module__"] {
            if row.member(name).is_none() {
                namespace.remove_str(heap, name)?;
            }
        }
        if row.member("__doc__") == Some(CMember::Value) {
            namespace.set_str(heap, "__doc__", heap.optional_str(library::doc(row.name)))?;
        }
        for (name, sort) in row.members() {
            let own = namespace.get_str(heap, name)?;
            if let Some(member) = self.member_in_c(class, (name, sort), own)? {
                namespace.set_str(heap, name, member)?;
            }
        }
        Ok(())
    }

    /// What stands in a class for a function, a property or a slot, or for what only its base has.
    fn member_in_c(&self, class: &Rc<Class>, (name, sort): (&str, CMember), own: Option<Value>) -> Res<Option<Value>> {
        let heap = &self.heap;
        let Some(row) = class.in_c() else { return Ok(None) };
        let function = match (own, sort) {
            (Some(Value::Slot(slot)), CMember::Member) => {
                let (owner, class) = (Rc::downgrade(class), class.full_name());
                let slot = Slot { owner, class, name: Rc::clone(&slot.name), index: slot.index };
                return Ok(Some(Value::Slot(heap.immutable(slot))));
            }
            (_, CMember::Value) => return Ok(None),
            (Some(Value::StaticMethod(wrapped) | Value::ClassMethod(wrapped)), _) => wrapped.function.borrow().clone(),
            (Some(Value::Property(property)), CMember::GetSet | CMember::Member) => property.get.borrow().clone(),
            (Some(function @ Value::Function(_)), _) => function,
            (None, CMember::Slot) => match class.lookup(heap, name)? {
                Some(inherited @ Value::Member(..)) => inherited,
                _ => return Ok(None),
            },
            _ => return Ok(None),
        };
        let member = InC { owner: Rc::downgrade(class), class: row, name: name.into(), sort, function };
        Ok(Some(Value::InC(heap.immutable(member))))
    }

    /// Calls a member that is not bound: the first argument must be of its class.
    pub(crate) fn call_in_c(&self, member: &InC, arguments: Arguments) -> Res {
        let heap = &self.heap;
        let error = match (arguments.positional.first(), member.sort) {
            (_, CMember::GetSet | CMember::Member) => {
                heap.type_error(format!("'{}' object is not callable", member.kind().name()))
            }
            (None, _) => no_receiver(heap, member),
            (Some(made), CMember::New) => match check_made(heap, member, made) {
                Some(error) => error,
                None => return self.call_inner(&member.function, arguments),
            },
            (Some(receiver), CMember::ClassMethod) => {
                check_class(heap, member, receiver)?;
                return self.call_inner(&member.function, arguments);
            }
            (Some(receiver), _) if member.applies_to(heap, receiver) => {
                return self.call_inner(&member.function, arguments);
            }
            (Some(receiver), _) => heap.not_in_c(member, receiver),
        };
        Err(error)
    }
}

impl Heap {
    /// What a member is on an instance, or on the class itself.
    pub(crate) fn bind_in_c(self: &Rc<Self>, member: &Ref<InC>, instance: Option<&Value>, class: &Rc<Class>) -> Res {
        let found = Value::InC(Rc::clone(member));
        match (member.sort, instance) {
            (CMember::New, _) => Ok(found),
            (CMember::ClassMethod, _) => {
                let class = Value::Class(Rc::clone(class));
                check_class(self, member, &class)?;
                Ok(self.bound_method(&found, &class))
            }
            (_, None) => Ok(found),
            (_, Some(instance)) if !member.applies_to(self, instance) => {
                Err(self.not_applicable(&member.name, &member.class.full_name(), instance))
            }
            (CMember::GetSet | CMember::Member, Some(instance)) => self.call(&member.function, vec![instance.clone()]),
            (_, Some(instance)) => Ok(self.bound_method(&found, instance)),
        }
    }

    /// The error where a method is called with an instance of another class.
    pub(crate) fn not_in_c(self: &Rc<Self>, member: &InC, receiver: &Value) -> Throw {
        let (name, full) = (&member.name, member.class.full_name());
        match member.sort {
            CMember::Slot => self.not_required(name, &full, receiver),
            _ => self.not_applicable(name, &full, receiver),
        }
    }

    /// The error where an attribute is set.
    pub(crate) fn not_set_in_c(self: &Rc<Self>, member: &InC, instance: &Value) -> Throw {
        let (name, full) = (&member.name, member.class.full_name());
        if !member.applies_to(self, instance) {
            return self.not_applicable(name, &full, instance);
        }
        let message = match member.sort {
            CMember::Member => "readonly attribute".to_owned(),
            _ => format!("attribute '{name}' of '{full}' objects is not writable"),
        };
        self.error(Kind::AttributeError, message)
    }

    /// The error where an attribute of a class is set that has only those that it was made with.
    pub(crate) fn immutable_class(self: &Rc<Self>, class: &Class, name: &str) -> Throw {
        self.type_error(format!("cannot set '{name}' attribute of immutable type '{}'", class.full_name()))
    }
}

fn no_receiver(heap: &HeapRef, member: &InC) -> Throw {
    let (name, full) = (&member.name, member.class.full_name());
    heap.type_error(match member.sort {
        CMember::Method => format!("unbound method {}.{name}() needs an argument", member.class.name),
        CMember::New => format!("{full}.__new__(): not enough arguments"),
        _ => format!("descriptor '{name}' of '{full}' object needs an argument"),
    })
}

/// What is wrong with the class that `__new__` is to make an instance of.
fn check_made(heap: &HeapRef, member: &InC, made: &Value) -> Option<Throw> {
    let full = || member.class.full_name();
    let message = match made {
        Value::Class(made) if member.owner().is_some_and(|owner| made.is_subclass(&owner)) => return None,
        Value::Class(made) => {
            let (full, given) = (full(), made.full_name());
            format!("{full}.__new__({given}): {given} is not a subtype of {full}")
        }
        other => format!("{}.__new__(X): X is not a type object ({})", full(), other.class(heap).full_name()),
    };
    Some(heap.type_error(message))
}

/// TypeError unless the receiver of a class method is a class that derives from its owner.
fn check_class(heap: &HeapRef, member: &InC, receiver: &Value) -> Res<()> {
    match receiver {
        Value::Class(class) if member.owner().is_some_and(|owner| class.is_subclass(&owner)) => Ok(()),
        other => Err(heap.no_subtype(&member.name, &member.class.full_name(), other)),
    }
}
