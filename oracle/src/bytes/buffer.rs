//! Asking for buffers (PEP 688): what a builtin class shows of its bytes, and what `__buffer__` of a program's class gives, which
//! `__release_buffer__` is told of once nobody uses it.

use super::view::{Lender, MemoryView};
use crate::classes::Kind;
use crate::error::{Res, Throw, not_supported};
use crate::heap::{HeapRef, Ref};
use crate::interpreter::{Arguments, Interpreter};
use crate::member::Member;
use crate::value::{Value, heap_index};
use std::rc::Rc;

/// A request for bytes one behind the other.
pub(crate) const SIMPLE: i64 = 0;
/// A request for whatever there is.
pub(crate) const FULL_RO: i64 = 0x11c;

/// What views, and what changes, has more of.
pub(super) const MEMBERS: &[Member] = &[Member::method("__buffer__", get)];
pub(super) const RELEASED: &[Member] = &[Member::method("__release_buffer__", put)];

/// The bytes of a value whose class has buffers.
pub(crate) fn buffer(heap: &HeapRef, value: &Value, request: i64) -> Res<Option<Vec<u8>>> {
    let Some(view) = lend(heap, value, request)? else { return Ok(None) };
    let bytes = view.bytes(heap)?;
    release(heap, &view)?;
    Ok(Some(bytes))
}

/// As `buffer`, where whatever is wrong means that there is none.
pub(crate) fn buffer_if_any(heap: &HeapRef, value: &Value, request: i64) -> Res<Option<Vec<u8>>> {
    unless_raised(buffer(heap, value, request))
}

/// As `buffer_if_any` where C looks first whether it is a bytes or bytearray, and reads what an instance of a subclass is.
pub(crate) fn text_buffer(heap: &HeapRef, value: &Value) -> Res<Option<Vec<u8>>> {
    match value.as_builtin() {
        Value::Bytes(bytes) => Ok(Some(bytes.to_vec())),
        _ => buffer_if_any(heap, value, SIMPLE),
    }
}

/// As `lend`, where whatever is wrong means that there is none.
pub(crate) fn lend_if_any(heap: &HeapRef, value: &Value, request: i64) -> Res<Option<Ref<MemoryView>>> {
    unless_raised(lend(heap, value, request))
}

fn unless_raised<T>(found: Res<Option<T>>) -> Res<Option<T>> {
    match found {
        Err(Throw::Exception(_)) => Ok(None),
        other => other,
    }
}

/// Whether a value has buffers, though perhaps not the one that was asked for.
pub(crate) fn is_lender(heap: &HeapRef, value: &Value) -> Res<bool> {
    let class = value.class(heap);
    Ok(matches!(value, Value::MemoryView(_)) || !class.is_builtin() && class.lookup_user(heap, "__buffer__")?.is_some())
}

/// A view of the bytes of a value, which whoever asks must release; `None` if its class has no buffers.
pub(crate) fn lend(heap: &HeapRef, value: &Value, request: i64) -> Res<Option<Ref<MemoryView>>> {
    let Some(given) = heap.call_user_special(value, "__buffer__", vec![heap.int(request)])? else {
        return lend_builtin(heap, value, request);
    };
    let Value::MemoryView(view) = given else {
        return Err(heap.type_error("__buffer__ returned non-memoryview object"));
    };
    let shown = view.requested(heap, request)?;
    Ok(Some(heap.immutable(shown.lent_by(Lender::new(Some(&view), Some(value))))))
}

fn lend_builtin(heap: &HeapRef, value: &Value, request: i64) -> Res<Option<Ref<MemoryView>>> {
    match value.as_builtin() {
        Value::MemoryView(view) => {
            let shown = view.requested(heap, request)?;
            Ok(Some(heap.immutable(shown.lent_by(Lender::new(Some(&view), None)))))
        }
        Value::Bytes(bytes) if !bytes.is_array && request & 1 != 0 => {
            Err(heap.error(Kind::BufferError, "Object is not writable."))
        }
        Value::Bytes(bytes) => {
            let whole = MemoryView::whole(&bytes);
            let is_object = value.class(heap).is_builtin();
            Ok(Some(heap.immutable(if is_object { whole } else { whole.lent_by(Lender::new(None, Some(value))) })))
        }
        _ => Ok(None),
    }
}

/// The bytes of values that are lent at the same time, up to the first that has none.
pub(super) fn buffers(
    heap: &HeapRef,
    values: &[Value],
    lend: impl Fn(&Value) -> Res<Option<Ref<MemoryView>>>,
) -> Res<Vec<Vec<u8>>> {
    let mut views = Vec::with_capacity(values.len());
    let lent = values.iter().try_for_each(|value| {
        let Some(view) = lend(value).map_err(Some)? else { return Err(None) };
        views.push(view);
        Ok(())
    });
    let bytes: Res<Vec<Vec<u8>>> = views.iter().map(|view| view.bytes(heap)).collect();
    views.iter().try_for_each(|view| release(heap, view))?;
    match lent {
        Err(Some(error)) => Err(error),
        Ok(()) | Err(None) => bytes,
    }
}

/// Lets go of what a view sees. The last of those that share a lender gives back what it lent.
pub(crate) fn release(heap: &HeapRef, view: &Ref<MemoryView>) -> Res<()> {
    let exports = view.exports.get();
    if exports > 0 {
        let plural = if exports == 1 { "" } else { "s" };
        return Err(heap.error(Kind::BufferError, format!("memoryview has {exports} exported buffer{plural}")));
    }
    let object = view.object();
    view.release();
    match view.lender.take().and_then(Rc::into_inner) {
        Some(lender) => give_back(heap, &lender, &object),
        None => Ok(()),
    }
}

fn give_back(heap: &HeapRef, lender: &Lender, object: &Value) -> Res<()> {
    lender.end();
    match (&lender.view, &lender.owner, object) {
        (Some(view), owner, _) => {
            // What sees the owner itself gives it back when it is released.
            if let Some(owner) = owner.as_ref().filter(|owner| !view.is_of(owner)) {
                tell(heap, owner, view)?;
            }
            // Nobody else has it: it is dropped.
            let is_dropped = Rc::strong_count(view) == 1 && view.lender.borrow().is_some();
            if is_dropped { release(heap, view) } else { Ok(()) }
        }
        (None, Some(owner), Value::Bytes(bytes)) => {
            let view = heap.immutable(MemoryView::whole(bytes));
            tell(heap, owner, &view)?;
            view.release();
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Calls `__release_buffer__` of a program's class, if it has that; nobody learns what it raises.
fn tell(heap: &HeapRef, owner: &Value, view: &Ref<MemoryView>) -> Res<()> {
    let told = heap.call_user_special(owner, "__release_buffer__", vec![Value::MemoryView(Rc::clone(view))]);
    unless_raised(told).map(|_| ())
}

/// `value.__buffer__(flags)` of a builtin class.
fn get(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let [flags] = one(heap, arguments, "__buffer__")?;
    let index = heap_index(heap, &flags)?;
    let Some(word) = heap.word.index(&index) else {
        return Err(heap.overflow_error(crate::container::sequence::no_word(&flags)));
    };
    if word > i32::MAX.into() {
        return Err(heap.overflow_error("buffer flags too large"));
    }
    let request = word as i32;
    let is_view = matches!(this.as_builtin(), Value::MemoryView(_));
    if !is_view && matches!(request, 0x100 | 0x200) {
        return Err(heap.error(Kind::SystemError, "Objects/abstract.c:775: bad argument to internal function"));
    }
    let Some(view) = lend_builtin(heap, this, request.into())? else { return Ok(Value::None) };
    if !is_view {
        return Ok(Value::MemoryView(view));
    }
    let known = view.copy(heap)?.restricted(request.into())?;
    view.release();
    view.lender.take();
    Ok(Value::MemoryView(heap.immutable(known)))
}

/// `value.__release_buffer__(view)` of a builtin class.
fn put(interpreter: &Interpreter, this: &Value, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let [view] = one(heap, arguments, "__release_buffer__")?;
    let Value::MemoryView(view) = view else { return Err(heap.type_error("expected a memoryview object")) };
    if view.is_released() {
        return Err(heap.value_error("memoryview's buffer has already been released"));
    }
    if !view.is_of(this) {
        return Err(heap.value_error("memoryview's buffer is not this object"));
    }
    release(heap, &view)?;
    Ok(Value::None)
}

fn one(heap: &HeapRef, arguments: Arguments, name: &str) -> Res<[Value; 1]> {
    if !arguments.keywords.is_empty() {
        return Err(heap.type_error(format!("wrapper {name}() takes no keyword arguments")));
    }
    let given = arguments.positional.len();
    <[Value; 1]>::try_from(arguments.positional)
        .map_err(|_| heap.type_error(format!("{name} expected 1 argument, got {given}")))
}

/// `view.obj`
pub(super) fn object(view: &MemoryView) -> Res {
    let lender = view.lender.borrow();
    match lender.as_ref().map(|lender| (&lender.view, &lender.owner)) {
        None | Some((None, None)) => Ok(view.object()),
        Some((Some(view), None)) => Ok(Value::MemoryView(Rc::clone(view))),
        Some((None, Some(object))) => Ok(object.clone()),
        Some((Some(_), Some(_))) => Err(not_supported("what a memoryview of an object with __buffer__ has as its obj")),
    }
}
