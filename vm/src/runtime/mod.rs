//! The definitions of the `rt_*` helpers that `stencils::runtime` declares: thin adapters, one file a theme.
