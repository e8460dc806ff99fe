//! Planted faults: bugs that can be switched on one at a time, to measure what the fuzzer finds. Each is one check where it breaks the
//! code, compiled out unless the feature `faults` is on.

/// A fault that can be planted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// A fold that forgets the sign of zero.
    C1,
    /// No check whether a running executor is still valid.
    E5,
    /// A result that may be a large int counts as a small one.
    N3,
    /// A store that the optimizer does not see.
    O1,
    /// A hole of 64 bits that is patched with 32.
    P3,
    /// `s += t` on str that copies.
    Q1,
    /// A trace that is optimized again whenever it is entered.
    W1,
    /// An exception that is raised by the wrong instruction.
    X1,
    /// `del` of an unbound local that does not raise.
    X5,
}

/// What is to be known of a fault.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The fault.
    pub fault: Fault,
    /// Its name on the command line.
    pub id: &'static str,
    /// What a bisection must blame: words that the culprit's component has.
    pub component: &'static str,
    /// What is wrong.
    pub description: &'static str,
}

/// All faults, by name.
pub const FAULTS: &[Row] = &[
    Row {
        fault: Fault::C1,
        id: "C1",
        component: "tier2, pass constant_folding",
        description: "`x + 0.0` is folded to `x`, although `-0.0 + 0.0` is `0.0`",
    },
    Row {
        fault: Fault::E5,
        id: "E5",
        component: "tier2",
        description: "an executor is not left when it becomes invalid while it runs",
    },
    Row {
        fault: Fault::N3,
        id: "N3",
        component: "tier2, pass abstract_interpretation",
        description: "`-x` of a small int counts as a small int, although that of the least is none",
    },
    Row {
        fault: Fault::O1,
        id: "O1",
        component: "tier2, pass abstract_interpretation",
        description: "the optimizer does not see that `s += t` on str stores to the local",
    },
    Row {
        fault: Fault::P3,
        id: "P3",
        component: "jit, stencil",
        description: "a 64-bit operand is patched with its low 32 bits, zero-extended",
    },
    Row {
        fault: Fault::Q1,
        id: "Q1",
        component: "tier2, without the optimizer",
        description: "`s += t` on str in a trace copies what is there: quadratic, and nothing else",
    },
    Row {
        fault: Fault::W1,
        id: "W1",
        component: "tier2",
        description: "a trace is optimized again each time that it is entered: slow, and nothing else",
    },
    Row {
        fault: Fault::X1,
        id: "X1",
        component: "tier2, without the optimizer",
        description: "the handler of an exception raised in a trace is looked up one instruction late",
    },
    Row {
        fault: Fault::X5,
        id: "X5",
        component: "tier2, without the optimizer",
        description: "`del x` in a trace does not raise if `x` is unbound",
    },
];

impl Fault {
    /// The fault of that name.
    #[must_use]
    pub fn by_id(id: &str) -> Option<Self> {
        FAULTS.iter().find(|row| row.id == id).map(|row| row.fault)
    }

    /// Whether the fault makes programs slow, and nothing else: only a search for slowness finds it.
    #[must_use]
    pub fn slows(self) -> bool {
        matches!(self, Self::Q1 | Self::W1)
    }

    /// Whether this is the fault that is planted. Never without the feature `faults`.
    #[inline(always)]
    pub(crate) fn is(self, planted: Option<Self>) -> bool {
        cfg!(feature = "faults") && planted == Some(self)
    }
}
