//! `import`: finding a module, running those that are written in Python, and taking names out of them.

mod relative;

use crate::builtins::{Arguments, type_error};
use crate::classes::Special;
use crate::compiler::{Mode, compile_text};
use crate::exceptions::fields::field;
use crate::frames::{Activation, Entry};
use crate::modules::{NATIVE, NativeModule};
use crate::names::lookup;
use crate::objects::function::BuiltinFunction;
use crate::objects::module::Module;
use crate::objects::string::text;
use crate::objects::{Dict, ExceptionClass, Int, Str};
use crate::vm::{Fallible, Raised, Vm};
use stencils::object::Kind;
use stencils::value::Value;

impl Vm {
    /// `IMPORT_NAME`: through `builtins.__import__` if the program has put another there.
    pub(crate) fn import_statement(
        &mut self,
        frame: Activation,
        name: Value,
        names: Value,
        level: Value,
    ) -> Fallible<Value> {
        let key = self.intern("__import__");
        let Some(import) = self.find_builtin(frame.builtins(), key)? else {
            return Err(self.raise(ExceptionClass::ImportError, "__import__ not found"));
        };
        let is_ours = BuiltinFunction::from_value(import).is_some_and(|function| function.row.name == "__import__");
        if is_ours {
            let level = Int::from_value(level).and_then(Int::to_i64).unwrap_or(0);
            return self.import_at(name, frame.globals(), names, level);
        }
        let locals = frame.namespace();
        let locals = locals.or_none();
        self.call(import, &Arguments::positional(&[name, frame.globals(), locals, names, level]))
    }

    /// `__import__(name, globals, fromlist=names, level=level)`
    pub(crate) fn import_at(&mut self, name: Value, globals: Value, names: Value, level: i64) -> Fallible<Value> {
        let name = text(name);
        if level < 0 {
            return Err(self.raise(ExceptionClass::ValueError, "level must be >= 0"));
        }
        if level == 0 {
            if name.is_empty() {
                return Err(self.raise(ExceptionClass::ValueError, "Empty module name"));
            }
            return self.import(&name, names);
        }
        let package = relative::package(self, globals, level)?;
        let path = if name.is_empty() { package.clone() } else { format!("{package}.{name}") };
        let module = self.import_path(&path)?;
        if !names.is_null() && self.truth(names)? {
            self.import_submodules(&path, module, names)?;
            return Ok(module);
        }
        match name.split_once('.') {
            Some((top, _)) => self.import_path(&format!("{package}.{top}")),
            None => Ok(module),
        }
    }

    /// `import path`, or `from path import names`.
    pub(crate) fn import(&mut self, path: &str, names: Value) -> Fallible<Value> {
        let module = self.import_path(path)?;
        if !names.is_null() && self.truth(names)? {
            self.import_submodules(path, module, names)?;
            return Ok(module);
        }
        match path.split_once('.') {
            Some((top, _)) => self.import_path(top),
            None => Ok(module),
        }
    }

    /// `from package import module`: what is no attribute may be a module within.
    fn import_submodules(&mut self, path: &str, module: Value, names: Value) -> Fallible<()> {
        for name in self.collect_items(names)? {
            let name = text(name);
            let within = format!("{path}.{name}");
            let key = self.intern(&name);
            if find(&within).is_some() && self.get_attribute_if_any(module, key)?.is_none() {
                self.import_path(&within)?;
            }
        }
        Ok(())
    }

    /// The module of a dotted name, with those around it imported first.
    fn import_path(&mut self, path: &str) -> Fallible<Value> {
        let key = self.intern(path);
        if let Some(module) = lookup(self.modules, key) {
            if module.is_none() {
                let message = format!("import of {path} halted; None in sys.modules");
                return Err(self.module_not_found(message, path));
            }
            return Ok(module);
        }
        let around = path.rsplit_once('.');
        if let Some((package, _)) = around {
            self.import_path(package)?;
            // The package may have imported it itself.
            if let Some(module) = lookup(self.modules, key) {
                return Ok(module);
            }
        }
        let Some(source) = find(path) else {
            let no_package = around.filter(|(package, _)| !library::is_package(package));
            let hint = no_package.map(|(package, _)| format!("; '{package}' is not a package")).unwrap_or_default();
            let quoted = self.repr(key)?;
            return Err(self.module_not_found(format!("No module named {quoted}{hint}"), path));
        };
        let module = self.make_module(path, &source)?;
        if let Some((package, name)) = around {
            let (package, name) = (self.intern(package), self.intern(name));
            if let Some(package) = lookup(self.modules, package) {
                self.set_attribute(package, name, module)?;
            }
        }
        // The module may have put another object into its place.
        Ok(lookup(self.modules, key).unwrap_or(module))
    }

    #[cold]
    fn module_not_found(&mut self, message: String, path: &str) -> Raised {
        let name = self.str(path);
        let raised = self.raise(ExceptionClass::ModuleNotFoundError, message);
        self.describe_import_error(name, Value::NULL, Value::NULL);
        raised
    }

    /// Fills the fields of the ImportError that is being raised.
    fn describe_import_error(&mut self, name: Value, path: Value, name_from: Value) {
        for (place, value) in
            [(field::IMPORT_NAME, name), (field::IMPORT_PATH, path), (field::IMPORT_NAME_FROM, name_from)]
        {
            self.describe_raised(place, value);
        }
    }

    fn make_module(&mut self, path: &str, source: &Source) -> Fallible<Value> {
        let module = self.new_module(path);
        let (key, namespace) = (self.intern(path), Module::from_value(module).map_or(Value::NULL, Module::namespace));
        self.store_in(self.modules, key, module);
        let filled = match source {
            Source::Native(row) => self.fill_native(row, namespace).and_then(|()| match library::source(path) {
                Some(rest) => self.run_library(path, rest, namespace),
                None => Ok(()),
            }),
            Source::Python(source) => self.run_library(path, source, namespace),
        };
        if let Err(raised) = filled {
            if self.abort.is_none() {
                let exception = self.state().raised;
                self.delete_in(self.modules, key).unwrap_or_default();
                self.state_mut().raised = exception;
            }
            return Err(raised);
        }
        Ok(module)
    }

    /// Makes the module of the built-in names and the one that the program is; returns the latter's namespace.
    pub(crate) fn begin_main(&mut self) -> Value {
        let class = self.classes.of_kind(Kind::Module);
        let builtins = Module::place(&mut self.heap, class, self.builtins);
        let main = self.new_module("__main__");
        for (name, module) in [("builtins", builtins), ("__main__", main)] {
            let name = self.intern(name);
            self.store_in(self.modules, name, module);
        }
        let globals = Module::from_value(main).map_or(Value::NONE, Module::namespace);
        let filename = self.str(&self.options.filename.clone());
        for (name, value) in [
            ("__package__", Value::NONE),
            ("__builtins__", builtins),
            ("__file__", filename),
            ("__cached__", Value::NONE),
        ] {
            let name = self.intern(name);
            self.store_in(globals, name, value);
        }
        globals
    }

    /// A module with nothing but the names that every module has.
    pub(crate) fn new_module(&mut self, name: &str) -> Value {
        let value = self.intern(name);
        let package = self.intern(name.rsplit_once('.').map_or("", |(package, _)| package));
        let class = self.classes.of_kind(Kind::Module);
        self.place_module(class, value, Value::NONE, package)
    }

    /// The same of a class, with its names as values.
    pub(crate) fn place_module(&mut self, class: Value, name: Value, doc: Value, package: Value) -> Value {
        let namespace = Dict::place(&mut self.heap);
        self.begin_module(namespace, name, doc, package);
        Module::place(&mut self.heap, class, namespace)
    }

    /// The first names of a module.
    pub(crate) fn begin_module(&mut self, namespace: Value, name: Value, doc: Value, package: Value) {
        for (key, value) in [
            ("__name__", name),
            ("__doc__", doc),
            ("__package__", package),
            ("__loader__", Value::NONE),
            ("__spec__", Value::NONE),
        ] {
            let key = self.intern(key);
            self.store_in(namespace, key, value);
        }
    }

    /// Whether a module is built into the interpreter.
    pub(crate) fn is_native_module(name: &str) -> bool {
        name == "builtins" || NATIVE.iter().any(|row| row.name == name)
    }

    /// Whether a module is one that an import gave, not one that the program made.
    pub(crate) fn is_imported(&mut self, name: &str, module: Value) -> bool {
        let is_known = Self::is_native_module(name) || library::source(name).is_some();
        let key = self.intern(name);
        is_known && lookup(self.modules, key) == Some(module)
    }

    fn fill_native(&mut self, row: &NativeModule, namespace: Value) -> Fallible<()> {
        for function in row.functions {
            let (name, function) =
                (self.intern(function.name), BuiltinFunction::place(&mut self.heap, function, Value::NULL));
            self.store_in(namespace, name, function);
        }
        if let Some(doc) = library::doc(row.name) {
            let (key, doc) = (self.special(Special::Doc), self.str(&doc));
            self.store_in(namespace, key, doc);
        }
        (row.fill)(self, namespace)
    }

    pub(crate) fn run_library(&mut self, path: &str, source: &str, namespace: Value) -> Fallible<()> {
        let code = match compile_text(source, &library::filename(path), Mode::Exec) {
            Ok(code) => code,
            Err(error) => return Err(self.not_supported(format!("module {path}: {error:?}"))),
        };
        let loaded = self.load(&code);
        let builtins = self.builtins;
        let entry = Entry { code: loaded, function: Value::NULL, globals: namespace, builtins, namespace };
        self.run_code(entry)?;
        Ok(())
    }

    /// `IMPORT_FROM`
    pub(crate) fn import_from(&mut self, module: Value, name: Value) -> Fallible<Value> {
        if let Some(value) = self.get_attribute_if_any(module, name)? {
            return Ok(value);
        }
        let key = self.intern("__name__");
        let package = self.get_attribute_if_any(module, key)?.filter(|&package| Str::from_value(package).is_some());
        if let Some(package) = package {
            let path = self.intern(&format!("{}.{}", text(package), text(name)));
            if let Some(found) = lookup(self.modules, path) {
                return Ok(found);
            }
        }
        if let Some(owner) = self.owner_in_cpython(module, &text(name)) {
            return Err(self.not_supported(format!("{owner}.{}", text(name))));
        }
        let shown = package.map_or_else(|| "<unknown module name>".to_owned(), text);
        let file = self.file_of_module(module)?;
        let place = file.map_or_else(|| "unknown location".to_owned(), text);
        let message = format!("cannot import name '{}' from '{shown}' ({place})", text(name));
        let raised = self.raise(ExceptionClass::ImportError, message);
        self.describe_import_error(package.unwrap_or(Value::NONE), file.unwrap_or(Value::NULL), name);
        Err(raised)
    }

    /// Where a module says that it comes from.
    fn file_of_module(&mut self, module: Value) -> Fallible<Option<Value>> {
        let key = self.intern("__file__");
        Ok(self.get_attribute_if_any(module, key)?.filter(|&file| Str::from_value(file).is_some()))
    }

    /// `INTRINSIC_IMPORT_STAR`
    pub(crate) fn import_star(&mut self, module: Value) -> Fallible<Value> {
        let Some(frame) = self.frame() else { return Ok(Value::NONE) };
        let (all, dict) = (self.intern("__all__"), self.intern("__dict__"));
        let listed = self.get_attribute_if_any(module, all)?;
        let names = match listed {
            Some(names) => self.collect_items(names)?,
            None => {
                let dict = self.get_attribute(module, dict)?;
                Dict::from_value(dict)
                    .map_or_else(Vec::new, |dict| dict.entries().iter().map(|entry| entry.key).collect())
            }
        };
        for name in names {
            if Str::from_value(name).is_none() {
                return Err(self.no_name(module, listed.is_some(), name));
            }
            if listed.is_some() || !text(name).starts_with('_') {
                let name = self.intern(&text(name));
                let value = self.get_attribute(module, name)?;
                self.store_name(frame, name, value)?;
            }
        }
        Ok(Value::NONE)
    }
}

impl Vm {
    /// What `from module import *` says of a name that is none.
    #[cold]
    fn no_name(&mut self, module: Value, is_listed: bool, name: Value) -> Raised {
        let key = self.special(Special::Name);
        let module = match self.get_attribute(module, key) {
            Ok(module) => text(module),
            Err(raised) => return raised,
        };
        let (what, list) = if is_listed { ("Item", "__all__") } else { ("Key", "__dict__") };
        let given = self.type_name(name);
        type_error(self, format!("{what} in {module}.{list} must be str, not {given}"))
    }
}

/// Where a module comes from.
enum Source {
    Native(&'static NativeModule),
    Python(&'static str),
}

fn find(path: &str) -> Option<Source> {
    let native = NATIVE.iter().find(|module| module.name == path).map(|module| Source::Native(module));
    native.or_else(|| library::source(path).map(Source::Python))
}
