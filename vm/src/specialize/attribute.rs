//! `LOAD_ATTR` and `STORE_ATTR`: the version of the class, and where the attribute is. An attribute of a class is cached only if no
//! `__class__` assignment can make a descriptor of it: if it is no instance of a class of the program.

use super::load_global::keys_version;
use crate::classes::{Special, is_slot};
use crate::machine::Site;
use crate::objects::class::Type;
use crate::objects::descriptor::MemberObject;
use crate::objects::function::{Function, is_method_of};
use crate::objects::instance::{Instance, is_of_program};
use crate::objects::module::Module;
use crate::objects::{ClassKind, Dict, Handle, Str, exact_kind};
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::opcodes::op;
use stencils::value::Value;

/// The inline caches after the counter.
const VERSION: usize = 1;
const INDEX: usize = 3;
const ATTRIBUTE: usize = 5;

pub(super) fn choose_load(vm: &mut Vm, site: Site) -> Option<u8> {
    let oparg = site.oparg() as usize;
    let (owner, name, wants_method) = (site.operand(1), site.name(oparg >> 1), oparg & 1 == 1);
    if ClassKind::of(owner) == ClassKind::TYPE {
        return choose_class(vm, site, owner, name);
    }
    if exact_kind(owner) == Some(Kind::Module) {
        return choose_module(vm, site, owner, name);
    }
    if !owner.is_pointer() || !finds_plainly(vm, owner) {
        return None;
    }
    let class = vm.class_of(owner);
    let version = version(vm, class)?;
    let found = vm.lookup_in_class(class, name);
    if let Some(member) = found.and_then(member_descriptor) {
        return choose_slot(vm, site, owner, version, member).then_some(op::LOAD_ATTR_SLOT);
    }
    if let Some(getter) = vm.getter_of(owner, name).filter(|_| !wants_method) {
        site.set_cache_u32(VERSION, version);
        site.set_cache_u32(INDEX, Function::from_value(getter)?.takes_exactly(1)?);
        return Some(op::LOAD_ATTR_PROPERTY);
    }
    if found.is_some_and(|found| may_come_first(vm, found)) {
        return None;
    }
    if let Some(index) = own_index(owner, name) {
        cache_index(site, version, index)?;
        return Some(op::LOAD_ATTR_INSTANCE_VALUE);
    }
    let attribute = found?;
    let has_dict = Instance::of(owner).is_some() && !MAY_BE_IN_C.contains(&class.instance.0);
    site.set_cache_u32(VERSION, version);
    site.set_cache_u64(ATTRIBUTE, attribute.0);
    let is_method = is_method_of(attribute, class);
    match (is_method, has_dict) {
        (true, true) if wants_method => Some(op::LOAD_ATTR_METHOD_WITH_VALUES),
        (true, false) if wants_method => Some(op::LOAD_ATTR_METHOD_NO_DICT),
        (true, _) => None,
        (false, _) if vm.is_descriptor(attribute) => None,
        (false, true) => Some(op::LOAD_ATTR_NONDESCRIPTOR_WITH_VALUES),
        (false, false) => Some(op::LOAD_ATTR_NONDESCRIPTOR_NO_DICT),
    }
}

/// The classes whose objects are built-in ones or functions of the library, which have a prefix: none has attributes of its own.
const MAY_BE_IN_C: &[Kind] = &[
    Kind::BuiltinFunction,
    Kind::MethodDescriptor,
    Kind::ClassMethodDescriptor,
    Kind::SlotWrapper,
    Kind::MethodWrapper,
    Kind::GetSetDescriptor,
    Kind::MemberDescriptor,
];

fn member_descriptor(attribute: Value) -> Option<Handle<MemberObject>> {
    MemberObject::of(attribute, Kind::MemberDescriptor)
}

/// Whether the slot of the descriptor can be cached: the owner has it.
fn choose_slot(vm: &mut Vm, site: Site, owner: Value, version: u32, member: Handle<MemberObject>) -> bool {
    let cached = member.slot().and_then(|slot| cache_index(site, version, slot));
    cached.is_some() && vm.has_class(owner, member.class.get())
}

/// Whether what a class has comes before what the object has, or could come to: an object of the program may change its class.
fn may_come_first(vm: &mut Vm, attribute: Value) -> bool {
    vm.is_data_descriptor(attribute) || is_of_program(attribute)
}

/// Whether attributes are searched in no way of the program's own.
fn finds_plainly(vm: &mut Vm, owner: Value) -> bool {
    const OTHERWISE: &[Kind] = &[Kind::Super, Kind::BoundMethod, Kind::GenericAlias];
    let is_plain = crate::objects::kind_of(owner).is_some_and(|kind| !OTHERWISE.contains(&kind));
    is_plain && has_slot(vm, owner, Special::GetAttribute)
}

/// Whether an object does something as a built-in class does it.
fn has_slot(vm: &mut Vm, owner: Value, special: Special) -> bool {
    vm.lookup_special(owner, special).is_some_and(|method| is_slot(method, special))
}

/// A name in the namespace of a module, which the class of modules does not have.
fn choose_module(vm: &mut Vm, site: Site, owner: Value, name: Value) -> Option<u8> {
    let class = vm.class_of(owner);
    if vm.lookup_in_class(class, name).is_some() {
        return None;
    }
    let namespace = Module::from_value(owner).map(Module::namespace).and_then(Dict::from_value)?;
    let index = namespace.find_str(Str::from_value(name)?)?;
    cache_index(site, keys_version(vm, namespace)?.into(), index)?;
    Some(op::LOAD_ATTR_MODULE)
}

/// `super().name`, where `super` is the built-in one.
pub(super) fn choose_super(vm: &mut Vm, site: Site) -> Option<u8> {
    let [global_super, class] = [3, 2].map(|from_top| site.operand(from_top));
    if global_super != vm.state().callables.super_ || ClassKind::of(class) != ClassKind::TYPE {
        return None;
    }
    Some(if site.oparg() & 1 == 1 { op::LOAD_SUPER_ATTR_METHOD } else { op::LOAD_SUPER_ATTR_ATTR })
}

fn choose_class(vm: &mut Vm, site: Site, owner: Value, name: Value) -> Option<u8> {
    if !has_slot(vm, owner, Special::GetAttribute) {
        return None;
    }
    let class = Type::from_value(owner)?;
    let metaclass = vm.class_of(owner);
    let in_metaclass = vm.lookup_in_class(metaclass, name);
    if in_metaclass.is_some_and(|found| may_come_first(vm, found)) {
        return None;
    }
    let version = version(vm, class)?;
    let attribute = vm.lookup_in_class(class, name)?;
    let is_plain = Function::unbound_method(attribute).is_some() || !vm.is_descriptor(attribute);
    if !is_plain || is_of_program(attribute) {
        return None;
    }
    site.set_cache_u64(ATTRIBUTE, attribute.0);
    if exact_kind(owner) == Some(Kind::Type) {
        site.set_cache_u32(VERSION, version);
        return Some(op::LOAD_ATTR_CLASS);
    }
    site.set_cache_u32(VERSION, self::version(vm, metaclass)?);
    site.set_cache_u32(INDEX, version);
    Some(op::LOAD_ATTR_CLASS_WITH_METACLASS_CHECK)
}

pub(super) fn choose_store(vm: &mut Vm, site: Site) -> Option<u8> {
    let (owner, name) = (site.operand(1), site.name(site.oparg() as usize));
    if !owner.is_pointer() || ClassKind::of(owner) == ClassKind::TYPE {
        return None;
    }
    if !has_slot(vm, owner, Special::SetAttr) {
        return None;
    }
    let class = vm.class_of(owner);
    let version = version(vm, class)?;
    let found = vm.lookup_in_class(class, name);
    if let Some(member) = found.and_then(member_descriptor) {
        return choose_slot(vm, site, owner, version, member).then_some(op::STORE_ATTR_SLOT);
    }
    if found.is_some_and(|found| may_come_first(vm, found)) {
        return None;
    }
    cache_index(site, version, own_index(owner, name)?)?;
    Some(op::STORE_ATTR_INSTANCE_VALUE)
}

fn version(vm: &mut Vm, class: Type) -> Option<u32> {
    Some(vm.version_of(class)).filter(|&version| version != 0)
}

fn cache_index(site: Site, version: u32, index: usize) -> Option<()> {
    site.set_cache(INDEX, u16::try_from(index).ok()?);
    site.set_cache_u32(VERSION, version);
    Some(())
}

/// Where an instance itself has an attribute, under the very name.
fn own_index(owner: Value, name: Value) -> Option<usize> {
    let dict = Dict::from_value(Instance::of(owner)?.dict())?;
    let index = dict.find_str(Str::from_value(name)?)?;
    dict.entry(index).filter(|entry| entry.key == name).map(|_| index)
}
