//! Each operation of the builtin types, with a few operands each: the tiers answer as the oracle does.

use difftest::engines;
use difftest::judge::Setup;
use difftest::laws::{self, Plan};

/// How often each operation is tried; the nightly job tries each more often.
const EACH: u64 = 3;

#[test]
fn every_tier_keeps_the_laws() {
    let operations = laws::operations(None).len() as u64;
    let plan = Plan { operations: operations * EACH, seed: 1, of: None, limits: Setup::full().limits() };
    let report = laws::run(&mut engines::panel(&Setup::full()), &plan, &mut |_| true);
    assert!(report.broken.is_empty(), "{:#?}", report.broken);
    assert_eq!(report.compared, operations * EACH);
    let left_out: u64 = report.left_out.values().sum();
    assert!(left_out * 20 < report.compared, "{:#?}", report.left_out);
}
