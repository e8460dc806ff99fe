//! What the classes have that CPython has in C and this crate in Python: a table from CPython. How they are closed is the engines' own.

use crate::FILENAME_PREFIX;

/// A class that CPython has in C, and what is seen of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CClass {
    /// Its `__module__`.
    pub module: &'static str,
    /// Its `__name__`.
    pub name: &'static str,
    /// A heap type, in whose dict `__module__` is.
    pub is_heap: bool,
    /// Whether its attributes can be set.
    pub is_mutable: bool,
    /// Whether a program may derive from it.
    pub is_base: bool,
    /// Whether a call of it makes an instance.
    pub is_made_by_call: bool,
    members: &'static str,
}

/// What a member of a class is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CMember {
    /// `wrapper_descriptor`
    Slot,
    /// `method_descriptor`
    Method,
    /// `classmethod_descriptor`
    ClassMethod,
    /// `getset_descriptor`
    GetSet,
    /// `member_descriptor`
    Member,
    /// `__new__`
    New,
    /// Anything else, which is shown as it is.
    Value,
}

impl CClass {
    /// The class that a class statement of the library defines.
    #[must_use]
    pub fn of_statement(filename: &str, module: &str, name: &str) -> Option<Self> {
        let found = if filename.starts_with(FILENAME_PREFIX) { Self::find(name) } else { None };
        found.filter(|class| class.module == module)
    }

    /// The class of that name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        include_str!("../c_classes.txt").lines().filter_map(row).find(|class| class.name == name)
    }

    /// The name as error messages show it.
    #[must_use]
    pub fn full_name(&self) -> String {
        if self.module == "builtins" { self.name.to_owned() } else { format!("{}.{}", self.module, self.name) }
    }

    /// The names of all that is seen of it, with what they are.
    pub fn members(&self) -> impl Iterator<Item = (&'static str, CMember)> {
        self.members.split(' ').filter_map(|member| member.split_once(':')).map(|(name, letter)| (name, kind(letter)))
    }

    /// What is seen of it under a name; nothing of what only this crate needs.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<CMember> {
        self.members().find(|(own, _)| *own == name).map(|(_, member)| member)
    }
}

fn kind(letter: &str) -> CMember {
    match letter {
        "w" => CMember::Slot,
        "m" => CMember::Method,
        "c" => CMember::ClassMethod,
        "g" => CMember::GetSet,
        "M" => CMember::Member,
        "n" => CMember::New,
        _ => CMember::Value,
    }
}

fn row(line: &'static str) -> Option<CClass> {
    let mut words = line.splitn(7, ' ');
    let mut next = || words.next().filter(|_| !line.starts_with('#'));
    let (module, name) = (next()?, next()?);
    let [is_heap, is_mutable, is_base, is_made_by_call] =
        [next()? == "heap", next()? == "mutable", next()? == "base", next()? == "made"];
    Some(CClass { module, name, is_heap, is_mutable, is_base, is_made_by_call, members: next()? })
}

#[cfg(test)]
mod tests {
    use super::{CClass, CMember};

    #[test]
    fn the_table_tells_what_a_class_has() {
        let deque = CClass::find("deque").expect("a class of C");
        assert_eq!((deque.module, deque.is_heap, deque.is_mutable, deque.is_base), ("collections", true, false, true));
        assert_eq!(deque.member("append"), Some(CMember::Method));
        assert_eq!(deque.member("__len__"), Some(CMember::Slot));
        assert_eq!(deque.member("app"), None);
        assert_eq!(deque.member("_c_items"), None);
    }

    #[test]
    fn only_the_library_defines_them() {
        assert!(CClass::of_statement("<library collections>", "collections", "deque").is_some());
        assert!(CClass::of_statement("program.py", "collections", "deque").is_none());
        assert!(CClass::of_statement("<library random>", "random", "Random").is_none());
    }
}
