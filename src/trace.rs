//! A trace as a report shows it: its uops before and after each optimizer pass, its machine code. Data that can go from one process
//! to another.

use serde::{Deserialize, Serialize};

/// A trace from projection to machine code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// Number of the executor, from 0 in the order of their making.
    pub id: u32,
    /// The qualified name of the function where it begins.
    pub function: String,
    /// The source line where it begins.
    pub line: u32,
    /// For a side trace, the executor that it continues and the number of the exit.
    pub parent: Option<(u32, u32)>,
    /// The uops as projected, then after each pass.
    pub stages: Vec<Stage>,
    /// The machine code, in the JIT.
    pub machine_code: Option<MachineCode>,
}

/// The uops after one pass.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// The pass.
    pub name: String,
    /// One line a uop.
    pub uops: Vec<String>,
}

/// The machine code of a trace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MachineCode {
    /// The code bytes.
    pub bytes: Vec<u8>,
    /// What the bytes are, by ascending offset: each uop, each spill, each stub of an exit, each thunk.
    pub pieces: Vec<Piece>,
}

/// A part of some machine code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Its first byte.
    pub offset: usize,
    /// What it does.
    pub label: String,
}

impl Trace {
    /// The uops that run.
    pub fn final_uops(&self) -> &[String] {
        self.stages.last().map(|stage| stage.uops.as_slice()).unwrap_or_default()
    }

    /// Where it begins, in words.
    pub fn place(&self) -> String {
        let place = format!("trace {} at line {} in {}", self.id, self.line, self.function);
        match self.parent {
            Some((trace, exit)) => format!("{place}, from exit {exit} of trace {trace}"),
            None => place,
        }
    }
}

impl From<vm::TraceDump> for Trace {
    fn from(dump: vm::TraceDump) -> Self {
        let vm::TraceDump { id, function, line, parent, stages, machine_code } = dump;
        let stages = stages.into_iter().map(|stage| Stage { name: stage.name, uops: stage.uops }).collect();
        let piece = |piece: vm::CodePiece| Piece { offset: piece.offset, label: piece.label };
        let machine_code = machine_code
            .map(|code| MachineCode { bytes: code.bytes, pieces: code.pieces.into_iter().map(piece).collect() });
        Self { id, function, line, parent, stages, machine_code }
    }
}
