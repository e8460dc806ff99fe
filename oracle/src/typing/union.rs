//! `typing.Union`: `int | str` (Objects/unionobject.c).

use super::{TypeForm, form};
use crate::builtins::is_instance;
use crate::classes::Kind;
use crate::container::hash::hash;
use crate::error::{Res, Throw, not_supported};
use crate::heap::HeapRef;
use crate::member::Member;
use crate::operator::compare::same_or_equal;
use crate::text::repr::repr;
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
    Member::class_method("__class_getitem__", |i, _, arguments| {
        let item = arguments.one(&i.heap, "Union.__class_getitem__")?;
        of_item(&i.heap, &item)
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

/// How much an error shows of what is no type.
const SHOWN: usize = 100;

/// `left | right` as a class has it: `type` and generic aliases of types alone, what else types are written with of anything but tuples.
pub(crate) fn either(heap: &HeapRef, kind: Kind, left: &Value, right: &Value) -> Option<Res> {
    let is_type = |value: &Value| matches!(value.as_builtin(), Value::None | Value::Class(_) | Value::TypeForm(_));
    let takes_any = matches!(kind, Kind::Union | Kind::TypeVar | Kind::ParamSpec | Kind::ClassAlias);
    let both_none = matches!((left, right), (Value::None, Value::None));
    let fits = takes_any || is_type(left) && is_type(right);
    if !fits || both_none {
        return None;
    }
    Some(
        refuse(heap, left).and_then(|()| refuse(heap, right)).and_then(|()| make(heap, &[left.clone(), right.clone()])),
    )
}

/// `Union[item]`, whose members may be anything.
fn of_item(heap: &HeapRef, item: &Value) -> Res {
    let types = match item.as_builtin() {
        Value::Tuple(types) => types.items().to_vec(),
        _ => vec![item.clone()],
    };
    if types.is_empty() {
        return Err(heap.type_error("Cannot take a Union of no types."));
    }
    if types.iter().any(|value| matches!(value, Value::Str(_))) {
        return Err(not_supported("forward references to types"));
    }
    make(heap, &types)
}

/// What no union can have as a member.
fn refuse(heap: &HeapRef, value: &Value) -> Res<()> {
    match value {
        Value::Tuple(_) => {
            let shown: String = repr(heap, value)?.chars().take(SHOWN).collect();
            Err(heap.type_error(format!("Union[arg, ...]: each arg must be a type. Got {shown}.")))
        }
        Value::Str(_) => Err(not_supported("forward references to types")),
        _ => Ok(()),
    }
}

/// The union of types: unions among them are taken apart, equal ones stand once.
pub(crate) fn make(heap: &HeapRef, types: &[Value]) -> Res {
    let mut args: Vec<(Value, Option<i64>)> = Vec::new();
    let mut flat = Vec::new();
    for value in types {
        match value {
            Value::TypeForm(form) if form.kind() == Kind::Union => flat.extend(members(value)),
            Value::None => flat.push(heap.class(Kind::NoneType)),
            other => flat.push(other.clone()),
        }
    }
    for value in flat {
        let hash = own_hash(heap, &value)?;
        // A set of the hashable ones is asked whether it has the type, and looks once more when that is added.
        let is_new = !has(heap, &args, &value, hash)? && (hash.is_none() || !has(heap, &args, &value, hash)?);
        if is_new {
            args.push((value, hash));
        }
    }
    let args: Vec<Value> = args.into_iter().map(|(value, _)| value).collect();
    match args.as_slice() {
        [single] => Ok(single.clone()),
        _ => Ok(Value::TypeForm(heap.immutable(TypeForm::Union { args }))),
    }
}

/// The hash of a type, if it has one: hashable types are kept in a set, the others in a list.
fn own_hash(heap: &HeapRef, value: &Value) -> Res<Option<i64>> {
    match hash(heap, value) {
        Ok(hash) => Ok(Some(hash)),
        Err(Throw::Exception(error)) if error.is_a(Kind::Exception) => Ok(None),
        Err(other) => Err(other),
    }
}

fn has(heap: &HeapRef, args: &[(Value, Option<i64>)], value: &Value, hash: Option<i64>) -> Res<bool> {
    for (other, other_hash) in args {
        if *other_hash == hash && same_or_equal(heap, other, value)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn with_hashes(heap: &HeapRef, args: &[Value]) -> Res<Vec<(Value, Option<i64>)>> {
    args.iter().map(|value| Ok((value.clone(), own_hash(heap, value)?))).collect()
}

/// Those with a hash are looked up in the right union, the others in both.
fn equal_unions(heap: &HeapRef, left: &[Value], right: &[Value]) -> Res<bool> {
    let (left, right) = (with_hashes(heap, left)?, with_hashes(heap, right)?);
    let has_all = |args: &[(Value, Option<i64>)], wanted: &[(Value, Option<i64>)], with_hash: bool| {
        for (value, hash) in wanted.iter().filter(|(_, hash)| with_hash || hash.is_none()) {
            if !has(heap, args, value, *hash)? {
                return Ok(false);
            }
        }
        Ok(true)
    };
    Ok(left.len() == right.len() && has_all(&right, &left, true)? && has_all(&left, &right, false)?)
}

/// Whether two forms are equal: unions whatever the order of their members.
pub(crate) fn equal(heap: &HeapRef, left: &TypeForm, right: &TypeForm) -> Res<bool> {
    match (left, right) {
        (TypeForm::Alias(left), TypeForm::Alias(right)) => Ok((left.is_starred, left.is_typing)
            == (right.is_starred, right.is_typing)
            && same_or_equal(heap, &left.origin, &right.origin)?
            && same_or_equal(heap, &left.args, &right.args)?),
        (TypeForm::Union { args: left }, TypeForm::Union { args: right }) => equal_unions(heap, left, right),
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
