//! Calls: evaluating the arguments and finding what to run.

use crate::builtins;
use crate::container::dict::DictTable;
use crate::container::iterator::{collect, try_iterate};
use crate::error::{Res, Throw};
use crate::heap::Ref;
use crate::interpreter::{Arguments, Interpreter};
use crate::member::{BoundMember, What};
use crate::text::repr::str_of;
use crate::value::{Str, Value};
use crate::walk::Walker;
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
        let Some(iterator) = try_iterate(&self.heap, iterable) else {
            let given = iterable.type_name();
            return Err(self.callee_error(callee, &format!("argument after * must be an iterable, not {given}")));
        };
        collect(&self.heap, &iterator)
    }

    fn callee_error(&self, callee: &Value, text: &str) -> Throw {
        let callee = match callee {
            Value::Function(function) => format!("__main__.{}()", function.qualname),
            Value::Builtin(function) => format!("{}()", function.name),
            Value::Class(class) => format!("{}()", class.name),
            other => match str_of(&self.heap, other) {
                Ok(text) => text,
                Err(error) => return error,
            },
        };
        self.heap.type_error(format!("{callee} {text}"))
    }

    /// Keyword arguments in order: groups of named ones, and mappings, merged one after the other.
    fn keywords(&self, line: u32, callee: &Value, keywords: &'a [Keyword]) -> Res<DictTable> {
        let mut table = DictTable::default();
        let mut at = 0;
        while at < keywords.len() {
            let group: &[Keyword] = &keywords[at..];
            let named = group.iter().take_while(|keyword| keyword.arg.is_some()).count();
            let merged = if named > 0 {
                let mut merged = DictTable::default();
                for keyword in &group[..named] {
                    let value = self.expr(&keyword.value)?;
                    let name = self.heap.str(keyword.arg.as_deref().unwrap_or_default());
                    merged.insert(&self.heap, name, value)?;
                }
                merged
            } else {
                match self.expr(&group[0].value)? {
                    Value::Dict(mapping) => mapping.0.borrow().clone(),
                    other => {
                        let text = format!("argument after ** must be a mapping, not {}", other.type_name());
                        return self.at(line, Err(self.callee_error(callee, &text)));
                    }
                }
            };
            let result = self.merge_keywords(&mut table, &merged, callee);
            self.at(line, result)?;
            at += named.max(1);
        }
        Ok(table)
    }

    fn merge_keywords(&self, table: &mut DictTable, other: &DictTable, callee: &Value) -> Res<()> {
        for entry in other.iter() {
            if table.get(&self.heap, &entry.key)?.is_some() {
                let key = str_of(&self.heap, &entry.key)?;
                return Err(self.callee_error(callee, &format!("got multiple values for keyword argument '{key}'")));
            }
            table.insert(&self.heap, entry.key.clone(), entry.value.clone())?;
        }
        Ok(())
    }

    fn named(&self, table: &DictTable) -> Res<Vec<(Ref<Str>, Value)>> {
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
            Value::Class(class) => builtins::construct(self, class, arguments),
            Value::BoundMember(bound) => self.call_member(bound, arguments),
            other => Err(self.heap.type_error(format!("'{}' object is not callable", other.type_name()))),
        }
    }

    fn call_member(&self, bound: &BoundMember, arguments: Arguments) -> Res {
        match bound.member.what {
            What::Method(call) => call(self, &bound.receiver, arguments),
            What::Attribute(..) => Err(self.heap.type_error("'getset_descriptor' object is not callable")),
        }
    }
}
