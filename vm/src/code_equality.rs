//! When code objects are equal: as CPython's `code_richcompare`. Names of files and qualified names do not count, nor columns, of
//! which no code knows.

use crate::code::{Code, Constant};

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        let numbers =
            |code: &Self| [code.first_line, code.arg_count, code.posonly_count, code.kwonly_count, code.flags];
        self.name == other.name
            && numbers(self) == numbers(other)
            && self.units == other.units
            && self.constants == other.constants
            && self.names == other.names
            && self.locals_plus == other.locals_plus
            && self.lines == other.lines
            && self.exception_table == other.exception_table
    }
}

/// By type and value, floats by their bits.
impl PartialEq for Constant {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, Self::None) | (Self::Ellipsis, Self::Ellipsis) => true,
            (Self::Bool(own), Self::Bool(other)) => own == other,
            (Self::Int(own), Self::Int(other)) => own == other,
            (Self::Float(own), Self::Float(other)) => own.to_bits() == other.to_bits(),
            (Self::Complex(own, i), Self::Complex(other, j)) => {
                (own.to_bits(), i.to_bits()) == (other.to_bits(), j.to_bits())
            }
            (Self::Str(own), Self::Str(other)) => own == other,
            (Self::Bytes(own), Self::Bytes(other)) => own == other,
            (Self::Tuple(own), Self::Tuple(other)) => own == other,
            (Self::FrozenSet(own), Self::FrozenSet(other)) => {
                own.len() == other.len() && own.iter().all(|item| other.contains(item))
            }
            (Self::Slice(own), Self::Slice(other)) => own == other,
            (Self::Code(own), Self::Code(other)) => own == other,
            _ => false,
        }
    }
}
