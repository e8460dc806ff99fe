//! What is known to hold an object: a slot of a frame, or a path of objects that begins with what a frame or the VM refers to. To
//! see that it still does is a matter of looking there.

use crate::frames::Activation;
use crate::heap::Marker;
use crate::objects::generator::Generator;
use crate::objects::{Dict, List};
use crate::vm::Vm;
use std::cell::Cell;
use std::collections::{HashMap, VecDeque};
use stencils::frame::Frame;
use stencils::value::Value;

/// What holds an object.
#[derive(Debug)]
pub(super) enum Witness {
    /// A local variable or an operand of that frame.
    Frame(*mut Frame),
    /// Each refers to the next, the last to the object; what runs refers to the first, unless it is there for the whole run.
    Path { path: Vec<Link>, is_permanent: bool },
}

/// An object on a path, and where in it the next one was seen last.
#[derive(Debug)]
pub(super) struct Link {
    holder: Value,
    place: Cell<usize>,
}

impl Link {
    fn new(holder: Value) -> Self {
        Self { holder, place: Cell::new(0) }
    }

    /// Whether the object still refers to that. Lists and dicts may be long, so it looks first where it was.
    fn holds(&self, held: Value, contents: impl FnOnce(Value) -> Vec<Value>) -> bool {
        let holds_at = |place: usize| {
            if let Some(list) = List::from_value(self.holder) {
                return list.get(place) == Some(held);
            }
            Dict::from_value(self.holder)
                .is_some_and(|dict| dict.entry(place).is_some_and(|entry| entry.value == held || entry.key == held))
        };
        let count = List::from_value(self.holder).map(List::len);
        let count = count.or_else(|| Dict::from_value(self.holder).map(Dict::used)).unwrap_or(0);
        let found = std::iter::once(self.place.get()).chain(0..count).find(|&place| holds_at(place));
        if let Some(place) = found {
            self.place.set(place);
        }
        // Instances of derived classes have more than items.
        found.is_some() || contents(self.holder).contains(&held)
    }
}

impl Witness {
    /// Whether it is a dict that holds the object.
    pub(super) fn ends_in_dict(&self) -> bool {
        matches!(self, Self::Path { path, .. } if path.last().is_some_and(|link| Dict::from_value(link.holder).is_some()))
    }
}

impl Vm {
    /// Whether a witness still holds a generator.
    pub(super) fn holds(&self, witness: &Witness, generator: Generator) -> bool {
        match witness {
            Witness::Frame(frame) => {
                let live = self.frames().find(|live| live.frame() == *frame);
                live.is_some_and(|frame| has_slot(frame, generator.value()))
            }
            Witness::Path { path, is_permanent } => {
                let held = path.iter().skip(1).map(|link| link.holder).chain([generator.value()]);
                path.first().is_some_and(|first| *is_permanent || self.runs_with(first.holder))
                    && path.iter().zip(held).all(|(link, held)| link.holds(held, |holder| self.contents(holder)))
            }
        }
    }

    /// Searches up to so many objects for what holds a generator.
    pub(super) fn find_witness(&self, generator: Generator, limit: usize) -> Option<Witness> {
        let value = generator.value();
        if let Some(frame) = self.frames().find(|&frame| has_slot(frame, value)) {
            return Some(Witness::Frame(frame.frame()));
        }
        let path = self.path_to(value, self.running(), limit).map(|path| Witness::Path { path, is_permanent: false });
        path.or_else(|| {
            let permanent = || Marker::list(self.machine.lists_subclasses, |lister| self.visit_permanent(lister));
            let path = if limit == usize::MAX { self.path_to(value, permanent(), limit) } else { None };
            path.map(|path| Witness::Path { path, is_permanent: true })
        })
    }

    /// A path from one of `roots` to what refers to a value: the nearest, breadth first.
    fn path_to(&self, value: Value, roots: Vec<Value>, limit: usize) -> Option<Vec<Link>> {
        let mut from: HashMap<Value, Value> = roots.iter().map(|&root| (root, Value::NULL)).collect();
        let mut queue: VecDeque<Value> = roots.into();
        let mut searched = 0;
        while let Some(holder) = queue.pop_front().filter(|_| searched < limit) {
            searched += 1;
            for held in self.contents(holder) {
                if held == value {
                    let known = |holder: &Value| from.get(holder).copied().filter(|&before| before != Value::NULL);
                    let mut path: Vec<Link> = std::iter::successors(Some(holder), known).map(Link::new).collect();
                    path.reverse();
                    return Some(path);
                }
                from.entry(held).or_insert_with(|| {
                    queue.push_back(held);
                    holder
                });
            }
        }
        None
    }

    fn contents(&self, object: Value) -> Vec<Value> {
        Marker::list(self.machine.lists_subclasses, |lister| lister.visit_contents(object))
    }

    fn running(&self) -> Vec<Value> {
        Marker::list(self.machine.lists_subclasses, |lister| self.visit_frames(lister))
    }

    /// Whether what runs refers to an object.
    fn runs_with(&self, object: Value) -> bool {
        self.frames().any(|frame| frame.globals() == object || has_slot(frame, object))
            || self.running().contains(&object)
    }
}

fn has_slot(frame: Activation, value: Value) -> bool {
    frame.locals().contains(&value) || frame.operands().contains(&value)
}
