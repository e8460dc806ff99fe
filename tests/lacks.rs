//! `library/lacks.txt` names nothing that the engines have.

use super::command::{directory, ends};
use std::collections::{HashMap, HashSet};

type Names = HashMap<String, HashSet<String>>;

fn rows(text: &str) -> Names {
    let row = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        (words[..2].join(" "), words[2..].iter().map(|&word| word.to_owned()).collect())
    };
    text.lines().map(row).collect()
}

#[test]
fn what_is_said_to_be_lacking_is_lacking() {
    let library = directory().join("../../library");
    let program = library.join("lacks.py");
    let lacks = rows(&std::fs::read_to_string(library.join("lacks.txt")).unwrap());
    assert!(lacks.len() > 40, "{}", lacks.len());
    for engine in ["tier1", "oracle"] {
        let own = rows(&ends(0, &["run", "--engine", engine, program.to_str().unwrap()]).0);
        for (owner, names) in &lacks {
            let found: Vec<&String> = own.get(owner).map_or(vec![], |own| names.intersection(own).collect());
            assert!(found.is_empty(), "{engine}: {owner} has {found:?}: run library/lacks.py again");
        }
    }
}
