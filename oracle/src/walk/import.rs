//! `import` statements.

use crate::classes::Kind;
use crate::error::{Res, Throw};
use crate::interpreter::Interpreter;
use crate::value::Value;
use crate::walk::Walker;
use crate::walk::frame::Frame;
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
        let top = alias.name.split('.').next().unwrap_or_default();
        let whole = self.import_module(&alias.name)?;
        match &alias.asname {
            Some(name) => Ok((name, whole)),
            None => Ok((top, self.import_module(top)?)),
        }
    }

    pub(crate) fn import_from(&self, line: u32, module: Option<&'a str>, names: &'a [Alias], level: u32) -> Res<()> {
        if level > 0 {
            let error = self.heap.error(Kind::ImportError, "attempted relative import with no known parent package");
            return self.at(line, Err(error));
        }
        let name = module.unwrap_or_default();
        let module = self.at(line, self.import_module(name))?;
        for alias in names {
            if alias.name == "*" {
                let starred = self.import_star(&module);
                self.at(line, starred)?;
                continue;
            }
            let value = self.imported_name(&module, name, &alias.name);
            let value = self.at(line, value)?;
            let stored = self.store_name(alias.asname.as_deref().unwrap_or(&alias.name), value);
            self.at(line, stored)?;
        }
        Ok(())
    }

    fn imported_name(&self, module: &Value, module_name: &str, name: &str) -> Res {
        if let Some(value) = self.heap.optional_attribute(module, name)? {
            return Ok(value);
        }
        let whole = format!("{module_name}.{name}");
        if library::source(&whole).is_some() {
            return self.import_module(&whole);
        }
        let message = format!("cannot import name '{name}' from '{module_name}' (unknown location)");
        let error = self.heap.exception(Kind::ImportError, vec![self.heap.str(message)]);
        error.set_field("name", self.heap.str(module_name));
        error.set_field("name_from", self.heap.str(name));
        Err(Throw::Exception(error))
    }

    /// `__all__`, or all names that do not begin with an underscore.
    fn import_star(&self, module: &Value) -> Res<()> {
        let heap = &self.heap;
        let Value::Module(module_object) = module else { return Ok(()) };
        let names: Vec<Value> = match module_object.dict.get_str(heap, "__all__")? {
            Some(all) => crate::container::consume::collect(heap, &all)?,
            None => {
                let dict = module_object.dict.0.borrow();
                let public = dict.iter().map(|entry| entry.key.clone());
                public.filter(|key| !matches!(key, Value::Str(name) if name.text.starts_with('_'))).collect()
            }
        };
        for name in names {
            let Value::Str(name) = name else { continue };
            let value = heap.get_attribute(module, &name.text)?;
            self.store_in_namespace(&name.text, value)?;
        }
        Ok(())
    }
}

impl Interpreter {
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
                Some((parent, _)) => format!("No module named '{name}'; '{parent}' is not a package"),
                None => format!("No module named '{name}'"),
            };
            return Err(self.no_module(message, name));
        };
        let unit = self.compile_text(source, &library::filename(name), false)?;
        let dict = heap.mutable(crate::value::Dict::default());
        dict.set_str(heap, "__name__", heap.str(name))?;
        let module = heap.module(&dict);
        self.modules.set_str(heap, name, module.clone())?;
        let frame = Frame::new(heap, &unit, crate::scope::ScopeId(0), &dict);
        if let Err(error) = self.run_frame(&frame) {
            self.modules.remove_str(heap, name)?;
            return Err(error);
        }
        Ok(self.modules.get_str(heap, name)?.unwrap_or(module))
    }

    fn no_module(&self, message: String, name: &str) -> Throw {
        let error = self.heap.exception(Kind::ModuleNotFoundError, vec![self.heap.str(message)]);
        error.set_field("name", self.heap.str(name));
        Throw::Exception(error)
    }
}
