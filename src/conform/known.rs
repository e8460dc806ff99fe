//! `known_differences.toml`: files that are known not to do as CPython does, each with the reason. An entry that is not needed any
//! more is an error, so that the list only gets shorter.

use super::FileResult;
use crate::observation::Build;
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
    /// Which CPythons: only those before 3.x, or only those whose words have so many bits; all of them if it does not say.
    before: Option<u32>,
    bits: Option<u32>,
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
    pub fn covers(&self, file: &FileResult, engine: &str) -> bool {
        self.difference.iter().any(|entry| entry.covers(file, engine))
    }

    /// The entries that were run and not needed.
    pub fn stale<'a>(&'a self, results: &'a [FileResult]) -> impl Iterator<Item = &'a Path> {
        let stale = |entry: &&Entry| {
            let covered = results.iter().filter(|file| file.skipped.is_none()).flat_map(|file| {
                let results = file.results.iter().filter(|(engine, _)| entry.covers(file, engine));
                results.map(|(_, verdict)| verdict.is_wrong())
            });
            let covered: Vec<bool> = covered.collect();
            !covered.is_empty() && !covered.contains(&true)
        };
        self.difference.iter().filter(stale).map(|entry| entry.path.as_path())
    }
}

impl Entry {
    fn covers(&self, file: &FileResult, engine: &str) -> bool {
        let with = |test: fn(Build, u32) -> bool, number: Option<u32>| {
            number.is_none_or(|number| file.build.is_some_and(|build| test(build, number)))
        };
        file.path.ends_with(&self.path)
            && (self.engines.is_empty() || self.engines.iter().any(|known| known == engine))
            && with(|build, minor| build.minor < minor, self.before)
            && with(|build, bits| build.bits == bits, self.bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conform::Verdict;

    fn result(verdict: Verdict, build: Option<Build>) -> FileResult {
        FileResult { path: "a/b.py".into(), skipped: None, build, results: vec![("jit".to_owned(), verdict)] }
    }

    fn known(text: &str) -> Known {
        toml::from_str(&format!("[[difference]]\npath = 'b.py'\nreason = 'a timer'\n{text}\n")).unwrap()
    }

    #[test]
    fn an_entry_is_stale_as_soon_as_the_file_does_not_differ() {
        let known = known("");
        assert!(known.covers(&result(Verdict::Same, None), "jit"));
        let other = FileResult { path: "a/ab.py".into(), ..result(Verdict::Same, None) };
        assert!(!known.covers(&other, "jit"));
        let stale = |verdict| known.stale(&[result(verdict, None)]).count();
        assert_eq!((stale(Verdict::Same), stale(Verdict::Differs(String::new()))), (1, 0));
        assert_eq!(known.stale(&[]).count(), 0);
    }

    #[test]
    fn an_entry_may_be_about_some_builds_alone() {
        let build = |minor, bits| result(Verdict::Same, Some(Build { minor, bits }));
        let older = known("before = 14");
        assert!(older.covers(&build(13, 64), "jit") && !older.covers(&build(14, 64), "jit"));
        assert!(!older.covers(&result(Verdict::Same, None), "jit"));
        assert_eq!(older.stale(&[build(14, 64)]).count(), 0);
        assert!(known("bits = 32").covers(&build(14, 32), "jit"));
        assert!(!known("engines = ['tier1']").covers(&build(14, 32), "jit"));
    }
}
