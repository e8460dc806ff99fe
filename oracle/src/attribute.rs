//! Attribute access on values: `value.name`, its assignment and deletion.

use crate::class::Kind;
use crate::error::{Res, Throw};
use crate::heap::Heap;
use crate::member::{BoundMember, Member, What, find_member};
use crate::value::Value;
use std::rc::Rc;

impl Heap {
    /// `value.name`.
    pub(crate) fn get_attribute(self: &Rc<Self>, value: &Value, name: &str) -> Res {
        self.optional_attribute(value, name)?.ok_or_else(|| self.no_attribute(value, name))
    }

    /// `value.name`, or `None` where there is no such attribute.
    pub(crate) fn optional_attribute(self: &Rc<Self>, value: &Value, name: &str) -> Res<Option<Value>> {
        let found = match find_member(value.kind(), name) {
            Some((_, Member { what: What::Attribute(get, _), .. })) => Some(get(&*self.interpreter()?, value)),
            Some((class, member)) => {
                let bound = BoundMember { receiver: value.clone(), class, member };
                Some(Ok(Value::BoundMember(self.immutable(bound))))
            }
            None => None,
        };
        match found {
            Some(Err(Throw::Exception(error))) if error.is_a(Kind::AttributeError) => Ok(None),
            found => found.transpose(),
        }
    }

    /// Binds an attribute, or deletes it with `None`.
    pub(crate) fn set_attribute(self: &Rc<Self>, value: &Value, name: &str, new: Option<Value>) -> Res<()> {
        match find_member(value.kind(), name) {
            Some((_, Member { what: What::Attribute(_, Some(set)), .. })) => set(&*self.interpreter()?, value, new),
            Some((_, Member { what: What::Attribute(_, None), .. })) => {
                let class = value.type_name();
                Err(self.attribute_error(
                    value,
                    name,
                    format!("attribute '{name}' of '{class}' objects is not writable"),
                ))
            }
            Some(_) => {
                let class = value.type_name();
                Err(self.attribute_error(value, name, format!("'{class}' object attribute '{name}' is read-only")))
            }
            None => {
                let class = value.type_name();
                let message =
                    format!("'{class}' object has no attribute '{name}' and no __dict__ for setting new attributes");
                Err(self.attribute_error(value, name, message))
            }
        }
    }

    pub(crate) fn no_attribute(self: &Rc<Self>, value: &Value, name: &str) -> Throw {
        let class = value.type_name();
        self.attribute_error(value, name, format!("'{class}' object has no attribute '{name}'"))
    }

    /// AttributeError with its `name` and `obj`.
    pub(crate) fn attribute_error(self: &Rc<Self>, value: &Value, name: &str, message: String) -> Throw {
        let message = self.str(message);
        let error = self.exception(Kind::AttributeError, vec![message]);
        error.set_field("name", self.str(name));
        error.set_field("obj", value.clone());
        Throw::Exception(error)
    }
}
