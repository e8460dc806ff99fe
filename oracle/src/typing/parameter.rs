//! Type parameters and type aliases as objects (Objects/typevarobject.c). How the source makes them is `walk`'s.

use super::{TypeForm, form};
use crate::classes::Kind;
use crate::error::Res;
use crate::heap::{Empty, HeapRef, Object};
use crate::interpreter::Interpreter;
use crate::member::Member;
use crate::value::Value;
use std::cell::RefCell;
use syntax::ast::TypeParamKind;

/// Which kind of type parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParameterKind {
    TypeVar,
    TypeVarTuple,
    ParamSpec,
}

/// `T`, `*Ts` or `**P`.
pub(crate) struct Parameter {
    pub(crate) kind: ParameterKind,
    pub(crate) name: String,
    pub(crate) bound: Wanted,
    pub(crate) constraints: Wanted,
    pub(crate) default: Wanted,
}

impl Parameter {
    pub(crate) fn new(kind: ParameterKind, name: &str) -> Self {
        let [bound, constraints, default] = std::array::from_fn(|_| Wanted::default());
        Self { kind, name: name.to_owned(), bound, constraints, default }
    }
}

/// `type name[parameters] = value`.
pub(crate) struct Alias {
    pub(crate) name: Value,
    pub(crate) parameters: Value,
    pub(crate) value: Wanted,
    pub(crate) module: Value,
}

/// A value that is evaluated when it is first asked for, if there is one at all.
#[derive(Default)]
pub(crate) struct Wanted(RefCell<Wait>);

#[derive(Default)]
struct Wait {
    function: Option<Value>,
    value: Option<Value>,
}

impl Wanted {
    /// What a function will give.
    pub(crate) fn later(function: Value) -> Self {
        Self(RefCell::new(Wait { function: Some(function), value: None }))
    }

    pub(crate) fn known(&self) -> Option<Value> {
        self.0.borrow().value.clone()
    }

    pub(crate) fn function(&self) -> Option<Value> {
        self.0.borrow().function.clone()
    }

    pub(crate) fn keep(&self, value: Value) {
        let old = self.0.borrow_mut().value.replace(value);
        drop(old);
    }

    pub(super) fn take(&self, values: &mut Vec<Value>) {
        let Wait { function, value } = self.0.take();
        values.extend(function.into_iter().chain(value));
    }
}

impl Empty for Object<TypeForm> {
    /// Only what waits can be part of a cycle.
    fn empty(&self, values: &mut Vec<Value>) {
        match &**self {
            TypeForm::Parameter(parameter) => {
                parameter.bound.take(values);
                parameter.constraints.take(values);
                parameter.default.take(values);
            }
            TypeForm::Lazy(alias) => alias.value.take(values),
            _ => {}
        }
    }
}

impl crate::heap::Heap {
    pub(crate) fn type_parameter(self: &HeapRef, parameter: Parameter) -> Value {
        Value::TypeForm(self.mutable(TypeForm::Parameter(parameter)))
    }

    pub(crate) fn type_alias(self: &HeapRef, name: Value, parameters: Value, value: Value, module: Value) -> Value {
        let alias = Alias { name, parameters, value: Wanted::later(value), module };
        Value::TypeForm(self.mutable(TypeForm::Lazy(alias)))
    }
}

pub(super) const TYPE_VAR: &[Member] = &[
    Member::attribute("__bound__", |i, this| Ok(i.heap.evaluate(&parameter(this).bound)?.unwrap_or(Value::None))),
    Member::attribute("__constraints__", |i, this| {
        Ok(i.heap.evaluate(&parameter(this).constraints)?.unwrap_or_else(|| i.heap.tuple([])))
    }),
    Member::attribute("evaluate_bound", |_, this| Ok(parameter(this).bound.function().unwrap_or(Value::None))),
    Member::attribute("evaluate_constraints", |_, this| {
        Ok(parameter(this).constraints.function().unwrap_or(Value::None))
    }),
];

/// What `TypeVar` and `ParamSpec` have.
pub(super) const VARIANCE: &[Member] = &[
    Member::attribute("__covariant__", |_, _| Ok(Value::Bool(false))),
    Member::attribute("__contravariant__", |_, _| Ok(Value::Bool(false))),
    Member::attribute("__infer_variance__", |_, _| Ok(Value::Bool(true))),
];

pub(super) const COMMON: &[Member] = &[
    Member::attribute("__name__", |i, this| Ok(i.heap.str(parameter(this).name.as_str()))),
    Member::attribute("__module__", |i, _| Ok(i.heap.str("typing"))),
    Member::method("__mro_entries__", |i, this, _| {
        let class = form(this).kind().module_and_name().1;
        Err(i.heap.type_error(format!("Cannot subclass an instance of {class}")))
    }),
    Member::attribute("__default__", |i, this| {
        Ok(i.heap.evaluate(&parameter(this).default)?.unwrap_or_else(|| no_default(&i.heap)))
    }),
    Member::attribute("evaluate_default", |_, this| Ok(parameter(this).default.function().unwrap_or(Value::None))),
    Member::method("has_default", |i, this, arguments| {
        arguments.none(&i.heap, "has_default")?;
        Ok(Value::Bool(parameter(this).default.function().is_some()))
    }),
    Member::method("__typing_subst__", |i, this, arguments| {
        let argument = arguments.one(&i.heap, "__typing_subst__")?;
        super::substitute::one(&i.heap, parameter(this), &argument)
    }),
];

pub(super) const PARAM_SPEC: &[Member] = &[
    Member::attribute("args", |i, this| Ok(part(i, this, "args"))),
    Member::attribute("kwargs", |i, this| Ok(part(i, this, "kwargs"))),
    Member::attribute("__bound__", |_, _| Ok(Value::None)),
];

pub(super) const PART: &[Member] = &[Member::attribute("__origin__", |_, this| match &***form(this) {
    TypeForm::Part { of, .. } => Ok(of.clone()),
    _ => unreachable!("members are given values of their class"),
})];

pub(super) const ALIAS: &[Member] = &[
    Member::attribute("__name__", |_, this| Ok(alias(this).name.clone())),
    Member::attribute("__value__", |i, this| Ok(i.heap.evaluate(&alias(this).value)?.unwrap_or(Value::None))),
    Member::attribute("__type_params__", |_, this| Ok(alias(this).parameters.clone())),
    Member::attribute("__parameters__", |i, this| {
        let parameters = alias(this).parameters.sequence_items().unwrap_or_default();
        let unpacked = parameters.into_iter().map(|parameter| super::unpacked(&i.heap, parameter));
        let unpacked: Vec<Value> = unpacked.collect();
        Ok(i.heap.tuple(unpacked))
    }),
    Member::attribute("__module__", |_, this| Ok(alias(this).module.clone())),
    Member::attribute("evaluate_value", |_, this| Ok(alias(this).value.function().unwrap_or(Value::None))),
    Member::method("__getitem__", |i, this, arguments| {
        let item = arguments.one(&i.heap, "typealias.__getitem__")?;
        subscript(&i.heap, this, &item)
    }),
];

/// `alias[item]` of an alias with type parameters.
pub(super) fn subscript(heap: &HeapRef, this: &Value, item: &Value) -> Res {
    let is_generic = alias(this).parameters.sequence_items().is_some_and(|parameters| !parameters.is_empty());
    if is_generic {
        Ok(super::alias::make(heap, this, item))
    } else {
        Err(heap.type_error("Only generic type aliases are subscriptable"))
    }
}

pub(crate) fn no_default(heap: &HeapRef) -> Value {
    Value::TypeForm(heap.immutable(TypeForm::NoDefault))
}

fn part(interpreter: &Interpreter, this: &Value, name: &'static str) -> Value {
    Value::TypeForm(interpreter.heap.immutable(TypeForm::Part { of: this.clone(), name }))
}

fn parameter(this: &Value) -> &Parameter {
    match &***form(this) {
        TypeForm::Parameter(parameter) => parameter,
        _ => unreachable!("members are given values of their class"),
    }
}

fn alias(this: &Value) -> &Alias {
    match &***form(this) {
        TypeForm::Lazy(alias) => alias,
        _ => unreachable!("members are given values of their class"),
    }
}

/// `repr` of what this file has.
pub(super) fn shown(heap: &HeapRef, form: &TypeForm) -> Res<String> {
    Ok(match form {
        TypeForm::Parameter(parameter) => parameter.name.clone(),
        TypeForm::Lazy(alias) => crate::text::repr::str_of(heap, &alias.name)?,
        TypeForm::NoDefault => "typing.NoDefault".to_owned(),
        TypeForm::Part { of, name } => format!("{}.{name}", crate::text::repr::repr(heap, of)?),
        _ => unreachable!("other forms are shown by their parts"),
    })
}

impl ParameterKind {
    pub(crate) fn of(kind: &TypeParamKind) -> Self {
        match kind {
            TypeParamKind::TypeVar { .. } => Self::TypeVar,
            TypeParamKind::TypeVarTuple { .. } => Self::TypeVarTuple,
            TypeParamKind::ParamSpec { .. } => Self::ParamSpec,
        }
    }

    pub(super) fn class(self) -> Kind {
        match self {
            Self::TypeVar => Kind::TypeVar,
            Self::TypeVarTuple => Kind::TypeVarTuple,
            Self::ParamSpec => Kind::ParamSpec,
        }
    }
}
