//! What operators and protocols mean for the built-in classes.

mod pending;
