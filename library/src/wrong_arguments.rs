//! What CPython says of wrong arguments to functions that it has in C and this crate in Python. Only the words: how arguments are bound
//! is the engines' own, and they ask here once they do not fit.

use crate::FILENAME_PREFIX;

/// A call whose arguments do not fit.
pub struct Call<'a> {
    /// The file of the function's code.
    pub filename: &'a str,
    /// The function's name with those of its classes.
    pub qualname: &'a str,
    /// The named parameters, keyword-only ones last.
    pub parameters: &'a [&'a str],
    /// How many can only be given by position.
    pub positional_only: usize,
    /// How many can be given by position.
    pub positional: usize,
    /// How many of these have no default.
    pub required: usize,
    /// Whether any number more can be given by position.
    pub has_rest: bool,
    /// How many were given by position.
    pub given: usize,
    /// The names of those given by keyword.
    pub keywords: &'a [&'a str],
}

/// The modules that have functions in C: the name of the C module, and which of the functions and classes (none listed: all).
const IN_C: &[(&str, &str, &[&str])] = &[
    (
        "collections",
        "_collections",
        &[
            "deque",
            "OrderedDict",
            "odict_iterator",
            "odict_keys",
            "odict_values",
            "odict_items",
            "defaultdict",
            "_deque_iterator",
            "_deque_reverse_iterator",
            "_tuplegetter",
        ],
    ),
    ("functools", "_functools", &["reduce", "cmp_to_key", "KeyWrapper", "_lru_cache_wrapper"]),
    ("itertools", "itertools", &[]),
    ("operator", "_operator", &[]),
    ("random", "_random", &["Random.random", "Random.getrandbits"]),
    ("string.templatelib", "string.templatelib", &["Interpolation", "Template", "TemplateIter"]),
    ("types", "types", &["SimpleNamespace"]),
    ("time", "time", &["asctime", "ctime", "gmtime", "localtime", "mktime", "strftime", "strptime"]),
];

/// Special methods that are methods like any other; else they are slots of the type.
const METHODS: &[&str] = &[
    "__class_getitem__",
    "__copy__",
    "__deepcopy__",
    "__length_hint__",
    "__missing__",
    "__reduce__",
    "__reversed__",
    "__setstate__",
    "__sizeof__",
];

/// The classes of `operator`.
const CALLERS: &[&str] = &["attrgetter", "itemgetter", "methodcaller"];

/// The C module that has a function in CPython: not a method, and none that another function makes.
#[must_use]
pub fn c_module_of(filename: &str, qualname: &str) -> Option<&'static str> {
    module_in_c(filename, qualname).map(|(_, c_module)| c_module).filter(|_| !qualname.contains('.'))
}

/// The module of a function or method that is in C, and the C module.
fn module_in_c(filename: &str, qualname: &str) -> Option<(&'static str, &'static str)> {
    let module = filename.strip_prefix(FILENAME_PREFIX)?.strip_suffix('>')?;
    let (module, c_module, listed) = IN_C.iter().find(|(name, ..)| *name == module)?;
    let is_listed =
        |name: &&str| qualname.strip_prefix(*name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let is_in_c = !qualname.contains('<') && (listed.is_empty() || listed.iter().any(is_listed));
    is_in_c.then_some((*module, *c_module))
}

/// The message of the TypeError, if the function is one of C's; `similar` finds the name that was perhaps meant.
#[must_use]
pub fn wrong_arguments(call: &Call<'_>, similar: &dyn Fn(&str, &[&str]) -> Option<String>) -> Option<String> {
    let (module, c_module) = module_in_c(call.filename, call.qualname)?;
    let Some((class, name)) = call.qualname.rsplit_once('.') else {
        return Callable {
            call,
            name: call.qualname,
            full: format!("{c_module}.{}", call.qualname),
            constructs: false,
        }
        .complaint(similar);
    };
    if CALLERS.contains(&class) && matches!(name, "__new__" | "__call__") && call.given > 0 {
        return Some(call.without_self().caller_complaint(class, name));
    }
    if (class, name) == ("KeyWrapper", "__call__") && call.given > 0 {
        // What `cmp_to_key` makes is called K.
        return Callable { call: &call.without_self(), name: "K", full: "K".to_owned(), constructs: false }
            .complaint(similar);
    }
    let slot = name.starts_with("__") && !METHODS.contains(&name);
    if matches!(name, "__init__" | "__new__") && call.given > 0 {
        let class = name_of_constructor(class);
        return Callable { call: &call.without_self(), name: class, full: class.to_owned(), constructs: true }
            .complaint(similar);
    }
    match (call.given, slot) {
        (0, true) => Some(format!("descriptor '{name}' of '{module}.{class}' object needs an argument")),
        (0, false) => Some(format!("unbound method {}() needs an argument", call.qualname)),
        (_, true) => call.without_self().slot_complaint(name),
        (_, false) => Callable { call: &call.without_self(), name, full: call.qualname.to_owned(), constructs: false }
            .complaint(similar),
    }
}

/// What the constructor of a class calls itself.
fn name_of_constructor(class: &str) -> &str {
    match class {
        "_deque_iterator" | "_deque_reverse_iterator" => "function",
        "_lru_cache_wrapper" => "lru_cache",
        class => class,
    }
}

impl<'a> Call<'a> {
    fn without_self(&self) -> Call<'a> {
        let one_less = |count: usize| count.saturating_sub(1);
        Call {
            parameters: self.parameters.get(1..).unwrap_or_default(),
            positional_only: one_less(self.positional_only),
            positional: one_less(self.positional),
            required: one_less(self.required),
            given: one_less(self.given),
            ..*self
        }
    }

    /// Of the classes of `operator`, which check their arguments themselves.
    fn caller_complaint(&self, class: &str, name: &str) -> String {
        match (class, name) {
            ("methodcaller", "__new__") => "methodcaller needs at least one argument, the method name".to_owned(),
            _ if !self.keywords.is_empty() => format!("{class}() takes no keyword arguments"),
            _ => format!("{class} expected 1 argument, got {}", self.given),
        }
    }

    fn slot_complaint(&self, name: &str) -> Option<String> {
        let (given, takes) = (self.given, self.positional);
        if !self.keywords.is_empty() {
            return Some(format!("wrapper {name}() takes no keyword arguments"));
        }
        let function = if takes > 1 { format!("{name} ") } else { String::new() };
        Some(format!("{function}expected {takes} argument{}, got {given}", plural(takes)))
    }
}

/// What is called.
struct Callable<'a> {
    call: &'a Call<'a>,
    name: &'a str,
    /// The name with what it belongs to.
    full: String,
    constructs: bool,
}

impl Callable<'_> {
    fn complaint(&self, similar: &dyn Fn(&str, &[&str]) -> Option<String>) -> Option<String> {
        let Call { parameters, positional_only, positional, required, has_rest, given, keywords, .. } = *self.call;
        if positional_only < positional || parameters.len() > positional {
            return self.complaint_by_name(similar);
        }
        let (name, full) = (self.name, &self.full);
        if !keywords.is_empty() {
            return Some(format!("{full}() takes no keyword arguments"));
        }
        match (required, positional) {
            _ if has_rest => {
                Some(format!("{name} expected at least {required} argument{}, got {given}", plural(required)))
            }
            (_, 0) if !self.constructs => Some(format!("{full}() takes no arguments ({given} given)")),
            (1, 1) if !self.constructs => Some(format!("{full}() takes exactly one argument ({given} given)")),
            _ if required == positional => {
                Some(format!("{name} expected {required} argument{}, got {given}", plural(required)))
            }
            _ if given < required => {
                Some(format!("{name} expected at least {required} argument{}, got {given}", plural(required)))
            }
            _ => Some(format!("{name} expected at most {positional} argument{}, got {given}", plural(positional))),
        }
    }

    /// Of a function that takes arguments by name, too.
    fn complaint_by_name(&self, similar: &dyn Fn(&str, &[&str]) -> Option<String>) -> Option<String> {
        let Call { parameters, positional_only, positional, required, has_rest, given, keywords, .. } = *self.call;
        let name = self.name;
        let names: Vec<&str> =
            (0..).zip(parameters).map(|(at, name)| if at < positional_only { "" } else { *name }).collect();
        let counts = Counts { names: &names, required, positional, given, named: keywords.len() };
        if let Some(complaint) = counts.complaint().filter(|_| !has_rest) {
            return Some(format!("{name}() {complaint}"));
        }
        if let Some(at) = (given..required).find(|&at| !keywords.contains(&names[at])) {
            return Some(format!("{name}() missing required argument '{}' (pos {})", names[at], at + 1));
        }
        keywords.iter().find_map(|keyword| match names.iter().position(|known| known == keyword) {
            None => {
                let hint =
                    similar(keyword, &names).map(|meant| format!(". Did you mean '{meant}'?")).unwrap_or_default();
                Some(format!("{name}() got an unexpected keyword argument '{keyword}'{hint}"))
            }
            Some(at) if at < given => {
                Some(format!("argument for {name}() given by name ('{keyword}') and position ({})", at + 1))
            }
            Some(_) => None,
        })
    }
}

/// How many arguments a function in C takes by position and by keyword, and how many were given.
pub struct Counts<'a> {
    /// The parameters; those that can only be given by position have no name.
    pub names: &'a [&'a str],
    /// How many of them must be given.
    pub required: usize,
    /// How many of them can be given by position.
    pub positional: usize,
    /// How many were given by position.
    pub given: usize,
    /// How many were given by keyword.
    pub named: usize,
}

impl Counts<'_> {
    /// What is wrong with the counts, if anything is, as CPython's `_PyArg_UnpackKeywords` says it behind the function's name.
    #[must_use]
    pub fn complaint(&self) -> Option<String> {
        let Self { names, required, positional, given, named } = *self;
        let least = required.min(positional);
        let nameless = names.iter().take(least).take_while(|name| name.is_empty()).count();
        if given + named > names.len() {
            let (most, keyword) = (names.len(), if given == 0 { "keyword " } else { "" });
            Some(format!("takes at most {most} {keyword}argument{} ({} given)", plural(most), given + named))
        } else if given > positional && positional == 0 {
            Some("takes no positional arguments".to_owned())
        } else if given > positional {
            let bound = if least < positional { "at most" } else { "exactly" };
            Some(format!("takes {bound} {positional} positional argument{} ({given} given)", plural(positional)))
        } else if given < nameless {
            let bound = if nameless < positional { "at least" } else { "exactly" };
            Some(format!("takes {bound} {nameless} positional argument{} ({given} given)", plural(nameless)))
        } else {
            None
        }
    }
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
