//! The marking half of a collection: a work list instead of recursion, so that deep structures are no danger.

use super::settled::{KNOWN, SETTLED, Settled};
use crate::objects::layouts;
use stencils::object::{Header, InstancePrefix};
use stencils::value::Value;

/// Marks what it visits and all that can be reached from there.
pub(crate) struct Marker {
    gray: Vec<*mut Header>,
    /// A class keeps those that derive from it: the program may list them.
    pub(crate) keeps_subclasses: bool,
    /// It lists what it visits, marked or not, and marks nothing.
    lists: bool,
    /// What it finds is settled.
    pub(super) settled: Option<Settled>,
    /// Whose contents it visits.
    holder: Value,
}

impl Marker {
    /// A marker that has visited nothing.
    pub(crate) fn new(keeps_subclasses: bool) -> Self {
        Self { gray: Vec::new(), keeps_subclasses, lists: false, settled: None, holder: Value::NULL }
    }

    /// A marker that settles what it finds.
    pub(crate) fn settling(keeps_subclasses: bool, settled: Settled) -> Self {
        Self { settled: Some(settled), ..Self::new(keeps_subclasses) }
    }

    /// What `visit` visits, in order; nothing is marked.
    pub(crate) fn list(keeps_subclasses: bool, visit: impl FnOnce(&mut Self)) -> Vec<Value> {
        let mut lister = Self { lists: true, ..Self::new(keeps_subclasses) };
        visit(&mut lister);
        lister.gray.into_iter().map(Value::pointer).collect()
    }

    /// Marks a value. Any value will do, NULL too.
    pub(crate) fn visit(&mut self, value: Value) {
        if !value.is_pointer() {
            return;
        }
        let object = value.as_pointer::<Header>();
        // SAFETY: a value that can be reached points to a live object.
        unsafe {
            if self.lists {
                self.gray.push(object);
                return;
            }
            if (*object).mark == 0 {
                (*object).mark = self.settled.as_ref().map_or(SETTLED, |settled| settled.mark(value));
                self.gray.push(object);
            }
            if (*object).mark == KNOWN && self.holder.is_pointer() {
                self.settled.iter_mut().for_each(|settled| settled.note_holder(value, self.holder));
            }
        }
    }

    /// Marks many values.
    pub(crate) fn visit_all<'a>(&mut self, values: impl IntoIterator<Item = &'a Value>) {
        for value in values {
            self.visit(*value);
        }
    }

    /// Marks what can be reached from all that was visited.
    pub(crate) fn finish(&mut self) {
        while let Some(object) = self.gray.pop() {
            self.visit_settling(Value::pointer(object));
        }
    }

    fn visit_settling(&mut self, object: Value) {
        if self.settled.is_none() {
            return self.visit_contents(object);
        }
        self.holder = object;
        self.visit_contents(object);
        self.holder = Value::NULL;
        self.settled.iter_mut().for_each(|settled| settled.settle(object));
    }

    /// Visits the settled objects that may have changed. It finds those that are asked about if anything refers to them.
    pub(crate) fn visit_unsure(&mut self) {
        for object in self.settled.as_mut().map(Settled::take_unsure).unwrap_or_default() {
            if self.is_marked(object) {
                self.visit_settling(object);
            }
        }
    }

    /// Whether it asks what keeps generators from being closed, not what must stay in memory.
    pub(crate) fn is_for_closing(&self) -> bool {
        self.lists || self.settled.is_some()
    }

    /// Visits what an object refers to.
    pub(crate) fn visit_contents(&mut self, object: Value) {
        let object = object.as_pointer::<Header>();
        // SAFETY: only live objects are visited.
        unsafe {
            if (*object).flags & Header::PREFIXED != 0 {
                let InstancePrefix { slots, dict, class } = *InstancePrefix::of(object);
                self.visit_all(&[slots, dict, class]);
            }
            (layouts::of((*object).kind).visit)(object, self);
        }
    }

    /// Whether a value was marked, or is none that could be.
    pub(crate) fn is_marked(&self, value: Value) -> bool {
        // SAFETY: before the sweep every object is still there.
        !value.is_pointer() || unsafe { (*value.as_pointer::<Header>()).mark != 0 }
    }
}
