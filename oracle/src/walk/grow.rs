//! `place += text` that grows the text where it is, if nobody but the place holds it: a loop of these is linear.

use crate::heap::Ref;
use crate::scope::Binding;
use crate::text::append::push_text;
use crate::value::{Dict, Str, Value};
use crate::walk::Walker;
use std::rc::Rc;
use syntax::ast::Operator;

/// What is assigned to.
pub(super) enum Place<'p> {
    Name(&'p str),
    Attribute(&'p Value, &'p str),
    Item(&'p Value, &'p Value),
}

impl Walker<'_> {
    /// The grown text, which the place must get next; else `left` again.
    pub(super) fn append(&self, place: &Place, op: Operator, left: Value, right: &Value) -> Result<Value, Value> {
        let (Operator::Add, Value::Str(text), Value::Str(more)) = (op, &left, right) else { return Err(left) };
        let fits = self.heap.admit((text.length + more.length) as u128).is_ok();
        // The place and `left`.
        if !fits || Rc::strong_count(text) != 2 || !self.vacate(place, text) {
            return Err(left);
        }
        let mut text = Rc::clone(text);
        drop(left);
        if push_text(&mut text, more) { Ok(Value::Str(text)) } else { Err(Value::Str(text)) }
    }

    /// Takes the text out of the place, if it is there and no code of a program runs when the place gets another one.
    fn vacate(&self, place: &Place, text: &Ref<Str>) -> bool {
        match *place {
            Place::Name(name) => self.vacate_name(name, text),
            Place::Attribute(Value::Instance(instance), name) => {
                let class = Rc::clone(&instance.class.borrow());
                let has_own_setattr = !matches!(class.lookup_user(&self.heap, "__setattr__"), Ok(None));
                let is_plain =
                    !has_own_setattr && matches!(class.lookup(&self.heap, name), Ok(None | Some(Value::Str(_))));
                let dict = instance.dict.borrow().clone();
                is_plain && dict.is_some_and(|dict| self.vacate_key(&dict, name, text))
            }
            Place::Item(Value::Dict(dict), Value::Str(key)) => self.vacate_key(dict, &key.text, text),
            Place::Item(Value::List(list), index) => {
                let index = index.as_int().and_then(|index| usize::try_from(&index).ok());
                let mut items = list.0.borrow_mut();
                index.and_then(|index| items.get_mut(index)).is_some_and(|item| take(item, text))
            }
            _ => false,
        }
    }

    fn vacate_name(&self, name: &str, text: &Ref<Str>) -> bool {
        match self.binding(name) {
            Binding::Local(slot) | Binding::Free(slot) => {
                let is_there = self.frame.get(slot).is_some_and(|held| is_text(&held, text));
                is_there && self.frame.set(slot, None).is_some()
            }
            Binding::Global => self.vacate_key(&self.frame.globals, name, text),
            Binding::Name => match &*self.frame.namespace.borrow() {
                None => self.vacate_key(&self.frame.globals, name, text),
                Some(Value::Dict(dict)) => self.vacate_key(dict, name, text),
                Some(_) => false,
            },
            Binding::NameOrFree(_) => false,
        }
    }

    fn vacate_key(&self, dict: &Dict, name: &str, text: &Ref<Str>) -> bool {
        let Ok(key) = self.heap.interned(name) else { return false };
        dict.0.borrow_mut().text_value(&self.heap, &key).is_some_and(|value| take(value, text))
    }
}

fn is_text(value: &Value, text: &Ref<Str>) -> bool {
    matches!(value, Value::Str(held) if Rc::ptr_eq(held, text))
}

/// Leaves None in the place of the text.
fn take(place: &mut Value, text: &Ref<Str>) -> bool {
    let is_there = is_text(place, text);
    if is_there {
        *place = Value::None;
    }
    is_there
}
