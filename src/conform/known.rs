//! `known_differences.toml`: files that are known not to do as CPython does, each with the reason. An entry that is not needed any
//! more is an error, so that the list only gets shorter.

use super::FileResult;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// The list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    #[serde(default)]
    difference: Vec<Entry>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// The end of the file's path.
    path: PathBuf,
    /// Which engines; all of them if it does not say.
    #[serde(default)]
    engines: Vec<String>,
    /// Why it differs.
    reason: String,
}

impl Known {
    /// Reads the list.
    pub fn read(path: &Path) -> Result<Self, String> {
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let text = std::fs::read_to_string(path).map_err(|error| failed(&error))?;
        let known: Self = toml::from_str(&text).map_err(|error| failed(&error))?;
        match known.difference.iter().find(|entry| entry.reason.trim().is_empty()) {
            Some(entry) => Err(failed(&format!("{} has no reason", entry.path.display()))),
            None => Ok(known),
        }
    }

    /// Whether a difference of `engine` on the file is known.
    pub fn covers(&self, path: &Path, engine: &str) -> bool {
        self.difference.iter().any(|entry| entry.covers(path, engine))
    }

    /// The entries that were run and not needed.
    pub fn stale<'a>(&'a self, results: &'a [FileResult]) -> impl Iterator<Item = &'a Path> {
        let stale = |entry: &&Entry| {
            let mut verdicts =
                results.iter().flat_map(|file| file.results.iter().map(move |result| (&file.path, result)));
            let was_run = results.iter().any(|file| file.path.ends_with(&entry.path));
            was_run && !verdicts.any(|(path, (engine, verdict))| entry.covers(path, engine) && verdict.is_wrong())
        };
        self.difference.iter().filter(stale).map(|entry| entry.path.as_path())
    }
}

impl Entry {
    fn covers(&self, path: &Path, engine: &str) -> bool {
        path.ends_with(&self.path) && (self.engines.is_empty() || self.engines.iter().any(|known| known == engine))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conform::Verdict;

    fn result(verdict: Verdict) -> FileResult {
        FileResult { path: "a/b.py".into(), skipped: None, results: vec![("jit".to_owned(), verdict)] }
    }

    #[test]
    fn an_entry_is_stale_as_soon_as_the_file_does_not_differ() {
        let known: Known = toml::from_str("[[difference]]\npath = 'b.py'\nreason = 'a timer'\n").unwrap();
        assert!(known.covers(Path::new("a/b.py"), "jit") && !known.covers(Path::new("a/ab.py"), "jit"));
        let stale = |verdict| known.stale(&[result(verdict)]).count();
        assert_eq!((stale(Verdict::Same), stale(Verdict::Differs(String::new()))), (1, 0));
        assert_eq!(known.stale(&[]).count(), 0);
    }
}
