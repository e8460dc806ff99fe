//! The faults that can be planted in the VM, as the command line and the reports name them.

use vm::{FAULTS, Fault, FaultRow};

/// What is to be known of a fault.
pub fn row(fault: Fault) -> Option<&'static FaultRow> {
    FAULTS.iter().find(|row| row.fault == fault)
}

/// The name of a fault.
pub fn id(fault: Fault) -> Option<&'static str> {
    row(fault).map(|row| row.id)
}

/// Whether a culprit's component is the one that the fault is in.
pub fn explains(row: &FaultRow, component: &str) -> bool {
    component.starts_with(row.component)
}
