//! Which attributes of the built-in classes CPython reads from a field of the object, as a `member_descriptor`, and which it
//! computes, as a `getset_descriptor`: the type and the errors of the descriptor tell. Here both are computed.
//! Source: the `PyMemberDef` tables of CPython 3.14.

use super::{Getter, Setter};
use crate::objects::class::Type;
use crate::objects::descriptor::{Field, GetSetObject, MemberObject};
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::value::Value;

/// The attributes that are members, by class. Those of exception classes and struct sequences all are.
const MEMBERS: &[(&str, &str)] = &[
    ("BaseException", "__suppress_context__"),
    ("BaseExceptionGroup", "exceptions message"),
    ("GenericAlias", "__args__ __origin__ __unpacked__"),
    ("SimpleNamespace", "__dict__"),
    ("TypeAliasType", "__name__"),
    ("TypeVar", "__contravariant__ __covariant__ __infer_variance__ __name__"),
    ("Union", "__args__"),
    ("async_generator", "ag_running"),
    ("builtin_function_or_method", "__module__"),
    ("classmethod", "__func__ __wrapped__"),
    ("classmethod_descriptor", "__name__ __objclass__"),
    (
        "code",
        "co_argcount co_consts co_exceptiontable co_filename co_firstlineno co_flags co_kwonlyargcount co_linetable co_name \
         co_names co_nlocals co_posonlyargcount co_qualname co_stacksize",
    ),
    ("complex", "imag real"),
    ("coroutine", "cr_origin"),
    ("frame", "f_trace_lines"),
    ("function", "__builtins__ __closure__ __doc__ __globals__ __module__"),
    ("getset_descriptor", "__name__ __objclass__"),
    ("member_descriptor", "__name__ __objclass__"),
    ("method", "__func__ __self__"),
    ("method-wrapper", "__self__"),
    ("method_descriptor", "__name__ __objclass__"),
    ("module", "__dict__"),
    ("property", "__doc__ fdel fget fset"),
    ("range", "start step stop"),
    ("slice", "start step stop"),
    ("staticmethod", "__func__ __wrapped__"),
    ("super", "__self__ __self_class__ __thisclass__"),
    ("traceback", "tb_frame tb_lasti"),
    ("type", "__base__ __basicsize__ __dictoffset__ __flags__ __itemsize__ __weakrefoffset__"),
    ("wrapper_descriptor", "__name__ __objclass__"),
];

fn is_member(class: &str, name: &str) -> bool {
    MEMBERS.iter().any(|(owner, names)| *owner == class && names.split(' ').any(|member| member == name))
}

/// The descriptor of an attribute of a built-in class.
pub(super) fn attribute(vm: &mut Vm, class: Type, name: &'static str, get: Getter, set: Option<Setter>) -> Value {
    match is_member(&class.name(), name) {
        true => member(vm, class.value(), name, get, set),
        false => GetSetObject::place(&mut vm.heap, Kind::GetSetDescriptor, class.value(), name, get, set),
    }
}

/// The descriptor of what is a member.
pub(crate) fn member(vm: &mut Vm, class: Value, name: &str, get: Getter, set: Option<Setter>) -> Value {
    let name = vm.intern(name);
    MemberObject::place(&mut vm.heap, Kind::MemberDescriptor, class, name, Value::NULL, Field::Native(get, set))
}
