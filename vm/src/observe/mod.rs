//! What a run shows of itself: values in the canonical rendering, exceptions and locals as data.

mod exception;
mod render;
mod snapshot;
mod suggestion;

pub(crate) use exception::exception;
pub(crate) use snapshot::{namespace, snapshot};
