//! The object model: what attributes, inheritance, descriptors and calls of classes mean. What classes and instances hold is in
//! `objects`; what operators do with them is in `operations`.

mod abstract_methods;
pub(crate) mod annotations;
mod attributes;
mod bind;
mod builtin_functions;
mod builtin_objects;
pub(crate) use builtin_objects::{get_dict, set_dict};
mod call;
mod create;
mod dir;
mod function_attributes;
mod in_c;
mod init;
mod install;
mod layout;
mod lookup;
mod mapping_proxy;
mod members;
mod mro;
mod new;
mod operators;
mod property;
mod slots;
mod special;
mod super_object;
mod type_attributes;
mod wrappers;

pub(crate) use bind::{describe, wrapped};
pub(crate) use builtin_functions::builtin_method;
pub(crate) use builtin_objects::{Getter, Row, Setter, bound, method};
pub(crate) use lookup::MethodCache;
pub(crate) use members::member;
pub(crate) use new::is_native_new;
pub(crate) use operators::Binary;
pub(crate) use special::Special;
pub(crate) use wrappers::{Wrapper, attribute_name, is_slot};
