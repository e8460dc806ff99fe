//! The state of one program in the making and the choices everything else is built from. What is chosen is decided elsewhere.

use super::scope::{Class, Function, Scope, Type, Variable};
use arbitrary::Unstructured;
use syntax::ast::{Expr, Stmt};

/// About how many safepoints a whole program may take: well below the fuel.
const COST_LIMIT: u64 = 6_000;
/// The same for one call of a function, so that a loop can call it often enough to become hot.
const CALL_COST_LIMIT: u64 = 300;

/// A way to write an expression, with the depth that is left.
pub(super) type ExpressionRule = fn(&mut Generator<'_>, u32) -> Expr;
/// A way to write one or more statements.
pub(super) type StatementRule = fn(&mut Generator<'_>) -> Vec<Stmt>;

/// One program in the making.
pub(super) struct Generator<'a> {
    source: Unstructured<'a>,
    /// The module and the functions around the current place, outermost first.
    pub(super) scopes: Vec<Scope>,
    names: u32,
    /// How many more statements the program should have.
    pub(super) statements: u32,
    /// Whether an exception that is raised here is caught: only then may code be careless.
    pub(super) careless: bool,
    /// How many blocks surround the current place in its scope.
    pub(super) nesting: u32,
    /// Whether nothing may be called here that could lead back to this place: a method that overrides another.
    pub(super) flat: bool,
    /// Whether this may be where nothing can be named in a comprehension.
    pub(super) nameless: bool,
    /// Every class of the program.
    pub(super) classes: Vec<Class>,
}

impl<'a> Generator<'a> {
    pub(super) fn new(source: Unstructured<'a>, statements: u32) -> Self {
        Self {
            source,
            scopes: vec![Scope::new(None)],
            names: 0,
            statements,
            careless: false,
            nesting: 0,
            flat: false,
            nameless: false,
            classes: Vec::new(),
        }
    }

    /// A number below `limit`; 0 once the bytes are used up.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.source.int_in_range(0..=limit.saturating_sub(1)).unwrap_or(0)
    }

    /// A number of `low..=high`.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        self.source.int_in_range(low..=high).unwrap_or(low)
    }

    /// A number that decides what a generator of its own makes.
    pub(super) fn seed(&mut self) -> u64 {
        self.source.arbitrary().unwrap_or(0)
    }

    /// True `numerator` times of `denominator`; false once the bytes are used up.
    pub(super) fn chance(&mut self, numerator: usize, denominator: usize) -> bool {
        self.below(denominator) >= denominator - numerator
    }

    /// One of `options`.
    pub(super) fn pick<T: Clone>(&mut self, options: &[T]) -> T {
        options[self.below(options.len())].clone()
    }

    /// One of `rules`, by weight; the first one once the bytes are used up.
    pub(super) fn pick_rule<R: Copy>(&mut self, rules: &[(u8, R)]) -> R {
        let total: usize = rules.iter().map(|(weight, _)| usize::from(*weight)).sum();
        let mut left = self.below(total);
        for (weight, rule) in rules {
            let weight = usize::from(*weight);
            if left < weight {
                return *rule;
            }
            left -= weight;
        }
        rules[0].1
    }

    /// A name that the program does not use yet.
    pub(super) fn fresh(&mut self, prefix: &str) -> String {
        self.names += 1;
        format!("{prefix}{}", self.names)
    }

    /// The scope that is being written.
    pub(super) fn scope(&mut self) -> &mut Scope {
        self.scopes.last_mut().expect("the module is always there")
    }

    /// Makes a name visible from here to the end of the block, with what the object of a class has.
    pub(super) fn declare(&mut self, name: &str, typ: Type, frozen: bool) {
        self.scope().variables.push(Variable { name: name.to_owned(), typ, frozen });
        if let Type::Instance(class) = typ {
            self.declare_fields(name, class);
            let methods = self.classes[class].methods.clone();
            let methods = methods.into_iter().map(|m| Function { name: format!("{name}.{}", m.name), ..m });
            self.scope().functions.extend(methods);
        }
    }

    /// Makes the attributes of an object visible.
    pub(super) fn declare_fields(&mut self, object: &str, class: usize) {
        let Class { fields, attributes, .. } = self.classes[class].clone();
        for (names, frozen) in [(fields, false), (attributes, true)] {
            for (name, typ) in names {
                self.declare(&format!("{object}.{name}"), typ, frozen);
            }
        }
    }

    /// Writes the body of a function: what `write` gives, and about what one call costs.
    pub(super) fn function_body<T>(&mut self, scope: Scope, write: impl FnOnce(&mut Self) -> T) -> (T, u64) {
        self.scopes.push(Scope { cost: 1, ..scope });
        let nesting = std::mem::take(&mut self.nesting);
        let careless = std::mem::take(&mut self.careless);
        let written = write(self);
        (self.nesting, self.careless) = (nesting, careless);
        let cost = self.scopes.pop().map_or(1, |scope| scope.cost);
        (written, cost)
    }

    /// Runs `write` and forgets what it declared.
    pub(super) fn block<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let scope = self.scope();
        let lengths = (scope.variables.len(), scope.functions.len(), scope.generators.len(), scope.classes.len());
        let written = write(self);
        let scope = self.scope();
        scope.variables.truncate(lengths.0);
        scope.functions.truncate(lengths.1);
        scope.generators.truncate(lengths.2);
        scope.classes.truncate(lengths.3);
        written
    }

    /// Runs `write` where no generator is left suspended: it may be abandoned there, and whether the rest runs then is not agreed upon.
    pub(super) fn without_yield<T>(&mut self, write: impl FnOnce(&mut Self) -> T) -> T {
        let yields = std::mem::take(&mut self.scope().yields);
        let written = write(self);
        self.scope().yields = yields;
        written
    }

    /// Runs `write` for code that runs `count` times as often as the code around it.
    pub(super) fn repeated<T>(&mut self, count: u64, write: impl FnOnce(&mut Self) -> T) -> T {
        let repeats = self.scope().repeats;
        let scope = self.scope();
        scope.cost += repeats * count;
        scope.repeats = repeats * count;
        let written = write(self);
        self.scope().repeats = repeats;
        written
    }

    /// How many times something that costs `each` may still run at the current place.
    pub(super) fn affordable(&mut self, each: u64) -> u64 {
        let limit = if self.scopes.len() == 1 { COST_LIMIT } else { CALL_COST_LIMIT };
        let scope = self.scope();
        limit.saturating_sub(scope.cost) / (scope.repeats * each.max(1))
    }

    /// The name of a visible variable whose values fit `typ`.
    pub(super) fn variable(&mut self, typ: Type) -> Option<String> {
        let flat = self.flat;
        let fits = |v: &&Variable| typ.accepts(v.typ) && !(flat && matches!(v.typ, Type::Instance(_) | Type::Any));
        let names: Vec<String> = self.visible().filter(fits).map(|v| v.name.clone()).collect();
        (!names.is_empty()).then(|| self.pick(&names))
    }

    /// A variable that may be assigned here.
    pub(super) fn assignable(&mut self, wanted: impl Fn(Type) -> bool) -> Option<Variable> {
        let variables = &self.scope().variables;
        let found: Vec<Variable> = variables.iter().filter(|v| !v.frozen && wanted(v.typ)).cloned().collect();
        (!found.is_empty()).then(|| self.pick(&found))
    }

    /// A function whose result fits `typ` and that is cheap enough to call here.
    pub(super) fn callable(&mut self, typ: Type) -> Option<Function> {
        self.affordable_function(|scope| &scope.functions, typ)
    }

    /// A generator function that is cheap enough to run here from beginning to end.
    pub(super) fn generator_function(&mut self) -> Option<Function> {
        self.affordable_function(|scope| &scope.generators, Type::Any)
    }

    fn affordable_function(&mut self, which: impl Fn(&Scope) -> &Vec<Function>, typ: Type) -> Option<Function> {
        if self.flat {
            return None;
        }
        let affordable = self.affordable(1);
        let functions = self.scopes.iter().flat_map(which);
        let found: Vec<Function> =
            functions.filter(|f| typ.accepts(f.returns) && f.cost <= affordable).cloned().collect();
        (!found.is_empty()).then(|| self.pick(&found))
    }

    /// The number of a class that can be named here.
    pub(super) fn class(&mut self) -> Option<usize> {
        let classes: Vec<usize> = self.scopes.iter().flat_map(|scope| &scope.classes).copied().collect();
        (!self.flat && !classes.is_empty()).then(|| self.pick(&classes))
    }

    /// The objects in sight, with their classes.
    pub(super) fn objects(&self) -> Vec<(String, usize)> {
        if self.flat {
            return Vec::new();
        }
        let class = |variable: &Variable| match variable.typ {
            Type::Instance(class) => Some((variable.name.clone(), class)),
            _ => None,
        };
        self.visible().filter_map(class).collect()
    }

    /// Whether the module binds `name`.
    pub(super) fn is_global(&self, name: &str) -> bool {
        self.module_scopes().any(|scope| scope.variables.iter().any(|variable| variable.name == name))
    }

    /// Whether the current place is in no function.
    pub(super) fn is_at_module(&self) -> bool {
        self.module_scopes().count() == self.scopes.len()
    }

    /// Whether the current place runs once in the program: what is made of variables here does not grow.
    pub(super) fn is_run_once(&mut self) -> bool {
        self.scope().repeats == 1 && self.scopes.len() == 1
    }

    /// The module and the blocks of it around the current place.
    fn module_scopes(&self) -> impl Iterator<Item = &Scope> {
        let (module, inner) = self.scopes.split_first().expect("the module is always there");
        std::iter::once(module).chain(inner.iter().take_while(|scope| scope.is_block))
    }

    /// Runs `write` with one variable, and what can be reached by it, out of sight.
    pub(super) fn without<T>(&mut self, name: &str, write: impl FnOnce(&mut Self) -> T) -> T {
        let within = |path: &str| path == name || path.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
        let scope = self.scope();
        let (variables, functions) = (scope.variables.clone(), scope.functions.clone());
        scope.variables.retain(|variable| !within(&variable.name));
        scope.functions.retain(|function| !within(&function.name));
        let written = write(self);
        let scope = self.scope();
        (scope.variables, scope.functions) = (variables, functions);
        written
    }

    /// Every variable that can be read here.
    fn visible(&self) -> impl Iterator<Item = &Variable> {
        self.scopes.iter().flat_map(|scope| &scope.variables)
    }
}
