//! The objects that type expressions make: `list[int]` and `int | str`. What they mean for annotations is not theirs.

mod alias;
mod union;

pub(crate) use alias::{attribute_of_origin, is_generic, make as make_alias, not_generic, starred};
pub(crate) use union::{either, equal, is_instance_of_any, make as make_union};

use crate::classes::Kind;
use crate::container::hash::hash;
use crate::container::set::SetTable;
use crate::error::Res;
use crate::heap::{HeapRef, Payload, Ref};
use crate::member::Member;
use crate::text::repr::repr;
use crate::value::Value;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[(Kind::GenericAlias, alias::MEMBERS), (Kind::Union, union::MEMBERS)];

/// A type expression as an object.
pub(crate) enum TypeForm {
    /// `origin[args]`, or `*origin[args]`.
    Alias { origin: Value, args: Value, is_starred: bool },
    /// The members of a union; `None` is there as its class.
    Union { args: Vec<Value> },
}

impl Payload for TypeForm {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        match self {
            Self::Alias { origin, args, .. } => {
                values.extend([origin, args].map(|value| std::mem::replace(value, Value::None)));
            }
            Self::Union { args } => values.append(args),
        }
    }
}

impl TypeForm {
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Alias { .. } => Kind::GenericAlias,
            Self::Union { .. } => Kind::Union,
        }
    }
}

impl TypeForm {
    /// The members of a union.
    pub(crate) fn members(&self) -> Option<&[Value]> {
        match self {
            Self::Union { args } => Some(args),
            Self::Alias { .. } => None,
        }
    }
}

/// `hash` of a type expression: of a union in any order of its members.
pub(crate) fn hash_form(heap: &HeapRef, form: &TypeForm) -> Res<i64> {
    match form {
        TypeForm::Alias { origin, args, .. } => Ok(hash(heap, origin)? ^ hash(heap, args)?),
        TypeForm::Union { args } => {
            let mut table = SetTable::default();
            args.iter().try_for_each(|arg| table.add(heap, arg.clone()))?;
            hash(heap, &heap.frozenset(table))
        }
    }
}

/// `repr` of a type expression.
pub(crate) fn text(heap: &HeapRef, form: &TypeForm) -> Res<String> {
    match form {
        TypeForm::Alias { origin, args, is_starred } => {
            let items = args.sequence_items().unwrap_or_default();
            let args = if items.is_empty() { "()".to_owned() } else { joined(heap, &items, ", ")? };
            let star = if *is_starred { "*" } else { "" };
            Ok(format!("{star}{}[{args}]", member_text(heap, origin)?))
        }
        TypeForm::Union { args } => joined(heap, args, " | "),
    }
}

fn joined(heap: &HeapRef, items: &[Value], between: &str) -> Res<String> {
    let texts: Res<Vec<String>> = items.iter().map(|item| member_text(heap, item)).collect();
    Ok(texts?.join(between))
}

/// A class by its name, with its module unless that is `builtins`.
fn member_text(heap: &HeapRef, value: &Value) -> Res<String> {
    match value {
        Value::Ellipsis => Ok("...".to_owned()),
        Value::Class(class) if class.kind == Kind::NoneType => Ok("None".to_owned()),
        Value::Class(class) => {
            let module = heap.optional_attribute(value, "__module__")?;
            Ok(match module {
                Some(Value::Str(module)) if &*module.text != "builtins" => {
                    format!("{}.{}", module.text, class.qualname())
                }
                _ => class.qualname().to_string(),
            })
        }
        Value::List(list) => {
            let items = list.0.borrow().clone();
            Ok(format!("[{}]", joined(heap, &items, ", ")?))
        }
        other => repr(heap, other),
    }
}

/// The form that a method is given.
fn form(value: &Value) -> &Ref<TypeForm> {
    match value {
        Value::TypeForm(form) => form,
        _ => unreachable!("members are given values of their class"),
    }
}
