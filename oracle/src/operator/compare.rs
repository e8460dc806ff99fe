//! Comparisons and membership.

use crate::bytes;
use crate::classes::Offer;
use crate::container::hash::hash_searched;
use crate::container::iterator::{iterate_or, next};
use crate::error::Res;
use crate::heap::{HeapRef, Ref};
use crate::methods::view;
use crate::number::complex;
use crate::number::float::{compare_int, truncate};
use crate::operator::sets;
use crate::value::{Dict, List, Value};
use std::cmp::Ordering;
use std::rc::Rc;
use syntax::ast::CmpOp;

/// The truth of `left op right`.
pub(crate) fn compare(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> Res<bool> {
    let answer = compare_values(heap, op, left, right)?;
    heap.truth(&answer)
}

/// `left op right`.
pub(crate) fn compare_values(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> Res {
    let answer = match op {
        CmpOp::Is => left.is(right),
        CmpOp::IsNot => !left.is(right),
        CmpOp::In => contains(heap, right, left)?,
        CmpOp::NotIn => !contains(heap, right, left)?,
        _ => return rich_compare(heap, op, left, right),
    };
    Ok(Value::Bool(answer))
}

/// The special method of a comparison, and the one of the other operand.
fn methods(op: CmpOp) -> (&'static str, &'static str) {
    match op {
        CmpOp::Eq => ("__eq__", "__eq__"),
        CmpOp::NotEq => ("__ne__", "__ne__"),
        CmpOp::Lt => ("__lt__", "__gt__"),
        CmpOp::LtE => ("__le__", "__ge__"),
        CmpOp::Gt => ("__gt__", "__lt__"),
        _ => ("__ge__", "__le__"),
    }
}

/// What the other operand is asked for.
pub(crate) fn mirrored(op: CmpOp) -> CmpOp {
    match op {
        CmpOp::Lt => CmpOp::Gt,
        CmpOp::LtE => CmpOp::GtE,
        CmpOp::Gt => CmpOp::Lt,
        CmpOp::GtE => CmpOp::LtE,
        symmetric => symmetric,
    }
}

/// An operand as a builtin class sees it. Bytearrays and memoryviews ask what says itself which buffer it has, views of dicts what
/// says itself how it is iterated over.
fn plain(heap: &HeapRef, value: &Value, other: &Value) -> Res {
    let asks = match other.as_builtin() {
        Value::Bytes(bytes) => bytes.is_array,
        Value::MemoryView(_) => true,
        _ => false,
    };
    let is_kept = view::is_view(value) || view::is_view(other) || asks && bytes::buffer::is_lender(heap, value)?;
    Ok(if is_kept { value.clone() } else { value.as_builtin() })
}

/// The right operand goes first if its class derives from the left one's.
fn rich_compare(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> Res {
    heap.work()?;
    if let Value::MappingProxy(proxy) = left {
        return rich_compare(heap, op, &proxy.0, right);
    }
    let (left_class, right_class) = (left.class(heap), right.class(heap));
    if left_class.is_builtin() && right_class.is_builtin() {
        if let Value::MappingProxy(proxy) = right
            && mirrored(op) != op
        {
            return rich_compare(heap, mirrored(op), &proxy.0, left);
        }
        return compare_builtins(heap, op, left, right)?.ok_or_else(|| not_ordered(heap, op, left, right));
    }
    let (method, reflected) = methods(op);
    let right_first = !std::rc::Rc::ptr_eq(&left_class, &right_class) && right_class.is_subclass(&left_class);
    let mut tries = vec![(left, method, right), (right, reflected, left)];
    if right_first {
        tries.reverse();
    }
    let (plain_left, plain_right) = (plain(heap, left, right)?, plain(heap, right, left)?);
    for (receiver, name, other) in tries {
        if let Some(answer) = compare_by_method(heap, receiver, name, other)? {
            return Ok(answer);
        }
        if answers_itself(op, &plain_left, &plain_right) && receiver.class(heap).lookup_user(heap, name)?.is_none() {
            let answer = match receiver.is(left) {
                true => compare_builtins(heap, op, &plain_left, &plain_right)?,
                false => compare_builtins(heap, mirrored(op), &plain_right, &plain_left)?,
            };
            return answer.ok_or_else(|| not_ordered(heap, op, left, right));
        }
    }
    let answer = if have_builtins_a_say(heap, (left, method), (right, reflected))? {
        compare_builtins(heap, op, &plain_left, &plain_right)?
    } else {
        let is_same = left.is(right);
        matches!(op, CmpOp::Eq | CmpOp::NotEq).then_some(Value::Bool(is_same == (op == CmpOp::Eq)))
    };
    answer.ok_or_else(|| not_ordered(heap, op, left, right))
}

/// Whether the builtin class of an operand still has a say: a class of the program that has the method said all itself. Ints have none
/// about floats, nor both about complex numbers.
fn have_builtins_a_say(
    heap: &HeapRef,
    (left, method): (&Value, &str),
    (right, reflected): (&Value, &str),
) -> Res<bool> {
    for (owner, method, other) in [(left, method, right), (right, reflected, left)] {
        let yields = matches!((rank(owner), rank(other)), (Some(own), Some(other)) if own < other);
        if !yields && owner.class(heap).lookup_user(heap, method)?.is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The place of a number's type in the tower of ints, floats and complex numbers.
fn rank(value: &Value) -> Option<u8> {
    match value.as_builtin() {
        Value::Bool(_) | Value::Int(_) => Some(0),
        Value::Float(_) => Some(1),
        Value::Complex(_) => Some(2),
        _ => None,
    }
}

/// What a special method that the program defined answers, unless it is NotImplemented.
fn compare_by_method(heap: &HeapRef, receiver: &Value, name: &str, other: &Value) -> Res<Option<Value>> {
    if let Some(answer) = compare_by(heap, receiver, name, other)? {
        return Ok(Some(answer).filter(|answer| !matches!(answer, Value::NotImplemented)));
    }
    // `object.__ne__` is the opposite of `__eq__`; builtin classes that compare their values have another.
    if name != "__ne__" || !matches!(receiver.as_builtin(), Value::Instance(_) | Value::Exception(_) | Value::Class(_))
    {
        return Ok(None);
    }
    match compare_by(heap, receiver, "__eq__", other)? {
        None | Some(Value::NotImplemented) => Ok(None),
        Some(answer) => Ok(Some(Value::Bool(!heap.truth(&answer)?))),
    }
}

fn compare_by(heap: &HeapRef, receiver: &Value, name: &str, other: &Value) -> Res<Option<Value>> {
    Ok(match Offer::of(heap.dispatched(receiver, name))? {
        Offer::Absent => None,
        Offer::Withheld => Some(Value::NotImplemented),
        Offer::Method(method) => Some(heap.call(&method, vec![other.clone()])?),
    })
}

/// `None` if the two have no order.
fn compare_builtins(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> Res<Option<Value>> {
    if let Some(answer) = view::compare(heap, op, left, right) {
        return answer.map(Value::Bool).map(Some);
    }
    match op {
        CmpOp::Eq => equal_builtins(heap, left, right).map(Value::Bool).map(Some),
        CmpOp::NotEq => Ok(Some(Value::Bool(!equal_builtins(heap, left, right)?))),
        _ => order(heap, op, left, right),
    }
}

/// `left.__eq__(right)` as the builtin classes have it.
pub(crate) fn default_equal(heap: &HeapRef, left: &Value, right: &Value) -> Res {
    let (left, right) = (left.as_builtin(), right.as_builtin());
    let answer = equal_builtins(heap, &left, &right)?;
    let are_alike = are_alike(&left, &right);
    // An int leaves the comparison with a float to the float, bytes that with another buffer to that one.
    let yields = match &left {
        Value::Bytes(_) => left.kind() != right.kind(),
        left => left.as_int().is_some(),
    };
    let answer = answer && (are_alike || !yields);
    Ok(if answer || are_alike || left.kind() == right.kind() && !matches!(left, Value::Instance(_)) {
        Value::Bool(answer)
    } else {
        Value::NotImplemented
    })
}

/// Whether the class of a builtin value compares itself with the class of another one.
fn are_alike(left: &Value, right: &Value) -> bool {
    match left {
        Value::Complex(left) => complex::equals(***left, right).is_some(),
        Value::Float(_) => right.as_int().is_some(),
        Value::Set(_) => matches!(right, Value::Set(_)),
        Value::Bytes(bytes) if bytes.is_array => matches!(right, Value::Bytes(_) | Value::MemoryView(_)),
        Value::MemoryView(_) => matches!(right, Value::Bytes(_) | Value::MemoryView(_)),
        left => left.as_int().is_some() && right.as_int().is_some(),
    }
}

/// Whether two builtin values have an answer without asking the other one, so that a method which only one of their classes
/// defines is not asked after a builtin one.
fn answers_itself(op: CmpOp, left: &Value, right: &Value) -> bool {
    let is_equality = matches!(op, CmpOp::Eq | CmpOp::NotEq);
    match left {
        Value::Complex(_) | Value::Dict(_) if !is_equality => false,
        Value::Float(_) | Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_) | Value::Dict(_) => {
            left.kind() == right.kind() || are_alike(left, right)
        }
        _ => are_alike(left, right),
    }
}

/// The test by which containers find an item: a NaN is found only if it is the same object.
pub(crate) fn same_or_equal(heap: &HeapRef, left: &Value, right: &Value) -> Res<bool> {
    Ok(left.is(right) || equal(heap, left, right)?)
}

/// The truth of `left == right`.
pub(crate) fn equal(heap: &HeapRef, left: &Value, right: &Value) -> Res<bool> {
    let answer = rich_compare(heap, CmpOp::Eq, left, right)?;
    heap.truth(&answer)
}

fn equal_builtins(heap: &HeapRef, left: &Value, right: &Value) -> Res<bool> {
    if let Some(ordering) = compare_numbers(left, right) {
        return Ok(ordering == Some(Ordering::Equal));
    }
    if let (Value::Complex(number), other) | (other, Value::Complex(number)) = (left, right) {
        return Ok(complex::equals(***number, other).unwrap_or(false));
    }
    if matches!(left, Value::MemoryView(_)) || matches!(right, Value::MemoryView(_)) {
        return Ok(bytes::view::equal(heap, left, right)?.unwrap_or(false));
    }
    if let Some((left, right)) = bytes::operators::both(heap, left, right)? {
        return Ok(left == right);
    }
    match (left, right) {
        (Value::MappingProxy(proxy), other) | (other, Value::MappingProxy(proxy)) => equal(heap, &proxy.0, other),
        (Value::FrameLocals(left), Value::FrameLocals(right)) => Ok(std::rc::Rc::ptr_eq(&left.0, &right.0)),
        (Value::FrameLocals(proxy), dict @ Value::Dict(_)) | (dict @ Value::Dict(_), Value::FrameLocals(proxy)) => {
            equal(heap, &Value::Dict(heap.interpreter()?.proxy_dict(&proxy.0)?), dict)
        }
        (Value::TypeForm(left), Value::TypeForm(right)) => crate::typing::equal(heap, left, right),
        (Value::BoundMethod(left), Value::BoundMethod(right)) => {
            let same_function =
                || heap.nested(" in comparison", || same_or_equal(heap, &left.function, &right.function));
            Ok(left.receiver.is(&right.receiver) && same_function()?)
        }
        (Value::BoundMember(left), Value::BoundMember(right)) => {
            Ok(left.receiver.is(&right.receiver) && std::ptr::eq(left.member, right.member))
        }
        (Value::Code(left), Value::Code(right)) => left.equals(right),
        (Value::Str(left), Value::Str(right)) => Ok(Rc::ptr_eq(left, right) || left.text == right.text),
        (Value::List(left), Value::List(right)) if left.0.borrow().len() != right.0.borrow().len() => Ok(false),
        (Value::List(left), Value::List(right)) => heap.truth(&compare_lists(heap, CmpOp::Eq, left, right)?),
        (Value::Tuple(left), Value::Tuple(right)) => equal_items(heap, left.items(), right.items()),
        (Value::Slice(left), Value::Slice(right)) => equal_items(heap, &left.0, &right.0),
        (Value::Cell(left), Value::Cell(right)) => equal_items(heap, &left.content(), &right.content()),
        (Value::Dict(left), Value::Dict(right)) => heap.nested(" in comparison", || equal_dicts(heap, left, right)),
        (Value::Set(left), Value::Set(right)) => Ok(left.len() == right.len() && sets::is_subset(heap, left, right)?),
        (Value::Range(left), Value::Range(right)) => Ok(left.equals(right)),
        _ => Ok(left.is(right)),
    }
}

fn equal_items(heap: &HeapRef, left: &[Value], right: &[Value]) -> Res<bool> {
    if left.len() != right.len() {
        return Ok(false);
    }
    Ok(first_difference(heap, left, right)?.is_none())
}

/// Each pair is looked up when it is its turn, as the comparison of another may have changed the lists.
fn compare_lists(heap: &HeapRef, op: CmpOp, left: &Ref<List>, right: &Ref<List>) -> Res {
    let pair = |at: usize| Some((left.0.borrow().get(at)?.clone(), right.0.borrow().get(at)?.clone()));
    heap.nested(" in comparison", || {
        for at in 0.. {
            let Some((one, other)) = pair(at) else { break };
            if same_or_equal(heap, &one, &other)? {
                continue;
            }
            match pair(at) {
                Some(_) if op == CmpOp::Eq => return Ok(Value::Bool(false)),
                Some((one, other)) => return compare_values(heap, op, &one, &other),
                None => break,
            }
        }
        let ordering = left.0.borrow().len().cmp(&right.0.borrow().len());
        Ok(Value::Bool(if op == CmpOp::Eq { ordering.is_eq() } else { satisfies(op, ordering) }))
    })
}

fn first_difference(heap: &HeapRef, left: &[Value], right: &[Value]) -> Res<Option<usize>> {
    heap.nested(" in comparison", || {
        for (at, (left, right)) in left.iter().zip(right).enumerate() {
            if !same_or_equal(heap, left, right)? {
                return Ok(Some(at));
            }
        }
        Ok(None)
    })
}

fn equal_dicts(heap: &HeapRef, left: &Ref<Dict>, right: &Ref<Dict>) -> Res<bool> {
    if left.len() != right.len() {
        return Ok(false);
    }
    for entry in left.entries() {
        let Some(other) = right.get_hashed(heap, &entry.key, entry.hash)? else { return Ok(false) };
        if !same_or_equal(heap, &entry.value, &other)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `None` if they are not both numbers; `Some(None)` if one is NaN.
fn compare_numbers(left: &Value, right: &Value) -> Option<Option<Ordering>> {
    match (left, right) {
        (Value::Float(left), Value::Float(right)) => Some(left.0.partial_cmp(&right.0)),
        (_, Value::Float(right)) => left.as_int().map(|left| compare_int(&left, right.0)),
        (Value::Float(left), _) => right.as_int().map(|right| compare_int(&right, left.0).map(Ordering::reverse)),
        _ => Some(Some(left.as_int()?.cmp(&right.as_int()?))),
    }
}

fn order(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> Res<Option<Value>> {
    if let Some(ordering) = compare_numbers(left, right) {
        return Ok(Some(Value::Bool(ordering.is_some_and(|ordering| satisfies(op, ordering)))));
    }
    if are_ordered_buffers(left, right)
        && let Some((left, right)) = bytes::operators::both(heap, left, right)?
    {
        return Ok(Some(Value::Bool(satisfies(op, left.cmp(&right)))));
    }
    let ordered = match (left, right) {
        (Value::Str(left), Value::Str(right)) if Rc::ptr_eq(left, right) => {
            Ok(Value::Bool(satisfies(op, Ordering::Equal)))
        }
        (Value::Str(left), Value::Str(right)) => Ok(Value::Bool(satisfies(op, left.text.cmp(&right.text)))),
        (Value::List(left), Value::List(right)) => compare_lists(heap, op, left, right),
        (Value::Tuple(left), Value::Tuple(right)) => order_items(heap, op, left.items(), right.items()),
        (Value::Slice(left), Value::Slice(right)) => order_items(heap, op, &left.0, &right.0),
        (Value::Cell(left), Value::Cell(right)) => order_items(heap, op, &left.content(), &right.content()),
        (Value::Set(left), Value::Set(right)) => sets::order(heap, op, left, right).map(Value::Bool),
        _ => return Ok(None),
    };
    ordered.map(Some)
}

/// Bytes are ordered among themselves, bytearrays with each buffer.
fn are_ordered_buffers(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Bytes(_), Value::Bytes(_)) => true,
        (Value::Bytes(array), _) | (_, Value::Bytes(array)) => array.is_array,
        _ => false,
    }
}

fn not_ordered(heap: &HeapRef, op: CmpOp, left: &Value, right: &Value) -> crate::error::Throw {
    let (symbol, left, right) = (symbol(op), left.type_name(), right.type_name());
    heap.type_error(format!("'{symbol}' not supported between instances of '{left}' and '{right}'"))
}

/// The first items that differ decide, by whatever their comparison gives, else the lengths.
fn order_items(heap: &HeapRef, op: CmpOp, left: &[Value], right: &[Value]) -> Res {
    match first_difference(heap, left, right)? {
        Some(at) => heap.nested(" in comparison", || compare_values(heap, op, &left[at], &right[at])),
        None => Ok(Value::Bool(satisfies(op, left.len().cmp(&right.len())))),
    }
}

fn satisfies(op: CmpOp, ordering: Ordering) -> bool {
    match op {
        CmpOp::Lt => ordering.is_lt(),
        CmpOp::LtE => ordering.is_le(),
        CmpOp::Gt => ordering.is_gt(),
        _ => ordering.is_ge(),
    }
}

fn symbol(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Lt => "<",
        CmpOp::LtE => "<=",
        CmpOp::Gt => ">",
        _ => ">=",
    }
}

/// `item in container`.
pub(crate) fn contains(heap: &HeapRef, container: &Value, item: &Value) -> Res<bool> {
    match Offer::of(heap.dispatched(container, "__contains__"))? {
        Offer::Method(Value::None) => {
            Err(heap.type_error(format!("'{}' object is not a container", container.type_name())))
        }
        Offer::Method(method) => heap.truth(&heap.call(&method, vec![item.clone()])?),
        Offer::Absent => contains_in_builtin(heap, container, item),
        Offer::Withheld => search(heap, container, item),
    }
}

/// The same, as the builtin class has it.
pub(crate) fn contains_in_builtin(heap: &HeapRef, container: &Value, item: &Value) -> Res<bool> {
    match (&container.as_builtin(), &item.as_builtin()) {
        (Value::DictView(view), _) if view.is_set() => view.contains(heap, item),
        (Value::MappingProxy(proxy), _) => contains(heap, &proxy.0, item),
        (Value::Bytes(bytes), _) => bytes::operators::contains(heap, bytes, item),
        (Value::Str(text), Value::Str(part)) => Ok(text.text.contains(&*part.text)),
        (Value::Str(_), _) => {
            let given = item.type_name();
            Err(heap.type_error(format!("'in <string>' requires string as left operand, not {given}")))
        }
        (Value::Dict(dict), _) => Ok(dict.get(heap, item)?.is_some()),
        (Value::Set(set), _) => set.contains_hashed(heap, item, hash_searched(heap, item)?),
        (Value::Range(range), _) if item.as_int().is_some() => {
            Ok(item.as_int().is_some_and(|item| range.contains(&item)))
        }
        // What surely equals no item of a range: no need to walk it.
        (Value::Range(range), Value::Float(item)) => {
            Ok(item.0.is_finite() && item.0.trunc() == item.0 && range.contains(&truncate(item.0)))
        }
        (Value::Range(_), Value::Str(_) | Value::None | Value::Tuple(_) | Value::List(_) | Value::Dict(_)) => Ok(false),
        (builtin @ (Value::List(_) | Value::Tuple(_)), _) => search(heap, builtin, item),
        _ => search(heap, container, item),
    }
}

fn search(heap: &HeapRef, container: &Value, item: &Value) -> Res<bool> {
    let words = || format!("argument of type '{}' is not a container or iterable", container.type_name());
    let iterator = iterate_or(heap, container, words)?;
    while let Some(other) = next(heap, &iterator)? {
        if same_or_equal(heap, &other, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}
