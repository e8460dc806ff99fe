//! The user time that processes take. It is known on Unix alone.

use super::Failure;
use crate::slowness::Clock;

/// The user seconds of all processes that this one has waited for.
#[cfg(unix)]
pub(super) fn of_children() -> Result<f64, Failure> {
    use nix::sys::resource::UsageWho;
    let usage = user_time(UsageWho::RUSAGE_CHILDREN).map_err(|error| Failure::Input(error.to_string()))?;
    Ok(usage.as_secs_f64())
}

/// What reads the user time of this process, all of its threads included.
#[cfg(unix)]
pub(super) fn clock() -> Option<Clock> {
    Some(|| user_time(nix::sys::resource::UsageWho::RUSAGE_SELF).unwrap_or_default())
}

#[cfg(unix)]
fn user_time(who: nix::sys::resource::UsageWho) -> nix::Result<std::time::Duration> {
    let time = nix::sys::resource::getrusage(who)?.user_time();
    let part = |part: i64| u64::try_from(part).unwrap_or(0);
    Ok(std::time::Duration::from_micros(part(time.tv_sec()) * 1_000_000 + part(time.tv_usec())))
}

#[cfg(not(unix))]
pub(super) fn of_children() -> Result<f64, Failure> {
    Err(Failure::Input("user time is not known on this platform".to_owned()))
}

#[cfg(not(unix))]
pub(super) fn clock() -> Option<Clock> {
    None
}
