//! The order in which a class and its bases are searched: C3. Source: CPython 3.14 `Objects/typeobject.c`, `pmerge`.

use crate::objects::class::Type;
use stencils::value::Value;

/// The order for a class with these bases, itself first; the heads that could not be put in order if there is none.
pub(super) fn linearize(class: Value, bases: &[Value]) -> Result<Vec<Value>, Vec<Value>> {
    let orders = bases.iter().filter_map(|&base| Type::from_value(base)).map(|base| base.order().to_vec());
    let mut lists: Vec<Vec<Value>> = orders.collect();
    lists.push(bases.to_vec());
    let mut order = vec![class];
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Ok(order);
        }
        let in_no_tail = |head: &Value| lists.iter().all(|list| !list[1..].contains(head));
        let Some(next) = lists.iter().map(|list| list[0]).find(in_no_tail) else {
            let mut heads: Vec<Value> = Vec::new();
            for list in &lists {
                if !heads.contains(&list[0]) {
                    heads.push(list[0]);
                }
            }
            return Err(heads);
        };
        order.push(next);
        for list in &mut lists {
            if list[0] == next {
                list.remove(0);
            }
        }
    }
}
