//! What `sys` tells of numbers, hashes and flags: those of a 64-bit build.

use super::struct_sequence;
use crate::vm::{Fallible, Vm};
use stencils::value::Value;

/// A field: its name, and its value.
type Field = (&'static str, Fact);

#[derive(Clone, Copy)]
enum Fact {
    Int(i64),
    Float(f64),
    Text(&'static str),
    Bool(bool),
}

use Fact::{Bool, Float, Int, Text};

const FLOAT_INFO: &[Field] = &[
    ("max", Float(f64::MAX)),
    ("max_exp", Int(1024)),
    ("max_10_exp", Int(308)),
    ("min", Float(f64::MIN_POSITIVE)),
    ("min_exp", Int(-1021)),
    ("min_10_exp", Int(-307)),
    ("dig", Int(15)),
    ("mant_dig", Int(53)),
    ("epsilon", Float(f64::EPSILON)),
    ("radix", Int(2)),
    ("rounds", Int(1)),
];

const INT_INFO: &[Field] = &[
    ("bits_per_digit", Int(30)),
    ("sizeof_digit", Int(4)),
    ("default_max_str_digits", Int(4300)),
    ("str_digits_check_threshold", Int(640)),
];

const HASH_INFO: &[Field] = &[
    ("width", Int(64)),
    ("modulus", Int((1 << 61) - 1)),
    ("inf", Int(314_159)),
    ("nan", Int(0)),
    ("imag", Int(1_000_003)),
    ("algorithm", Text("siphash13")),
    ("hash_bits", Int(64)),
    ("seed_bits", Int(128)),
    ("cutoff", Int(0)),
];

const FLAGS: &[Field] = &[
    ("debug", Int(0)),
    ("inspect", Int(0)),
    ("interactive", Int(0)),
    ("optimize", Int(0)),
    ("dont_write_bytecode", Int(0)),
    ("no_user_site", Int(0)),
    ("no_site", Int(0)),
    ("ignore_environment", Int(0)),
    ("verbose", Int(0)),
    ("bytes_warning", Int(0)),
    ("quiet", Int(0)),
    ("hash_randomization", Int(0)),
    ("isolated", Int(0)),
    ("dev_mode", Bool(false)),
    ("utf8_mode", Int(1)),
    ("warn_default_encoding", Int(0)),
    ("safe_path", Bool(false)),
    ("int_max_str_digits", Int(4300)),
];

/// By the name in `sys`.
const RECORDS: &[(&str, &[Field])] =
    &[("float_info", FLOAT_INFO), ("int_info", INT_INFO), ("hash_info", HASH_INFO), ("flags", FLAGS)];

/// `sys.copyright`, of CPython's `Python/getcopyright.c`.
const COPYRIGHT: &str = "Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.\n\n\
     Copyright (c) 2000 BeOpen.com.\nAll Rights Reserved.\n\n\
     Copyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll Rights Reserved.\n\n\
     Copyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll Rights Reserved.";

/// Facts by themselves.
const FACTS: &[Field] = &[
    ("maxsize", Int(i64::MAX)),
    ("maxunicode", Int(0x0010_ffff)),
    ("hexversion", Int(0x030e_02f0)),
    ("api_version", Int(1013)),
    ("byteorder", Text("little")),
    ("platform", Text("linux")),
    ("executable", Text("")),
    ("copyright", Text(COPYRIGHT)),
    ("prefix", Text("")),
    ("exec_prefix", Text("")),
    ("base_prefix", Text("")),
    ("platlibdir", Text("lib")),
    ("float_repr_style", Text("short")),
    ("version", Text("3.14.2 (main, Dec  5 2025, 00:00:00) [GCC 13.3.0]")),
    ("dont_write_bytecode", Bool(false)),
];

fn value(vm: &mut Vm, fact: Fact) -> Value {
    match fact {
        Int(int) => vm.int(int),
        Float(float) => vm.float(float),
        Text(text) => vm.intern(text),
        Bool(bool) => Value::bool(bool),
    }
}

/// Puts them into the namespace of `sys`.
pub(super) fn fill(vm: &mut Vm, namespace: Value) -> Fallible<()> {
    for &(name, fact) in FACTS {
        let (name, value) = (vm.intern(name), value(vm, fact));
        vm.store_in(namespace, name, value);
    }
    for &(name, fields) in RECORDS {
        let names: Vec<&'static str> = fields.iter().map(|(name, _)| *name).collect();
        let values: Vec<Value> = fields.iter().map(|&(_, fact)| value(vm, fact)).collect();
        let record = struct_sequence::place(vm, name, &names, &values);
        let name = vm.intern(name);
        vm.store_in(namespace, name, record);
    }
    Ok(())
}
