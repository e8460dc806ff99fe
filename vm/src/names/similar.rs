//! "Did you mean": the most similar name, by the edit distance of CPython's `Python/suggestions.c`.

const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;
const MAX_CANDIDATES: usize = 750;
const MAX_LENGTH: usize = 40;

/// The candidate that is most similar to `name`, if any is similar enough: at most a third of the letters may differ.
pub(crate) fn similar<'a>(name: &str, candidates: impl ExactSizeIterator<Item = &'a str>) -> Option<&'a str> {
    if candidates.len() >= MAX_CANDIDATES {
        return None;
    }
    let mut best = None;
    let mut best_distance = usize::MAX;
    for candidate in candidates.filter(|&candidate| candidate != name) {
        let most = ((name.len() + candidate.len() + 3) * MOVE_COST / 6).min(best_distance - 1);
        if let Some(distance) = distance(name.as_bytes(), candidate.as_bytes(), most) {
            (best, best_distance) = (Some(candidate), distance);
            if distance == 0 {
                break;
            }
        }
    }
    best
}

/// The cost of turning `a` into `b`, if it is at most `most`.
fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    let (a, b) = without_common_ends(a, b);
    if a.is_empty() || b.is_empty() {
        return Some((a.len() + b.len()) * MOVE_COST).filter(|&cost| cost <= most);
    }
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH || a.len().abs_diff(b.len()) * MOVE_COST > most {
        return None;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|length| length * MOVE_COST).collect();
    for (index, &letter) in b.iter().enumerate() {
        next_row(&mut row, a, letter, index * MOVE_COST);
        if row.iter().all(|&cost| cost > most) {
            return None;
        }
    }
    row.last().copied().filter(|&cost| cost <= most)
}

/// Turns the costs for the prefixes of `a` into those for a `b` that is one letter longer.
fn next_row(row: &mut [usize], a: &[u8], letter: u8, before: usize) {
    let mut diagonal = before;
    let mut left = before + MOVE_COST;
    for (cost, &own) in row.iter_mut().zip(a) {
        let substituted = diagonal + substitution_cost(own, letter);
        diagonal = *cost;
        left = substituted.min(left.min(*cost) + MOVE_COST);
        *cost = left;
    }
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

fn without_common_ends<'a>(a: &'a [u8], b: &'a [u8]) -> (&'a [u8], &'a [u8]) {
    let prefix = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    (&a[..a.len() - suffix], &b[..b.len() - suffix])
}

#[cfg(test)]
mod tests {
    use super::similar;

    fn check(name: &str, candidates: &[&str], expected: Option<&str>) {
        assert_eq!(similar(name, candidates.iter().copied()), expected, "{name} among {candidates:?}");
    }

    #[test]
    fn agrees_with_cpython() {
        check("alpa", &["alpha", "beta", "gamma"], Some("alpha"));
        check("Gamma", &["alpha", "beta", "gamma"], Some("gamma"));
        check("bb", &["a", "b"], Some("b"));
        check("alphabet", &["alpha", "beta", "gamma"], None);
        check("zzz", &["a"], None);
    }
}
