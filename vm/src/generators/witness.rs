//! What is known to hold an object: a slot of a frame, or a path of objects that begins with what a frame or the VM refers to. To
//! see that it still does is a matter of looking there.

use crate::frames::Activation;
use crate::heap::Marker;
use crate::objects::generator::Generator;
use crate::objects::instance::Instance;
use crate::objects::{Dict, List, Tuple};
use crate::vm::Vm;
use std::cell::Cell;
use std::collections::{HashMap, HashSet, VecDeque};
use stencils::frame::Frame;
use stencils::generator::FrameState;
use stencils::value::Value;

/// What holds an object.
#[derive(Debug)]
pub(super) enum Witness {
    /// A local variable or an operand of that frame, and which.
    Frame(*mut Frame, Cell<usize>),
    /// Each refers to the next, the last to the object.
    Path { path: Vec<Link>, start: Start },
}

/// What the first object of a path is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// What runs refers to it, in a frame by that slot.
    Running(usize),
    /// It is there for the whole run.
    Permanent,
    /// A generator that is looked at itself.
    Watched,
}

/// An object on a path, and where in it the next one was seen last.
#[derive(Debug)]
pub(super) struct Link {
    holder: Value,
    place: Cell<usize>,
}

impl Link {
    pub(super) const fn new(holder: Value, place: usize) -> Self {
        Self { holder, place: Cell::new(place) }
    }

    /// The same link once more.
    pub(super) fn again(&self) -> Self {
        Self::new(self.holder, self.place.get())
    }

    pub(super) const fn holder(&self) -> Value {
        self.holder
    }

    /// Whether the object still refers to that. Lists and dicts may be long, so it looks first where it was.
    fn holds(&self, held: Value, contents: impl FnOnce(Value) -> Vec<Value>) -> bool {
        // Instances of derived classes have more than items.
        self.find(held) || contents(self.holder).contains(&held)
    }

    /// Whether it is an item of the object.
    fn find(&self, held: Value) -> bool {
        let holds_at = |place: usize| {
            if let Some(list) = List::from_value(self.holder) {
                return list.get(place) == Some(held);
            }
            Dict::from_value(self.holder)
                .is_some_and(|dict| dict.entry(place).is_some_and(|entry| entry.value == held || entry.key == held))
        };
        let found = std::iter::once(self.place.get()).chain(0..places(self.holder)).find(|&place| holds_at(place));
        if let Some(place) = found {
            self.place.set(place);
        }
        found.is_some()
    }

    /// Whether the heap is told when the object no longer refers to that.
    pub(super) fn tells(&self, held: Value) -> bool {
        let has_part = |instance: Instance| instance.dict() == held || instance.slots() == held;
        self.find(held)
            || Generator::from_value(self.holder).is_some_and(has_arguments_alone)
            || Instance::of(self.holder).is_some_and(has_part)
            || Tuple::from_value(self.holder).is_some_and(|tuple| tuple.items().contains(&held))
    }

    /// What another object refers to at about the same place.
    fn beside(&self, holder: Value) -> Vec<(usize, Value)> {
        let place = self.place.get();
        let places = [place, place + 1, places(holder).saturating_sub(1)].into_iter();
        if let Some(list) = List::from_value(holder) {
            return places.filter_map(|place| Some((place, list.get(place)?))).collect();
        }
        if let Some(dict) = Dict::from_value(holder) {
            return places.filter_map(|place| Some((place, dict.entry(place)?.value))).collect();
        }
        let parts = Instance::of(holder).map(|instance| vec![instance.dict(), instance.slots()]);
        let parts = parts.or_else(|| Tuple::from_value(holder).map(|tuple| tuple.items().to_vec())).unwrap_or_default();
        parts.into_iter().take(MOST_BESIDE).map(|part| (0, part)).collect()
    }
}

/// How many items may lie in a list or dict.
fn places(holder: Value) -> usize {
    let count = List::from_value(holder).map(List::len);
    count.or_else(|| Dict::from_value(holder).map(Dict::used)).unwrap_or(0)
}

/// Whether a generator still has its arguments alone.
fn has_arguments_alone(generator: Generator) -> bool {
    matches!(generator.state, FrameState::CREATED | FrameState::COMPLETED)
}

/// So many objects of each length of paths are looked at beside a path.
const MOST_BESIDE: usize = 8;

impl Witness {
    /// The slot of the frame that held what it begins with.
    pub(super) fn slot(&self) -> usize {
        match self {
            Self::Frame(_, slot) => slot.get(),
            Self::Path { start: Start::Running(slot), .. } => *slot,
            Self::Path { .. } => 0,
        }
    }

    /// The objects on the path.
    pub(super) fn path(&self) -> &[Link] {
        match self {
            Self::Frame(..) => &[],
            Self::Path { path, .. } => path,
        }
    }
}

impl Vm {
    /// Whether a witness still holds a generator.
    pub(super) fn holds(&self, witness: &Witness, generator: Generator) -> bool {
        match witness {
            Witness::Frame(frame, slot) => {
                let live = self.frames().find(|live| live.frame() == *frame);
                let found = live.and_then(|frame| slot_of(frame, generator.value()));
                slot.set(found.unwrap_or(slot.get()));
                found.is_some()
            }
            Witness::Path { path, start } => {
                let held = path.iter().skip(1).map(|link| link.holder).chain([generator.value()]);
                let is_running = matches!(start, Start::Running(_));
                path.first().is_some_and(|first| !is_running || self.runs_with(first.holder))
                    && path.iter().zip(held).all(|(link, held)| link.holds(held, |holder| self.contents(holder)))
            }
        }
    }

    /// Whether an object, or what runs (NULL), still refers to another.
    pub(super) fn still_is(&self, [holder, held]: [Value; 2], link: &Link) -> bool {
        if holder.is_null() { self.runs_with(held) } else { link.holds(held, |holder| self.contents(holder)) }
    }

    /// Searches for what holds a generator: in the frames, beside other paths, and then up to so many objects.
    pub(super) fn find_witness(&self, generator: Generator, near: &[Vec<Link>], limit: usize) -> Option<Witness> {
        let value = generator.value();
        if let Some((frame, slot)) = self.slot_of(value) {
            return Some(Witness::Frame(frame.frame(), Cell::new(slot)));
        }
        let path = near.iter().rev().find_map(|near| self.path_beside(value, near));
        let search = || if limit == 0 { None } else { self.path_to(value, self.roots(), limit) };
        let path = path.or_else(search).map(|path| self.running_path(path));
        path.or_else(|| {
            let permanent = || Marker::list(self.machine.lists_subclasses, |lister| self.visit_permanent(lister));
            let path = if limit == usize::MAX { self.path_to(value, permanent(), limit) } else { None };
            path.map(|path| Witness::Path { path, start: Start::Permanent })
        })
    }

    fn running_path(&self, path: Vec<Link>) -> Witness {
        let slot = path.first().and_then(|first| self.slot_of(first.holder)).map_or(0, |(_, slot)| slot);
        Witness::Path { path, start: Start::Running(slot) }
    }

    /// A path from one of `roots` to what refers to a value: the nearest, breadth first.
    fn path_to(&self, value: Value, roots: Vec<Value>, limit: usize) -> Option<Vec<Link>> {
        let mut from: HashMap<Value, Value> = roots.iter().map(|&root| (root, Value::NULL)).collect();
        let mut queue: VecDeque<Value> = roots.into();
        let mut searched = 0;
        while let Some(holder) = queue.pop_front().filter(|_| searched < limit) {
            searched += 1;
            let contents = self.contents(holder);
            if contents.contains(&value) {
                let known = |holder: &Value| from.get(holder).copied().filter(|&before| before != Value::NULL);
                let path = std::iter::successors(Some(holder), known).map(|holder| Link::new(holder, 0));
                let mut path: Vec<Link> = path.collect();
                path.reverse();
                // Where they are, the next may lie beside them.
                for (link, held) in path.iter().zip(path.iter().skip(1).map(Link::holder).chain([value])) {
                    link.find(held);
                }
                return Some(path);
            }
            // More than can be searched need not wait.
            let room = limit - searched.min(limit);
            for held in contents.into_iter().take(room) {
                from.entry(held).or_insert_with(|| {
                    queue.push_back(held);
                    holder
                });
            }
        }
        None
    }

    /// A path to what refers to a value that is like another path, but for its last places in lists and dicts.
    fn path_beside(&self, value: Value, path: &[Link]) -> Option<Vec<Link>> {
        let first = path.first().filter(|first| self.runs_with(first.holder))?;
        let mut paths = vec![(Vec::new(), first.holder)];
        for (at, link) in path.iter().enumerate() {
            let mut longer = Vec::new();
            for (before, holder) in paths {
                for (place, held) in link.beside(holder) {
                    let links = before.iter().map(Link::again).chain([Link::new(holder, place)]);
                    let is_last = at + 1 == path.len();
                    if is_last && held == value {
                        return Some(links.collect());
                    }
                    if !is_last && held.is_pointer() && longer.len() < MOST_BESIDE {
                        longer.push((links.collect(), held));
                    }
                }
            }
            paths = longer;
        }
        None
    }

    fn contents(&self, object: Value) -> Vec<Value> {
        Marker::list(self.machine.lists_subclasses, |lister| lister.visit_contents(object))
    }

    /// What runs refers to, first that which no module has.
    fn roots(&self) -> Vec<Value> {
        let slots = self.frames().flat_map(|frame| frame.locals().iter().chain(frame.operands()));
        let mut seen = HashSet::new();
        let mut roots: Vec<Value> = slots.copied().filter(|slot| slot.is_pointer()).chain(self.running()).collect();
        roots.retain(|&root| seen.insert(root));
        roots
    }

    fn running(&self) -> Vec<Value> {
        Marker::list(self.machine.lists_subclasses, |lister| self.visit_frames(lister))
    }

    /// Whether what runs refers to an object.
    fn runs_with(&self, object: Value) -> bool {
        self.frames().any(|frame| frame.globals() == object || slot_of(frame, object).is_some())
            || self.running().contains(&object)
    }

    /// The innermost frame with a value, and the slot that has it.
    fn slot_of(&self, value: Value) -> Option<(Activation, usize)> {
        self.frames().find_map(|frame| Some((frame, slot_of(frame, value)?)))
    }
}

/// Which local variable or operand, counted behind those, a value is.
fn slot_of(frame: Activation, value: Value) -> Option<usize> {
    frame.locals().iter().chain(frame.operands()).position(|&held| held == value)
}
