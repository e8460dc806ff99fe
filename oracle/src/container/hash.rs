//! Hashes as CPython computes them with PYTHONHASHSEED=0 (Python/pyhash.c, Objects/tupleobject.c), in words of 64 bits or of 32.

use crate::bytes::view::MemoryView;
use crate::classes::{Kind, Offer};
use crate::error::{Res, Throw};
use crate::heap::{HeapRef, Object};
use crate::number::complex::Complex;
use crate::number::float::decode;
use crate::text::repr::full_name;
use crate::value::{Set, Str, Value};
use crate::word::Word;
use dashu_int::IBig;

const INFINITY_HASH: i64 = 314_159;
const NONE_HASH: u64 = 0xfca8_6420;

/// The constants of xxHash: three primes and a rotation.
struct Lanes {
    prime_1: u64,
    prime_2: u64,
    prime_5: u64,
    rotation: u32,
}

const WIDE: Lanes = Lanes {
    prime_1: 11_400_714_785_074_694_791,
    prime_2: 14_029_467_366_897_019_727,
    prime_5: 2_870_177_450_012_600_261,
    rotation: 31,
};
const NARROW: Lanes = Lanes { prime_1: 2_654_435_761, prime_2: 2_246_822_519, prime_5: 374_761_393, rotation: 13 };

impl Lanes {
    fn of(word: Word) -> &'static Self {
        match word {
            Word::Bits32 => &NARROW,
            Word::Bits64 => &WIDE,
        }
    }
}

/// `hash(value)`; the error is the bare "unhashable type".
pub(crate) fn hash(heap: &HeapRef, value: &Value) -> Res<i64> {
    let class = value.class(heap);
    if !class.is_builtin()
        && let Some(found) = class.lookup_user(heap, "__hash__")?
    {
        let method = match Offer::of(heap.bind_special(&found, value, &class).map(Some))? {
            Offer::Method(method) if !matches!(found, Value::None) => method,
            _ => return Err(heap.type_error(format!("unhashable type: '{}'", class.full_name()))),
        };
        return match heap.call(&method, Vec::new())?.as_builtin().as_int() {
            // -1 means an error in C.
            Some(hash) => Ok(heap.word.index(&hash).map_or_else(|| hash_int(heap.word, &hash), not_minus_one)),
            None => Err(heap.type_error("__hash__ method should return an integer")),
        };
    }
    default_hash(heap, value)
}

/// Builtin classes whose instances have no hash: their `__hash__` is None.
const UNHASHABLE: &[Kind] = &[
    Kind::List,
    Kind::Dict,
    Kind::Set,
    Kind::ByteArray,
    Kind::DictKeys,
    Kind::DictItems,
    Kind::FrameLocals,
    Kind::Cell,
];

pub(crate) fn is_hashable(kind: Kind) -> bool {
    !UNHASHABLE.contains(&kind)
}

/// `hash(value)` as the builtin classes have it.
pub(crate) fn default_hash(heap: &HeapRef, value: &Value) -> Res<i64> {
    if !is_hashable(value.kind()) {
        return Err(heap.type_error(format!("unhashable type: '{}'", value.type_name())));
    }
    match value {
        Value::None => Ok(heap.word.signed(NONE_HASH)),
        Value::Bool(value) => Ok(i64::from(*value)),
        Value::Int(int) => Ok(hash_int(heap.word, int.value())),
        Value::Float(float) if float.0.is_nan() => Ok(float.identity_hash()),
        Value::Float(float) => Ok(hash_float(heap.word, float.0)),
        Value::Bytes(bytes) => Ok(hash_bytes(heap.word, &bytes.data.borrow())),
        Value::MemoryView(view) => hash_view(heap, view),
        Value::Complex(number) => Ok(hash_complex(heap.word, number)),
        Value::Str(text) => Ok(hash_str(heap.word, text)),
        Value::Tuple(tuple) => {
            let lanes = hash_items(heap, tuple.items())?;
            let end = lanes.len() as u64 ^ Lanes::of(heap.word).prime_5 ^ 3_527_539;
            Ok(mix(heap.word, &lanes, end))
        }
        Value::Slice(slice) => Ok(mix(heap.word, &hash_items(heap, &slice.0)?, 0)),
        Value::Range(range) => hash(heap, &range.hash_key(heap)),
        Value::Set(set) => Ok(hash_set(heap.word, set)),
        Value::BoundMember(bound) => Ok(bound.receiver.identity(heap) as i64 ^ heap.builtin_hash(bound.member.name)),
        Value::BoundMethod(method) => {
            let function = heap.nested(" while hashing an object", || hash(heap, &method.function))?;
            Ok(method.receiver.identity(heap) as i64 ^ function)
        }
        Value::Code(code) => {
            let scope = code.scope();
            Ok(hash(heap, &heap.str(&*scope.name))? ^ i64::from(scope.first_line))
        }
        Value::Instance(instance) => match &*instance.base.borrow() {
            Some(base) => hash(heap, base),
            None => Ok(instance.identity_hash()),
        },
        Value::NotImplemented => Ok(heap.builtin_hash("NotImplemented")),
        Value::Ellipsis => Ok(heap.builtin_hash("Ellipsis")),
        Value::TypeForm(form) => crate::typing::hash_form(heap, form),
        Value::MappingProxy(proxy) => heap.nested(" while hashing an object", || hash(heap, &proxy.0)),
        other => Ok(other.identity(heap) as i64),
    }
}

/// The hash of a frozen set, in any order of its elements.
fn hash_set(word: Word, set: &Set) -> i64 {
    let shuffled = |hash: u64| ((hash ^ 89_869_747) ^ (hash << 16)).wrapping_mul(3_644_798_167);
    let mut hash = set.table().iter().fold(0, |hash, (_, element)| hash ^ shuffled(word.unsigned(element)));
    hash ^= (set.len() as u64 + 1).wrapping_mul(1_927_868_237);
    hash = word.unsigned(hash as i64);
    hash ^= (hash >> 11) ^ (hash >> 25);
    match word.signed(hash.wrapping_mul(69_069).wrapping_add(907_133_923)) {
        -1 => 590_923_713,
        hash => hash,
    }
}

/// The hash of a dict key, as tables are searched by it: an unsigned word.
pub(crate) fn hash_key(heap: &HeapRef, key: &Value) -> Res<i64> {
    hashed_for(heap, key, "a dict key")
}

/// The hash by which a set is searched for a value: a set that has no hash is looked up as the frozen set it would be.
pub(crate) fn hash_searched(heap: &HeapRef, value: &Value) -> Res<i64> {
    match (hash_element(heap, value), value.as_builtin()) {
        (Err(Throw::Exception(error)), Value::Set(set)) if error.kind() == Kind::TypeError => {
            Ok(heap.word.unsigned(hash_set(heap.word, &set)) as i64)
        }
        (hash, _) => hash,
    }
}

/// The hash of a set element, as tables are searched by it: an unsigned word.
pub(crate) fn hash_element(heap: &HeapRef, element: &Value) -> Res<i64> {
    hashed_for(heap, element, "a set element")
}

fn hashed_for(heap: &HeapRef, value: &Value, purpose: &str) -> Res<i64> {
    let hash = hash(heap, value).map_err(|error| explain(heap, error, value, purpose))?;
    Ok(heap.word.unsigned(hash) as i64)
}

/// CPython 3.14 says of what use the unhashable value was meant to be.
fn explain(heap: &HeapRef, error: Throw, value: &Value, purpose: &str) -> Throw {
    let Throw::Exception(exception) = &error else { return error };
    if exception.kind() != Kind::TypeError {
        return error;
    }
    match exception.args.borrow().first() {
        Some(Value::Str(reason)) => {
            let class = full_name(heap, &value.class(heap));
            class.map_or_else(
                |error| error,
                |class| heap.type_error(format!("cannot use '{class}' as {purpose} ({})", reason.text)),
            )
        }
        _ => heap.type_error(String::new()),
    }
}

fn hash_items(heap: &HeapRef, items: &[Value]) -> Res<Vec<i64>> {
    heap.nested(" while hashing an object", || items.iter().map(|item| hash(heap, item)).collect())
}

/// The lanes of xxHash, as tuples use them.
fn mix(word: Word, lanes: &[i64], end: u64) -> i64 {
    let Lanes { prime_1, prime_2, prime_5, rotation } = *Lanes::of(word);
    let mut sum = prime_5;
    for &lane in lanes {
        let added = word.unsigned(sum.wrapping_add((lane as u64).wrapping_mul(prime_2)) as i64);
        let rotated = added << rotation | added >> (word.bits() - rotation);
        sum = rotated.wrapping_mul(prime_1);
    }
    match word.signed(sum.wrapping_add(end)) {
        -1 => 1_546_275_796,
        sum => sum,
    }
}

fn hash_int(word: Word, value: &IBig) -> i64 {
    let residue = i64::try_from(value % IBig::from(word.hash_modulus())).unwrap_or(0);
    not_minus_one(residue)
}

fn hash_float(word: Word, value: f64) -> i64 {
    if value.is_infinite() {
        return if value > 0.0 { INFINITY_HASH } else { -INFINITY_HASH };
    }
    let (mantissa, exponent) = decode(value);
    // 2**61 is 1 modulo the prime: a power of two is a rotation of 61 bits.
    let (bits, modulus) = (word.hash_bits(), word.hash_modulus());
    let shift = exponent.rem_euclid(i64::from(bits)) as u32;
    let wide = u128::from(mantissa.unsigned_abs() % modulus) << shift;
    let residue = (wide % u128::from(modulus)) as i64;
    not_minus_one(if value < 0.0 { -residue } else { residue })
}

/// A part that is no number hashes as the object does.
fn hash_complex(word: Word, number: &Object<Complex>) -> i64 {
    let part = |part: f64| if part.is_nan() { number.identity_hash() } else { hash_float(word, part) };
    not_minus_one(word.signed(part(number.real).wrapping_add(part(number.imag).wrapping_mul(1_000_003)) as u64))
}

fn hash_bytes(word: Word, bytes: &[u8]) -> i64 {
    match (bytes, word) {
        ([], _) => 0,
        (_, Word::Bits32) => not_minus_one(word.signed(fnv(bytes).into())),
        (_, Word::Bits64) => not_minus_one(word.signed(sip_hash_1_3(bytes))),
    }
}

/// The modified Fowler-Noll-Vo hash that CPython has where reads must be aligned, as in WebAssembly: of words, but the last one bytewise.
fn fnv(bytes: &[u8]) -> u32 {
    let step = |hash: u32, unit: u32| hash.wrapping_mul(1_000_003) ^ unit;
    let tail = if bytes.len().is_multiple_of(4) { 4 } else { bytes.len() % 4 };
    let (words, tail) = bytes.split_at(bytes.len() - tail);
    let first = bytes.first().map_or(0, |&byte| u32::from(byte) << 7);
    let hash = words.as_chunks().0.iter().fold(first, |hash, word| step(hash, u32::from_le_bytes(*word)));
    tail.iter().fold(hash, |hash, &byte| step(hash, byte.into())) ^ bytes.len() as u32
}

fn hash_str(word: Word, text: &Str) -> i64 {
    if let Some(hash) = text.hash.get() {
        return hash;
    }
    let hash = hash_bytes(word, &native_bytes(&text.text));
    text.hash.set(Some(hash));
    hash
}

/// How many bytes CPython takes for each code point of a string: as many as the largest needs.
pub(crate) fn unit(text: &str) -> usize {
    match text.chars().max().unwrap_or('\0') as u32 {
        0..=0xff => 1,
        0x100..=0xffff => 2,
        _ => 4,
    }
}

/// The string as CPython keeps it.
fn native_bytes(text: &str) -> Vec<u8> {
    match unit(text) {
        1 => text.chars().map(|c| c as u8).collect(),
        2 => text.chars().flat_map(|c| (c as u16).to_le_bytes()).collect(),
        _ => text.chars().flat_map(|c| (c as u32).to_le_bytes()).collect(),
    }
}

/// SipHash with one compression and three finalization rounds and a zero key.
fn sip_hash_1_3(bytes: &[u8]) -> u64 {
    let mut state = [0x736f_6d65_7073_6575_u64, 0x646f_7261_6e64_6f6d, 0x6c79_6765_6e65_7261, 0x7465_6462_7974_6573];
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        compress(&mut state, chunk);
    }
    let mut last = [0; 8];
    last[..chunks.remainder().len()].copy_from_slice(chunks.remainder());
    last[7] = bytes.len() as u8;
    compress(&mut state, &last);
    state[2] ^= 0xff;
    for _ in 0..3 {
        sip_round(&mut state);
    }
    state[0] ^ state[1] ^ state[2] ^ state[3]
}

fn compress(state: &mut [u64; 4], chunk: &[u8]) {
    let word = chunk.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
    state[3] ^= word;
    sip_round(state);
    state[0] ^= word;
}

fn sip_round([a, b, c, d]: &mut [u64; 4]) {
    *a = a.wrapping_add(*b);
    *b = b.rotate_left(13) ^ *a;
    *a = a.rotate_left(32);
    *c = c.wrapping_add(*d);
    *d = d.rotate_left(16) ^ *c;
    *a = a.wrapping_add(*d);
    *d = d.rotate_left(21) ^ *a;
    *c = c.wrapping_add(*b);
    *b = b.rotate_left(17) ^ *c;
    *c = c.rotate_left(32);
}

/// -1 is how CPython signals an error, so no hash is -1.
fn not_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

fn hash_view(heap: &HeapRef, view: &MemoryView) -> Res<i64> {
    if let Some(known) = view.known_hash.get() {
        return Ok(known);
    }
    view.check(heap)?;
    if !view.is_read_only() {
        return Err(heap.value_error("cannot hash writable memoryview object"));
    }
    if !view.has_byte_format() {
        return Err(heap.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    hash(heap, &view.object())?;
    let told = hash_bytes(heap.word, &view.bytes(heap)?);
    view.known_hash.set(Some(told));
    Ok(told)
}
