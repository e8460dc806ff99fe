//! The containers: dict, set, range, slices, hashing and iteration. Order is CPython's.

pub(crate) mod consume;
pub(crate) mod dict;
pub(crate) mod hash;
pub(crate) mod iterator;
pub(crate) mod lazy;
pub(crate) mod left;
pub(crate) mod methods;
pub(crate) mod range;
pub(crate) mod reduce;
pub(crate) mod sequence;
pub(crate) mod set;
pub(crate) mod slice;
