//! Tests of single optimizer passes: each file of `traces` has the passes, a trace, and what is to come of it.

use std::fs;
use std::path::Path;

/// Runs the passes that the first line names over the trace above `---`, and compares with what is below.
fn check(path: &Path) -> Result<(), String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let (head, body) = text.split_once('\n').ok_or("the file is empty")?;
    let mut words = head.strip_prefix("passes:").ok_or("the first line is not 'passes: NAME...'")?.split_whitespace();
    let rewrites = words.clone().find_map(|word| word.strip_prefix("rewrites=")).map_or(Ok(u64::MAX), str::parse);
    let rewrites = rewrites.map_err(|_| "rewrites is no number")?;
    let passes: Vec<&str> = words.by_ref().filter(|word| !word.contains('=')).collect();
    let (trace, expected) = body.split_once("---\n").ok_or("no '---' separates the trace from its result")?;
    let actual = vm::optimize_text(trace, &passes, rewrites)?;
    if actual == expected { Ok(()) } else { Err(format!("expected\n{expected}\nbut got\n{actual}")) }
}

#[test]
fn each_pass_does_what_its_tests_say() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/traces");
    let mut paths: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "there are tests");
    let failed = paths.iter().filter_map(|path| Some(format!("{}: {}", path.display(), check(path).err()?)));
    let failed: Vec<String> = failed.collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
