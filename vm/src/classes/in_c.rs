//! Classes of the library that CPython has in C: their functions look, bind and refuse as its descriptors do, although Python code runs.
//! Which classes these are, and what they have, is told by the crate `library`.

use super::Special;
use super::bind::wrapped;
use crate::builtins::Arguments;
use crate::frames::Activation;
use crate::objects::class::{Type, class_flag, type_name};
use crate::objects::descriptor::{BoundMethodObject, Field, MemberObject, PropertyObject, SlotWrapperObject};
use crate::objects::function::Function;
use crate::objects::string::text;
use crate::objects::{Dict, ExceptionClass, Str, exact_kind};
use crate::vm::{Fallible, Vm};
use library::{CClass, CMember};
use stencils::object::Kind;
use stencils::value::Value;

/// What a class statement leaves in every namespace.
const OF_STATEMENT: &[&str] = &["__slots__", "__firstlineno__", "__static_attributes__", "__weakref__"];

impl Vm {
    /// The frame that runs, if its code is the library's.
    pub(super) fn library_frame(&self) -> Option<Activation> {
        self.frame().filter(|frame| frame.code().source.filename.starts_with(library::FILENAME_PREFIX))
    }

    /// Closes a class that the library has just defined, if CPython has it in C.
    pub(super) fn close_class_in_c(&mut self, class: Type) {
        // Most classes are a program's.
        let Some(frame) = self.library_frame() else { return };
        let filename = &frame.code().source.filename;
        let module = self.special(Special::Module);
        let Some(module) = crate::names::lookup(class.dict, module).and_then(Str::from_value) else { return };
        let Some(row) = CClass::of_statement(filename, &module.to_string(), &class.name()) else { return };
        class.set_flag(class_flag::IN_C, true);
        class.set_flag(class_flag::IMMUTABLE, !row.is_mutable);
        class.set_flag(class_flag::BASE, row.is_base);
        class.set_flag(class_flag::NOT_CALLED, !row.is_made_by_call);
        let hidden = OF_STATEMENT.iter().copied().chain((!row.is_heap).then_some("__module__"));
        for name in hidden.filter(|name| row.member(name).is_none()) {
            let name = self.intern(name);
            self.take_from(class.dict, name);
        }
        self.complete_in_c(class, row);
        for entry in class.namespace().entries() {
            let Some(member) = row.member(&text(entry.key)) else { continue };
            if let Some(descriptor) = self.member_in_c(class, entry.key, entry.value, member) {
                self.store_in(class.dict, entry.key, descriptor);
            }
        }
        self.class_changed(class);
    }

    /// Puts in the text about the class, and slots that it shares with its base.
    fn complete_in_c(&mut self, class: Type, row: CClass) {
        if row.member("__doc__") == Some(CMember::Value) {
            let [name, doc] = [self.special(Special::Doc), self.optional_str(library::doc(row.name))];
            self.store_in(class.dict, name, doc);
        }
        for (name, _) in row.members().filter(|(_, member)| *member == CMember::Slot) {
            let name = self.intern(name);
            let inherited = self.lookup_in_class(class, name);
            let inherited = inherited.and_then(|slot| SlotWrapperObject::of(slot, Kind::SlotWrapper));
            if let Some(slot) = inherited {
                let own =
                    SlotWrapperObject::place(&mut self.heap, Kind::SlotWrapper, class.value(), Value::NULL, slot.row);
                self.store_in(class.dict, name, own);
            }
        }
    }

    /// What stands in a class for a function, class method or property.
    fn member_in_c(&mut self, class: Type, name: Value, value: Value, member: CMember) -> Option<Value> {
        let function = match exact_kind(value)? {
            kind @ (Kind::ClassMethod | Kind::StaticMethod) => Function::from_value(wrapped(value, kind))?,
            Kind::Property => return self.attribute_in_c(class, name, value, member),
            _ => Function::from_value(value)?,
        };
        let kind = match member {
            CMember::Slot => Kind::SlotWrapper,
            CMember::Method => Kind::MethodDescriptor,
            CMember::ClassMethod => Kind::ClassMethodDescriptor,
            CMember::New => Kind::BuiltinFunction,
            CMember::GetSet | CMember::Member | CMember::Value => return None,
        };
        let qualname = self.str(&format!("{}.{}", class.name(), text(name)));
        let doc = self.optional_str(library::member_doc(&class.name(), &text(name)));
        let made = function.copy(&mut self.heap, self.classes.of_kind(kind));
        made.change(|made| (made.name, made.qualname, made.doc) = (name, qualname, doc));
        made.put_in_class_in_c(class.value(), matches!(member, CMember::Slot | CMember::Method));
        Some(made.value())
    }

    fn attribute_in_c(&mut self, class: Type, name: Value, property: Value, member: CMember) -> Option<Value> {
        let kind = match member {
            CMember::GetSet => Kind::GetSetDescriptor,
            CMember::Member => Kind::MemberDescriptor,
            _ => return None,
        };
        let getter = PropertyObject::of(property, Kind::Property)?.getter.get();
        let made = MemberObject::new(Kind::MemberDescriptor, class.value(), name, getter, Field::Computed);
        Some(self.heap.place_instance(made, self.classes.of_kind(kind)))
    }

    /// A function of such a class for an instance, or for the class if it is a class method.
    pub(super) fn bind_in_c(&mut self, function: Function, this: Value, class: Type) -> Fallible<Value> {
        let Some(owner) = function.owner_in_c().and_then(Type::from_value) else { return Ok(function.value()) };
        let kind = self.kind_in_c(function);
        let this = match kind {
            Kind::ClassMethodDescriptor => {
                self.check_class_receiver(class.value(), owner.value(), &text(function.name))?;
                class.value()
            }
            Kind::BuiltinFunction => return Ok(function.value()),
            _ if this.is_null() => return Ok(function.value()),
            _ if !self.has_class(this, owner.value()) => {
                return Err(self.wrong_descriptor(&text(function.name), owner.value(), this));
            }
            _ => this,
        };
        let bound = if kind == Kind::SlotWrapper { Kind::MethodWrapper } else { Kind::BuiltinFunction };
        let made = BoundMethodObject::new(Kind::BoundMethod, function.value(), this);
        Ok(self.heap.place_instance(made, self.classes.of_kind(bound)))
    }

    /// As what the function of such a class is seen.
    pub(crate) fn kind_in_c(&self, function: Function) -> Kind {
        const KINDS: [Kind; 3] = [Kind::SlotWrapper, Kind::MethodDescriptor, Kind::ClassMethodDescriptor];
        let class = self.classes.of(function.value());
        KINDS.into_iter().find(|&kind| self.classes.of_kind(kind) == class).unwrap_or(Kind::BuiltinFunction)
    }

    /// TypeError unless the first argument for a function of such a class is of that class.
    pub(crate) fn check_receiver_in_c(&mut self, function: Function, arguments: &Arguments) -> Fallible<()> {
        let Some(owner) = function.owner_in_c().and_then(Type::from_value) else { return Ok(()) };
        match arguments.positional.first() {
            Some(&this) if function.is_method() && self.has_class(this, owner.value()) => Ok(()),
            Some(&this) => self.check_other_receiver(function, owner, this),
            None => Err(self.no_receiver(self.kind_in_c(function), &text(function.name), owner.value())),
        }
    }

    /// The receiver is a class, or a wrong one.
    fn check_other_receiver(&mut self, function: Function, owner: Type, this: Value) -> Fallible<()> {
        match self.kind_in_c(function) {
            Kind::ClassMethodDescriptor => self.check_class_receiver(this, owner.value(), &text(function.name)),
            Kind::BuiltinFunction => self.check_class_made(this, owner),
            kind => Err(self.wrong_receiver(kind, &text(function.name), owner.value(), this)),
        }
    }

    /// TypeError unless a class that `__new__` is to make an instance of derives from its owner.
    fn check_class_made(&mut self, class: Value, owner: Type) -> Fallible<()> {
        let full = owner.full_name();
        let message = match Type::from_value(class) {
            Some(class) if class.is_subclass(owner.value()) => return Ok(()),
            Some(class) => {
                let given = class.full_name();
                format!("{full}.__new__({given}): {given} is not a subtype of {full}")
            }
            None => format!("{full}.__new__(X): X is not a type object ({})", type_name(class)),
        };
        Err(self.raise(ExceptionClass::TypeError, message))
    }

    /// The attributes of a class that a program sees.
    pub(super) fn visible_namespace(&mut self, class: Type) -> Dict {
        let namespace = self.class_namespace(class);
        let Some(row) = class.in_c() else { return namespace };
        let visible = self.dict();
        for entry in namespace.entries() {
            if row.member(&text(entry.key)).is_some() {
                self.store_in(visible.value(), entry.key, entry.value);
            }
        }
        visible
    }
}
