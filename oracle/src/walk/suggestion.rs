//! The "Did you mean" of an unexpected keyword argument, which is part of the message (Python/suggestions.c).

const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;
const MAX_LENGTH: usize = 40;
const MAX_CANDIDATES: usize = 750;

/// The candidate nearest to a name, if it is near.
pub(crate) fn suggestion<'a>(candidates: &[&'a str], name: &str) -> Option<&'a str> {
    if candidates.len() >= MAX_CANDIDATES {
        return None;
    }
    let mut nearest: Option<(&str, usize)> = None;
    for candidate in candidates.iter().filter(|candidate| **candidate != name) {
        let allowed = (name.len() + candidate.len() + 3) * MOVE_COST / 6;
        let allowed = nearest.map_or(allowed, |(_, best)| allowed.min(best.saturating_sub(1)));
        let distance = distance(name.as_bytes(), candidate.as_bytes());
        if distance.is_some_and(|distance| distance <= allowed) {
            nearest = distance.map(|distance| (*candidate, distance));
        }
    }
    nearest.map(|(candidate, _)| candidate)
}

/// The end of the message on an unexpected keyword argument.
pub(crate) fn suggestion_of_keyword(known: &[&str], name: &str) -> String {
    suggestion(known, name).map_or_else(String::new, |near| format!(". Did you mean '{near}'?"))
}

/// The edit distance; `None` for names too long to compare.
fn distance(a: &[u8], b: &[u8]) -> Option<usize> {
    let prefix = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    if a.is_empty() || b.is_empty() {
        return Some((a.len() + b.len()) * MOVE_COST);
    }
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH {
        return None;
    }
    let mut row: Vec<usize> = (0..=a.len()).map(|count| count * MOVE_COST).collect();
    for &in_b in b {
        let mut diagonal = row[0];
        row[0] += MOVE_COST;
        for (at, &in_a) in a.iter().enumerate() {
            let substituted = diagonal + substitution_cost(in_a, in_b);
            diagonal = row[at + 1];
            row[at + 1] = substituted.min(row[at].min(diagonal) + MOVE_COST);
        }
    }
    row.last().copied()
}

fn substitution_cost(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}
