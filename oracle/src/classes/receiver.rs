//! What is said where a descriptor, a slot or a class method is used with what is not of its class.

use crate::error::Throw;
use crate::heap::Heap;
use crate::value::Value;
use std::rc::Rc;

impl Heap {
    /// The error where a descriptor is used with an instance of another class.
    pub(crate) fn not_applicable(self: &Rc<Self>, name: &str, class: &str, value: &Value) -> Throw {
        let given = value.type_name();
        self.type_error(format!("descriptor '{name}' for '{class}' objects doesn't apply to a '{given}' object"))
    }

    /// The error where a slot is called with an instance of another class.
    pub(crate) fn not_required(self: &Rc<Self>, name: &str, class: &str, value: &Value) -> Throw {
        let given = value.type_name();
        self.type_error(format!("descriptor '{name}' requires a '{class}' object but received a '{given}'"))
    }

    /// The error where a class method is given what is no class that derives from its owner.
    pub(crate) fn no_subtype(self: &Rc<Self>, name: &str, owner: &str, receiver: &Value) -> Throw {
        self.type_error(match receiver {
            Value::Class(class) => {
                format!("descriptor '{name}' requires a subtype of '{owner}' but received '{}'", class.name())
            }
            other => {
                let given = other.type_name();
                format!("descriptor '{name}' for type '{owner}' needs a type, not a '{given}' as arg 2")
            }
        })
    }
}
