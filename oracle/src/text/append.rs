//! Appending to a text in place. That it is safe to do so, the caller need not know: a text that others hold is left alone.

use super::Marks;
use crate::heap::Ref;
use crate::value::Str;
use std::rc::Rc;

impl Str {
    fn push(&mut self, more: &Self) {
        self.text.push_str(&more.text);
        self.length += more.length;
        self.hash.set(None);
        self.marks = Marks::default();
    }
}

/// Grows a text in place; `false` if somebody else holds it too.
pub(crate) fn push_text(text: &mut Ref<Str>, more: &Str) -> bool {
    let Some(object) = Rc::get_mut(text) else { return false };
    object.payload_mut().push(more);
    object.recount();
    true
}
