//! What exceptions of some built-in classes have besides `args`: one table by class. How they are filled is in `init`.

use crate::objects::ExceptionClass;
use crate::objects::exception::EXCEPTIONS;

/// Places of fields that other code asks for.
pub(crate) mod field {
    pub(crate) const VALUE: usize = 0;
    pub(crate) const CODE: usize = 0;
    pub(crate) const NAME: usize = 0;
    pub(crate) const OBJECT: usize = 1;
    pub(crate) const MESSAGE: usize = 0;
    pub(crate) const IMPORT_NAME: usize = 1;
    pub(crate) const IMPORT_PATH: usize = 2;
    pub(crate) const IMPORT_NAME_FROM: usize = 3;
    pub(crate) const ERRNO: usize = 0;
    pub(crate) const STRERROR: usize = 1;
    pub(crate) const FILENAME: usize = 2;
    pub(crate) const FILENAME2: usize = 3;
    pub(crate) const SYNTAX_FILENAME: usize = 1;
    pub(crate) const LINE: usize = 2;
    pub(crate) const END_LINE: usize = 5;
    pub(crate) const END_OFFSET: usize = 6;
    pub(crate) const METADATA: usize = 8;
    pub(crate) const ENCODING: usize = 0;
    pub(crate) const UNICODE_OBJECT: usize = 1;
    pub(crate) const START: usize = 2;
    pub(crate) const END: usize = 3;
    pub(crate) const REASON: usize = 4;
    pub(crate) const EXCEPTIONS: usize = 1;
}

const UNICODE: &[&str] = &["encoding", "object", "start", "end", "reason"];

/// The fields of the classes that have some; those that derive from them have them too.
const FIELDS: &[(ExceptionClass, &[&str])] = &[
    (ExceptionClass::StopIteration, &["value"]),
    (ExceptionClass::SystemExit, &["code"]),
    (ExceptionClass::NameError, &["name"]),
    (ExceptionClass::AttributeError, &["name", "obj"]),
    (ExceptionClass::ImportError, &["msg", "name", "path", "name_from"]),
    (ExceptionClass::OSError, &["errno", "strerror", "filename", "filename2"]),
    (
        ExceptionClass::SyntaxError,
        &[
            "msg",
            "filename",
            "lineno",
            "offset",
            "text",
            "end_lineno",
            "end_offset",
            "print_file_and_line",
            "_metadata",
        ],
    ),
    (ExceptionClass::UnicodeEncodeError, UNICODE),
    (ExceptionClass::UnicodeDecodeError, UNICODE),
    (ExceptionClass::UnicodeTranslateError, UNICODE),
    (ExceptionClass::BaseExceptionGroup, &["message", "exceptions"]),
];

/// The class with fields that a class is or derives from.
pub(crate) fn owner(class: ExceptionClass) -> Option<ExceptionClass> {
    if FIELDS.iter().any(|(owner, _)| *owner == class) {
        return Some(class);
    }
    EXCEPTIONS[class as usize].bases.iter().flatten().find_map(|&base| owner(base))
}

/// The names of the fields of a class, those of its bases included.
pub(crate) fn names(class: ExceptionClass) -> &'static [&'static str] {
    let owner = owner(class);
    FIELDS.iter().find(|(class, _)| Some(*class) == owner).map_or(&[], |(_, names)| names)
}
