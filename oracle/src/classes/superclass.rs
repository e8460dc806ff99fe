//! `super()`: attributes of the classes that come after one in the order of lookup.

use crate::classes::{Class, Kind};
use crate::error::Res;
use crate::heap::{Heap, HeapRef, Payload};
use crate::value::Value;
use std::rc::Rc;

pub(crate) struct Super {
    pub(crate) after: Rc<Class>,
    /// The object, `None` if unbound.
    pub(crate) object: Value,
    /// The class of the object, or the object if that is a class.
    pub(crate) start: Option<Rc<Class>>,
}

impl Payload for Super {
    fn take_values(&mut self, values: &mut Vec<Value>) {
        values.push(std::mem::replace(&mut self.object, Value::None));
    }
}

impl Heap {
    pub(crate) fn super_object(self: &Rc<Self>, after: &Rc<Class>, object: Value) -> Res {
        let start = match &object {
            Value::None => None,
            Value::Class(class) if class.is_subclass(after) => Some(Rc::clone(class)),
            other if other.class(self).is_subclass(after) => Some(other.class(self)),
            other if let Some(claimed) = self.claimed_class(other, after)? => Some(claimed),
            _ => {
                let message = "super(type, obj): obj (%) is not an instance or subtype of type (%).";
                let text = match &object {
                    Value::Class(class) => format!("type {}", class.name()),
                    other => format!("instance of {}", other.type_name()),
                };
                let message = message.replacen('%', &text, 1).replacen('%', &after.name(), 1);
                return Err(self.type_error(message));
            }
        };
        Ok(Value::Super(self.immutable(Super { after: Rc::clone(after), object, start })))
    }

    /// The class that an object says it is of, if that serves.
    fn claimed_class(self: &Rc<Self>, object: &Value, after: &Rc<Class>) -> Res<Option<Rc<Class>>> {
        Ok(match self.optional_attribute(object, "__class__")? {
            Some(Value::Class(class)) if class.is_subclass(after) => Some(class),
            _ => None,
        })
    }

    /// `super.__getattribute__`: what a class behind has, or else what the object has as any other.
    pub(crate) fn get_of_super(self: &Rc<Self>, value: &Value, parent: &Super, name: &str) -> Res {
        if let Some(start) = parent.start.as_ref().filter(|_| name != "__class__")
            && let Some(found) = find_after(self, start, &parent.after, name)?
        {
            let is_class = matches!(&parent.object, Value::Class(class) if Rc::ptr_eq(class, start));
            let instance = if is_class { None } else { Some(&parent.object) };
            return self.bind(&found, instance, start);
        }
        match (value, name) {
            (Value::Super(_), "__class__") => Ok(Value::Class(Rc::clone(self.classes.get(Kind::Super)))),
            (Value::Super(_), _) => self.own_of_super(value, name),
            _ => self.get_of_object(value, name),
        }
    }

    /// What the class `super` itself has.
    fn own_of_super(self: &Rc<Self>, parent: &Value, name: &str) -> Res {
        match crate::member::own_member(self, Kind::Super, name) {
            Some(member) => self.bind(&member, Some(parent), self.classes.get(Kind::Super)),
            None => Err(self.no_attribute(parent, name)),
        }
    }
}

fn find_after(heap: &HeapRef, start: &Rc<Class>, after: &Rc<Class>, name: &str) -> Res<Option<Value>> {
    let mro = start.mro();
    for class in mro.iter().skip_while(|class| !Rc::ptr_eq(class, after)).skip(1) {
        if let Some(found) = class.own(heap, name)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}
