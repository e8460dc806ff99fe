//! `format(value, spec)` and `template % values`.

mod complex;
mod float_text;
pub(crate) mod percent;
mod percent_values;
mod spec;
mod value;

pub(crate) use value::{default_format, format, format_value};
