//! `typing.Union`: `int | str` (Objects/unionobject.c).

use super::{TypeForm, form};
use crate::builtins::is_instance;
use crate::classes::Kind;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::member::Member;
use crate::operator::compare::same_or_equal;
use crate::value::Value;

pub(super) const MEMBERS: &[Member] = &[
    Member::attribute("__args__", |i, this| Ok(i.heap.tuple(members(this)))),
    Member::attribute("__parameters__", super::alias::parameters),
    Member::attribute("__origin__", |i, _| Ok(i.heap.class(Kind::Union))),
    Member::attribute("__name__", |i, _| Ok(i.heap.str("Union"))),
    Member::attribute("__module__", |i, _| Ok(i.heap.str("typing"))),
    Member::attribute("__qualname__", |i, _| Ok(i.heap.str("Union"))),
    Member::method("__mro_entries__", |i, this, _| {
        let shown = super::text(&i.heap, form(this))?;
        Err(i.heap.type_error(format!("Cannot subclass {shown}")))
    }),
    Member::method("__getitem__", |i, this, arguments| {
        let item = arguments.one(&i.heap, "Union.__getitem__")?;
        super::subscript(&i.heap, this, &item)
    }),
];

fn members(this: &Value) -> Vec<Value> {
    match &***form(this) {
        TypeForm::Union { args } => args.clone(),
        _ => unreachable!("members are given values of their class"),
    }
}

/// `left | right` of types; `None` if one of them is no type, or both are `None`.
pub(crate) fn either(heap: &HeapRef, left: &Value, right: &Value) -> Option<Res> {
    let is_type = |value: &Value| matches!(value, Value::None | Value::Class(_) | Value::TypeForm(_));
    let is_union = |value: &Value| matches!(value, Value::TypeForm(form) if form.kind() == Kind::Union);
    let both_none = matches!((left, right), (Value::None, Value::None));
    let one_union = is_union(left) || is_union(right);
    let fits = |value: &Value| is_type(value) || one_union && matches!(value, Value::Ellipsis);
    let is_either = fits(left) && fits(right) && !both_none;
    is_either.then(|| make(heap, &[left.clone(), right.clone()]))
}

/// The union of types: unions among them are taken apart, equal ones stand once.
pub(crate) fn make(heap: &HeapRef, types: &[Value]) -> Res {
    let mut args: Vec<Value> = Vec::new();
    let mut flat = Vec::new();
    for value in types {
        match value {
            Value::TypeForm(form) if form.kind() == Kind::Union => flat.extend(members(value)),
            Value::None => flat.push(heap.class(Kind::NoneType)),
            other => flat.push(other.clone()),
        }
    }
    for value in flat {
        if !has(heap, &args, &value)? {
            args.push(value);
        }
    }
    match args.as_slice() {
        [single] => Ok(single.clone()),
        _ => Ok(Value::TypeForm(heap.immutable(TypeForm::Union { args }))),
    }
}

fn has(heap: &HeapRef, args: &[Value], value: &Value) -> Res<bool> {
    for other in args {
        if same_or_equal(heap, other, value)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether two forms are equal: unions whatever the order of their members.
pub(crate) fn equal(heap: &HeapRef, left: &TypeForm, right: &TypeForm) -> Res<bool> {
    match (left, right) {
        (TypeForm::Alias(left), TypeForm::Alias(right)) => Ok((left.is_starred, left.is_typing)
            == (right.is_starred, right.is_typing)
            && same_or_equal(heap, &left.origin, &right.origin)?
            && same_or_equal(heap, &left.args, &right.args)?),
        (TypeForm::Union { args: left }, TypeForm::Union { args: right }) => {
            for value in left {
                if left.len() != right.len() || !has(heap, right, value)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        (TypeForm::Unpacked(left), TypeForm::Unpacked(right)) => Ok(left.is(right)),
        (TypeForm::Part { of, name }, TypeForm::Part { of: other, name: other_name }) => {
            Ok(name == other_name && of.is(other))
        }
        (left, right) => Ok(std::ptr::eq(left, right)),
    }
}

/// `isinstance(value, union)`; TypeError at a member that is a generic alias.
pub(crate) fn is_instance_of_any(heap: &HeapRef, value: &Value, form: &TypeForm) -> Res<Option<bool>> {
    let TypeForm::Union { args } = form else { return Ok(None) };
    for class in args {
        if is_instance(heap, value, class)? {
            return Ok(Some(true));
        }
    }
    Ok(Some(false))
}
