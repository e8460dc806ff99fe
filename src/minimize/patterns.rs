//! Replaces a pattern by `_` or by a part of it, and takes away the parts that do not matter.

use super::Search;
use super::tree::remove;
use syntax::ast::{Module, Pattern, PatternKind, Span};
use syntax::walk::{self, VisitorMut};

pub(super) fn reduce(search: &mut Search<'_>) {
    let mut index = 0;
    while index < patterns(&mut search.best().module.clone()).len() {
        let candidates = candidates(search, index);
        let smaller = candidates.into_iter().any(|candidate| {
            search.try_edit(|module| {
                let mut editor = Editor { left: index, replacement: Some(candidate) };
                walk::walk_module_mut(&mut editor, module);
                editor.replacement.is_none()
            })
        });
        index += usize::from(!smaller);
    }
}

/// All patterns, the outer ones first.
fn patterns(module: &mut Module) -> Vec<Pattern> {
    let mut collector = Collector(Vec::new());
    walk::walk_module_mut(&mut collector, module);
    collector.0
}

fn candidates(search: &Search<'_>, index: usize) -> Vec<Pattern> {
    let patterns = patterns(&mut search.best().module.clone());
    let Some(pattern) = patterns.get(index) else { return Vec::new() };
    let anything = Pattern { span: Span::default(), kind: PatternKind::As { pattern: None, name: None } };
    let whole = (!matches!(pattern.kind, PatternKind::Star(_)) && *pattern != anything).then_some(anything);
    whole.into_iter().chain(parts(pattern)).chain(shorter(pattern)).collect()
}

fn parts(pattern: &Pattern) -> Vec<Pattern> {
    match &pattern.kind {
        PatternKind::Or(parts) => parts.clone(),
        PatternKind::As { pattern: Some(part), .. } => vec![(**part).clone()],
        _ => Vec::new(),
    }
}

/// The pattern without each of its elements.
fn shorter(pattern: &Pattern) -> Vec<Pattern> {
    let without = |at| {
        let mut shorter = pattern.clone();
        drop(&mut shorter.kind, at).then_some(shorter)
    };
    (0..).map_while(without).collect()
}

/// Drops element number `element`; false if there is none of that number.
fn drop(kind: &mut PatternKind, element: usize) -> bool {
    match kind {
        PatternKind::Sequence(items) => remove(items, element),
        PatternKind::Or(items) => items.len() > 2 && remove(items, element),
        PatternKind::Mapping { keys, patterns, rest } => match element.checked_sub(keys.len()) {
            None => remove(keys, element) && remove(patterns, element),
            Some(0) => rest.take().is_some(),
            Some(_) => false,
        },
        PatternKind::Class { patterns, kwd_attrs, kwd_patterns, .. } => match element.checked_sub(patterns.len()) {
            None => remove(patterns, element),
            Some(element) => remove(kwd_attrs, element) && remove(kwd_patterns, element),
        },
        _ => false,
    }
}

struct Collector(Vec<Pattern>);

impl VisitorMut for Collector {
    fn pattern(&mut self, pattern: &mut Pattern) {
        self.0.push(pattern.clone());
        walk::walk_pattern_mut(self, pattern);
    }
}

struct Editor {
    left: usize,
    replacement: Option<Pattern>,
}

impl VisitorMut for Editor {
    fn pattern(&mut self, pattern: &mut Pattern) {
        if self.left == 0
            && let Some(replacement) = self.replacement.take()
        {
            *pattern = replacement;
            return;
        }
        self.left = self.left.wrapping_sub(1);
        walk::walk_pattern_mut(self, pattern);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reduced;

    #[test]
    fn the_part_that_matters_is_left() {
        let case = |pattern: &str| format!("match a:\n    case {pattern}:\n        pass\n");
        let check = |from, mark, to| assert_eq!(reduced(super::reduce, &case(from), mark), case(to));
        check("[1, [2, 3], *b]", "3", "[[3]]");
        check("C(1, x=2, y=3)", "y=", "C(y=3)");
        check("{1: a, 2: 4 | 5, **c}", "5", "{2: 5}");
    }
}
