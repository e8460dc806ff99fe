//! The methods of list.

use super::{bound, clamp, only};
use crate::builtins::sort::{Order, sort_items};
use crate::container::iterator::IteratorState;
use crate::container::sequence::{drop_from_the_end, position};
use crate::error::Res;
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::operator::compare::same_or_equal;
use crate::operator::inplace::extend;
use crate::value::{List, Value};
use dashu_int::IBig;

pub(super) const MEMBERS: &[Member] = &[
    Member::method("append", append),
    Member::method("clear", clear),
    Member::method("copy", copy),
    Member::method("count", count),
    Member::method("extend", |interpreter, this, arguments| {
        let iterable = only(&interpreter.heap, "list", "extend", arguments)?;
        extend(&interpreter.heap, &list(this), &iterable)?;
        Ok(Value::None)
    }),
    Member::method("index", find),
    Member::method("insert", insert),
    Member::method("pop", pop),
    Member::method("remove", remove),
    Member::method("reverse", reverse),
    Member::method("sort", sort),
    Member::method("__reversed__", |interpreter, this, arguments| {
        arguments.none(&interpreter.heap, "list.__reversed__")?;
        let list = list(this);
        let left = list.0.borrow().len();
        Ok(interpreter.heap.iterator(IteratorState::ListReversed { list, left }))
    }),
];

fn list(this: &Value) -> Ref<List> {
    match this.as_builtin() {
        Value::List(list) => list,
        _ => unreachable!("a method of list is given a list"),
    }
}

fn append(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let item = only(&interpreter.heap, "list", "append", arguments)?;
    let list = list(this);
    interpreter.heap.admit_items(list.0.borrow().len() + 1)?;
    list.0.borrow_mut().push(item);
    list.recount();
    Ok(Value::None)
}

fn clear(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    arguments.none(&interpreter.heap, "list.clear")?;
    drop_from_the_end(list(this).0.take());
    Ok(Value::None)
}

fn copy(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    arguments.none(&interpreter.heap, "list.copy")?;
    let items = list(this).0.borrow().clone();
    Ok(interpreter.heap.list(items))
}

fn count(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let wanted = only(&interpreter.heap, "list", "count", arguments)?;
    let (list, mut found, mut at) = (list(this), 0, 0);
    while let Some(item) = item_at(&list, at) {
        found += usize::from(same_or_equal(&interpreter.heap, &item, &wanted)?);
        at += 1;
    }
    Ok(interpreter.heap.int(found))
}

fn item_at(list: &Ref<List>, at: usize) -> Option<Value> {
    list.0.borrow().get(at).cloned()
}

/// Where a value stands, in a list that a comparison may change.
fn search(interpreter: &Interpreter, list: &Ref<List>, wanted: &Value, from: usize, to: usize) -> Res<Option<usize>> {
    let mut at = from;
    while let Some(item) = item_at(list, at).filter(|_| at < to) {
        if same_or_equal(&interpreter.heap, &item, wanted)? {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

fn find(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.bounded(heap, "list", "index", 1, 3)?;
    let list = list(this);
    let length = list.0.borrow().len();
    let from = arguments.get(1).map_or(Ok(0), |value| bound(heap, value, length))?;
    let to = arguments.get(2).map_or(Ok(usize::MAX), |value| bound(heap, value, length))?;
    match search(interpreter, &list, &arguments[0], from, to)? {
        Some(at) => Ok(heap.int(at)),
        None => Err(heap.value_error("list.index(x): x not in list")),
    }
}

fn insert(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.bounded(heap, "list", "insert", 2, 2)?;
    let at = IBig::from(crate::text::word(heap, &arguments[0])?);
    let list = list(this);
    let length = list.0.borrow().len();
    heap.admit_items(length + 1)?;
    list.0.borrow_mut().insert(clamp(&at, length), arguments[1].clone());
    list.recount();
    Ok(Value::None)
}

fn pop(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let arguments = arguments.bounded(heap, "list", "pop", 0, 1)?;
    let last = heap.int(-1);
    let given = arguments.first().unwrap_or(&last);
    let at = IBig::from(crate::text::word(heap, given)?);
    let list = list(this);
    let length = list.0.borrow().len();
    if length == 0 {
        return Err(heap.index_error("pop from empty list"));
    }
    let Some(at) = position(heap, given, &at, length)? else { return Err(heap.index_error("pop index out of range")) };
    let item = list.0.borrow_mut().remove(at);
    Ok(item)
}

fn remove(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let wanted = only(heap, "list", "remove", arguments)?;
    let list = list(this);
    let Some(at) = search(interpreter, &list, &wanted, 0, usize::MAX)? else {
        return Err(heap.value_error("list.remove(x): x not in list"));
    };
    let length = list.0.borrow().len();
    let removed = (at < length).then(|| list.0.borrow_mut().remove(at));
    drop(removed);
    Ok(Value::None)
}

fn reverse(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    arguments.none(&interpreter.heap, "list.reverse")?;
    list(this).0.borrow_mut().reverse();
    Ok(Value::None)
}

/// While it is sorted the list is empty, and what is done to it meanwhile is an error.
fn sort(interpreter: &Interpreter, this: &Value, mut arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    match arguments.positional.len() {
        0 => {}
        given @ (1 | 2) if given + arguments.keywords.len() <= 2 => {
            return Err(heap.type_error("sort() takes no positional arguments"));
        }
        given => {
            let given = given + arguments.keywords.len();
            return Err(heap.type_error(format!("sort() takes at most 2 arguments ({given} given)")));
        }
    }
    let order = Order::of(interpreter, &mut arguments)?;
    let list = list(this);
    let mut items = list.0.take();
    let result = sort_items(interpreter, &mut items, &order);
    let meanwhile = list.0.replace(items);
    list.recount();
    result?;
    // Whatever came meanwhile needed room, be it gone again.
    if meanwhile.capacity() == 0 { Ok(Value::None) } else { Err(heap.value_error("list modified during sort")) }
}
