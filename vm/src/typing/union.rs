//! Unions of types: `int | str`. Source: CPython 3.14 `Objects/unionobject.c`.

use super::{alias_of, arguments, as_type, method, substitution};
use crate::builtins::{Builtin, Signature, type_error};
use crate::classes::Row;
use crate::objects::instance::is_exactly;
use crate::objects::typing::UnionObject;
use crate::objects::{ExceptionClass, Tuple, kind_of};
use crate::operations::Operator;
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

const OWNER: &str = "Union";
/// How much an error shows of what is no type.
const SHOWN: usize = 100;

pub(super) static ROWS: &[Row] = &[
    Row::Attribute("__name__", |vm, _| Ok(vm.intern(OWNER)), None),
    Row::Attribute("__qualname__", |vm, _| Ok(vm.intern(OWNER)), None),
    Row::Attribute("__module__", |vm, _| Ok(vm.intern("typing")), None),
    Row::Attribute("__origin__", |vm, _| Ok(vm.classes.of_kind(Kind::Union)), None),
    Row::Attribute("__args__", |vm, this| Ok(vm.tuple(arguments(this))), None),
    Row::Attribute("__parameters__", substitution::parameters, None),
    Row::ClassMethod(Builtin {
        owner: OWNER,
        name: "__class_getitem__",
        signature: Signature::One(|vm, _, item| of_item(vm, item)),
    }),
    method(
        OWNER,
        "__mro_entries__",
        Signature::One(|vm, this, _| {
            let union = vm.repr(this)?;
            Err(type_error(vm, format!("Cannot subclass {union}")))
        }),
    ),
    method(
        OWNER,
        "__instancecheck__",
        Signature::One(|vm, this, value| check(vm, this, "isinstance", |vm, member| vm.is_instance(value, member))),
    ),
    method(
        OWNER,
        "__subclasscheck__",
        Signature::One(|vm, this, class| check(vm, this, "issubclass", |vm, member| vm.is_subclass(class, member))),
    ),
];

fn check(
    vm: &mut Vm,
    this: Value,
    function: &str,
    mut holds: impl FnMut(&mut Vm, Value) -> Fallible<bool>,
) -> Fallible<Value> {
    for &member in arguments(this) {
        if alias_of(member).is_some_and(|alias| !alias.typing) {
            return Err(type_error(vm, format!("{function}() argument 2 cannot be a parameterized generic")));
        }
        if holds(vm, member)? {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

/// `left | right` where one of them is a type or what types are written with.
pub(crate) fn union_operator(vm: &mut Vm, operator: Operator, left: Value, right: Value) -> Fallible<Value> {
    let any = [left, right].into_iter().any(takes_any);
    if operator != Operator::Or || !any && ![left, right].into_iter().all(is_type) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (left, right) = (as_type(vm, left)?, as_type(vm, right)?);
    for member in [left, right] {
        // Whatever else is no tuple may stand for a type.
        if is_exactly(member, Kind::Tuple) {
            let member: String = vm.repr(member)?.chars().take(SHOWN).collect();
            return Err(type_error(vm, format!("Union[arg, ...]: each arg must be a type. Got {member}.")));
        }
    }
    of(vm, &[left, right])
}

/// Whether `|` makes a union of a value and another such.
fn is_type(value: Value) -> bool {
    value.is_none()
        || matches!(kind_of(value), Some(Kind::Type | Kind::GenericAlias | Kind::Union | Kind::TypeAliasType))
}

/// Whether `|` makes a union of a value and anything.
fn takes_any(value: Value) -> bool {
    matches!(kind_of(value), Some(Kind::TypeVar | Kind::ParamSpec | Kind::Union))
        || alias_of(value).is_some_and(|alias| alias.typing)
}

/// `Union[item]`, of which the items are not checked.
fn of_item(vm: &mut Vm, item: Value) -> Fallible<Value> {
    match Tuple::from_value(item).map(Tuple::items) {
        Some([]) => Err(type_error(vm, "Cannot take a Union of no types.")),
        Some(types) => of(vm, types),
        None => of(vm, &[item]),
    }
}

/// The union of some types, each once; a single type is itself.
pub(super) fn of(vm: &mut Vm, types: &[Value]) -> Fallible<Value> {
    let mut members: Vec<Member> = Vec::new();
    for &value in types {
        let inner = match kind_of(value) {
            Some(Kind::Union) => arguments(value).to_vec(),
            _ => vec![as_type(vm, value)?],
        };
        for member in inner {
            let member = Member::of(vm, member)?;
            // CPython asks its set of hashable members first, and then again as it adds to it.
            let looks = if member.hash.is_some() { 2 } else { 1 };
            if !(0..looks).try_fold(false, |found, _| Ok(found || member.is_among(vm, &members)?))? {
                members.push(member);
            }
        }
    }
    if let [only] = *members {
        return Ok(only.value);
    }
    let members: Vec<Value> = members.iter().map(|member| member.value).collect();
    let members = vm.tuple(&members);
    Ok(UnionObject::place(&mut vm.heap, Kind::Union, members, Value::NULL))
}

/// What a union is made of, found again as in a set if it is hashable.
#[derive(Clone, Copy)]
struct Member {
    value: Value,
    hash: Option<i64>,
}

impl Member {
    fn of(vm: &mut Vm, value: Value) -> Fallible<Self> {
        let hash = match vm.hash(value) {
            Ok(hash) => Some(hash),
            Err(raised) => vm.take_raised(ExceptionClass::Exception).map(|_| None).ok_or(raised)?,
        };
        Ok(Self { value, hash })
    }

    fn all_of(vm: &mut Vm, values: &[Value]) -> Fallible<Vec<Self>> {
        values.iter().map(|&value| Self::of(vm, value)).collect()
    }

    fn is_among(self, vm: &mut Vm, members: &[Self]) -> Fallible<bool> {
        for member in members {
            if member.hash == self.hash && vm.equal(member.value, self.value)? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

pub(super) fn equal(vm: &mut Vm, left: Value, right: Value) -> Fallible<bool> {
    let (left, right) = (Member::all_of(vm, arguments(left))?, Member::all_of(vm, arguments(right))?);
    if left.len() != right.len() {
        return Ok(false);
    }
    let of_right = left.iter().map(|member| (member, &right));
    let of_left = right.iter().filter(|member| member.hash.is_none()).map(|member| (member, &left));
    for (member, others) in of_right.chain(of_left) {
        if !member.is_among(vm, others)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `union[item]`
pub(super) fn subscript(vm: &mut Vm, this: Value, item: Value) -> Fallible<Value> {
    let members = substitution::substitute(vm, this, arguments(this), item)?;
    of(vm, &members)
}
