//! Lists, tuples, sets and dicts written out, with `*` and `**` in them.

use super::expressions::intrinsic;
use super::{Generator, STACK_USE_GUIDELINE};
use crate::compiler::error::Result;
use crate::compiler::instruction::Location;
use stencils::opcodes::op;
use syntax::ast::{Expr, ExprKind};

/// The instructions that build a collection at once or piece by piece.
struct Builder {
    build: u8,
    add: u8,
    extend: u8,
}

const LIST: Builder = Builder { build: op::BUILD_LIST, add: op::LIST_APPEND, extend: op::LIST_EXTEND };
const SET: Builder = Builder { build: op::BUILD_SET, add: op::SET_ADD, extend: op::SET_UPDATE };

impl<'a> Generator<'a> {
    pub(super) fn list_display(&mut self, items: &'a [Expr], location: Location) -> Result {
        if is_simple(items) {
            return self.build_at_once(op::BUILD_LIST, items, location);
        }
        self.build_piece_by_piece(&LIST, items, location)
    }

    pub(super) fn set_display(&mut self, items: &'a [Expr], location: Location) -> Result {
        if is_simple(items) {
            return self.build_at_once(op::BUILD_SET, items, location);
        }
        self.build_piece_by_piece(&SET, items, location)
    }

    pub(super) fn tuple_display(&mut self, items: &'a [Expr], location: Location) -> Result {
        if is_simple(items) {
            return self.build_at_once(op::BUILD_TUPLE, items, location);
        }
        self.build_piece_by_piece(&LIST, items, location)?;
        self.op_arg(op::CALL_INTRINSIC_1, intrinsic::LIST_TO_TUPLE, location)
    }

    fn build_at_once(&mut self, build: u8, items: &'a [Expr], location: Location) -> Result {
        items.iter().try_for_each(|item| self.expression(item))?;
        self.op_arg(build, items.len(), location)
    }

    fn build_piece_by_piece(&mut self, builder: &Builder, items: &'a [Expr], location: Location) -> Result {
        self.build_from(builder, 0, items, false, location)
    }

    /// Builds a collection of `pushed` values on the stack and the items; begins at once if `big`, else at the first `*`.
    fn build_from(
        &mut self,
        builder: &Builder,
        pushed: usize,
        items: &'a [Expr],
        big: bool,
        location: Location,
    ) -> Result {
        let mut built = big || items.len() + pushed > STACK_USE_GUIDELINE;
        if built {
            self.op_arg(builder.build, pushed, location)?;
        }
        for (index, item) in items.iter().enumerate() {
            if let ExprKind::Starred(inner) = &item.kind {
                if !built {
                    self.op_arg(builder.build, index + pushed, location)?;
                    built = true;
                }
                self.expression(inner)?;
                self.op_arg(builder.extend, 1, location)?;
            } else {
                self.expression(item)?;
                if built {
                    self.op_arg(builder.add, 1, location)?;
                }
            }
        }
        Ok(())
    }

    /// The positional arguments of a call as a tuple.
    pub(super) fn tuple_of_arguments(
        &mut self,
        pushed: usize,
        args: &'a [Expr],
        injected: Option<&str>,
        location: Location,
    ) -> Result {
        let count = pushed + args.len() + usize::from(injected.is_some());
        let big = count > STACK_USE_GUIDELINE;
        if !big && !args.iter().any(Self::is_starred) {
            args.iter().try_for_each(|arg| self.expression(arg))?;
            injected.map_or(Ok(()), |name| self.load_name(name, location))?;
            return self.op_arg(op::BUILD_TUPLE, count, location);
        }
        self.build_from(&LIST, pushed, args, big, location)?;
        if let Some(name) = injected {
            self.load_name(name, location)?;
            self.op_arg(LIST.add, 1, location)?;
        }
        self.op_arg(op::CALL_INTRINSIC_1, intrinsic::LIST_TO_TUPLE, location)
    }

    pub(super) fn dict(&mut self, keys: &'a [Option<Expr>], values: &'a [Expr], location: Location) -> Result {
        let mut built = false;
        let mut pending = 0..0;
        for (index, key) in keys.iter().enumerate() {
            if key.is_none() {
                self.dict_part(&keys[pending.clone()], &values[pending], &mut built, location)?;
                if !built {
                    self.op_arg(op::BUILD_MAP, 0, location)?;
                    built = true;
                }
                self.expression(&values[index])?;
                self.op_arg(op::DICT_UPDATE, 1, location)?;
                pending = index + 1..index + 1;
            } else if pending.len() * 2 > STACK_USE_GUIDELINE {
                let part = pending.start..index + 1;
                self.dict_part(&keys[part.clone()], &values[part], &mut built, location)?;
                pending = index + 1..index + 1;
            } else {
                pending.end = index + 1;
            }
        }
        self.dict_part(&keys[pending.clone()], &values[pending], &mut built, location)?;
        if built { Ok(()) } else { self.op_arg(op::BUILD_MAP, 0, location) }
    }

    /// Builds a dict of plain items, unless there are none, and merges it into the dict built before.
    fn dict_part(
        &mut self,
        keys: &'a [Option<Expr>],
        values: &'a [Expr],
        built: &mut bool,
        location: Location,
    ) -> Result {
        if keys.is_empty() {
            return Ok(());
        }
        let big = keys.len() * 2 > STACK_USE_GUIDELINE;
        if big {
            self.op_arg(op::BUILD_MAP, 0, location)?;
        }
        for (key, value) in keys.iter().flatten().zip(values) {
            self.expression(key)?;
            self.expression(value)?;
            if big {
                self.op_arg(op::MAP_ADD, 1, location)?;
            }
        }
        if !big {
            self.op_arg(op::BUILD_MAP, keys.len(), location)?;
        }
        if *built {
            self.op_arg(op::DICT_UPDATE, 1, location)?;
        }
        *built = true;
        Ok(())
    }
}

fn is_simple(items: &[Expr]) -> bool {
    items.len() <= STACK_USE_GUIDELINE && !items.iter().any(Generator::is_starred)
}
