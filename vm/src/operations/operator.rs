//! The operators of `BINARY_OP` and the comparisons of `COMPARE_OP`, with their numbers in the bytecode.

/// An arithmetic operator; the order is that of CPython's `NB_*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Add,
    And,
    FloorDivide,
    LeftShift,
    MatrixMultiply,
    Multiply,
    Remainder,
    Or,
    Power,
    RightShift,
    Subtract,
    TrueDivide,
    Xor,
}

/// Operator and symbol, by `NB_*`.
const OPERATORS: [(Operator, &str); 13] = [
    (Operator::Add, "+"),
    (Operator::And, "&"),
    (Operator::FloorDivide, "//"),
    (Operator::LeftShift, "<<"),
    (Operator::MatrixMultiply, "@"),
    (Operator::Multiply, "*"),
    (Operator::Remainder, "%"),
    (Operator::Or, "|"),
    (Operator::Power, "**"),
    (Operator::RightShift, ">>"),
    (Operator::Subtract, "-"),
    (Operator::TrueDivide, "/"),
    (Operator::Xor, "^"),
];

impl Operator {
    /// Number of operators.
    pub(crate) const COUNT: usize = OPERATORS.len();

    /// The operator of an oparg, and whether it is in place; `None` for `NB_SUBSCR`.
    #[inline]
    pub(crate) fn from_oparg(oparg: u64) -> Option<(Self, bool)> {
        let in_place = oparg >= Self::COUNT as u64;
        let number = if in_place { oparg.wrapping_sub(Self::COUNT as u64) } else { oparg };
        OPERATORS.get(number as usize).map(|(operator, _)| (*operator, in_place))
    }

    /// As it is written.
    pub(crate) fn symbol(self) -> &'static str {
        OPERATORS[self as usize].1
    }
}

/// A rich comparison; the order is that of CPython's `Py_LT` and so on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Less,
    LessEqual,
    Equal,
    NotEqual,
    Greater,
    GreaterEqual,
}

/// Comparison, symbol, and the comparison with the operands swapped.
const COMPARISONS: [(Comparison, &str, Comparison); 6] = [
    (Comparison::Less, "<", Comparison::Greater),
    (Comparison::LessEqual, "<=", Comparison::GreaterEqual),
    (Comparison::Equal, "==", Comparison::Equal),
    (Comparison::NotEqual, "!=", Comparison::NotEqual),
    (Comparison::Greater, ">", Comparison::Less),
    (Comparison::GreaterEqual, ">=", Comparison::LessEqual),
];

impl Comparison {
    /// The comparison of a `COMPARE_OP` oparg.
    #[inline]
    pub(crate) fn from_oparg(oparg: u64) -> Self {
        COMPARISONS[(oparg >> 5) as usize % COMPARISONS.len()].0
    }

    /// As it is written.
    pub(crate) fn symbol(self) -> &'static str {
        COMPARISONS[self as usize].1
    }

    /// The comparison with the operands swapped.
    pub(crate) fn swapped(self) -> Self {
        COMPARISONS[self as usize].2
    }

    /// Whether it holds for operands in that order; `None` is unordered, as NaN is.
    #[inline]
    pub(crate) fn holds(self, order: Option<std::cmp::Ordering>) -> bool {
        let Some(order) = order else { return self == Self::NotEqual };
        match self {
            Self::Less => order.is_lt(),
            Self::LessEqual => order.is_le(),
            Self::Equal => order.is_eq(),
            Self::NotEqual => order.is_ne(),
            Self::Greater => order.is_gt(),
            Self::GreaterEqual => order.is_ge(),
        }
    }
}
