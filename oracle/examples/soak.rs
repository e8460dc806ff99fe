//! Runs a program many times in one process and prints the time a run takes and the memory in use; for looking at it by hand.

fn main() -> std::io::Result<()> {
    let mut args = std::env::args().skip(1);
    let path = args.next().unwrap_or_default();
    let count: u32 = args.next().and_then(|count| count.parse().ok()).unwrap_or(1000);
    let source = std::fs::read_to_string(path)?;
    let module = syntax::parse(source).map_err(std::io::Error::other)?;
    let start = std::time::Instant::now();
    let mut safepoints = 0;
    for _ in 0..count {
        safepoints = oracle::run(&module, &oracle::Options::default()).safepoints;
    }
    let memory = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    println!("{:?} a run of {safepoints} safepoints; statm {memory}", start.elapsed() / count);
    Ok(())
}
