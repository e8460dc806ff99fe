//! `LOAD_GLOBAL`: the number of the entry, with the version of the keys of the dicts that were searched.

use crate::machine::Site;
use crate::objects::instance::is_exactly;
use crate::objects::{Dict, Str};
use crate::vm::Vm;
use stencils::object::Kind;
use stencils::opcodes::op;

/// The inline caches after the counter.
const MODULE_VERSION: usize = 1;
const BUILTIN_VERSION: usize = 2;
const INDEX: usize = 3;

pub(super) fn choose(vm: &mut Vm, site: Site) -> Option<u8> {
    // The operand's low bit asks for a NULL.
    let name = Str::from_value(site.name(site.oparg() as usize >> 1))?;
    let globals =
        Dict::from_value(site.frame().globals()).filter(|_| is_exactly(site.frame().globals(), Kind::Dict))?;
    if let Some(index) = globals.find_str(name) {
        site.set_cache(INDEX, u16::try_from(index).ok()?);
        site.set_cache(MODULE_VERSION, keys_version(vm, globals)?);
        return Some(op::LOAD_GLOBAL_MODULE);
    }
    let builtins = Dict::from_value(site.frame().builtins())?;
    site.set_cache(INDEX, u16::try_from(builtins.find_str(name)?).ok()?);
    site.set_cache(MODULE_VERSION, keys_version(vm, globals)?);
    site.set_cache(BUILTIN_VERSION, keys_version(vm, builtins)?);
    Some(op::LOAD_GLOBAL_BUILTIN)
}

/// The version of a dict's keys, which is given one if need be; `None` if all are used up.
pub(super) fn keys_version(vm: &mut Vm, dict: Dict) -> Option<u16> {
    if dict.keys_version() == 0 {
        vm.machine.keys_versions = vm.machine.keys_versions.checked_add(1)?;
        dict.set_keys_version(u32::from(vm.machine.keys_versions));
    }
    u16::try_from(dict.keys_version()).ok()
}
