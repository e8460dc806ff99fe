//! `format(value, spec)` and `template % values`.

mod float_text;
pub(crate) mod percent;
mod spec;
mod value;

pub(crate) use value::format;
