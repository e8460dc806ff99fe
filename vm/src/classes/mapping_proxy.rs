//! `mappingproxy`: a mapping that can only be read. What it is asked, it asks the mapping.

use super::bind::wrapped;
use super::builtin_objects::Row;
use crate::builtins::{Arguments, Builtin, Signature};
use crate::vm::{Fallible, Vm};
use stencils::object::Kind;
use stencils::value::Value;

macro_rules! delegated {
    ($($name:literal)*) => {
        /// The methods.
        pub(super) static METHODS: &[Row] = &[$(Row::Method(Builtin {
            owner: "mappingproxy",
            name: $name,
            signature: Signature::Keywords(|vm, this, arguments| ask(vm, this, $name, arguments)),
        })),*];
    };
}

delegated! { "copy" "get" "items" "keys" "values" "__reversed__" }

fn ask(vm: &mut Vm, this: Value, name: &str, arguments: &Arguments) -> Fallible<Value> {
    let name = vm.intern(name);
    let method = vm.get_attribute(vm.proxied(this), name)?;
    vm.call(method, arguments)
}

impl Vm {
    /// The mapping behind a `mappingproxy`, or behind many of them; any other value is itself.
    pub(crate) fn proxied(&self, mut value: Value) -> Value {
        while crate::objects::exact_kind(value) == Some(Kind::MappingProxy) {
            value = wrapped(value, Kind::MappingProxy);
        }
        value
    }
}
