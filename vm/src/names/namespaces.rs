//! What bodies of classes and modules put into their namespaces by themselves.

use crate::frames::Activation;
use crate::objects::Dict;
use crate::vm::{Fallible, Vm};

impl Vm {
    /// `SETUP_ANNOTATIONS`
    pub(crate) fn setup_annotations(&mut self, frame: Activation) -> Fallible<()> {
        let name = self.intern("__annotations__");
        if self.find_name(frame.namespace(), name)?.is_some() {
            return Ok(());
        }
        let dict = Dict::place(&mut self.heap);
        self.store_name(frame, name, dict)
    }
}
