//! The settings of a case and their text in its header. They say how a program is run, never what it means.

use std::fmt::Write as _;
use vm::{Event, Schedule};

/// What the header line begins with.
const MARK: &str = "# difftest:";
/// Safepoints of a case that does not say.
const FUEL: u64 = 20_000;

/// How a program is to be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Safepoints until the run is out of fuel.
    pub fuel: u64,
    /// Safepoints at which the locals of all frames are recorded, ascending.
    pub snapshots: Vec<u64>,
    /// What is forced to happen, and when.
    pub schedule: Schedule,
}

impl Default for Settings {
    fn default() -> Self {
        Self { fuel: FUEL, snapshots: Vec::new(), schedule: Schedule::default() }
    }
}

/// A header that is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

impl Settings {
    /// The settings in the comments at the top of `source`; the default ones if there are none.
    pub fn read(source: &str) -> Result<Self, HeaderError> {
        for (index, line) in source.lines().take_while(|line| line.starts_with('#')).enumerate() {
            if let Some(text) = line.strip_prefix(MARK) {
                return parse(text).map_err(|message| HeaderError { line: index + 1, message });
            }
        }
        Ok(Self::default())
    }

    /// The header line.
    pub fn header(&self) -> String {
        let mut text = format!("{MARK} fuel={}", self.fuel);
        if !self.snapshots.is_empty() {
            let points: Vec<String> = self.snapshots.iter().map(u64::to_string).collect();
            let _ = write!(text, " snapshots={}", points.join(","));
        }
        let events: Vec<String> = self.events().map(|(at, event)| format!("{}@{at}", event_name(event))).collect();
        if !events.is_empty() {
            let _ = write!(text, " schedule={}", events.join(","));
        }
        text
    }

    /// The events in order, each with its safepoint.
    pub fn events(&self) -> impl Iterator<Item = (u64, Event)> {
        self.schedule.events.iter().flat_map(|(at, events)| events.iter().map(|event| (*at, *event)))
    }

    /// Replaces the schedule by the events given.
    pub fn set_events(&mut self, events: impl IntoIterator<Item = (u64, Event)>) {
        self.schedule = Schedule::default();
        for (at, event) in events {
            self.schedule.events.entry(at).or_default().push(event);
        }
    }
}

fn event_name(event: Event) -> String {
    match event {
        Event::Collect => "collect".to_owned(),
        Event::InvalidateExecutors => "invalidate".to_owned(),
        Event::TierUp => "tier-up".to_owned(),
        Event::Deopt { guard } => format!("deopt:{guard}"),
    }
}

fn parse(text: &str) -> Result<Settings, String> {
    let mut settings = Settings::default();
    for part in text.split_whitespace() {
        let (key, value) = part.split_once('=').ok_or_else(|| format!("'{part}' is not KEY=VALUE"))?;
        match key {
            "fuel" => settings.fuel = number(key, value)?,
            "snapshots" => settings.snapshots = points(key, value)?,
            "schedule" => settings.set_events(events(value)?),
            _ => return Err(format!("'{key}' is not known: use fuel, snapshots or schedule")),
        }
    }
    Ok(settings)
}

fn number(key: &str, value: &str) -> Result<u64, String> {
    value.parse().map_err(|_| format!("{key}: '{value}' is not a number"))
}

fn points(key: &str, value: &str) -> Result<Vec<u64>, String> {
    let mut points = value.split(',').map(|point| number(key, point)).collect::<Result<Vec<_>, _>>()?;
    points.sort_unstable();
    points.dedup();
    Ok(points)
}

fn events(value: &str) -> Result<Vec<(u64, Event)>, String> {
    value.split(',').map(event).collect()
}

fn event(text: &str) -> Result<(u64, Event), String> {
    let (name, at) = text.split_once('@').ok_or_else(|| format!("schedule: '{text}' is not EVENT@SAFEPOINT"))?;
    let event = match name.split_once(':') {
        Some(("deopt", guard)) => {
            Event::Deopt { guard: guard.parse().map_err(|_| format!("schedule: '{guard}' is not a guard's number"))? }
        }
        None if name == "collect" => Event::Collect,
        None if name == "invalidate" => Event::InvalidateExecutors,
        None if name == "tier-up" => Event::TierUp,
        _ => return Err(format!("schedule: '{name}' is not known: use collect, invalidate, tier-up or deopt:GUARD")),
    };
    Ok((number("schedule", at)?, event))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_a_round_trip() {
        let text = "# difftest: fuel=9 snapshots=1,5 schedule=tier-up@2,collect@2,deopt:3@4,invalidate@8";
        assert_eq!(Settings::read(text).unwrap().header(), text);
    }

    #[test]
    fn a_program_without_header_has_the_default_settings() {
        assert_eq!(Settings::read("# only a comment\nx = 1\n# difftest: fuel=1\n").unwrap(), Settings::default());
    }

    #[test]
    fn each_mistake_has_its_message() {
        for (text, message) in [
            ("fuel", "'fuel' is not KEY=VALUE"),
            ("snapshots=1,x", "snapshots: 'x' is not a number"),
            ("oil=3", "'oil' is not known: use fuel, snapshots or schedule"),
            ("schedule=collect", "schedule: 'collect' is not EVENT@SAFEPOINT"),
            ("schedule=nap@3", "schedule: 'nap' is not known: use collect, invalidate, tier-up or deopt:GUARD"),
            ("schedule=deopt:x@3", "schedule: 'x' is not a guard's number"),
        ] {
            assert_eq!(parse(text).unwrap_err(), message);
        }
    }
}
