//! Calls: evaluating the arguments and finding what to run.

use crate::builtins::is_callable;
use crate::classes::construct::with_first;
use crate::classes::{Class, Kind};
use crate::container::consume::drain;
use crate::container::dict::DictTable;
use crate::container::iterator::try_iterate;
use crate::error::{Res, Throw};
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::{BoundMember, Member, MethodCall, NewCall, What, has, wrong_count_for_slot};
use crate::operator::merge::{each_entry, is_not_a_mapping};
use crate::text::repr::str_of;
use crate::value::{Dict, Str, Value};
use crate::walk::Walker;
use std::cell::RefCell;
use std::rc::Rc;
use syntax::ast::{Expr, ExprKind, Keyword};

/// `str.format` takes what it needs out of its keywords, whatever else there is.
fn finds_names_itself(callee: &Value) -> bool {
    matches!(callee, Value::BoundMember(bound) if bound.owner == Kind::Str && bound.member.name == "format")
}

impl<'a> Walker<'a> {
    pub(crate) fn call_expr(&self, line: u32, func: &'a Expr, args: &'a [Expr], keywords: &'a [Keyword]) -> Res {
        let callee = self.expr(func)?;
        // A single starred argument is not looked at before the call itself.
        let (positional, starred) = match args {
            [Expr { kind: ExprKind::Starred(starred), .. }] => (Vec::new(), Some(self.expr(starred)?)),
            _ => (self.items(line, args)?, None),
        };
        let is_spread = starred.is_some()
            || args.iter().any(|arg| matches!(arg.kind, ExprKind::Starred(_)))
            || keywords.iter().any(|keyword| keyword.arg.is_none());
        let table = self.keywords(line, &callee, keywords)?;
        let positional = match starred {
            None => positional,
            Some(iterable) => {
                let items = self.starred(&callee, &iterable);
                self.at(line, items)?
            }
        };
        let named = self.named(&table, finds_names_itself(&callee));
        let keywords = self.at(line, named)?;
        // What is called has them to itself.
        drop(table);
        // A method is called on the line where its name stands.
        let is_attribute = matches!(func.kind, ExprKind::Attribute { .. });
        let line = if is_attribute { func.span.end_line } else { line };
        self.frame.line.set(line);
        let arguments = Arguments { positional, keywords };
        let result = match &callee {
            // `x.name(…)` does not bind the method.
            Value::BoundMember(bound) if is_attribute && !is_spread => self.call_member(bound, arguments),
            _ => self.call(&callee, arguments),
        };
        self.at(line, result)
    }

    fn starred(&self, callee: &Value, iterable: &Value) -> Res<Vec<Value>> {
        let Some(iterator) = try_iterate(&self.heap, iterable)? else {
            let given = iterable.type_name();
            return Err(self.callee_error(callee, &format!("argument after * must be an iterable, not {given}")));
        };
        drain(&self.heap, &iterator)
    }

    fn callee_error(&self, callee: &Value, text: &str) -> Throw {
        match self.callee_text(callee) {
            Ok(callee) => self.heap.type_error(format!("{callee} {text}")),
            Err(error) => error,
        }
    }

    /// What is called, by its module and name if it has these.
    fn callee_text(&self, callee: &Value) -> Res<String> {
        let Some(qualname) = self.heap.optional_attribute(callee, "__qualname__")? else {
            return str_of(&self.heap, callee);
        };
        let module = match self.heap.optional_attribute(callee, "__module__")? {
            None | Some(Value::None) => None,
            Some(module) => Some(str_of(&self.heap, &module)?).filter(|module| module != "builtins"),
        };
        let qualname = str_of(&self.heap, &qualname)?;
        Ok(module.map_or_else(|| format!("{qualname}()"), |module| format!("{module}.{qualname}()")))
    }

    /// Keyword arguments in order: groups of named ones, and mappings, merged one after the other.
    pub(crate) fn keywords(&self, line: u32, callee: &Value, keywords: &'a [Keyword]) -> Res<DictTable> {
        let table = RefCell::new(DictTable::default());
        let mut at = 0;
        while at < keywords.len() {
            let group: &[Keyword] = &keywords[at..];
            let named = group.iter().take_while(|keyword| keyword.arg.is_some()).count();
            let merged = if named > 0 {
                let merged = self.heap.mutable(Dict::default());
                for keyword in &group[..named] {
                    let value = self.expr(&keyword.value)?;
                    let name = self.heap.str(keyword.arg.as_deref().unwrap_or_default());
                    merged.insert(&self.heap, name, value)?;
                }
                Value::Dict(merged)
            } else {
                self.expr(&group[0].value)?
            };
            let result = self.merge_keywords(&table, &merged, callee);
            self.at(line, result)?;
            at += named.max(1);
        }
        Ok(table.into_inner())
    }

    fn merge_keywords(&self, table: &RefCell<DictTable>, mapping: &Value, callee: &Value) -> Res<()> {
        let look = |key: &Value| {
            if table.borrow().get(&self.heap, key)?.is_none() {
                return Ok(());
            }
            let key = str_of(&self.heap, key)?;
            Err(self.callee_error(callee, &format!("got multiple values for keyword argument '{key}'")))
        };
        let add = |key, value| table.borrow_mut().insert(&self.heap, key, value);
        each_entry(&self.heap, mapping, look, add).map_err(|error| {
            let text = || format!("argument after ** must be a mapping, not {}", mapping.type_name());
            if is_not_a_mapping(&error) { self.callee_error(callee, &text()) } else { error }
        })
    }

    /// The arguments by keyword; what has no name is an error, unless the callee ignores it.
    pub(crate) fn named(&self, table: &DictTable, ignores_others: bool) -> Res<Vec<(Ref<Str>, Value)>> {
        let mut keywords = Vec::with_capacity(table.len());
        for entry in table.iter() {
            let Value::Str(name) = entry.key.as_builtin() else {
                if ignores_others {
                    continue;
                }
                return Err(self.heap.type_error("keywords must be strings"));
            };
            keywords.push((name, entry.value.clone()));
        }
        Ok(keywords)
    }
}

/// Whether `__new__` of a builtin class makes instances of a class of that kind.
fn makes_alike(class: Kind, made: Kind) -> bool {
    match class.is_exception() {
        true => crate::exception_members::maker(class) == crate::exception_members::maker(made),
        false => maker_kind(made) == class && (class != Kind::Object || made == class),
    }
}

/// The class whose `__new__` makes the instances of a builtin class.
fn maker_kind(kind: Kind) -> Kind {
    kind.with_bases().find(|kind| has(*kind, "__new__")).unwrap_or(Kind::Object)
}

/// Whether a class has its `__new__` from one that CPython has in C, where another than ours makes the instances.
fn is_made_in_c(class: &Rc<Class>) -> bool {
    class.mro().iter().filter_map(|class| class.in_c()).any(|row| row.member("__new__").is_some())
}

/// Whether CPython's C code alone makes the instances.
fn is_abstract(class: &Rc<Class>) -> bool {
    class.in_c().is_some_and(|row| !row.is_made_by_call)
}

/// The slots that are given keyword arguments.
const TAKE_KEYWORDS: &[&str] = &["__init__", "__call__"];

impl Interpreter {
    pub(crate) fn call(&self, callee: &Value, arguments: Arguments) -> Res {
        match callee {
            Value::Function(function) => self.call_function(function, arguments),
            Value::Builtin(function) => (function.call)(self, arguments),
            Value::Class(class) => self.call_class(class, arguments),
            Value::InC(member) => self.call_in_c(member, arguments),
            Value::BoundMethod(method) => {
                // What was bound needs no check of its receiver.
                let function = method.in_c().map_or(&method.function, |member| &member.function);
                self.call_inner(function, with_first(method.receiver.clone(), arguments))
            }
            Value::Member(class, member) => self.call_unbound(*class, member, arguments),
            Value::StaticMethod(wrapped) => {
                let function = wrapped.function.borrow().clone();
                self.call_inner(&function, arguments)
            }
            Value::TypeForm(form) if form.is_callable() => self.call_alias(callee, arguments),
            Value::Instance(_) => match self.heap.user_special(callee, "__call__")? {
                // Whoever is not a function itself may lead to another such call without a frame between.
                Some(method @ Value::Instance(_)) => self.heap.nested("", || self.call(&method, arguments)),
                Some(method) => self.call(&method, arguments),
                None => match callee.as_builtin() {
                    Value::TypeForm(form) if form.is_callable() => self.call_alias(callee, arguments),
                    _ => Err(self.not_callable(callee)),
                },
            },
            Value::BoundMember(bound) => self.call_bound(bound, arguments),
            other => Err(self.not_callable(other)),
        }
    }

    /// A call of what another callable is made of, which may be made of others in turn.
    pub(crate) fn call_inner(&self, callee: &Value, arguments: Arguments) -> Res {
        match callee {
            Value::Function(function) => self.call_function(function, arguments),
            _ => self.heap.nested("", || self.call(callee, arguments)),
        }
    }

    fn not_callable(&self, value: &Value) -> Throw {
        let hint = match value {
            Value::Module(module) => self.callable_of_the_name(&module.dict).unwrap_or_default(),
            _ => String::new(),
        };
        self.heap.type_error(format!("'{}' object is not callable{hint}", value.type_name()))
    }

    /// Says which function of a module is meant, if one has the module's name.
    fn callable_of_the_name(&self, module: &Dict) -> Option<String> {
        let Value::Str(name) = module.get_str(&self.heap, "__name__").ok()?? else { return None };
        let same = module.get_str(&self.heap, &name.text).ok()??;
        is_callable(&self.heap, &same).ok()?.then(|| format!(". Did you mean: '{0}.{0}(...)'?", name.text))
    }

    /// A method of a builtin class, called through the class.
    fn call_unbound(&self, class: Kind, member: &'static Member, arguments: Arguments) -> Res {
        match member.what {
            What::New(call) => self.call_new(class, call, arguments),
            What::Method(_) => self.call_method(class, member, arguments),
            What::ClassMethod(call) | What::Static(call) => self.call_class_method(class, member.name, call, arguments),
            What::Attribute(..) => Err(self.not_callable(&Value::Member(class, member))),
        }
    }

    /// The first argument must be a class to make an instance of.
    fn call_new(&self, class: Kind, call: NewCall, mut arguments: Arguments) -> Res {
        let owner = class.name();
        let message = match arguments.positional.first() {
            Some(Value::Class(made)) if !made.is_subclass(self.heap.classes.get(class)) => {
                let made = made.full_name();
                format!("{owner}.__new__({made}): {made} is not a subtype of {owner}")
            }
            Some(Value::Class(made))
                if makes_alike(class, made.kind)
                    && (self.library_frame().is_some() || !(is_made_in_c(made) || is_abstract(made))) =>
            {
                let made = Rc::clone(made);
                arguments.positional.remove(0);
                return call(self, &made, arguments);
            }
            Some(Value::Class(made)) => self.unsafe_new(owner, made)?,
            Some(other) => format!("{owner}.__new__(X): X is not a type object ({})", other.type_name()),
            None => format!("{owner}.__new__(): not enough arguments"),
        };
        Err(self.heap.type_error(message))
    }

    /// What is said of a `__new__` that does not make the instances of `made`.
    fn unsafe_new(&self, owner: &str, made: &Rc<Class>) -> Res<String> {
        let (maker, name) = (self.maker_of(made)?, made.full_name());
        let can_make = is_made_in_c(made) || maker_kind(made.kind) != Kind::Object;
        Ok(match can_make {
            true => format!("{owner}.__new__({name}) is not safe, use {maker}.__new__()"),
            false => format!("cannot create '{name}' instances"),
        })
    }

    /// The first class in the order of `class` behind all that have a `__new__` of the program.
    fn maker_of(&self, class: &Rc<Class>) -> Res<Rc<str>> {
        let order = class.mro();
        let mut maker = None;
        for class in &order {
            let is_plain = class.is_builtin() || class.in_c().is_some();
            let is_own = !is_plain && class.own(&self.heap, "__new__")?.is_some();
            maker = if is_own { None } else { maker.or(Some(class)) };
        }
        Ok(maker.unwrap_or(class).full_name())
    }

    /// The first argument must be an instance.
    fn call_method(&self, class: Kind, member: &'static Member, mut arguments: Arguments) -> Res {
        let is_slot = member.kind(class) == Kind::WrapperDescriptor;
        let (owner, name) = (class.module_and_name().1, member.name);
        let message = match arguments.positional.first() {
            Some(receiver) if receiver.kind().is_subclass(class) => {
                let receiver = arguments.positional.remove(0);
                return self.call_member(&BoundMember { receiver, owner: class, member }, arguments);
            }
            Some(receiver) if is_slot => return Err(self.heap.not_required(name, owner, receiver)),
            Some(receiver) => return Err(self.heap.not_applicable(name, owner, receiver)),
            None if is_slot => format!("descriptor '{name}' of '{owner}' object needs an argument"),
            None => format!("unbound method {owner}.{name}() needs an argument"),
        };
        Err(self.heap.type_error(message))
    }

    /// The first argument must be the class or one that derives from it.
    fn call_class_method(&self, class: Kind, name: &str, call: MethodCall, mut arguments: Arguments) -> Res {
        let owner = class.module_and_name().1;
        let message = match arguments.positional.first() {
            Some(Value::Class(made)) if made.is_subclass(self.heap.classes.get(class)) => {
                let receiver = arguments.positional.remove(0);
                return call(self, &receiver, arguments);
            }
            Some(other) => return Err(self.heap.no_subtype(name, owner, other)),
            None => format!("descriptor '{name}' of '{owner}' object needs an argument"),
        };
        Err(self.heap.type_error(message))
    }

    fn check_slot_arguments(&self, name: &str, arguments: &Arguments) -> Res<()> {
        if !arguments.keywords.is_empty() && !TAKE_KEYWORDS.contains(&name) {
            return Err(self.heap.type_error(format!("wrapper {name}() takes no keyword arguments")));
        }
        match wrong_count_for_slot(name, arguments.positional.len()) {
            Some(message) => Err(self.heap.type_error(message)),
            None => Ok(()),
        }
    }

    /// A C function that is bound names the class of the object where its arguments are wrong, not the class that has it.
    fn call_bound(&self, bound: &BoundMember, arguments: Arguments) -> Res {
        let (owner, name) = (bound.owner.module_and_name().1, bound.member.name);
        let error = match self.call_member(bound, arguments) {
            Err(Throw::Exception(error)) if error.is_a(Kind::TypeError) && bound.kind() == Kind::Builtin => error,
            other => return other,
        };
        let message = match error.args.borrow().as_slice() {
            [Value::Str(message)] => message.text.clone(),
            _ => String::new(),
        };
        match message.strip_prefix(&format!("{owner}.{name}() takes ")) {
            Some(wrong) => {
                let class = match (&bound.receiver, &bound.member.what) {
                    (Value::Class(class), What::ClassMethod(_)) => class.qualname(),
                    (receiver, _) => receiver.class(&self.heap).qualname(),
                };
                Err(self.heap.type_error(format!("{class}.{name}() takes {wrong}")))
            }
            None => Err(Throw::Exception(error)),
        }
    }

    fn call_member(&self, bound: &BoundMember, arguments: Arguments) -> Res {
        if bound.kind() == Kind::MethodWrapper {
            self.check_slot_arguments(bound.member.name, &arguments)?;
        }
        if bound.member.is_method_too(bound.owner)
            && (arguments.positional.len() != 1 || !arguments.keywords.is_empty())
        {
            let owner = bound.owner.module_and_name().1;
            return arguments.one(&self.heap, &format!("{owner}.{}", bound.member.name));
        }
        match bound.member.what {
            What::Method(call) | What::ClassMethod(call) | What::Static(call) => call(self, &bound.receiver, arguments),
            What::New(_) | What::Attribute(..) => Err(self.not_callable(&Value::Member(bound.owner, bound.member))),
        }
    }
}
