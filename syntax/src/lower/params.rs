//! Parameters of functions and lambdas, and the arguments' keywords.

use rustpython_parser::ast as theirs;

use super::{Lowered, Lowering};
use crate::ast::{Arg, Arguments, Expr, Keyword};

impl Lowering<'_> {
    pub(super) fn arguments(&mut self, arguments: theirs::Arguments) -> Lowered<Arguments> {
        let (posonlyargs, mut defaults) = self.parameters(arguments.posonlyargs)?;
        let (args, more_defaults) = self.parameters(arguments.args)?;
        defaults.extend(more_defaults);
        let vararg = self.optional_parameter(arguments.vararg)?;
        let (kwonlyargs, kw_defaults) = self.parameters(arguments.kwonlyargs)?;
        let kwarg = self.optional_parameter(arguments.kwarg)?;
        let defaults = defaults.into_iter().flatten().collect();
        Ok(Arguments { posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults })
    }

    fn parameters(&mut self, params: Vec<theirs::ArgWithDefault>) -> Lowered<(Vec<Arg>, Vec<Option<Expr>>)> {
        let lower = |param: theirs::ArgWithDefault| Ok((self.parameter(param.def)?, self.optional(param.default)?));
        let pairs = params.into_iter().map(lower).collect::<Lowered<Vec<_>>>()?;
        Ok(pairs.into_iter().unzip())
    }

    fn parameter(&mut self, arg: theirs::Arg) -> Lowered<Arg> {
        Ok(Arg { span: self.span(&arg), arg: arg.arg.into(), annotation: self.optional(arg.annotation)? })
    }

    fn optional_parameter(&mut self, arg: Option<Box<theirs::Arg>>) -> Lowered<Option<Arg>> {
        arg.map(|arg| self.parameter(*arg)).transpose()
    }

    pub(super) fn keywords(&mut self, keywords: Vec<theirs::Keyword>) -> Lowered<Vec<Keyword>> {
        keywords.into_iter().map(|keyword| self.keyword(keyword)).collect()
    }

    fn keyword(&mut self, keyword: theirs::Keyword) -> Lowered<Keyword> {
        let span = self.span(&keyword);
        Ok(Keyword { span, arg: keyword.arg.map(String::from), value: self.expr(keyword.value)? })
    }
}
