//! Methods of `complex`. Source: CPython 3.14 `Objects/complexobject.c`.

use super::{Attribute, methods};
use crate::builtins::Builtin;
use crate::objects::Complex;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

pub(super) static METHODS: &[Builtin] = methods! { "complex":
    "conjugate" None => |vm: &mut Vm, this: Complex| Ok(vm.complex([this.real, -this.imag]));
    "__complex__" None => |vm: &mut Vm, this: Complex| Ok(vm.complex(this.parts()));
    "__format__" One => |vm: &mut Vm, this: Complex, spec: Value| vm.native_format(this.value(), spec);
    "__getnewargs__" None => |vm: &mut Vm, this: Complex| {
        let parts = this.parts().map(|part| vm.float(part));
        Ok(vm.tuple(&parts))
    };
};

pub(super) static CLASS_METHODS: &[Builtin] = methods! { "complex":
    "from_number" One => from_number;
};

pub(super) static ATTRIBUTES: &[Attribute] = &[
    Attribute { name: "real", get: |vm, this| Ok(vm.float(Complex::from_value(this).map_or(0.0, |this| this.real))) },
    Attribute { name: "imag", get: |vm, this| Ok(vm.float(Complex::from_value(this).map_or(0.0, |this| this.imag))) },
];

fn from_number(vm: &mut Vm, class: Value, number: Value) -> Fallible<Value> {
    let parts = match crate::builtins::complex::number(vm, number)? {
        Some(parts) => parts,
        None => [vm.real(number)?, 0.0],
    };
    let number = vm.complex(parts);
    vm.of_subclass(class, number)
}
