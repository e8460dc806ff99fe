//! Laws of the value representation: what goes in comes out, and the forms exclude each other.

use proptest::prelude::*;
use stencils::object::Header;
use stencils::value::{INT_MAX, INT_MIN, Value};
// The helpers that the instruction set calls are linked in from there.
use vm as _;

fn forms(value: Value) -> usize {
    let constant = value.0 & 7 == 6;
    [value.is_int(), value.is_inline_float(), value.is_pointer(), constant].iter().filter(|&&is| is).count()
}

proptest! {
    #[test]
    fn every_word_has_one_form(word: u64) {
        prop_assert_eq!(forms(Value(word)), 1);
    }

    #[test]
    fn ints_come_back(int in INT_MIN..=INT_MAX) {
        let value = Value::int(int).unwrap();
        prop_assert!(value.is_int());
        prop_assert_eq!(value.as_int(), int);
        prop_assert_eq!(Value::from_untagged_int(value.untagged_int()), value);
    }

    #[test]
    fn inline_floats_come_back_bit_for_bit(bits: u64) {
        let float = f64::from_bits(bits);
        if let Some(value) = Value::inline_float(float) {
            prop_assert!(value.is_inline_float());
            prop_assert_eq!(value.as_inline_float().to_bits(), bits);
        }
    }

    #[test]
    fn pointers_come_back(address in 1u64..1 << 44) {
        let pointer = (address << 3) as *mut Header;
        prop_assert!(Value::pointer(pointer).is_pointer());
        prop_assert_eq!(Value::pointer(pointer).as_pointer::<Header>(), pointer);
    }
}

#[test]
fn ints_past_the_limits_are_not_inline() {
    assert_eq!((Value::int(INT_MAX + 1), Value::int(INT_MIN - 1)), (None, None));
}

#[test]
fn common_floats_are_inline() {
    for float in [0.0, -0.0, 1.0, -1.5, 1e-70, 1e70, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(Value::inline_float(float).is_some(), "{float}");
    }
}

#[test]
fn nan_and_rare_exponents_are_not_inline() {
    for float in [f64::NAN, 1e-100, 1e100] {
        assert!(Value::inline_float(float).is_none(), "{float}");
    }
}

#[test]
fn bools_are_the_constants() {
    assert_eq!((Value::bool(false), Value::bool(true)), (Value::FALSE, Value::TRUE));
    assert!(Value::TRUE.is_bool() && Value::FALSE.is_bool() && !Value::NONE.is_bool());
}
