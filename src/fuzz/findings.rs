//! The folder of findings: for each a case file, its report, and the program as it was generated. Nothing that was saved is ever lost
//! or overwritten.

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
}

impl Findings {
    /// Makes sure that something can be saved before anything is found.
    pub fn open(folder: &Path) -> Result<Self, String> {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let probe = folder.join(".writable");
        write(&probe, "")?;
        std::fs::remove_file(&probe).map_err(|error| format!("{}: {error}", probe.display()))?;
        Ok(Self { folder: folder.to_owned(), saved: Vec::new() })
    }

    /// Saves a finding; the path of its case file.
    pub fn save(&mut self, finding: &Finding, worker: &mut Worker) -> Result<PathBuf, String> {
        let path = self.free_path(&finding.original.filename);
        write(&path, &finding.minimized.source)?;
        write(&path.with_extension("original.py"), &finding.original.source)?;
        let minimized = Case { filename: path.display().to_string(), ..finding.minimized.clone() };
        let report = Report::of_finding(&minimized, finding, worker);
        write(&path.with_extension("txt"), &report::text(&report))?;
        self.saved.push(path.clone());
        Ok(path)
    }

    /// Saves a program that nothing is known of but that it diverged.
    pub fn save_unexamined(&mut self, case: &Case) -> Result<(), String> {
        let path = self.free_path(&case.filename);
        write(&path, &case.source)?;
        self.saved.push(path);
        Ok(())
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

    #[test]
    fn an_earlier_finding_is_not_overwritten() {
        let folder = std::env::temp_dir().join(format!("difftest-findings-{}", std::process::id()));
        let case = Case::parse("case.py", "x = 1\n").unwrap();
        for _ in 0..2 {
            Findings::open(&folder).unwrap().save_unexamined(&case).unwrap();
        }
        assert!(folder.join("case.py").exists() && folder.join("case-2.py").exists());
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_reported_at_once() {
        assert!(Findings::open(Path::new("/dev/null/findings")).unwrap_err().starts_with("/dev/null/findings: "));
    }
}
