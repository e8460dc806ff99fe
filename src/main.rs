//! The command `difftest`. Everything it does is in the library.

fn main() -> std::process::ExitCode {
    difftest::cli::main(std::env::args_os().skip(1))
}
