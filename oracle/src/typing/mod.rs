//! The objects that type expressions make: `list[int]`, `int | str`, type parameters, type aliases. What they mean for annotations
//! is not theirs.

mod alias;
mod generic;
mod parameter;
mod substitute;
mod union;

use alias::not_generic;
pub(crate) use alias::{GenericAlias, attribute_of_origin, make as make_alias, starred};
pub(crate) use generic::{NO_CHECKS, generic_base};
pub(crate) use parameter::{Parameter, ParameterKind, Wanted, no_default};
pub(crate) use union::{either, equal, is_instance_of_any, make as make_union};

use crate::classes::Kind;
use crate::container::hash::hash;
use crate::container::set::SetTable;
use crate::error::Res;
use crate::heap::{HeapRef, Payload, Ref};
use crate::member::Member;
use crate::text::repr::{repr, str_of};
use crate::value::Value;
use parameter::Alias;

pub(crate) const TABLES: &[(Kind, &[Member])] = &[
    (Kind::GenericAlias, alias::MEMBERS),
    (Kind::ClassAlias, alias::MEMBERS),
    (Kind::UnpackedAlias, alias::UNPACKED),
    (Kind::Union, union::MEMBERS),
    (Kind::TypeVar, parameter::TYPE_VAR),
    (Kind::TypeVar, parameter::VARIANCE),
    (Kind::TypeVar, parameter::COMMON),
    (Kind::TypeVarTuple, parameter::COMMON),
    (Kind::ParamSpec, parameter::PARAM_SPEC),
    (Kind::ParamSpec, parameter::VARIANCE),
    (Kind::ParamSpec, parameter::COMMON),
    (Kind::ParamSpecArgs, parameter::PART),
    (Kind::ParamSpecKwargs, parameter::PART),
    (Kind::TypeAlias, parameter::ALIAS),
    (Kind::Generic, generic::GENERIC),
];

/// A type expression as an object.
pub(crate) enum TypeForm {
    Alias(GenericAlias),
    /// The members of a union; `None` is there as its class.
    Union {
        args: Vec<Value>,
    },
    Parameter(Parameter),
    /// `*Ts`.
    Unpacked(Value),
    /// `P.args` and `P.kwargs`.
    Part {
        of: Value,
        name: &'static str,
    },
    /// What the `type` statement makes.
    Lazy(Alias),
    /// The default of a type parameter without one.
    NoDefault,
}

impl Payload for TypeForm {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        let mut take = |value: &mut Value| values.push(std::mem::replace(value, Value::None));
        match self {
            Self::Alias(alias) => [&mut alias.origin, &mut alias.args].into_iter().for_each(take),
            Self::Union { args } => values.append(args),
            Self::Unpacked(of) | Self::Part { of, .. } => take(of),
            Self::Parameter(parameter) => {
                parameter.bound.take(values);
                parameter.constraints.take(values);
            }
            Self::Lazy(alias) => {
                [&mut alias.name, &mut alias.parameters, &mut alias.module].into_iter().for_each(take);
                alias.value.take(values);
            }
            Self::NoDefault => {}
        }
    }
}

impl TypeForm {
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Alias(alias) if alias.is_typing => Kind::ClassAlias,
            Self::Alias(_) => Kind::GenericAlias,
            Self::Union { .. } => Kind::Union,
            Self::Parameter(parameter) => parameter.kind.class(),
            Self::Unpacked(_) => Kind::UnpackedAlias,
            Self::Part { name: "args", .. } => Kind::ParamSpecArgs,
            Self::Part { .. } => Kind::ParamSpecKwargs,
            Self::Lazy(_) => Kind::TypeAlias,
            Self::NoDefault => Kind::NoDefault,
        }
    }

    /// The members of a union.
    pub(crate) fn members(&self) -> Option<&[Value]> {
        match self {
            Self::Union { args } => Some(args),
            _ => None,
        }
    }

    /// Whether it can be called as its origin is.
    pub(crate) fn is_callable(&self) -> bool {
        matches!(self, Self::Alias(_))
    }
}

/// `form[item]`.
pub(crate) fn subscript(heap: &HeapRef, shown: &Value, item: &Value) -> Res {
    let this = &shown.as_builtin();
    let form = form(this);
    match &***form {
        TypeForm::Lazy(_) => parameter::subscript(heap, this, item),
        TypeForm::Alias(_) | TypeForm::Union { .. } => {
            generic::check_subscript(heap, form)?;
            let args = match &***form {
                TypeForm::Alias(alias) => alias.args.sequence_items().unwrap_or_default(),
                other => other.members().unwrap_or_default().to_vec(),
            };
            let parameters = substitute::parameters_of(heap, &args)?;
            if parameters.is_empty() {
                return Err(not_generic(heap, shown));
            }
            let given = substitute::arguments(heap, this, &parameters, item)?;
            substitute::check_count(heap, this, given.len(), parameters.len())?;
            let args = substitute::substituted(heap, &args, &parameters, &given)?;
            match &***form {
                TypeForm::Alias(alias) if is_callable(heap, &alias.origin)? => {
                    // A ParamSpec stood for a list of parameters.
                    let flat = match args.split_first() {
                        Some((Value::Tuple(first), rest)) => [first.items(), rest].concat(),
                        _ => args,
                    };
                    Ok(GenericAlias { args: heap.tuple(flat), ..alias.clone() }.value(heap))
                }
                TypeForm::Alias(alias) => Ok(GenericAlias { args: heap.tuple(args), ..alias.clone() }.value(heap)),
                _ => make_union(heap, &args),
            }
        }
        _ => {
            let given = this.type_name();
            Err(heap.type_error(format!("'{given}' object is not subscriptable")))
        }
    }
}

/// A `TypeVarTuple` as it stands among arguments: unpacked; other parameters as they are.
fn unpacked(heap: &HeapRef, parameter: Value) -> Value {
    if is_type_var_tuple(&parameter) {
        return Value::TypeForm(heap.immutable(TypeForm::Unpacked(parameter)));
    }
    parameter
}

fn is_type_var_tuple(value: &Value) -> bool {
    matches!(value, Value::TypeForm(form) if form.kind() == Kind::TypeVarTuple)
}

/// Whether `Generic[…]` takes it.
fn is_like_parameter(value: &Value) -> bool {
    matches!(value, Value::TypeForm(form) if matches!(&***form, TypeForm::Parameter(_) | TypeForm::Unpacked(_)))
}

/// `hash` of a type expression: of a union in any order of its members.
pub(crate) fn hash_form(heap: &HeapRef, form: &Ref<TypeForm>) -> Res<i64> {
    match &***form {
        TypeForm::Alias(alias) => Ok(hash(heap, &alias.origin)? ^ hash(heap, &alias.args)?),
        TypeForm::Union { args } => {
            let mut table = SetTable::default();
            args.iter().try_for_each(|arg| {
                hash(heap, arg)?;
                table.add(heap, arg.clone())
            })?;
            hash(heap, &heap.frozenset(table))
        }
        TypeForm::Unpacked(of) | TypeForm::Part { of, .. } => hash(heap, of),
        TypeForm::Parameter(_) | TypeForm::Lazy(_) | TypeForm::NoDefault => Ok(form.identity_hash()),
    }
}

/// `repr` of a type expression.
pub(crate) fn text(heap: &HeapRef, form: &TypeForm) -> Res<String> {
    match form {
        TypeForm::Alias(alias) => {
            let items = alias.args.sequence_items().unwrap_or_default();
            let args = arguments_text(heap, alias, &items)?;
            let star = if alias.is_starred { "*" } else { "" };
            Ok(format!("{star}{}[{args}]", member_text(heap, &alias.origin, alias.is_typing)?))
        }
        TypeForm::Union { args } => joined(heap, args, " | ", false),
        TypeForm::Unpacked(of) => Ok(format!("typing.Unpack[{}]", repr(heap, of)?)),
        other => parameter::shown(heap, other),
    }
}

/// What stands in the brackets.
fn arguments_text(heap: &HeapRef, alias: &GenericAlias, items: &[Value]) -> Res<String> {
    let list = |items: &[Value]| joined(heap, items, ", ", alias.is_typing);
    match items {
        [] => Ok("()".to_owned()),
        [parameters @ .., result] if is_callable(heap, &alias.origin)? && !stand_for_parameters(parameters) => {
            Ok(format!("[{}], {}", list(parameters)?, list(std::slice::from_ref(result))?))
        }
        items => list(items),
    }
}

/// Whether a class is `collections.abc.Callable`, whose aliases have the parameters and the result in one row.
fn is_callable(heap: &HeapRef, origin: &Value) -> Res<bool> {
    match origin {
        Value::Class(class) if &*class.name() == "Callable" => {
            Ok(crate::text::repr::class_path(heap, class)? == "collections.abc.Callable")
        }
        _ => Ok(false),
    }
}

/// Whether the parameters are given by one thing that stands for them all.
fn stand_for_parameters(parameters: &[Value]) -> bool {
    let [only] = parameters else { return false };
    matches!(only, Value::Ellipsis | Value::List(_)) || only.kind() == Kind::ParamSpec
}

fn joined(heap: &HeapRef, items: &[Value], between: &str, is_typing: bool) -> Res<String> {
    let texts: Res<Vec<String>> = items.iter().map(|item| member_text(heap, item, is_typing)).collect();
    Ok(texts?.join(between))
}

/// A class or function by its name, with its module unless that is `builtins`; `typing` shows some differently.
fn member_text(heap: &HeapRef, value: &Value, is_typing: bool) -> Res<String> {
    match value {
        Value::Ellipsis => Ok("...".to_owned()),
        Value::Class(class) if class.kind == Kind::NoneType && !is_typing => Ok("None".to_owned()),
        Value::Class(_) | Value::Function(_) | Value::Builtin(_) if is_typing => named_text(heap, value),
        Value::List(list) => {
            let items = list.0.borrow().clone();
            Ok(format!("[{}]", joined(heap, &items, ", ", is_typing)?))
        }
        Value::Tuple(items) if is_typing => Ok(format!("[{}]", joined(heap, items.items(), ", ", true)?)),
        other if is_typing => repr(heap, other),
        other => text_by_attributes(heap, other),
    }
}

/// What has an origin and arguments is shown as it is, what has a name and a module by them.
fn text_by_attributes(heap: &HeapRef, value: &Value) -> Res<String> {
    let attribute = |name| heap.optional_attribute(value, name);
    if attribute("__origin__")?.is_some() && attribute("__args__")?.is_some() {
        return repr(heap, value);
    }
    let Some(name) = attribute("__qualname__")? else { return repr(heap, value) };
    match attribute("__module__")? {
        None | Some(Value::None) => repr(heap, value),
        Some(Value::Str(module)) if &*module.text == "builtins" => str_of(heap, &name),
        Some(module) => Ok(format!("{}.{}", str_of(heap, &module)?, str_of(heap, &name)?)),
    }
}

fn named_text(heap: &HeapRef, value: &Value) -> Res<String> {
    let module = heap.optional_attribute(value, "__module__")?;
    let name = heap.optional_attribute(value, "__qualname__")?;
    Ok(match (module, name) {
        (Some(Value::Str(module)), Some(Value::Str(name))) if &*module.text != "builtins" => {
            format!("{}.{}", module.text, name.text)
        }
        (_, Some(Value::Str(name))) => name.text.to_string(),
        _ => repr(heap, value)?,
    })
}

/// The form that a method is given.
fn form(value: &Value) -> &Ref<TypeForm> {
    match value {
        Value::TypeForm(form) => form,
        _ => unreachable!("members are given values of their class"),
    }
}
