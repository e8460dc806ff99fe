//! What a program may ask of its own frames and code: attributes of frames, code objects and cells, and `f_locals`.

mod code;
mod frames;
mod make;
mod proxy;
pub(crate) use make::{blank_module, init_module, new_cell, new_function, new_method, new_module, new_traceback};
pub(crate) use proxy::new_proxy;

use crate::classes::Row;
use crate::objects::ClassKind;
use stencils::object::Kind;

/// The attributes of a class of these objects.
pub(crate) fn rows(class: ClassKind) -> &'static [Row] {
    match class.0 {
        Kind::Frame => frames::FRAME,
        Kind::Code => code::CODE,
        Kind::Cell => code::CELL,
        Kind::Module => code::MODULE,
        Kind::FrameLocalsProxy => proxy::ROWS,
        _ => &[],
    }
}
