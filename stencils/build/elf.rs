//! Reads the template's object file and writes the table of stencils: bytes and holes. `proof` checks each before.

use crate::proof;
use crate::template::Named;
use object::{Object, ObjectSection, ObjectSymbol, RelocationTarget, SectionIndex};
use std::fmt::Write;

/// A place in a stencil that is patched, or a jump or call.
pub struct Hole {
    /// Where the patched field begins.
    pub offset: usize,
    /// Whose address goes there.
    pub symbol: String,
    /// Added to the address.
    pub addend: i64,
    /// `R_X86_64_*`.
    pub kind: object::elf::RelocationType,
}

/// A stencil as it was read.
pub struct Raw {
    pub code: Vec<u8>,
    pub holes: Vec<Hole>,
}

/// The table where there is no machine code.
pub fn no_stencils() -> String {
    "/// All stencils: none for this platform.\npub static STENCILS: &[Stencil] = &[];\n".into()
}

/// The table of all stencils as Rust source.
pub fn table(file: &[u8], stencils: &[Named]) -> String {
    let file = object::File::parse(file).expect("rustc writes valid object files");
    let rows: String = stencils.iter().map(|named| row(named, &file)).collect();
    format!("/// All stencils.\npub static STENCILS: &[Stencil] = &[\n{rows}];\n")
}

fn row(named: &Named, file: &object::File<'_>) -> String {
    let raw = read(&named.symbol, file);
    proof::prove(named, &raw);
    let falls_through = falls_through(&raw);
    let holes: String = raw.holes.iter().map(hole).collect();
    let Named { subject, entry, exit, .. } = named;
    format!(
        "Stencil {{ subject: {subject}, entry: {entry}, exit: {exit}, falls_through: {falls_through}, code: &{:?}, holes: &[{holes}] }},\n",
        raw.code
    )
}

fn read(symbol: &str, file: &object::File<'_>) -> Raw {
    let section = section_of(symbol, file);
    let code = section.data().expect("sections can be read").to_vec();
    let holes = section
        .relocations()
        .map(|(offset, relocation)| {
            let object::RelocationFlags::Elf { r_type } = relocation.flags() else {
                panic!("stencil {symbol}: not ELF")
            };
            let target = target_name(file, relocation.target());
            Hole { offset: offset as usize, symbol: target, addend: relocation.addend(), kind: r_type }
        })
        .collect();
    Raw { code, holes }
}

/// The section that holds just this function, or the one that it is the same as: the compiler merges equal functions.
fn section_of<'data, 'file>(symbol: &str, file: &'file object::File<'data>) -> object::Section<'data, 'file> {
    file.symbol_by_name(symbol)
        .filter(|found| found.address() == 0)
        .and_then(|found| found.section_index())
        .and_then(|index| file.section_by_index(index).ok())
        .unwrap_or_else(|| panic!("stencil {symbol}: rustc gave it no section of its own"))
}

fn target_name(file: &object::File<'_>, target: RelocationTarget) -> String {
    let RelocationTarget::Symbol(index) = target else { return "?".into() };
    let Ok(symbol) = file.symbol_by_index(index) else { return "?".into() };
    match symbol.name() {
        Ok(name) if !name.is_empty() => name.into(),
        _ => section_name(file, symbol.section_index()),
    }
}

fn section_name(file: &object::File<'_>, index: Option<SectionIndex>) -> String {
    index
        .and_then(|index| file.section_by_index(index).ok())
        .and_then(|section| section.name().ok().map(ToOwned::to_owned))
        .unwrap_or_else(|| "?".into())
}

/// Whether the code ends in a jump to what follows, which can be left out where that is put right behind.
fn falls_through(raw: &Raw) -> bool {
    let end = raw.code.len();
    raw.holes
        .last()
        .is_some_and(|hole| hole.symbol == "JIT_CONTINUE" && hole.offset + 4 == end && raw.code[end - 5] == 0xe9)
}

fn hole(hole: &Hole) -> String {
    let value = match hole.symbol.as_str() {
        "HOLE_OPARG" => "HoleValue::Oparg".to_owned(),
        "HOLE_OPERAND0" => "HoleValue::Operand0".to_owned(),
        "HOLE_OPERAND1" => "HoleValue::Operand1".to_owned(),
        "JIT_CONTINUE" => "HoleValue::Continue".to_owned(),
        "JIT_EXIT" => "HoleValue::Exit".to_owned(),
        "JIT_ERROR" => "HoleValue::Error".to_owned(),
        helper => format!("HoleValue::Runtime({helper:?})"),
    };
    let mut text = String::new();
    let form = match hole.kind {
        object::elf::R_X86_64_64 => "Absolute64",
        object::elf::R_X86_64_32 => "Absolute32",
        _ => "Relative32",
    };
    let (offset, addend) = (hole.offset, hole.addend);
    write!(text, "Hole {{ offset: {offset}, value: {value}, form: HoleForm::{form}, addend: {addend} }}, ")
        .expect("a string takes all");
    text
}
