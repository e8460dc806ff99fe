//! Runs programs with the oracle, for looking at it by hand: what they print, and on stderr how they ended.
//! With `--batch` the file holds many programs, separated by lines of `####`; each ends in one line on stdout.

use oracle::{Exception, Options, Outcome};

fn main() {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let batch = args.first().is_some_and(|arg| arg == "--batch");
    if batch {
        args.remove(0);
    }
    for path in args {
        let source = std::fs::read_to_string(&path).unwrap_or_default();
        let programs: Vec<&str> = if batch { source.split("\n####\n").collect() } else { vec![&source] };
        for program in programs {
            run(program, batch);
        }
    }
}

fn run(source: &str, batch: bool) {
    let options = Options { max_output_bytes: 8 << 20, ..Options::default() };
    let ending = match syntax::parse(source) {
        Err(error) => error.to_string(),
        Ok(module) => {
            let run = oracle::run(&module, &options);
            print!("{}", run.stdout);
            match run.outcome {
                Outcome::Finished => "null".to_owned(),
                Outcome::Raised(exception) => show(Some(&exception)),
                other => format!("{other:?}"),
            }
        }
    };
    if batch {
        println!("{ending}");
    } else if ending != "null" {
        eprintln!("{ending}");
    }
}

/// Class, message, traceback, cause and context, as JSON.
fn show(exception: Option<&Exception>) -> String {
    let Some(exception) = exception else { return "null".to_owned() };
    let entry = |entry: &oracle::TraceEntry| format!("[{:?}, {}]", entry.function, entry.line);
    let traceback: Vec<String> = exception.traceback.iter().map(entry).collect();
    let (cause, context) = (show(exception.cause.as_deref()), show(exception.context.as_deref()));
    let (class, message) = (&exception.class, &exception.message);
    format!("[{class:?}, {message:?}, [{}], {cause}, {context}]", traceback.join(", "))
}
