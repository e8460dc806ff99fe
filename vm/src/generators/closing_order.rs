//! In which order counted references would close the generators among garbage, and which of them: not those that a cycle holds.

use super::cleanup::has_cleanup;
use crate::heap::Marker;
use crate::objects::class::Type;
use crate::objects::generator::Generator;
use crate::objects::instance::Instance;
use crate::objects::{List, Tuple, kind_of};
use std::collections::{HashMap, HashSet};
use stencils::object::Kind;
use stencils::value::Value;

/// Those of the unmarked generators that would be closed, in order. What they hold comes when they are closed. `let_go` is what
/// led to them, in the order in which it was let go of. Of `passed_on`, what garbage has was not let go of but by that.
pub(super) fn closing_order(
    garbage: &[Value],
    marker: &Marker,
    mut let_go: Vec<Value>,
    passed_on: &HashSet<Value>,
) -> Vec<Generator> {
    let mut references = references(garbage, marker);
    let_go.retain(|object| !(passed_on.contains(object) && references.contains_key(object)));
    for object in let_go.iter().filter(|&&object| !marker.is_marked(object)) {
        *references.entry(*object).or_default() += 1;
    }
    let mut order = Vec::new();
    // All other garbage went before.
    let older: Vec<Value> = garbage.iter().copied().filter(|object| !references.contains_key(object)).collect();
    older.into_iter().for_each(|object| free(object, &mut references, &mut order));
    for object in let_go {
        if release(&mut references, object) {
            free(object, &mut references, &mut order);
        }
    }
    order
}

/// Frees an object to which nothing refers, and what it alone refers to.
fn free(object: Value, references: &mut HashMap<Value, u32>, order: &mut Vec<Generator>) {
    let mut free = vec![object];
    let mut of_deque = Value::NULL;
    while let Some(object) = free.pop() {
        if let Some(generator) = Generator::from_value(object).filter(|&generator| has_cleanup(generator)) {
            order.push(generator);
            continue;
        }
        of_deque = items_of_deque(object).unwrap_or(of_deque);
        let mut freed = in_order_of_release(object, object == of_deque);
        freed.retain(|&held| release(references, held));
        free.extend(freed.into_iter().rev());
    }
}

/// How often garbage refers to garbage.
fn references(garbage: &[Value], marker: &Marker) -> HashMap<Value, u32> {
    let mut references = HashMap::new();
    for held in garbage.iter().copied().flat_map(contents).filter(|&held| !marker.is_marked(held)) {
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

/// The list that has the items of a deque.
fn items_of_deque(object: Value) -> Option<Value> {
    let class = Instance::of(object).map(Instance::class).and_then(Type::from_value)?;
    let is_deque = |class: Type| class.in_c().is_some_and(|class| class.name == "deque");
    let derives = class.order().iter().filter_map(|&base| Type::from_value(base)).any(is_deque);
    let slots = Tuple::from_value(Instance::of(object)?.slots()).filter(|_| derives)?;
    slots.items().iter().copied().find(|&slot| List::from_value(slot).is_some())
}

/// What an object refers to in the order in which it lets go of it: slots, the dict, then items; those of lists, tuples and
/// frames from the end, but not `of_deque`.
fn in_order_of_release(object: Value, of_deque: bool) -> Vec<Value> {
    let mut contents = contents(object);
    let instance = Instance::of(object);
    let mut items = contents.split_off(instance.map_or(0, |instance| {
        [instance.slots(), instance.dict(), instance.class()].into_iter().filter(|part| part.is_pointer()).count()
    }));
    let is_ordered = matches!(kind_of(object), Some(Kind::List | Kind::Tuple | Kind::Frame));
    if is_ordered && !of_deque || Generator::from_value(object).is_some() {
        items.reverse();
    }
    contents.append(&mut items);
    contents
}

/// What an object refers to. The frame of a generator shows the generator, which counts for nothing, as its object does not own it.
fn contents(object: Value) -> Vec<Value> {
    let shows = |held: Value| Generator::from_value(held).is_some_and(|it| held == object || it.frame.object == object);
    let mut contents = Marker::list(false, |lister| lister.visit_contents(object));
    contents.retain(|&held| !shows(held));
    contents
}
