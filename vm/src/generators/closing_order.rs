//! In which order counted references would close the generators among garbage, and which of them: not those that a cycle holds.

use crate::heap::{Heap, Marker};
use crate::objects::generator::Generator;
use crate::objects::kind_of;
use std::collections::{HashMap, HashSet};
use stencils::generator::is_guarded;
use stencils::object::Kind;
use stencils::value::Value;

/// Whether closing a generator can run code of the program: it is inside a `try` or `with`, or waits for another.
pub(super) fn has_cleanup(generator: Generator) -> bool {
    generator.state.is_suspended() && (is_guarded(generator.activation().unit()) || generator.yields_from().is_some())
}

/// Those of the unmarked generators that would be closed, in order. What they hold comes when they are closed.
pub(super) fn closing_order(heap: &Heap, marker: &Marker, gone: &[Generator]) -> Vec<Generator> {
    let values: HashSet<Value> = gone.iter().map(|generator| generator.value()).collect();
    let is_gone = |value: &Value| values.contains(value);
    if gone.is_empty() || !heap.unmarked().any(|object| contents(object).iter().any(is_gone)) {
        return gone.to_vec();
    }
    let mut references = references(heap, marker);
    let mut order = Vec::new();
    // What a frame held goes from the end, which mostly is the newest.
    let mut free: Vec<Value> = heap.unmarked().filter(|object| !references.contains_key(object)).collect();
    free.reverse();
    while let Some(object) = free.pop() {
        if let Some(generator) = Generator::from_value(object).filter(|&generator| has_cleanup(generator)) {
            order.push(generator);
            continue;
        }
        let mut freed: Vec<Value> =
            contents(object).into_iter().filter(|&held| release(&mut references, held)).collect();
        if !is_freed_from_the_end(object) {
            freed.reverse();
        }
        free.append(&mut freed);
    }
    order
}

/// How often garbage refers to garbage.
fn references(heap: &Heap, marker: &Marker) -> HashMap<Value, u32> {
    let mut references = HashMap::new();
    for held in heap.unmarked().flat_map(contents).filter(|&held| !marker.is_marked(held)) {
        *references.entry(held).or_default() += 1;
    }
    references
}

/// Takes a reference away: whether it was the last.
fn release(references: &mut HashMap<Value, u32>, object: Value) -> bool {
    references.get_mut(&object).is_some_and(|count| {
        *count -= 1;
        *count == 0
    })
}

/// Lists and tuples let go of their last item first.
fn is_freed_from_the_end(object: Value) -> bool {
    matches!(kind_of(object), Some(Kind::List | Kind::Tuple))
}

/// What an object refers to. The frame of a generator shows the generator, which counts for nothing, as its object does not own it.
fn contents(object: Value) -> Vec<Value> {
    let shows =
        |held: Value| Generator::from_value(held).is_some_and(|it| held == object || it.frame.object == object);
    let mut contents = Marker::list(false, |lister| lister.visit_contents(object));
    contents.retain(|&held| !shows(held));
    contents
}
