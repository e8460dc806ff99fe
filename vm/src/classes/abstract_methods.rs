//! What is said where a class that still has abstract methods is to be instantiated.

use super::Special;
use crate::builtins::methods::str::join;
use crate::builtins::type_error;
use crate::objects::Str;
use crate::objects::class::Type;
use crate::objects::string::text;
use crate::vm::{Fallible, Raised, Vm};

/// The error for a class that still has abstract methods, or what went wrong with their names: they are sorted and joined as a program would.
pub(super) fn abstract_error(vm: &mut Vm, class: Type) -> Raised {
    match abstract_methods(vm, class) {
        Ok((plural, names)) => {
            let class = class.name();
            let what = format!("abstract method{plural} '{names}'");
            type_error(vm, format!("Can't instantiate abstract class {class} without an implementation for {what}"))
        }
        Err(raised) => raised,
    }
}

fn abstract_methods(vm: &mut Vm, class: Type) -> Fallible<(&'static str, String)> {
    let name = vm.special(Special::AbstractMethods);
    let methods =
        vm.lookup_in_class(class, name).map_or_else(|| Ok(Vec::new()), |methods| vm.collect_items(methods))?;
    let sorted = vm.sorted(methods)?;
    let count = sorted.len();
    let (separator, list) = (vm.str("', '"), vm.list(sorted));
    let names = Str::from_value(separator).map_or(Ok(list), |separator| join(vm, separator, list))?;
    Ok((if count == 1 { "" } else { "s" }, text(names)))
}
