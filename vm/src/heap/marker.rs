//! The marking half of a collection: a work list instead of recursion, so that deep structures are no danger.

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
}

impl Marker {
    /// A marker that has visited nothing.
    pub(crate) fn new(keeps_subclasses: bool) -> Self {
        Self { gray: Vec::new(), keeps_subclasses, lists: false }
    }

    /// What `visit` visits, in order; nothing is marked.
    pub(crate) fn list(keeps_subclasses: bool, visit: impl FnOnce(&mut Self)) -> Vec<Value> {
        let mut lister = Self { gray: Vec::new(), keeps_subclasses, lists: true };
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
            } else if (*object).mark == 0 {
                (*object).mark = 1;
                self.gray.push(object);
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
            self.visit_contents(Value::pointer(object));
        }
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
