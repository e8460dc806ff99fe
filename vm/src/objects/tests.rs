//! Laws of containers and strings against plain Rust models, and of the collector.

use super::{List, Str, Tuple};
use crate::heap::{Heap, Marker};
use crate::operations::Operator;
use crate::options::Options;
use crate::vm::Vm;
use proptest::prelude::*;
use std::collections::BTreeSet;
use stencils::object::Kind;
use stencils::value::Value;

fn vm() -> Vm {
    Vm::new(Options::default())
}

/// Keys of few values, so that sequences of changes meet the same ones again.
fn changes() -> impl Strategy<Value = Vec<(bool, i64)>> {
    prop::collection::vec((any::<bool>(), -20i64..20), 0..200)
}

proptest! {
    #[test]
    fn a_dict_is_an_association_list_in_insertion_order(changes in changes()) {
        let mut vm = vm();
        let dict = vm.dict();
        let mut model: Vec<(i64, i64)> = Vec::new();
        for (step, (add, key)) in changes.into_iter().enumerate() {
            let place = model.iter().position(|(other, _)| *other == key);
            if add {
                vm.dict_set(dict, Value::small_int(key), Value::small_int(step as i64)).unwrap();
                match place {
                    Some(place) => model[place].1 = step as i64,
                    None => model.push((key, step as i64)),
                }
            } else {
                let removed = vm.dict_remove(dict, Value::small_int(key)).unwrap();
                prop_assert_eq!(removed.map(Value::as_int), place.map(|place| model.remove(place).1));
            }
            let entries: Vec<_> = dict.entries().iter().map(|entry| (entry.key.as_int(), entry.value.as_int())).collect();
            prop_assert_eq!(&entries, &model);
        }
    }

    #[test]
    fn a_set_holds_what_was_added_and_not_removed(changes in changes()) {
        let mut vm = vm();
        let set = vm.set(Kind::Set);
        let mut model = BTreeSet::new();
        for (add, key) in changes {
            let slot = vm.set_find(set, Value::small_int(key)).unwrap();
            prop_assert_eq!(slot.is_some(), model.contains(&key));
            match slot {
                None if add => {
                    vm.set_add(set, Value::small_int(key)).unwrap();
                    model.insert(key);
                }
                Some(slot) if !add => {
                    set.remove(slot);
                    model.remove(&key);
                }
                _ => {}
            }
            let items: BTreeSet<i64> = set.entries().iter().map(|entry| entry.key.as_int()).collect();
            prop_assert_eq!(&items, &model);
        }
    }

    #[test]
    fn concatenation_of_str_is_that_of_text(parts in prop::collection::vec("[a-cé€😀]{0,300}", 1..8), fork: u8) {
        let mut vm = vm();
        let mut grown = vec![(vm.str(""), String::new())];
        for (index, part) in parts.iter().enumerate() {
            // Any str so far may be the left operand, so that several grow from the same one.
            let (left, text) = grown[fork as usize % grown.len().min(index + 1)].clone();
            let right = vm.str(part);
            grown.push((vm.binary(Operator::Add, left, right).unwrap(), text + part));
        }
        for (value, text) in grown {
            let str = Str::from_value(value).unwrap();
            prop_assert_eq!(str.to_string(), text.as_str());
            prop_assert_eq!(str.len(), text.chars().count());
            let fresh = vm.str(&text);
            prop_assert!(str.equals(Str::from_value(fresh).unwrap()));
            prop_assert_eq!(str.hash(), Str::from_value(fresh).unwrap().hash());
        }
    }

    #[test]
    fn equal_numbers_hash_alike(int: i64) {
        let mut vm = vm();
        let (small, big) = (vm.int(int), vm.big_int(int.into()));
        prop_assert_eq!(vm.hash(small).unwrap(), vm.hash(big).unwrap());
        if (int as f64) as i64 == int && int != i64::MAX {
            let float = vm.float(int as f64);
            prop_assert_eq!(vm.hash(small).unwrap(), vm.hash(float).unwrap());
        }
    }
}

/// A heap with a tuple of a tuple, and garbage that refers to itself.
#[test]
fn a_collection_frees_what_cannot_be_reached() {
    let mut vm = vm();
    let inner = vm.tuple(&[Value::TRUE]);
    let outer = vm.tuple(&[inner]);
    let before = vm.heap.bytes();
    let list = vm.list(vec![inner; 1000]);
    List::from_value(list).unwrap().push(&mut vm.heap, list);
    assert!(vm.heap.bytes() > before + 8000);
    sweep(&mut vm.heap, outer);
    assert_eq!(Tuple::from_value(outer).unwrap().items(), [inner]);
    assert_eq!(Tuple::from_value(inner).unwrap().items(), [Value::TRUE]);
    assert_eq!(vm.heap.bytes(), 2 * (24 + 8));
}

fn sweep(heap: &mut Heap, root: Value) {
    let mut marker = Marker::new(false);
    marker.visit(root);
    marker.finish();
    heap.sweep();
}

#[test]
fn hashes_are_those_of_cpython() {
    let mut vm = vm();
    let (empty, abc, wide) = (vm.str(""), vm.str("abc"), vm.str("é€😀"));
    let float = vm.float(1.5);
    let pair = vm.tuple(&[Value::small_int(1), Value::small_int(2)]);
    let unit = vm.tuple(&[]);
    let big = vm.big_int(num_bigint::BigInt::from(1) << 200);
    let hashes = [empty, abc, wide, float, pair, unit, big, Value::small_int(-1), Value::NONE]
        .map(|value| vm.hash(value).unwrap());
    assert_eq!(hashes, HASHES);
}

/// Of a 64-bit CPython 3.13 with PYTHONHASHSEED=0.
const HASHES: [i64; 9] = [
    0,
    -4_594_863_902_769_663_758,
    3_070_825_549_491_427_594,
    1_152_921_504_606_846_977,
    -3_550_055_125_485_641_917,
    5_740_354_900_026_072_187,
    131_072,
    -2,
    4_238_894_112,
];

#[test]
fn new_keys_end_a_version_of_keys_and_new_values_do_not() {
    let mut vm = vm();
    let dict = vm.dict();
    vm.dict_set(dict, Value::TRUE, Value::NONE).unwrap();
    dict.set_keys_version(7);
    vm.dict_set(dict, Value::TRUE, Value::FALSE).unwrap();
    assert_eq!(dict.keys_version(), 7, "a replaced value leaves the keys as they are");
    vm.dict_set(dict, Value::FALSE, Value::FALSE).unwrap();
    assert_eq!(dict.keys_version(), 0, "a new key does not");
}
