//! `import` statements.

use crate::classes::Kind;
use crate::error::{Res, Throw};
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::scope::Mode;
use crate::text::repr::repr_str;
use crate::text::{bound_arguments, missing};
use crate::value::{Dict, Value, heap_c_int};
use crate::walk::Walker;
use crate::walk::frame::Frame;
use dashu_int::IBig;
use std::rc::Rc;
use syntax::ast::Alias;

impl<'a> Walker<'a> {
    pub(crate) fn import(&self, line: u32, names: &'a [Alias]) -> Res<()> {
        for alias in names {
            let imported = self.import_alias(alias);
            let (name, value) = self.at(line, imported)?;
            let stored = self.store_name(name, value);
            self.at(line, stored)?;
        }
        Ok(())
    }

    /// `import a.b` binds `a`; `import a.b as c` binds `a.b`.
    fn import_alias(&self, alias: &'a Alias) -> Res<(&'a str, Value)> {
        let mut names = alias.name.split('.');
        let top = names.next().unwrap_or_default();
        let mut module = self.import_by_hook(&alias.name, Value::None, 0)?;
        let Some(bound) = &alias.asname else { return Ok((top, module)) };
        for name in names {
            module = self.imported_name(&module, name)?;
        }
        Ok((bound, module))
    }

    pub(crate) fn import_from(&self, line: u32, module: Option<&'a str>, names: &'a [Alias], level: u32) -> Res<()> {
        let wanted = self.heap.tuple(names.iter().map(|alias| self.heap.str(&*alias.name)).collect::<Vec<_>>());
        let module = self.import_by_hook(module.unwrap_or_default(), wanted, level);
        let module = self.at(line, module)?;
        for alias in names {
            if alias.name == "*" {
                let starred = self.import_star(&module);
                self.at(line, starred)?;
                continue;
            }
            let value = self.imported_name(&module, &alias.name);
            let value = self.at(line, value)?;
            let stored = self.store_name(alias.asname.as_deref().unwrap_or(&alias.name), value);
            self.at(line, stored)?;
        }
        Ok(())
    }

    /// Calls `builtins.__import__`, which the program may have replaced.
    fn import_by_hook(&self, name: &str, wanted: Value, level: u32) -> Res {
        let heap = &self.heap;
        let Some(hook) = self.hook("__import__")? else {
            return Err(heap.error(Kind::ImportError, "__import__ not found"));
        };
        let globals = Value::Dict(Rc::clone(&self.frame.globals));
        let locals = if self.frame.has_namespace() { self.locals(self.frame)? } else { Value::None };
        heap.call(&hook, vec![heap.str(name), globals, locals, wanted, heap.int(level)])
    }

    /// `from module import name`
    fn imported_name(&self, module: &Value, name: &str) -> Res {
        let heap = &self.heap;
        if let Some(value) = heap.optional_attribute(module, name)? {
            return Ok(value);
        }
        let known = match heap.optional_attribute(module, "__name__")? {
            Some(Value::Str(known)) => Some(known),
            _ => None,
        };
        if let Some(known) = &known
            && let Some(within) = self.modules.get_str(heap, &format!("{}.{name}", known.text))?
        {
            return Ok(within);
        }
        let shown = known.as_ref().map_or("<unknown module name>", |known| &known.text);
        let file = heap.optional_attribute(module, "__file__")?.filter(|file| matches!(file, Value::Str(_)));
        let place = match &file {
            Some(Value::Str(file)) => &file.text,
            _ => "unknown location",
        };
        let message = format!("cannot import name '{name}' from '{shown}' ({place})");
        let error = heap.exception(Kind::ImportError, vec![heap.str(message)]);
        error.set_field("name", known.map_or(Value::None, Value::Str));
        error.set_field("name_from", heap.str(name));
        error.set_field("path", file.unwrap_or(Value::None));
        Err(Throw::Exception(error))
    }

    /// `__all__`, or all names that do not begin with an underscore.
    fn import_star(&self, module: &Value) -> Res<()> {
        let heap = &self.heap;
        let listed = heap.optional_attribute(module, "__all__")?;
        let (what, list) = if listed.is_some() { ("Item", "__all__") } else { ("Key", "__dict__") };
        let names: Vec<Value> = match listed {
            Some(all) => crate::container::consume::collect(heap, &all)?,
            None => {
                let Some(dict) = heap.optional_attribute(module, "__dict__")? else {
                    let message = "from-import-* object has no __dict__ and no __all__";
                    return Err(heap.error(Kind::ImportError, message));
                };
                let mut names = crate::container::consume::collect(heap, &dict)?;
                names.retain(|key| !matches!(key, Value::Str(name) if name.text.starts_with('_')));
                names
            }
        };
        for name in names {
            let Value::Str(name) = name else {
                let module = heap.get_attribute(module, "__name__")?;
                let (module, given) = (crate::text::repr::str_of(heap, &module)?, name.type_name());
                return Err(heap.type_error(format!("{what} in {module}.{list} must be str, not {given}")));
            };
            let value = heap.get_attribute(module, &name.text)?;
            self.store_in_namespace(&name.text, value)?;
        }
        Ok(())
    }
}

/// `__import__(name, globals=None, locals=None, fromlist=(), level=0)`
pub(crate) fn import_function(interpreter: &Interpreter, arguments: Arguments) -> Res {
    let heap = &interpreter.heap;
    let names = ["name", "globals", "locals", "fromlist", "level"];
    let [name, globals, _, wanted, level] = bound_arguments(heap, arguments, "__import__", names, 1, 5)?;
    let name = name.ok_or_else(|| missing(heap, "__import__", "name", 1))?;
    let level = IBig::from(level.map_or(Ok(0), |level| heap_c_int(heap, &level))?);
    let Value::Str(name) = name.as_builtin() else {
        return Err(heap.type_error("module name must be a string"));
    };
    if level < IBig::from(0) {
        return Err(heap.value_error("level must be >= 0"));
    }
    let within = match level == IBig::from(0) {
        true if name.text.is_empty() => return Err(heap.value_error("Empty module name")),
        true => String::new(),
        false => interpreter.package_around(globals.as_ref(), &level)? + ".",
    };
    let path = format!("{within}{}", name.text);
    let path = path.trim_end_matches('.');
    let module = interpreter.import_module(path)?;
    let wanted = wanted.unwrap_or(Value::None);
    if heap.truth(&wanted)? {
        interpreter.import_submodules(path, &module, &wanted)?;
        return Ok(module);
    }
    match name.text.split_once('.') {
        Some((top, _)) => interpreter.import_module(&format!("{within}{top}")),
        None => Ok(module),
    }
}

impl Interpreter {
    /// The package from which a relative import of so many dots starts.
    fn package_around(&self, globals: Option<&Value>, level: &IBig) -> Res<String> {
        let heap = &self.heap;
        let own = self.package_of(globals)?;
        let mut parts: Vec<&str> = own.split('.').collect();
        let dropped = usize::try_from(level).unwrap_or(usize::MAX) - 1;
        if own.is_empty() {
            return Err(heap.error(Kind::ImportError, "attempted relative import with no known parent package"));
        }
        if dropped >= parts.len() {
            return Err(heap.error(Kind::ImportError, "attempted relative import beyond top-level package"));
        }
        parts.truncate(parts.len() - dropped);
        Ok(parts.join("."))
    }

    /// The package of a module by its globals; empty if it is in none.
    fn package_of(&self, globals: Option<&Value>) -> Res<String> {
        let heap = &self.heap;
        let globals = match globals.map(Value::as_builtin) {
            Some(Value::Dict(globals)) => Some(globals),
            Some(Value::None) | None => None,
            Some(_) => return Err(heap.type_error("globals must be a dict")),
        };
        let get = |name| globals.as_ref().map_or(Ok(None), |globals| globals.get_str(heap, name));
        match get("__package__")? {
            Some(Value::Str(package)) => return Ok(package.text.to_string()),
            Some(Value::None) | None => {}
            Some(_) => return Err(heap.type_error("package must be a string")),
        }
        match get("__name__")? {
            Some(Value::Str(name)) if get("__path__")?.is_some() => Ok(name.text.to_string()),
            Some(Value::Str(name)) => Ok(name.text.rsplit_once('.').map_or("", |(package, _)| package).to_owned()),
            Some(_) => Err(heap.type_error("__name__ must be a string")),
            None => Err(heap.error(Kind::KeyError, "'__name__' not in globals")),
        }
    }

    /// `from package import module`: what is no attribute may be a module within.
    fn import_submodules(&self, package: &str, module: &Value, names: &Value) -> Res<()> {
        for name in crate::container::consume::collect(&self.heap, names)? {
            let Value::Str(name) = name else { continue };
            let within = format!("{package}.{}", name.text);
            if library::source(&within).is_some() && self.heap.optional_attribute(module, &name.text)?.is_none() {
                self.import_module(&within)?;
            }
        }
        Ok(())
    }

    /// The module of a name, run first if it is not there yet.
    pub(crate) fn import_module(&self, name: &str) -> Res {
        let heap = &self.heap;
        if let Some(module) = self.modules.get_str(heap, name)? {
            return match module {
                Value::None => Err(self.no_module(format!("import of {name} halted; None in sys.modules"), name)),
                module => Ok(module),
            };
        }
        let parent = match name.rsplit_once('.') {
            Some((parent, _)) => Some(self.import_module(parent)?),
            None => None,
        };
        if let Some(module) = self.modules.get_str(heap, name)? {
            return Ok(module);
        }
        let module = match self.native_module(name)? {
            Some(module) => module,
            None => self.library_module(name)?,
        };
        if let (Some(parent), Some((_, child))) = (parent, name.rsplit_once('.')) {
            heap.set_attribute(&parent, child, Some(module.clone()))?;
        }
        Ok(module)
    }

    fn library_module(&self, name: &str) -> Res {
        let heap = &self.heap;
        let Some(source) = library::source(name) else {
            let message = match name.rsplit_once('.') {
                Some((parent, _)) if !library::is_package(parent) => {
                    format!("No module named {}; {} is not a package", repr_str(name), repr_str(parent))
                }
                _ => format!("No module named {}", repr_str(name)),
            };
            return Err(self.no_module(message, name));
        };
        let dict = heap.module_namespace(heap.str(name), Value::None)?;
        let module = heap.module(&dict);
        self.modules.set_str(heap, name, module.clone())?;
        self.run_library(name, source, &dict)?;
        Ok(self.modules.get_str(heap, name)?.unwrap_or(module))
    }

    /// Runs the code of a module; if that fails, there is no such module.
    pub(crate) fn run_library(&self, name: &str, source: &str, namespace: &Ref<Dict>) -> Res<()> {
        let unit = self.compile_text(source, &library::filename(name), Mode::Exec)?;
        let frame = Frame::new(&self.heap, &unit, crate::scope::ScopeId(0), namespace);
        let result = self.run_frame(&frame);
        if result.is_err() {
            self.modules.remove_str(&self.heap, name)?;
        }
        result.map(drop)
    }

    fn no_module(&self, message: String, name: &str) -> Throw {
        let error = self.heap.exception(Kind::ModuleNotFoundError, vec![self.heap.str(message)]);
        error.set_field("name", self.heap.str(name));
        Throw::Exception(error)
    }
}
