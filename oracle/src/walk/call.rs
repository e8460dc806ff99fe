//! Calls: evaluating the arguments and finding what to run.

use crate::classes::Kind;
use crate::classes::construct::with_first;
use crate::container::consume::drain;
use crate::container::dict::DictTable;
use crate::container::iterator::try_iterate;
use crate::error::{Res, Throw};
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::{BoundMember, Member, What};
use crate::operator::merge::{each_entry, is_not_a_mapping};
use crate::text::repr::str_of;
use crate::value::{Dict, Str, Value};
use crate::walk::Walker;
use std::cell::RefCell;
use std::rc::Rc;
use syntax::ast::{Expr, ExprKind, Keyword};

impl<'a> Walker<'a> {
    pub(crate) fn call_expr(&self, line: u32, func: &'a Expr, args: &'a [Expr], keywords: &'a [Keyword]) -> Res {
        let callee = self.expr(func)?;
        // A single starred argument is not looked at before the call itself.
        let (positional, starred) = match args {
            [Expr { kind: ExprKind::Starred(starred), .. }] => (Vec::new(), Some(self.expr(starred)?)),
            _ => (self.items(line, args)?, None),
        };
        let keywords = self.keywords(line, &callee, keywords)?;
        let positional = match starred {
            None => positional,
            Some(iterable) => {
                let items = self.starred(&callee, &iterable);
                self.at(line, items)?
            }
        };
        let named = self.named(&keywords);
        let keywords = self.at(line, named)?;
        // A method is called on the line where its name stands.
        let line = if matches!(func.kind, ExprKind::Attribute { .. }) { func.span.end_line } else { line };
        self.frame.line.set(line);
        let result = self.call(&callee, Arguments { positional, keywords });
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
        let callee = match callee {
            Value::Function(function) => {
                let module = match &*function.module.borrow() {
                    Value::Str(module) => format!("{}.", module.text),
                    _ => String::new(),
                };
                format!("{module}{}()", function.qualname.borrow())
            }
            Value::Builtin(function) => format!("{}()", function.name),
            Value::Class(class) => format!("{}()", class.name()),
            other => match str_of(&self.heap, other) {
                Ok(text) => text,
                Err(error) => return error,
            },
        };
        self.heap.type_error(format!("{callee} {text}"))
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

    pub(crate) fn named(&self, table: &DictTable) -> Res<Vec<(Ref<Str>, Value)>> {
        let mut keywords = Vec::with_capacity(table.len());
        for entry in table.iter() {
            let Value::Str(name) = &entry.key else { return Err(self.heap.type_error("keywords must be strings")) };
            keywords.push((name.clone(), entry.value.clone()));
        }
        Ok(keywords)
    }
}

impl Interpreter {
    pub(crate) fn call(&self, callee: &Value, arguments: Arguments) -> Res {
        match callee {
            Value::Function(function) => self.call_function(function, arguments),
            Value::Builtin(function) => (function.call)(self, arguments),
            Value::Class(class) => self.call_class(class, arguments),
            Value::BoundMethod(method) => self.call(&method.function, with_first(method.receiver.clone(), arguments)),
            Value::Member(class, member) => self.call_unbound(*class, member, arguments),
            Value::StaticMethod(wrapped) => self.call(&wrapped.0, arguments),
            Value::TypeForm(form) if form.is_callable() => self.call_alias(callee, arguments),
            Value::Instance(_) => match self.heap.user_special(callee, "__call__")? {
                // Whoever is not a function itself may lead to another such call without a frame between.
                Some(method @ Value::Instance(_)) => self.heap.nested("", || self.call(&method, arguments)),
                Some(method) => self.call(&method, arguments),
                None => Err(self.not_callable(callee)),
            },
            Value::BoundMember(bound) => self.call_member(bound, arguments),
            other => Err(self.not_callable(other)),
        }
    }

    fn not_callable(&self, value: &Value) -> Throw {
        self.heap.type_error(format!("'{}' object is not callable", value.type_name()))
    }

    /// A method of a builtin class, called through the class: the first argument must be an instance.
    fn call_unbound(&self, class: Kind, member: &'static Member, mut arguments: Arguments) -> Res {
        let name = member.name;
        match member.what {
            What::New(call) => match arguments.positional.first() {
                Some(Value::Class(made)) if made.kind.is_subclass(class) => {
                    let made = Rc::clone(made);
                    arguments.positional.remove(0);
                    call(self, &made, arguments)
                }
                Some(Value::Class(made)) => {
                    let (class, made) = (class.name(), made.name());
                    Err(self.heap.type_error(format!("{class}.__new__({made}): {made} is not a subtype of {class}")))
                }
                Some(other) => {
                    let (class, given) = (class.name(), other.type_name());
                    Err(self.heap.type_error(format!("{class}.__new__(X): X is not a type object ({given})")))
                }
                None => Err(self.heap.type_error(format!("{}.__new__(): not enough arguments", class.name()))),
            },
            What::Method(call) | What::ClassMethod(call) => match arguments.positional.first() {
                None => {
                    let class = class.name();
                    Err(self.heap.type_error(format!("unbound method {class}.{name}() needs an argument")))
                }
                Some(receiver) if !receiver.kind().is_subclass(class) => {
                    Err(self.heap.not_applicable(name, class.name(), receiver))
                }
                Some(_) => {
                    let receiver = arguments.positional.remove(0);
                    call(self, &receiver, arguments)
                }
            },
            What::Attribute(..) => Err(self.heap.type_error("'getset_descriptor' object is not callable")),
        }
    }

    fn call_member(&self, bound: &BoundMember, arguments: Arguments) -> Res {
        match bound.member.what {
            What::Method(call) | What::ClassMethod(call) => call(self, &bound.receiver, arguments),
            What::New(_) | What::Attribute(..) => {
                Err(self.heap.type_error("'getset_descriptor' object is not callable"))
            }
        }
    }
}
