//! The modules of the standard library that are written in Python, as source text. The engines run them like any other code: they
//! share this text and nothing of what it does. What a module needs beside the language is native, in each engine on its own.

mod c_class;
mod docs;
mod encodings;
mod lacks;
mod module_names;
mod wrong_arguments;

pub use c_class::{CClass, CMember};
pub use docs::{doc, member_doc};
pub use encodings::is_encoding;
pub use lacks::{class_lacks, is_lacked, lacking_of_class, lacking_of_module, module_lacks};
pub use module_names::STANDARD_LIBRARY;
pub use wrong_arguments::{Call, Counts, c_module_of, wrong_arguments};

macro_rules! modules {
    ($($name:literal)*) => {
        /// Every module with its source, by name.
        pub const MODULES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../modules/", $name, ".py")))),*];
    };
}

modules! {
    "__future__" "abc" "collections" "collections.abc" "contextlib" "copy" "copyreg" "dataclasses" "enum" "functools" "itertools" "operator" "random" "string" "string.templatelib" "time" "types"
}

/// The module that the classes of t-strings belong to.
pub const TEMPLATE_MODULE: &str = "string.templatelib";

/// The source of the classes of t-strings, and of the functions `build_interpolation` and `build_template`. It is no module: it runs
/// in a namespace of its own when a program makes its first t-string.
pub const TEMPLATE_CLASSES: &str = include_str!("../template_classes.py");

/// The source of a module.
#[must_use]
pub fn source(name: &str) -> Option<&'static str> {
    MODULES.iter().find(|(known, _)| *known == name).map(|(_, source)| *source)
}

/// Whether a module is a package in CPython, whose submodules are looked for in vain.
#[must_use]
pub fn is_package(name: &str) -> bool {
    matches!(name, "collections" | "string")
}

/// What the file name of a module's code begins with. Frames of such code are not shown in tracebacks.
pub const FILENAME_PREFIX: &str = "<library ";

/// The file name of a module's code.
#[must_use]
pub fn filename(name: &str) -> String {
    format!("{FILENAME_PREFIX}{name}>")
}
