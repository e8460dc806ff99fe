//! The limits of the compiler, and what the verifier finds.

use vm::code::Code;
use vm::compiler::verify::verify;
use vm::compiler::{CompileError, compile};

fn compiled(source: &str) -> Result<Code, CompileError> {
    compile(&syntax::parse(source).unwrap(), "program.py")
}

#[test]
fn blocks_nest_up_to_cpythons_limit() {
    let nested = |depth: usize| -> String {
        let loops = (0..depth).map(|level| format!("{}for a in b:\n", " ".repeat(level)));
        loops.chain([" ".repeat(depth) + "pass\n"]).collect()
    };
    assert!(compiled(&nested(21)).is_ok());
    assert_eq!(syntax::parse(nested(22)).unwrap_err().message, "too many statically nested blocks");
}

#[test]
fn long_chains_compile_without_recursion() {
    assert!(compiled(&format!("x = a{}\n", " + a".repeat(900))).is_ok());
    assert!(compiled(&format!("if a: b\n{}", "elif c: d\n".repeat(900))).is_ok());
}

#[test]
fn the_verifier_finds_a_jump_to_nowhere() {
    let mut code = compiled("while a: b\n").unwrap();
    let jump = code.units.iter().position(|unit| unit.to_le_bytes()[0] == stencils::opcodes::op::POP_JUMP_IF_FALSE);
    code.units[jump.unwrap()] += 50 << 8;
    assert!(verify(&code).unwrap_err().contains("not an instruction"));
}

#[test]
fn the_verifier_finds_a_stack_that_is_too_small() {
    let mut code = compiled("f(1, 2)\n").unwrap();
    code.stack_size -= 1;
    assert!(verify(&code).unwrap_err().contains("grows past"));
}

#[test]
fn the_verifier_finds_a_handler_with_the_wrong_depth() {
    let mut code = compiled("for x in y:\n    try: z\n    except: pass\n").unwrap();
    code.exception_table[0].depth += 1;
    assert!(verify(&code).is_err());
}

#[test]
fn the_verifier_finds_a_constant_that_is_missing() {
    let mut code = compiled("x = 'a'\n").unwrap();
    code.constants.clear();
    assert!(verify(&code).unwrap_err().contains("out of range"));
}
