//! The folder of findings: for each a case file, its report, and the program as it was generated. Nothing that was saved is ever lost
//! or overwritten.

use super::Observer;
use super::triage::Finding;
use super::worker::Worker;
use crate::case::Case;
use crate::report::{self, Report};
use std::path::{Path, PathBuf};

/// The folder, and what this session saved in it.
#[derive(Debug)]
pub struct Findings {
    folder: PathBuf,
    /// The case files of this session.
    pub saved: Vec<PathBuf>,
    /// Why something could not be saved, if so.
    pub unsaved: Option<String>,
}

impl Findings {
    /// Makes sure that something can be saved before anything is found.
    pub fn open(folder: &Path) -> Result<Self, String> {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let probe = folder.join(".writable");
        write(&probe, "")?;
        std::fs::remove_file(&probe).map_err(|error| format!("{}: {error}", probe.display()))?;
        Ok(Self { folder: folder.to_owned(), saved: Vec::new(), unsaved: None })
    }

    /// Saves a finding, and says where. What cannot be saved is told instead.
    pub fn save(&mut self, finding: &Finding, worker: &mut Worker, observer: &mut dyn Observer) {
        let path = self.free_path(&finding.original.filename);
        let minimized = Case { filename: path.display().to_string(), ..finding.minimized.clone() };
        let report = report::text(&Report::of_finding(&minimized, finding, worker));
        let written = write(&path, &finding.minimized.source)
            .and_then(|()| write(&path.with_extension("original.py"), &finding.original.source))
            .and_then(|()| write(&path.with_extension("txt"), &report));
        let component = finding.culprit.component();
        observer.message(&format!("{}: {}; {component}", path.display(), finding.signature));
        self.note(written, path, &report, observer);
    }

    /// Saves a program that nothing is known of but that it diverged.
    pub fn save_unexamined(&mut self, case: &Case, observer: &mut dyn Observer) {
        let path = self.free_path(&case.filename);
        self.note(write(&path, &case.source), path, &case.source, observer);
    }

    fn note(&mut self, written: Result<(), String>, path: PathBuf, text: &str, observer: &mut dyn Observer) {
        match written {
            Ok(()) => self.saved.push(path),
            Err(why) => {
                observer.message(&format!("{why}: not saved, so that you find it here:\n{text}"));
                self.unsaved.get_or_insert(why);
            }
        }
    }

    /// `NAME.py`, or `NAME-2.py` and so on if there is one from an earlier session.
    fn free_path(&self, filename: &str) -> PathBuf {
        let stem = filename.trim_end_matches(".py");
        let names = std::iter::once(filename.to_owned()).chain((2..).map(|number| format!("{stem}-{number}.py")));
        let mut paths = names.map(|name| self.folder.join(name));
        paths.find(|path| !path.exists()).expect("numbers do not end")
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fuzz::Statistics;

    struct Deaf;

    impl Observer for Deaf {
        fn program(&mut self, _: &Statistics, _: Option<u64>) {}
        fn programs_done(&mut self, _: &Statistics) {}
        fn triage(&mut self, _: u64) {}
        fn message(&mut self, _: &str) {}
    }

    #[test]
    fn an_earlier_finding_is_not_overwritten() {
        let folder = std::env::temp_dir().join(format!("difftest-findings-{}", std::process::id()));
        let case = Case::parse("case.py", "x = 1\n").unwrap();
        for _ in 0..2 {
            Findings::open(&folder).unwrap().save_unexamined(&case, &mut Deaf);
        }
        assert!(folder.join("case.py").exists() && folder.join("case-2.py").exists());
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_reported_at_once() {
        assert!(Findings::open(Path::new("/dev/null/findings")).unwrap_err().starts_with("/dev/null/findings: "));
    }
}
