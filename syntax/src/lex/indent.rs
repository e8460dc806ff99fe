//! Indentation: what stands before the first token of a line.

use super::{Lexer, Read, TokenKind};
use crate::error::ErrorClass;

/// CPython's `MAXINDENT`, less the level that is always there.
const MAX_INDENTS: usize = 99;

/// The indentations of the open blocks: each measured with tabs of eight columns and with tabs of one. If the two disagree on
/// which of two lines is further in, the indentation is ambiguous.
#[derive(Default)]
pub(super) struct Indents(Vec<(usize, usize)>);

impl Indents {
    pub(super) fn pop(&mut self) -> bool {
        self.0.pop().is_some()
    }

    fn current(&self) -> (usize, usize) {
        self.0.last().copied().unwrap_or_default()
    }
}

impl Lexer<'_> {
    /// Goes to the first token of the next line that has any, and notes how its indentation changed. False at the end of the text.
    pub(super) fn start_line(&mut self, indents: &mut Indents) -> Read<bool> {
        loop {
            let indent = self.measure_indent()?;
            match self.peek() {
                None => return Ok(false),
                Some('#') => self.skip_while(|c| c != '\n'),
                Some('\n') => self.at += 1,
                Some(_) => return self.change_indent(indents, indent).map(|()| true),
            }
        }
    }

    fn measure_indent(&mut self) -> Read<(usize, usize)> {
        let (mut column, mut narrow) = (0, 0);
        let mut joined = None;
        loop {
            match self.peek() {
                Some(' ') => (column, narrow) = (column + 1, narrow + 1),
                Some('\t') => (column, narrow) = ((column / 8 + 1) * 8, narrow + 1),
                Some('\x0c') => (column, narrow) = (0, 0),
                Some('\\') => {
                    // Of joined lines, the first that is indented has the indentation that counts.
                    joined = joined.or(Some(column).filter(|&column| column > 0));
                    self.line_continuation()?;
                    continue;
                }
                _ => return Ok(joined.map_or((column, narrow), |column| (column, column))),
            }
            self.at += 1;
        }
    }

    fn change_indent(&mut self, indents: &mut Indents, (column, narrow): (usize, usize)) -> Read<()> {
        let (current, current_narrow) = indents.current();
        if column > current {
            if indents.0.len() == MAX_INDENTS {
                return self.give_way(ErrorClass::Indentation, self.start_of_line(), "too many levels of indentation");
            }
            self.consistent(narrow > current_narrow)?;
            indents.0.push((column, narrow));
            self.push(TokenKind::Indent, self.at);
            return Ok(());
        }
        while column < indents.current().0 {
            indents.pop();
            self.push(TokenKind::Dedent, self.at);
        }
        if column != indents.current().0 {
            let message = "unindent does not match any outer indentation level";
            let end = self.at + self.rest().find('\n').unwrap_or(self.rest().len());
            return self.give_way(ErrorClass::Indentation, end, message);
        }
        self.consistent(narrow == indents.current().1)
    }

    fn start_of_line(&self) -> usize {
        self.text[..self.at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    fn consistent(&mut self, consistent: bool) -> Read<()> {
        if consistent {
            return Ok(());
        }
        self.give_way(ErrorClass::Tab, self.start_of_line(), "inconsistent use of tabs and spaces in indentation")
    }
}
