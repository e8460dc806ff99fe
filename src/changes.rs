//! What a CPython before 3.14 means otherwise than 3.14. A divergence from one is held against this list when it has been made small:
//! then what is left of the program is what the versions differ on. The list is no filter on programs as they were generated.

use crate::engines::External;
use crate::fuzz::Finding;
use crate::observation::Build;
use regex_lite::Regex;

/// One change: what a small program has in its text that shows it, and such a program.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// The first version that is as 3.14 is, less the `3.` before it.
    pub since: u32,
    /// What its text has.
    pub pattern: &'static str,
    /// What was changed.
    pub what: &'static str,
    /// A program that prints something else before.
    pub example: &'static str,
}

/// The changes that generated programs meet.
pub const CHANGES: &[Change] = &[
    Change {
        since: 14,
        pattern: r"\dj\b|\bcomplex\b",
        what: "arithmetic of a real and a complex number does not make the real one complex first, and keeps the signs of zeros",
        example: "print(0 - 0j)\n",
    },
    Change {
        since: 14,
        pattern: r"\bf_generator\b",
        what: "a frame knows its generator",
        example: "import sys\nprint(sys._getframe().f_generator)\n",
    },
    Change {
        since: 14,
        pattern: r"\b(?:version_info|hexversion|api_version|version|implementation)\b",
        what: "the version",
        example: "import sys\nprint(sys.version_info)\n",
    },
    Change {
        since: 14,
        pattern: r"(?s)\bexcept\b.*\bas\b.*(?:\blen\(|\bhash\(|\bsorted\(|\bstr\(|\brepr\(|\[|\{)",
        what: "a message is worded anew, and the program computes something from it",
        example: "try:\n    0 % 0\nexcept ZeroDivisionError as f:\n    print(len(str(f)))\n",
    },
    Change {
        since: 14,
        pattern: r"\benum\b",
        what: "what goes wrong while a class of members is made is raised as it is",
        example: "import enum\ntry:\n    class E(int, enum.Enum):\n        @enum.member\n        def m(): pass\nexcept TypeError as e:\n    print(e.__suppress_context__)\n",
    },
    Change {
        since: 14,
        pattern: r"\bf_locals\b",
        what: "a view of a frame's locals has pop, and extra keys can be deleted",
        example: "import sys\ndef f():\n    return hasattr(sys._getframe().f_locals, 'pop')\nprint(f())\n",
    },
    Change {
        since: 14,
        pattern: r"\bUnion(?:Type)?\b|\b(?:int|str|float|bytes|list|dict|None)\b(?:\[\w+\])? \| ",
        what: "what `int | str` makes is a typing.Union",
        example: "print(type(int | str).__name__)\n",
    },
    Change {
        since: 14,
        pattern: r"\bmemoryview\b",
        what: "a memoryview has count, index and __class_getitem__",
        example: "print(memoryview.index)\n",
    },
    Change {
        since: 14,
        pattern: r"\b__length_hint__\b",
        what: "the hint of what is unpacked into a call is asked for later",
        example: "class C:\n    def __iter__(self): yield 1\n    def __length_hint__(self): pass\ntry:\n    0(*C())\nexcept TypeError as e:\n    print(e)\n",
    },
    Change {
        since: 14,
        pattern: r"(?m)\b__annotat|^\s*\w+: \S|\bdef \w+\([^)]*\w: |-> ",
        what: "annotations are evaluated when they are asked for",
        example: "x: print('now') = 1\n",
    },
    Change {
        since: 14,
        pattern: r"\bis_(?:not_)?none\b",
        what: "the module operator has is_none and is_not_none",
        example: "import operator\nprint(hasattr(operator, 'is_none'))\n",
    },
    Change {
        since: 14,
        pattern: r"\bfrom_number\b",
        what: "float and complex have from_number",
        example: "print(hasattr(float, 'from_number'))\n",
    },
    Change {
        since: 14,
        pattern: r"\bresize\b",
        what: "a bytearray has resize",
        example: "print(hasattr(bytearray, 'resize'))\n",
    },
    Change {
        since: 14,
        pattern: r"\bPlaceholder\b|\bWRAPPER_ASSIGNMENTS\b",
        what: "functools has Placeholder, and wraps copies __annotate__ instead of __annotations__",
        example: "import functools\nprint(hasattr(functools, 'Placeholder'))\n",
    },
    Change {
        since: 14,
        pattern: r"\bfromhex\b",
        what: "fromhex takes bytes, too",
        example: "try:\n    bytes.fromhex(0)\nexcept TypeError as e:\n    print(str(e))\n",
    },
    Change {
        since: 14,
        pattern: r"\bsum\(",
        what: "a sum of floats and ints keeps what is lost of the floats",
        example: "print(sum([1e+16, 0.5, True]))\n",
    },
    Change {
        since: 14,
        pattern: r"\breduce\([^\n]*\binitial\b",
        what: "functools.reduce takes initial by name",
        example: "import functools\nprint(functools.reduce(max, [1], initial=2))\n",
    },
    Change {
        since: 14,
        pattern: r"\bco_flags\b",
        what: "the flags of a code object tell whether it has a docstring",
        example: "def f(): 'doc'\nprint(f.__code__.co_flags)\n",
    },
    Change {
        since: 14,
        pattern: r"\bchr\(|\\u|\\x|[^\x00-\x7f]",
        what: "the database of characters is that of Unicode 16",
        example: "print(ascii(chr(0x19b).upper()))\n",
    },
    Change {
        since: 14,
        pattern: r"\bin \{[^:}]*\}",
        what: "a set of constants that is iterated is made otherwise, and has another order",
        example: "print(next(i for i in {5, 1541}))\n",
    },
];

/// The change that a finding is about, if nothing but older CPythons have a part in it; `builds` are those of the setup's.
pub(crate) fn explains(finding: &Finding, builds: &[Build]) -> Option<&'static Change> {
    let has_a_part = |external: &External| finding.signature.engines.contains(&external.to_string());
    let with_builds = finding.setup.externals.iter().zip(builds).filter(|(external, _)| has_a_part(external));
    let older: Vec<Build> = with_builds.map(|(_, build)| *build).collect();
    // A JIT is compared with the interpreter of its own version.
    let is_about_versions = older.len() == finding.signature.engines.len()
        && finding.setup.externals.iter().all(|external| !has_a_part(external) || external.interpreter().is_none());
    let newest = older.into_iter().max_by_key(|build| build.minor).filter(|_| is_about_versions)?;
    find(newest, &finding.minimized.source)
}

fn find(build: Build, source: &str) -> Option<&'static Change> {
    CHANGES.iter().find(|change| build.minor < change.since && change.shows_in(source))
}

impl Change {
    /// Whether a program is about it, as far as its text tells.
    pub fn shows_in(&self, source: &str) -> bool {
        Regex::new(self.pattern).expect("a pattern of the table").is_match(source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_shows_in_its_example_and_only_before_its_version() {
        let build = |minor| Build { minor, bits: 64 };
        for change in CHANGES {
            assert!(change.shows_in(change.example), "{}", change.what);
            assert!(find(build(change.since), change.example).is_none_or(|other| other.since > change.since));
        }
        assert!(find(build(13), "x = 1 + 2\n").is_none());
    }
}
