//! Classes as objects: their bases, their order of lookup and their namespaces.

pub(crate) mod annotations;
mod bases;
pub(crate) mod construct;
mod create;
mod descriptor;
pub(crate) mod descriptor_members;
mod in_c;
mod instance;
mod kind;
mod lookup;
mod members;
mod receiver;
mod slots;
mod special;
mod store;
mod superclass;
mod type_members;

pub(crate) use descriptor::{BoundMethod, MappingProxy, Property, Slot, Wrapped};
pub(crate) use in_c::InC;
pub(crate) use instance::Instance;
pub(crate) use kind::Kind;
pub(crate) use members::{INIT, TABLES, repr_plainly};
pub(crate) use special::Offer;
pub(crate) use superclass::Super;

use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::member::{Member, own_member};
use crate::value::{Dict, Value};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// A class.
pub(crate) struct Class {
    /// The builtin class that it is, or the nearest one that it derives from: what its instances are made of.
    pub(crate) kind: Kind,
    name: RefCell<Rc<str>>,
    qualname: RefCell<Rc<str>>,
    pub(crate) bases: RefCell<Vec<Rc<Class>>>,
    /// Those that name it as a base, in the order in which they were made.
    subclasses: RefCell<Vec<Weak<Class>>>,
    /// The order of lookup behind the class itself.
    pub(crate) ancestors: RefCell<Vec<Rc<Class>>>,
    /// What the program put into it; a builtin class has its rows of members instead.
    pub(crate) namespace: Option<Ref<Dict>>,
    /// `None` is `type`.
    pub(crate) metaclass: RefCell<Option<Rc<Class>>>,
    /// Whether instances have a `__dict__`.
    pub(crate) has_dict: bool,
    /// How many slots instances have, those of the bases included.
    pub(crate) slots: usize,
    pub(crate) serial: Cell<u64>,
    /// `__abstractmethods__` was set, and is true.
    pub(crate) is_abstract: Cell<bool>,
    /// A class of the library that is in C in CPython: what its instances hold is nobody's business.
    pub(crate) in_c: Cell<Option<library::CClass>>,
}

/// The builtin classes of one run.
pub(crate) struct Classes(Vec<Rc<Class>>);

impl Classes {
    pub(crate) fn new() -> Self {
        let mut classes: Vec<Rc<Class>> = Vec::new();
        for kind in Kind::all() {
            let mut bases: Vec<Rc<Class>> =
                kind.with_bases().nth(1).map(|base| Rc::clone(&classes[base as usize])).into_iter().collect();
            let mut ancestors: Vec<Rc<Class>> =
                kind.with_bases().skip(1).map(|base| Rc::clone(&classes[base as usize])).collect();
            if kind == Kind::ExceptionGroup {
                bases.push(Rc::clone(&classes[Kind::Exception as usize]));
                ancestors.insert(1, Rc::clone(&classes[Kind::Exception as usize]));
            }
            let class = Rc::new(Class {
                kind,
                name: RefCell::new(Rc::from(kind.module_and_name().1)),
                qualname: RefCell::new(Rc::from(kind.module_and_name().1)),
                bases: RefCell::new(bases),
                subclasses: RefCell::default(),
                ancestors: RefCell::new(ancestors),
                namespace: None,
                metaclass: RefCell::default(),
                has_dict: kind.is_exception()
                    || matches!(kind, Kind::Function | Kind::Module | Kind::StaticMethod | Kind::ClassMethod),
                slots: 0,
                serial: Cell::new(0),
                is_abstract: Cell::default(),
                in_c: Cell::default(),
            });
            for base in &*class.bases.borrow() {
                base.subclasses.borrow_mut().push(Rc::downgrade(&class));
            }
            classes.push(class);
        }
        Self(classes)
    }

    pub(crate) fn get(&self, kind: Kind) -> &Rc<Class> {
        &self.0[kind as usize]
    }
}

impl Drop for Class {
    /// In CPython a class refers to itself: what it has is held on.
    fn drop(&mut self) {
        let Some(namespace) = &self.namespace else { return };
        for entry in namespace.0.borrow().iter() {
            if let Value::Generator(generator) = &entry.value {
                generator.leave_open();
            }
        }
    }
}

impl Class {
    /// A class that the run itself makes.
    pub(crate) fn derived(heap: &HeapRef, kind: Kind, name: &str, namespace: &Ref<Dict>) -> Rc<Self> {
        let base = heap.classes.get(kind);
        Rc::new(Self {
            kind,
            name: RefCell::new(Rc::from(name)),
            qualname: RefCell::new(Rc::from(name)),
            bases: RefCell::new(vec![Rc::clone(base)]),
            subclasses: RefCell::default(),
            ancestors: RefCell::new(base.mro()),
            namespace: Some(Rc::clone(namespace)),
            metaclass: RefCell::default(),
            has_dict: false,
            slots: 0,
            serial: Cell::new(0),
            is_abstract: Cell::default(),
            in_c: Cell::default(),
        })
    }

    pub(crate) fn name(&self) -> Rc<str> {
        Rc::clone(&self.name.borrow())
    }

    /// The name as error messages show it: for some that CPython has in C with the module.
    pub(crate) fn full_name(&self) -> Rc<str> {
        match self.in_c() {
            Some(class) => Rc::from(class.full_name()),
            None if self.is_builtin() => Rc::from(self.kind.name()),
            None => self.name(),
        }
    }

    pub(crate) fn in_c(&self) -> Option<library::CClass> {
        self.in_c.get()
    }

    /// Whether a program may change its attributes.
    pub(crate) fn is_mutable(&self) -> bool {
        !self.is_builtin() && self.in_c().is_none_or(|class| class.is_mutable)
    }

    pub(crate) fn qualname(&self) -> Rc<str> {
        Rc::clone(&self.qualname.borrow())
    }

    pub(crate) fn is_builtin(&self) -> bool {
        self.namespace.is_none()
    }

    /// The class and what it is looked up in after it.
    pub(crate) fn mro(self: &Rc<Self>) -> Vec<Rc<Self>> {
        std::iter::once(Rc::clone(self)).chain(self.ancestors.borrow().iter().cloned()).collect()
    }

    pub(crate) fn subclasses(&self) -> Vec<Rc<Self>> {
        self.subclasses.borrow().iter().filter_map(Weak::upgrade).collect()
    }

    /// By the order of lookup; `issubclass` may be told otherwise by a metaclass.
    pub(crate) fn is_subclass(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || self.ancestors.borrow().iter().any(|class| std::ptr::eq(&raw const **class, other))
    }

    /// What the class itself has under a name.
    pub(crate) fn own(&self, heap: &HeapRef, name: &str) -> Res<Option<Value>> {
        match &self.namespace {
            Some(namespace) => namespace.get_str(heap, name),
            None => Ok(own_member(heap, self.kind, name)),
        }
    }

    /// What the class or its bases have under a name, unbound.
    pub(crate) fn lookup(&self, heap: &HeapRef, name: &str) -> Res<Option<Value>> {
        if let Some(found) = self.own(heap, name)? {
            return Ok(Some(found));
        }
        for class in self.ancestors.borrow().iter() {
            if let Some(found) = class.own(heap, name)? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// As `lookup`, but only what is in a class that the program made.
    pub(crate) fn lookup_user(self: &Rc<Self>, heap: &HeapRef, name: &str) -> Res<Option<Value>> {
        let mro = self.mro();
        let Some(last) = mro.iter().rposition(|class| !class.is_builtin()) else { return Ok(None) };
        for class in &mro[..=last] {
            match class.own(heap, name)? {
                Some(_) if class.is_builtin() => return Ok(None),
                Some(Value::InC(member)) if member.is_inherited() => return Ok(None),
                // `__init__ = object.__init__` is as good as none.
                Some(Value::Member(owner, member))
                    if member.name == name && is_inherited(heap, &mro, owner, member) =>
                {
                    return Ok(None);
                }
                Some(found) => return Ok(Some(found)),
                None => {}
            }
        }
        Ok(None)
    }
}

/// Whether a member is what the builtin classes among `mro` have under its name.
fn is_inherited(heap: &HeapRef, mro: &[Rc<Class>], owner: Kind, member: &'static Member) -> bool {
    let mut builtin = mro.iter().filter(|class| class.is_builtin());
    let first = builtin.find_map(|class| own_member(heap, class.kind, member.name));
    matches!(first, Some(Value::Member(kind, found)) if kind == owner && std::ptr::eq(found, member))
}
