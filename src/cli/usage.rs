//! The time that processes take of the processor. It is known on Unix alone.

use super::Failure;
use crate::slowness::Clock;

#[cfg(unix)]
use nix::sys::{
    resource::{UsageWho, getrusage},
    time::TimeVal,
};

/// The user seconds of all processes that this one has waited for.
#[cfg(unix)]
pub(super) fn of_children() -> Result<f64, Failure> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| Failure::Input(error.to_string()))?;
    Ok(duration(usage.user_time()).as_secs_f64())
}

/// What reads the processor time of this process, all of its threads included. It is that of the user and the system: Linux knows their
/// sum, but guesses the parts from ticks, so that user time may stand still while a short program runs.
#[cfg(unix)]
pub(super) fn clock() -> Option<Clock> {
    Some(|| {
        let usage = getrusage(UsageWho::RUSAGE_SELF);
        usage.map_or_else(|_| Default::default(), |usage| duration(usage.user_time()) + duration(usage.system_time()))
    })
}

#[cfg(unix)]
fn duration(time: TimeVal) -> std::time::Duration {
    let part = |part: i64| u64::try_from(part).unwrap_or(0);
    std::time::Duration::from_micros(part(time.tv_sec()) * 1_000_000 + part(time.tv_usec()))
}

#[cfg(not(unix))]
pub(super) fn of_children() -> Result<f64, Failure> {
    Err(Failure::Input("processor time is not known on this platform".to_owned()))
}

#[cfg(not(unix))]
pub(super) fn clock() -> Option<Clock> {
    None
}
