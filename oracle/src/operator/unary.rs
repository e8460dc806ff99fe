//! The unary operators.

use crate::error::Res;
use crate::heap::HeapRef;
use crate::number::complex::Complex;
use crate::value::Value;
use syntax::ast::UnaryOp;

pub(crate) fn unary(heap: &HeapRef, op: UnaryOp, operand: &Value) -> Res {
    let method = match op {
        UnaryOp::Not => return Ok(Value::Bool(!heap.truth(operand)?)),
        UnaryOp::UAdd => "__pos__",
        UnaryOp::USub => "__neg__",
        UnaryOp::Invert => "__invert__",
    };
    if let Some(result) = heap.call_user_special(operand, method, Vec::new())? {
        return Ok(result);
    }
    let original = operand;
    let operand = &operand.as_builtin();
    match (op, operand, operand.as_int()) {
        (UnaryOp::UAdd, Value::Complex(number), _) => Ok(heap.complex(***number)),
        (UnaryOp::USub, Value::Complex(number), _) => {
            Ok(heap.complex(Complex { real: -number.real, imag: -number.imag }))
        }
        (UnaryOp::UAdd, Value::Float(_) | Value::Int(_), _) => Ok(operand.clone()),
        (UnaryOp::UAdd, _, Some(value)) => Ok(heap.int(value)),
        (UnaryOp::USub, Value::Float(float), _) => Ok(heap.float(-float.0)),
        (UnaryOp::USub, _, Some(value)) => Ok(heap.int(-value)),
        (UnaryOp::Invert, _, Some(value)) => Ok(heap.int(!value)),
        _ => {
            let symbol = match op {
                UnaryOp::UAdd => '+',
                UnaryOp::USub => '-',
                UnaryOp::Invert | UnaryOp::Not => '~',
            };
            Err(heap.type_error(format!("bad operand type for unary {symbol}: '{}'", original.type_name())))
        }
    }
}
