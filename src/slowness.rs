//! Slowness as a finding: a tier that takes several times the processor time of a lower one on the same program. What is counted decides
//! whether anything is suspected, so that a session stays decided by its seed; processor time, taken of both by turns, confirms it. Fixed
//! costs of small programs are no finding.

use crate::case::Case;
use crate::compare::{Difference, Field};
use crate::engines::{Mode, Vm};
use crate::judge::Setup;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Reads the processor time of this process. The caller owns the clock.
pub type Clock = fn() -> Duration;

/// Whether a tier that is slower than a lower one diverges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Slowness {
    /// It does not.
    #[default]
    Agrees,
    /// It does if processor time confirms what is counted.
    Timed,
    /// It does by what is counted alone, which is the same each time: whoever looks for what made a confirmed finding slow needs that.
    Counted,
}

impl Slowness {
    /// The same without clocks.
    pub const fn counted(self) -> Self {
        match self {
            Self::Agrees => Self::Agrees,
            Self::Timed | Self::Counted => Self::Counted,
        }
    }
}

/// How many times as slow is slow.
const FACTOR: u32 = 3;
/// Less effort than this more is not worth a look: some milliseconds.
const LEAST_EFFORT: u64 = 1_000_000;
/// Less time than this more is noise.
const LEAST_TIME: Duration = Duration::from_millis(5);
/// How often the time is taken of each of the two; the least counts.
const TIMES: usize = 5;

/// The lowest tier that is slow, if there is one; without a clock, by what is counted alone.
pub fn find(case: &Case, setup: &Setup, clock: Option<Clock>) -> Option<Difference> {
    let modes: Vec<Mode> = Mode::ALL.into_iter().filter(|m| *m == Mode::Tier1 || setup.modes.contains(m)).collect();
    let efforts: Vec<u64> = modes.iter().map(|mode| effort(*mode, case, setup)).collect();
    let pairs = (1..modes.len()).flat_map(|higher| (0..higher).map(move |lower| (lower, higher)));
    pairs.filter(|&(lower, higher)| is_suspect(efforts[lower], efforts[higher])).find_map(|(lower, higher)| match clock
    {
        Some(clock) => confirm([modes[lower], modes[higher]], case, setup, clock),
        None => {
            let told = |tier: usize| format!("an effort of {} in {}", efforts[tier], modes[tier]);
            Some(difference(modes[higher], told(lower), told(higher)))
        }
    })
}

/// What a run took, in about the time of a uop. It is the same whenever it is counted.
fn effort(mode: Mode, case: &Case, setup: &Setup) -> u64 {
    let run = Vm::with_setup(mode, setup).run_in_full(case, false);
    let vm::Stats { allocated_bytes, uops_optimized, stencils, deopts, .. } = run.stats;
    20 * run.safepoints + allocated_bytes / 8 + 50 * (uops_optimized + stencils) + 20 * deopts
}

fn is_suspect(lower: u64, higher: u64) -> bool {
    higher > lower.saturating_mul(u64::from(FACTOR)) && higher - lower > LEAST_EFFORT
}

fn confirm(modes: [Mode; 2], case: &Case, setup: &Setup, clock: Clock) -> Option<Difference> {
    let [fast, slow] = least(modes.map(|mode| move || time(mode, case, setup, clock)))?;
    let told = |mode: Mode, time: Duration| format!("{:.0} ms of processor time in {mode}", time.as_secs_f64() * 1e3);
    let [lower, higher] = modes;
    Some(difference(higher, told(lower, fast), told(higher, slow)))
}

fn difference(slow: Mode, expected: String, actual: String) -> Difference {
    Difference { engine: slow.name().to_owned(), field: Field::Slowness, expected, actual }
}

/// The least times of two runs, if the second is slow. They are taken by turns, so that a machine that is busy for a while is so for both.
fn least([mut fast, mut slow]: [impl FnMut() -> Duration; 2]) -> Option<[Duration; 2]> {
    let mut times = [fast(), slow()];
    for _ in 1..TIMES {
        times = [times[0].min(fast()), times[1].min(slow())];
    }
    is_slow(times[0], times[1]).then_some(times)
}

fn is_slow(fast: Duration, slow: Duration) -> bool {
    slow > fast * FACTOR && slow - fast > LEAST_TIME
}

fn time(mode: Mode, case: &Case, setup: &Setup, clock: Clock) -> Duration {
    let engine = Vm::with_setup(mode, setup);
    let start = clock();
    engine.run_in_full(case, false);
    clock().saturating_sub(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_program_is_never_slow() {
        assert!(!is_suspect(10, 900_000) && is_suspect(10, 1_100_000));
        assert!(!is_suspect(1_000_000, 2_900_000));
        let ms = Duration::from_millis;
        assert!(!is_slow(ms(1), ms(5)) && is_slow(ms(2), ms(9)) && !is_slow(ms(20), ms(59)));
    }

    /// Times in milliseconds, one after the other.
    fn taken(times: [u64; TIMES]) -> impl FnMut() -> Duration {
        let mut times = times.into_iter();
        move || Duration::from_millis(times.next().unwrap())
    }

    #[test]
    fn a_run_beside_others_is_not_slow() {
        assert_eq!(least([taken([4, 4, 4, 4, 4]), taken([90, 40, 11, 70, 30])]), None);
        assert_eq!(least([taken([2, 60, 90, 80, 70]), taken([80, 90, 40, 50, 7])]), None);
        let ms = Duration::from_millis;
        assert_eq!(least([taken([90, 4, 5, 4, 6]), taken([90, 40, 31, 70, 30])]), Some([ms(4), ms(30)]));
    }

    #[test]
    fn what_is_counted_is_the_same_again() {
        let source = "s = ''\nfor x in range(3000):\n    s += 'abc'\n";
        let (case, setup) = (Case::parse("case.py", source).unwrap(), Setup::full());
        for mode in Mode::ALL.into_iter().filter(|mode| mode.is_available()) {
            assert_eq!(effort(mode, &case, &setup), effort(mode, &case, &setup), "{mode}");
        }
        assert_eq!(find(&case, &setup, Some(|| Duration::ZERO)), None);
        assert_eq!(find(&case, &setup, None), None);
    }

    #[test]
    fn a_trace_that_becomes_invalid_again_and_again_is_made_ever_less_often() {
        let source = "import sys\ndef f():\n    x = 0\n    for i in range(5000):\n        sys._getframe().f_locals['x'] = i\nf()\n";
        let (case, setup) = (Case::parse("case.py", source).unwrap(), Setup::full());
        assert!(!is_suspect(effort(Mode::Tier1, &case, &setup), effort(Mode::Tier2, &case, &setup)));
    }
}
