//! Tables by class: one row for each class that has the operation, a default for all others.

use crate::objects::ClassKind;
use stencils::object::Kind;
use stencils::value::Value;

/// One entry a class.
pub(crate) struct Table<F: 'static>([F; ClassKind::COUNT]);

impl<F: Copy> Table<F> {
    /// A table from its rows by kinds of heap objects; ints and floats count as those.
    pub(crate) const fn new(default: F, rows: &[(Kind, F)]) -> Self {
        let mut table = [default; ClassKind::COUNT];
        let mut index = 0;
        while index < rows.len() {
            table[rows[index].0.0 as usize] = rows[index].1;
            index += 1;
        }
        Self(table)
    }

    /// A table of what only some classes have.
    pub(crate) const fn partial(rows: &[(Kind, F)]) -> Table<Option<F>> {
        let mut table = [None; ClassKind::COUNT];
        let mut index = 0;
        while index < rows.len() {
            table[rows[index].0.0 as usize] = Some(rows[index].1);
            index += 1;
        }
        Table(table)
    }

    /// The table with one more row, for a class whose values are constants.
    pub(crate) const fn with(mut self, kind: ClassKind, entry: F) -> Self {
        self.0[kind.index()] = entry;
        self
    }

    /// The table with the same row for several kinds.
    pub(crate) const fn with_all(mut self, kinds: &[Kind], entry: F) -> Self {
        let mut index = 0;
        while index < kinds.len() {
            self.0[kinds[index].0 as usize] = entry;
            index += 1;
        }
        self
    }

    /// The entry for a value's class.
    #[inline]
    pub(crate) fn of(&self, value: Value) -> F {
        self.0[ClassKind::of(value).index()]
    }
}
