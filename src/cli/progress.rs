//! How a fuzzing session shows that it lives: a bar on a terminal, a line now and then elsewhere.

use super::output;
use crate::fuzz::{Observer, Statistics};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::time::{Duration, Instant};

/// How often a line is printed where there is no terminal.
const EVERY: Duration = Duration::from_secs(10);
/// How often the bar is drawn, at most, each second.
const DRAWS: u8 = 5;

/// The progress of one session.
pub(super) struct Progress {
    bar: ProgressBar,
    terminal: bool,
    start: Instant,
    last: Instant,
    rate: f64,
}

impl Progress {
    /// Begins to show a session that runs so many programs, or that long.
    pub(super) fn new(programs: Option<u64>, time: Option<Duration>) -> Self {
        let terminal = std::io::stderr().is_terminal();
        let target = if terminal { ProgressDrawTarget::stderr_with_hz(DRAWS) } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(programs.or(time.map(|time| time.as_secs())), target);
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let start = Instant::now();
        Self { bar, terminal, start, last: start, rate: 0.0 }
    }

    /// Programs a second, as of the last one.
    pub(super) fn rate(&self) -> f64 {
        self.rate
    }

    fn line(&self, statistics: &Statistics) -> String {
        format!("{} programs, {:.0} a second, {} divergent", statistics.programs, self.rate, statistics.divergent)
    }
}

impl Observer for Progress {
    fn program(&mut self, statistics: &Statistics, programs: Option<u64>) {
        let elapsed = self.start.elapsed();
        self.rate = statistics.programs as f64 / elapsed.as_secs_f64().max(1e-9);
        self.bar.set_position(programs.map_or(elapsed.as_secs(), |_| statistics.programs));
        if self.terminal {
            self.bar.set_message(self.line(statistics));
        } else if self.last.elapsed() >= EVERY {
            self.last = Instant::now();
            output::diagnostics(&format!("{}\n", self.line(statistics)));
        }
    }

    fn programs_done(&mut self, _: &Statistics) {
        self.bar.finish_and_clear();
    }

    fn triage(&mut self, index: u64) {
        self.message(&format!("program {index} diverges: minimizing"));
    }

    fn message(&mut self, text: &str) {
        self.bar.suspend(|| output::diagnostics(&format!("{text}\n")));
    }
}
