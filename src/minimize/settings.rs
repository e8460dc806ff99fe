//! Drops what the header asks for: forced events and snapshot points, all at once, then one by one; and a small fuel.

use super::Search;
use crate::case::Settings;

pub(super) fn reduce(search: &mut Search<'_>) {
    search.try_settings(Settings::default());
    drop_events(search);
    drop_snapshots(search);
}

fn drop_events(search: &mut Search<'_>) {
    let mut index = 0;
    while index < search.best().settings.events().count() {
        let mut settings = search.best().settings.clone();
        let mut events: Vec<_> = settings.events().collect();
        events.remove(index);
        settings.set_events(events);
        index += usize::from(!search.try_settings(settings));
    }
}

fn drop_snapshots(search: &mut Search<'_>) {
    let mut index = 0;
    while index < search.best().settings.snapshots.len() {
        let mut settings = search.best().settings.clone();
        settings.snapshots.remove(index);
        index += usize::from(!search.try_settings(settings));
    }
}

#[cfg(test)]
mod tests {
    use super::super::minimize;
    use crate::case::Case;

    #[test]
    fn only_the_event_that_matters_is_left() {
        let header = "# difftest: fuel=900 snapshots=1,2 schedule=collect@3,invalidate@4";
        let case = Case::parse("case.py", &format!("{header}\npass\n")).unwrap();
        let smallest = minimize(&case, super::super::CHECKS, &mut |case| case.source.contains("invalidate@4").into());
        assert_eq!(smallest.settings.events().count(), 1);
        assert!(smallest.settings.snapshots.is_empty());
    }
}
