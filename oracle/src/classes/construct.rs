//! Calling a class: `__new__`, then `__init__`.

use crate::builtins;
use crate::builtins::sort::in_order;
use crate::bytes;
use crate::classes::{Class, Kind};
use crate::container::consume::{collect, collect_as_list};
use crate::container::sequence::drop_from_the_end;
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::operator::inplace::{update, update_by_mapping};
use crate::operator::merge::plain_dict;
use crate::operator::sets::add_all;
use crate::text::methods::split::joined;
use crate::text::repr::str_of;
use crate::value::{Dict, List, Set, Value};
use std::rc::Rc;

impl Interpreter {
    /// `class(…)`.
    pub(crate) fn call_class(&self, class: &Rc<Class>, arguments: Arguments) -> Res {
        let value = Value::Class(Rc::clone(class));
        if let Some(call) = self.heap.user_special(&value, "__call__")? {
            return self.call(&call, arguments);
        }
        self.instantiate(class, arguments)
    }

    /// The `__new__` that a program gave a class or one of its bases. Where that is a builtin one, CPython makes the instance by what
    /// was inherited (`update_one_slot` of `Objects/typeobject.c`), unless that is a function of the program.
    fn new_of_program(&self, class: &Rc<Class>) -> Res<Option<Value>> {
        let found = class.lookup_user(&self.heap, "__new__")?;
        if !matches!(found, Some(Value::Member(..))) {
            return Ok(found);
        }
        for class in class.mro().iter().filter(|class| !class.is_builtin()) {
            if class.own(&self.heap, "__new__")?.is_some_and(|new| !matches!(new, Value::Member(..))) {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// What `type.__call__` does.
    pub(crate) fn instantiate(&self, class: &Rc<Class>, arguments: Arguments) -> Res {
        let (is_type, given) = (class.kind == Kind::Type && class.is_builtin(), arguments.positional.len());
        if is_type && !matches!(given, 1 | 3) {
            return Err(self.heap.type_error("type() takes 1 or 3 arguments"));
        }
        if class.is_builtin() && !(is_type && given == 3) {
            return self.construct_builtin(class, arguments);
        }
        let heap = &self.heap;
        if class.in_c().is_some_and(|row| !row.is_made_by_call) {
            return Err(heap.type_error(format!("cannot create '{}' instances", class.full_name())));
        }
        let new = self.new_of_program(class)?;
        let init = class.lookup_user(heap, "__init__")?;
        let copy = arguments.clone();
        let made = match &new {
            Some(new) => {
                let new = heap.bind(new, None, class)?;
                self.call(&new, with_first(Value::Class(Rc::clone(class)), copy))?
            }
            None => {
                if class.kind == Kind::Object && init.is_none() && !is_empty(&arguments) {
                    return Err(heap.type_error(format!("{}() takes no arguments", class.name())));
                }
                self.new_of_kind(class, copy, init.is_some())?
            }
        };
        if !made.class(heap).is_subclass(class) {
            return Ok(made);
        }
        let actual = made.class(heap);
        match actual.lookup_user(heap, "__init__")? {
            Some(init) => {
                let init = heap.bind(&init, Some(&made), &actual)?;
                match self.call(&init, arguments)? {
                    Value::None => {}
                    other => {
                        let given = other.type_name();
                        return Err(heap.type_error(format!("__init__() should return None, not '{given}'")));
                    }
                }
            }
            None => self.init_of_kind(&made, arguments, new.is_some())?,
        }
        Ok(made)
    }

    /// `object.__new__`
    pub(crate) fn new_object(&self, class: &Rc<Class>, arguments: Arguments) -> Res {
        let heap = &self.heap;
        if class.kind == Kind::Object && !is_empty(&arguments) {
            if class.lookup_user(heap, "__new__")?.is_some() {
                let message = "object.__new__() takes exactly one argument (the type to instantiate)";
                return Err(heap.type_error(message));
            }
            if class.lookup_user(heap, "__init__")?.is_none() {
                return Err(heap.type_error(format!("{}() takes no arguments", class.name())));
            }
        }
        self.new_of_kind(class, arguments, false)
    }

    /// `object.__init__`
    pub(crate) fn init_object(&self, this: &Value, arguments: Arguments) -> Res<()> {
        let heap = &self.heap;
        let class = this.class(heap);
        if class.kind == Kind::Object && !is_empty(&arguments) {
            let what = "takes exactly one argument (the instance to initialize)";
            if class.lookup_user(heap, "__init__")?.is_some() {
                return Err(heap.type_error(format!("object.__init__() {what}")));
            }
            if class.lookup_user(heap, "__new__")?.is_none() {
                return Err(heap.type_error(format!("{}.__init__() {what}", class.name())));
            }
        }
        self.init_of_kind(this, arguments, true)
    }

    fn construct_builtin(&self, class: &Rc<Class>, mut arguments: Arguments) -> Res {
        if class.kind == Kind::Type && arguments.positional.len() == 1 {
            arguments.no_keywords(&self.heap, "type")?;
            return Ok(Value::Class(arguments.positional.remove(0).class(&self.heap)));
        }
        if class.kind == Kind::Object && !is_empty(&arguments) {
            return Err(self.heap.type_error("object() takes no arguments"));
        }
        let is_filled = matches!(class.kind, Kind::Property | Kind::StaticMethod | Kind::ClassMethod);
        if !is_filled && !class.kind.is_exception() {
            return self.new_of_kind(class, arguments, false);
        }
        let made = self.new_of_kind(class, arguments.clone(), true)?;
        self.init_of_kind(&made, arguments, false)?;
        Ok(made)
    }

    /// What the `__new__` of the builtin class does for a class that is or derives from it.
    pub(crate) fn new_of_kind(&self, class: &Rc<Class>, arguments: Arguments, has_init: bool) -> Res {
        let heap = &self.heap;
        let kind = class.kind;
        if kind == Kind::Type {
            return self.new_type(class, arguments);
        }
        if kind.is_exception() {
            return builtins::new_exception(self, class, arguments);
        }
        if class.is_builtin() && kind != Kind::Object {
            return builtins::construct(self, class, arguments);
        }
        if kind == Kind::Tuple {
            crate::native::refuse_structure(heap, class)?;
        }
        let base = self.base_of_kind(class, arguments, has_init)?;
        let instance = heap.instance(class, base.clone());
        // What it is as the builtin type may have begun its `__dict__`: the names of a module.
        if let Value::Instance(instance) = &instance {
            *instance.dict.borrow_mut() = match &base {
                Some(Value::Module(module)) => Some(Rc::clone(&module.dict)),
                Some(Value::StaticMethod(wrapped) | Value::ClassMethod(wrapped)) => wrapped.dict.borrow().clone(),
                _ => None,
            };
        }
        Ok(instance)
    }

    /// What an instance of a derived class is as the builtin one.
    fn base_of_kind(&self, class: &Rc<Class>, arguments: Arguments, has_init: bool) -> Res<Option<Value>> {
        let (heap, kind) = (&self.heap, class.kind);
        let arguments = match kind {
            Kind::Object => return self.refuse_abstract(class).map(|()| None),
            Kind::List | Kind::Dict | Kind::Set | Kind::ByteArray => Arguments::default(),
            Kind::Module => return Ok(Some(heap.module(&heap.mutable(Dict::default())))),
            Kind::Tuple | Kind::FrozenSet | Kind::Float if has_init => Arguments { keywords: Vec::new(), ..arguments },
            _ => arguments,
        };
        if kind == Kind::FrozenSet {
            arguments.check_count(heap, &class.name(), 0, 1)?;
        }
        builtins::check_new(heap, kind, &arguments)?;
        builtins::construct(self, heap.classes.get(kind), arguments).map(Some)
    }

    /// What `object.__new__` says of a class that still has abstract methods.
    fn refuse_abstract(&self, class: &Rc<Class>) -> Res<()> {
        let heap = &self.heap;
        if !class.is_abstract.get() {
            return Ok(());
        }
        let methods = match &class.namespace {
            Some(namespace) => namespace.get_str(heap, "__abstractmethods__")?,
            None => None,
        };
        let names = in_order(self, collect(heap, &methods.unwrap_or(Value::None))?)?;
        let plural = if names.len() == 1 { "" } else { "s" };
        let (name, names) = (class.name(), str_of(heap, &joined(heap, "', '", &names)?)?);
        let message = format!(
            "Can't instantiate abstract class {name} without an implementation for abstract method{plural} '{names}'"
        );
        Err(heap.type_error(message))
    }

    /// What the `__init__` of the builtin class does.
    pub(crate) fn init_of_kind(&self, made: &Value, mut arguments: Arguments, has_new: bool) -> Res<()> {
        let heap = &self.heap;
        let class = made.class(heap);
        match (class.kind, made.as_builtin()) {
            (Kind::Object, _) if !has_new && !is_empty(&arguments) => {
                Err(heap.type_error(format!("{}() takes no arguments", class.name())))
            }
            (Kind::List, Value::List(list)) => {
                // A class that makes its instances itself may take any.
                if class.lookup_user(heap, "__new__")?.is_some() {
                    arguments.keywords.clear();
                }
                init_list(heap, &list, arguments)
            }
            (Kind::Dict, Value::Dict(dict)) => init_dict(heap, &dict, arguments),
            (Kind::Set, Value::Set(set)) => init_set(heap, &set, &class.name(), arguments),
            (Kind::Module, Value::Module(module)) => builtins::types::init_module(heap, &module.dict, arguments),
            (Kind::ByteArray, Value::Bytes(array)) => bytes::array::fill(heap, &array, arguments),
            // In a derived class the text is an attribute of its own, as the class's hides that of `property`.
            (Kind::Property, Value::Property(property)) => {
                let doc = builtins::fill_property(heap, &property, arguments)?;
                if class.is_builtin() {
                    drop(property.doc.replace(doc));
                    return Ok(());
                }
                match heap.set_attribute(made, "__doc__", Some(doc)) {
                    Err(error) if !property.has_doc_of_getter.get() && error.is_a(Kind::AttributeError) => Ok(()),
                    done => done,
                }
            }
            (Kind::StaticMethod | Kind::ClassMethod, Value::StaticMethod(wrapped) | Value::ClassMethod(wrapped)) => {
                builtins::fill_wrapped(heap, &wrapped, arguments, class.kind.name())
            }
            (kind, _) if kind.is_exception() => builtins::init_exception(self, made, arguments),
            _ => Ok(()),
        }
    }

    /// `type(name, bases, namespace)`.
    fn new_type(&self, metaclass: &Rc<Class>, arguments: Arguments) -> Res {
        let heap = &self.heap;
        let given = arguments.positional.len();
        if given != 3 {
            return Err(heap.type_error(format!("type.__new__() takes exactly 3 arguments ({given} given)")));
        }
        let builtins: Vec<Value> = arguments.positional.iter().map(Value::as_builtin).collect();
        let (at, wanted) = match builtins.as_slice() {
            [Value::Str(name), Value::Tuple(bases), Value::Dict(_)] => {
                self.refuse_mro_entries(bases.items())?;
                let winner = self.metaclass_of(metaclass, bases.items())?;
                return match winner.lookup_user(heap, "__new__")? {
                    Some(new) if !Rc::ptr_eq(&winner, metaclass) => {
                        let new = heap.bind(&new, None, &winner)?;
                        self.call(&new, with_first(Value::Class(winner), arguments))
                    }
                    _ => {
                        let namespace = as_dict(heap, &arguments.positional[2])?;
                        self.new_class(&winner, name, bases.items(), &namespace, arguments.keywords)
                    }
                };
            }
            [Value::Str(_), Value::Tuple(_), ..] => (2, "dict"),
            [Value::Str(_), ..] => (1, "tuple"),
            _ => (0, "str"),
        };
        let (number, given) = (at + 1, arguments.positional[at].argument_type_name());
        Err(heap.type_error(format!("type.__new__() argument {number} must be {wanted}, not {given}")))
    }
}

pub(crate) fn with_first(first: Value, arguments: Arguments) -> Arguments {
    let Arguments { mut positional, keywords } = arguments;
    positional.insert(0, first);
    Arguments { positional, keywords }
}

fn is_empty(arguments: &Arguments) -> bool {
    arguments.positional.is_empty() && arguments.keywords.is_empty()
}

/// What `dict` makes of a namespace: one of a derived class may iterate in its own way.
fn as_dict(heap: &HeapRef, namespace: &Value) -> Res<Ref<Dict>> {
    if let Some(dict) = plain_dict(heap, namespace)? {
        return Ok(dict);
    }
    let dict = heap.mutable(Dict::default());
    update_by_mapping(heap, &dict, namespace)?;
    Ok(dict)
}

/// `list.__init__`: the list is empty while the items are collected.
fn init_list(heap: &HeapRef, list: &Ref<List>, arguments: Arguments) -> Res<()> {
    let items = arguments.positional_only(heap, "list", 0, 1)?;
    drop_from_the_end(list.0.take());
    list.recount();
    let items = items.first().map_or(Ok(Vec::new()), |items| collect_as_list(heap, items))?;
    let old = list.0.replace(items);
    list.recount();
    drop(old);
    Ok(())
}

/// `dict.__init__`: an update.
fn init_dict(heap: &HeapRef, dict: &Ref<Dict>, mut arguments: Arguments) -> Res<()> {
    arguments.check_count(heap, "dict", 0, 1)?;
    if let Some(source) = arguments.positional.first() {
        update(heap, dict, source)?;
    }
    for (name, value) in arguments.keywords.drain(..) {
        dict.set_str(heap, &name.text, value)?;
    }
    dict.recount();
    Ok(())
}

/// `set.__init__`: the set is empty while the items are added.
fn init_set(heap: &HeapRef, set: &Ref<Set>, class: &str, arguments: Arguments) -> Res<()> {
    arguments.no_keywords(heap, "set")?;
    let items = arguments.positional_only(heap, class, 0, 1)?;
    drop(set.0.take());
    if let Some(items) = items.first() {
        let mut table = crate::container::set::SetTable::default();
        add_all(heap, &mut table, items)?;
        drop(set.0.replace(table));
        set.recount();
    }
    Ok(())
}
