//! `match`: patterns against a subject.

use crate::builtins::{is_instance, length};
use crate::classes::{Class, Kind};
use crate::container::dict::DictTable;
use crate::error::Res;
use crate::operator::compare::{compare, same_or_equal};
use crate::operator::subscript;
use crate::value::Value;
use crate::walk::Walker;
use crate::walk::statement::Flow;
use std::rc::Rc;
use syntax::ast::{CmpOp, Expr, MatchCase, Pattern, PatternKind};

/// Builtin classes whose single positional pattern is the subject itself.
const MATCH_SELF: &[&str] =
    &["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"];

/// Bits of `__abc_tpflags__`, by which classes say what their instances are to `match`.
const SEQUENCE: i64 = 1 << 5;
const MAPPING: i64 = 1 << 6;

/// What a pattern captures. Names are bound only once all of it has matched.
type Captures<'a> = Vec<(&'a str, Value)>;

impl<'a> Walker<'a> {
    pub(crate) fn match_statement(&self, subject: &'a Expr, cases: &'a [MatchCase]) -> Res<Flow> {
        let subject = self.expr(subject)?;
        for case in cases {
            let mut captures = Captures::new();
            if !self.matches_pattern(&case.pattern, &subject, &mut captures)? {
                continue;
            }
            for (name, value) in captures {
                let stored = self.store_name(name, value);
                self.at(case.pattern.span.line, stored)?;
            }
            if case.guard.as_ref().map_or(Ok(true), |guard| self.test(guard))? {
                drop(subject);
                return self.block(&case.body);
            }
        }
        Ok(Flow::Normal)
    }

    fn matches_pattern(&self, pattern: &'a Pattern, subject: &Value, captures: &mut Captures<'a>) -> Res<bool> {
        let line = pattern.span.line;
        self.frame.line.set(line);
        match &pattern.kind {
            PatternKind::Value(value) => {
                let value = self.expr(value)?;
                let equal = compare(&self.heap, CmpOp::Eq, subject, &value);
                self.at(line, equal)
            }
            PatternKind::Singleton(constant) => Ok(subject.is(&self.constant(constant)?)),
            PatternKind::Sequence(patterns) => self.matches_sequence(line, patterns, subject, captures),
            PatternKind::Mapping { keys, patterns, rest } => {
                let values = self.mapping_values(line, keys, subject, rest.as_deref(), captures)?;
                let Some(values) = values else { return Ok(false) };
                self.all_match(patterns.iter(), &values, captures)
            }
            PatternKind::Class { cls, patterns, kwd_attrs, kwd_patterns } => {
                let class = self.expr(cls)?;
                let values = self.class_values(&class, patterns.len(), kwd_attrs, subject);
                let Some(values) = self.at(line, values)? else { return Ok(false) };
                self.all_match(patterns.iter().chain(kwd_patterns), &values, captures)
            }
            PatternKind::Star(name) => {
                captures.extend(name.as_deref().map(|name| (name, subject.clone())));
                Ok(true)
            }
            PatternKind::As { pattern, name } => {
                if let Some(pattern) = pattern
                    && !self.matches_pattern(pattern, subject, captures)?
                {
                    return Ok(false);
                }
                captures.extend(name.as_deref().map(|name| (name, subject.clone())));
                Ok(true)
            }
            PatternKind::Or(patterns) => {
                for pattern in patterns {
                    let mut own = Captures::new();
                    if self.matches_pattern(pattern, subject, &mut own)? {
                        captures.append(&mut own);
                        return Ok(true);
                    }
                }
                Ok(false)
            }
        }
    }

    fn all_match(
        &self,
        patterns: impl Iterator<Item = &'a Pattern>,
        values: &[Value],
        captures: &mut Captures<'a>,
    ) -> Res<bool> {
        for (pattern, value) in patterns.zip(values) {
            if !self.matches_pattern(pattern, value, captures)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn matches_sequence(
        &self,
        line: u32,
        patterns: &'a [Pattern],
        subject: &Value,
        captures: &mut Captures<'a>,
    ) -> Res<bool> {
        if !self.is_taken_for(subject, SEQUENCE)? {
            return Ok(false);
        }
        let star = patterns.iter().position(|pattern| matches!(pattern.kind, PatternKind::Star(_)));
        if star.is_none() || patterns.len() > 1 {
            let count = self.at(line, length(&self.heap, subject))?;
            let fits = if star.is_some() { count + 1 >= patterns.len() } else { count == patterns.len() };
            if !fits {
                return Ok(false);
            }
        }
        if patterns.iter().all(is_wildcard) {
            return Ok(true);
        }
        match star {
            Some(at) if is_wildcard(&patterns[at]) => self.match_by_index(line, patterns, at, subject, captures),
            _ => {
                let values = self.at(line, self.unpack_around(patterns.len(), star, subject))?;
                self.all_match(patterns.iter(), &values, captures)
            }
        }
    }

    /// A star that binds nothing: what is around it is asked for by index, from the end by the length of that moment.
    fn match_by_index(
        &self,
        line: u32,
        patterns: &'a [Pattern],
        star: usize,
        subject: &Value,
        captures: &mut Captures<'a>,
    ) -> Res<bool> {
        for (at, pattern) in patterns.iter().enumerate().filter(|(_, pattern)| !is_wildcard(pattern)) {
            let index = if at < star {
                self.heap.int(at)
            } else {
                let count = self.at(line, length(&self.heap, subject))?;
                self.heap.int(count as i64 - (patterns.len() - at) as i64)
            };
            let item = self.at(line, subscript::get(&self.heap, subject, &index))?;
            if !self.matches_pattern(pattern, &item, captures)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether `match` takes a value for a sequence, or a mapping: the first class in the order of lookup that is either decides.
    fn is_taken_for(&self, subject: &Value, wanted: i64) -> Res<bool> {
        for class in subject.class(&self.heap).mro() {
            let flags = match (&class.namespace, class.kind) {
                (Some(namespace), _) => {
                    let flags = namespace.get_str(&self.heap, "__abc_tpflags__")?;
                    flags.and_then(|flags| flags.as_int()).and_then(|flags| i64::try_from(flags).ok()).unwrap_or(0)
                }
                (None, Kind::List | Kind::Tuple | Kind::Range | Kind::MemoryView) => SEQUENCE,
                (None, Kind::Dict | Kind::MappingProxy | Kind::FrameLocals) => MAPPING,
                _ => 0,
            };
            if flags != 0 {
                return Ok(flags & wanted != 0);
            }
        }
        Ok(false)
    }

    /// The values of the keys, `None` if the subject is no mapping or lacks one of them.
    fn mapping_values(
        &self,
        line: u32,
        keys: &'a [Expr],
        subject: &Value,
        rest: Option<&'a str>,
        captures: &mut Captures<'a>,
    ) -> Res<Option<Vec<Value>>> {
        if !self.is_taken_for(subject, MAPPING)? {
            return Ok(None);
        }
        if !keys.is_empty() && self.at(line, length(&self.heap, subject))? < keys.len() {
            return Ok(None);
        }
        let mut names = Vec::new();
        for key in keys {
            names.push(self.expr(key)?);
        }
        let values = self.values_of_keys(&names, subject);
        let Some(values) = self.at(line, values)? else { return Ok(None) };
        if let Some(rest) = rest {
            let others = self.without_keys(&names, subject);
            captures.push((rest, self.at(line, others)?));
        }
        Ok(Some(values))
    }

    fn values_of_keys(&self, keys: &[Value], subject: &Value) -> Res<Option<Vec<Value>>> {
        let heap = &self.heap;
        let get = match subject {
            Value::Dict(_) => None,
            _ if keys.is_empty() => None,
            _ => Some(heap.get_attribute(subject, "get")?),
        };
        let mut values = Vec::new();
        for (at, key) in keys.iter().enumerate() {
            for earlier in &keys[..at] {
                if same_or_equal(heap, earlier, key)? {
                    let key = crate::text::repr::repr(heap, key)?;
                    return Err(heap.value_error(format!("mapping pattern checks duplicate key ({key})")));
                }
            }
            let found = match (subject, &get) {
                (Value::Dict(dict), _) => dict.get(heap, key)?,
                (_, None) => None,
                (_, Some(get)) => {
                    let missing = heap.instance(heap.classes.get(Kind::Object), None);
                    let found = heap.call(get, vec![key.clone(), missing.clone()])?;
                    if found.is(&missing) { None } else { Some(found) }
                }
            };
            match found {
                Some(value) => values.push(value),
                None => return Ok(None),
            }
        }
        Ok(Some(values))
    }

    fn without_keys(&self, keys: &[Value], subject: &Value) -> Res {
        let heap = &self.heap;
        let copy = heap.mutable(crate::value::Dict(DictTable::default().into()));
        crate::operator::inplace::update_by_mapping(heap, &copy, subject)?;
        let copy = Value::Dict(copy);
        for key in keys {
            subscript::delete(heap, &copy, key)?;
        }
        Ok(copy)
    }

    /// The values for the patterns in a class pattern, `None` if the subject is no instance or lacks an attribute.
    fn class_values(
        &self,
        class: &Value,
        positional: usize,
        keywords: &'a [String],
        subject: &Value,
    ) -> Res<Option<Vec<Value>>> {
        let heap = &self.heap;
        let Value::Class(class) = class else {
            return Err(heap.type_error("called match pattern must be a class"));
        };
        if !is_instance(heap, subject, &Value::Class(Rc::clone(class)))? {
            return Ok(None);
        }
        let (names, is_itself) = self.positional_attributes(class, positional)?;
        let names: Vec<&str> = names.iter().chain(keywords).map(String::as_str).collect();
        let mut values: Vec<Value> = if is_itself { vec![subject.clone()] } else { Vec::new() };
        for (at, name) in names.iter().enumerate() {
            if names[..at].contains(name) {
                let class = class.name();
                return Err(heap.type_error(format!("{class}() got multiple sub-patterns for attribute '{name}'")));
            }
            let Some(value) = heap.optional_attribute(subject, name)? else { return Ok(None) };
            values.push(value);
        }
        Ok(Some(values))
    }

    /// The names of the attributes that positional patterns are for; or no name, and whether the one pattern is for the subject itself.
    fn positional_attributes(&self, class: &Rc<Class>, positional: usize) -> Res<(Vec<String>, bool)> {
        if positional == 0 {
            return Ok((Vec::new(), false));
        }
        match self.heap.optional_attribute(&Value::Class(Rc::clone(class)), "__match_args__")? {
            Some(Value::Tuple(args)) => {
                self.check_positional(class, positional, args.items().len())?;
                let names = args.items().iter().take(positional).map(|name| self.match_arg(name));
                Ok((names.collect::<Res<_>>()?, false))
            }
            Some(other) => {
                let (name, given) = (class.name(), other.type_name());
                Err(self.heap.type_error(format!("{name}.__match_args__ must be a tuple (got {given})")))
            }
            None => {
                let is_itself = class.kind.with_bases().any(|kind| MATCH_SELF.contains(&kind.name()));
                self.check_positional(class, positional, usize::from(is_itself))?;
                Ok((Vec::new(), is_itself))
            }
        }
    }

    fn match_arg(&self, name: &Value) -> Res<String> {
        match name {
            Value::Str(name) => Ok(name.text.to_string()),
            other => {
                let given = other.type_name();
                Err(self.heap.type_error(format!("__match_args__ elements must be strings (got {given})")))
            }
        }
    }

    fn check_positional(&self, class: &Rc<Class>, given: usize, allowed: usize) -> Res<()> {
        if given <= allowed {
            return Ok(());
        }
        let plural = if allowed == 1 { "" } else { "s" };
        let name = class.name();
        let text = format!("{name}() accepts {allowed} positional sub-pattern{plural} ({given} given)");
        Err(self.heap.type_error(text))
    }
}

/// `_` or `*_`.
fn is_wildcard(pattern: &Pattern) -> bool {
    matches!(pattern.kind, PatternKind::As { pattern: None, name: None } | PatternKind::Star(None))
}
