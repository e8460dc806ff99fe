//! The planted faults: the program written for each shows it, and the bisection names the place where it was planted.

use difftest::bisect::bisect;
use difftest::case::Case;
use difftest::faults;
use difftest::judge::{Here, Judge, Setup};
use std::path::Path;
use vm::FaultRow;

fn program(row: &FaultRow) -> Case {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/filetests/faults");
    Case::load(&directory.join(row.id).with_extension("py")).unwrap()
}

#[test]
fn every_fault_is_shown_by_its_program_and_blamed_where_it_is() {
    for row in vm::FAULTS {
        let (case, setup) = (program(row), Setup { fault: Some(row.fault), ..Setup::full() });
        // What only takes longer is measured by hand: `difftest repro --slowness --fault Q1 tests/filetests/faults/Q1.py`.
        if row.fault.slows() {
            continue;
        }
        assert!(Here.judge(&case, &setup).signature().is_some(), "{}: no divergence", row.id);
        let culprit = bisect(&mut Here, &case, &setup);
        assert!(faults::explains(row, &culprit.component()), "{}: {} is blamed", row.id, culprit.component());
    }
}
