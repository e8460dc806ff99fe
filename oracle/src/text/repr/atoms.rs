//! `repr` of values that show no other values by their `repr`: numbers, texts, functions, and objects that tell little more
//! than their class. Not of containers.

use super::{REPR, class_path, repr_str};
use crate::classes::Kind;
use crate::error::Res;
use crate::heap::HeapRef;
use crate::module::Module;
use crate::number::int::to_decimal;
use crate::number::{complex_text, decimal};
use crate::value::Value;
use std::rc::Rc;

/// The text; by default what `object` itself makes of it.
pub(super) fn repr(heap: &HeapRef, value: &Value) -> Res<String> {
    Ok(match value {
        Value::None => "None".to_owned(),
        Value::NotImplemented => "NotImplemented".to_owned(),
        Value::Ellipsis => "Ellipsis".to_owned(),
        Value::Bool(value) => if *value { "True" } else { "False" }.to_owned(),
        Value::Int(int) => to_decimal(heap, int.value())?,
        Value::Float(float) => decimal::repr(float.0),
        Value::Complex(number) => complex_text::repr(***number),
        Value::Str(text) => repr_str(&text.text),
        Value::Bytes(bytes) => crate::bytes::repr(bytes),
        Value::MemoryView(view) if view.is_released() => "<released memory at 0x0>".to_owned(),
        Value::Range(range) if range.step.is_one() => format!("range({}, {})", range.start, range.stop),
        Value::Range(range) => format!("range({}, {}, {})", range.start, range.stop, range.step),
        Value::Class(class) => format!("<class '{}'>", class_path(heap, class)?),
        Value::TypeForm(form) => {
            let heap = Rc::clone(heap);
            heap.nested(REPR, || crate::typing::text(&heap, form))?
        }
        Value::Module(module) => module_text(heap, module)?,
        Value::BoundMember(bound) => {
            let text = bound_in_c(bound.member.name, &bound.receiver.type_name(), bound.kind());
            heap.with_address(text, &bound.receiver)
        }
        other => {
            let text = callable(other).or_else(|| of_a_frame(other)).unwrap_or_else(|| simple(other));
            heap.with_address(text, other)
        }
    })
}

/// By what a module without a spec says of itself.
fn module_text(heap: &HeapRef, module: &Module) -> Res<String> {
    let part = |name: &str| -> Res<Option<String>> {
        let found = module.dict.get_str(heap, name)?;
        found
            .filter(|value| name != "__loader__" || !matches!(value, Value::None))
            .map(|it| super::repr(heap, &it))
            .transpose()
    };
    let name = part("__name__")?.unwrap_or_else(|| "'?'".to_owned());
    Ok(match (part("__file__")?, part("__loader__")?) {
        (Some(file), _) => format!("<module {name} from {file}>"),
        (None, Some(loader)) => format!("<module {name} ({loader})>"),
        (None, None) if module.name(heap).is_some_and(|name| crate::native::is_native(&name)) => {
            format!("<module {name} (built-in)>")
        }
        (None, None) => format!("<module {name}>"),
    })
}

/// Functions, and what classes have for methods and attributes.
fn callable(value: &Value) -> Option<String> {
    Some(match value {
        Value::Function(function) if function.is_in_c => {
            format!("<built-in function {}>", function.qualname.borrow())
        }
        Value::Function(function) => format!("<function {} at 0x0>", function.qualname.borrow()),
        Value::Builtin(function) => crate::builtins::quitters::usage(function)
            .unwrap_or_else(|| format!("<built-in function {}>", function.name)),
        Value::Member(class, member) => member_text(class.name(), member.name, value.kind()),
        Value::Slot(slot) => format!("<member '{}' of '{}' objects>", slot.name, slot.class),
        Value::InC(member) => member_text(&member.class.full_name(), &member.name, member.kind()),
        _ => return None,
    })
}

/// `<built-in method append of collections.deque object at 0x0>`
pub(super) fn bound_in_c(name: &str, class: &str, kind: Kind) -> String {
    match kind {
        Kind::MethodWrapper => format!("<method-wrapper '{name}' of {class} object at 0x0>"),
        _ => format!("<built-in method {name} of {class} object at 0x0>"),
    }
}

fn member_text(class: &str, name: &str, kind: Kind) -> String {
    let what = match kind {
        Kind::WrapperDescriptor => "slot wrapper",
        Kind::MemberDescriptor => "member",
        Kind::MethodDescriptor | Kind::ClassMethodDescriptor => "method",
        Kind::GetsetDescriptor => "attribute",
        _ => return format!("<built-in method {name} of type object at 0x0>"),
    };
    format!("<{what} '{name}' of '{class}' objects>")
}

/// Frames, their code, and what runs in a frame of its own.
fn of_a_frame(value: &Value) -> Option<String> {
    Some(match value {
        Value::Generator(generator) => {
            format!("<{} object {} at 0x0>", value.type_name(), generator.qualname.borrow().text)
        }
        Value::Frame(frame) => {
            let (file, line, name) = (repr_str(frame.unit.filename()), frame.line.get(), &frame.name);
            format!("<frame at 0x0, file {file}, line {line}, code {name}>")
        }
        Value::Code(code) => {
            let (file, name, line) = (code.unit.filename(), &code.scope().name, code.scope().first_line);
            format!("<code object {name} at 0x0, file \"{file}\", line {line}>")
        }
        _ => return None,
    })
}

fn simple(value: &Value) -> String {
    match value {
        Value::Super(parent) => {
            let start = parent.start.as_ref().map(|start| format!("<{} object>", start.name()));
            format!("<super: <class '{}'>, {}>", parent.after.name(), start.as_deref().unwrap_or("NULL"))
        }
        Value::Cell(cell) => match &*cell.0.borrow() {
            Some(value) => format!("<cell at 0x0: {} object at 0x0>", value.type_name()),
            None => "<cell at 0x0: empty>".to_owned(),
        },
        Value::Stream(stream) => format!("<_io.TextIOWrapper name='{}' mode='w' encoding='utf-8'>", stream.name()),
        Value::Item(_) => "<member>".to_owned(),
        Value::MemoryView(_) => "<memory at 0x0>".to_owned(),
        other => format!("<{} object at 0x0>", other.type_name()),
    }
}
