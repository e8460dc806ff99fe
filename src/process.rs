//! A child process that answers lines with lines. It knows nothing of what they say, and reads no clock: a wait has its bound.

use std::fmt;
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::time::Duration;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Silence {
    /// It took too long.
    Hang,
    /// The process ended, or did not even start.
    End(String),
}

/// A process, started when it is first asked, and again after each end.
pub struct Process {
    command: Command,
    running: Option<Running>,
}

struct Running {
    child: Child,
    input: ChildStdin,
    answers: Receiver<String>,
}

impl Process {
    /// A process that runs `command`.
    pub fn new(mut command: Command) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        // Ctrl-C is for whoever asks: the process has to answer still.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        Self { command, running: None }
    }

    /// Whether it has been started and has not ended.
    pub fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Sends a line and waits for the line that answers it. A process that does not answer is ended.
    pub fn exchange(&mut self, line: &str, patience: Duration) -> Result<String, Silence> {
        let answer = self.ask(line, patience);
        answer.map_err(|silence| match silence {
            Silence::Hang => {
                self.stop();
                Silence::Hang
            }
            Silence::End(why) => Silence::End(self.stop().unwrap_or(why)),
        })
    }

    fn ask(&mut self, line: &str, patience: Duration) -> Result<String, Silence> {
        let end = |error: &dyn fmt::Display| Silence::End(error.to_string());
        if self.running.is_none() {
            self.running = Some(Running::start(&mut self.command).map_err(|error| end(&error))?);
        }
        let running = self.running.as_mut().expect("just started");
        running.input.write_all(format!("{line}\n").as_bytes()).map_err(|error| end(&error))?;
        running.answers.recv_timeout(patience).map_err(|error| match error {
            RecvTimeoutError::Timeout => Silence::Hang,
            RecvTimeoutError::Disconnected => Silence::End("the process ended".to_owned()),
        })
    }

    /// Ends the process; how it ended, if by itself.
    pub fn stop(&mut self) -> Option<String> {
        let mut running = self.running.take()?;
        drop(running.input);
        // A process whose output has ended is about to end; one that hangs will not.
        let hangs = running.answers.try_recv() == Err(TryRecvError::Empty);
        if hangs {
            let _ = running.child.kill();
        }
        let status = running.child.wait().ok()?;
        (!hangs && !status.success()).then(|| status.to_string())
    }
}

/// Makes a command whose process ends when the thread that starts it does: a program without an end must not outlive a session that was
/// killed. Not for what other threads ask later.
pub fn end_with_its_parent(command: &mut Command) {
    #[cfg(target_os = "linux")]
    {
        use nix::sys::{prctl::set_pdeathsig, signal::Signal};
        // SAFETY: what runs between `fork` and `exec` is one system call; it allocates nothing and takes no lock.
        unsafe {
            std::os::unix::process::CommandExt::pre_exec(command, || Ok(set_pdeathsig(Signal::SIGKILL)?));
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Running {
    fn start(command: &mut Command) -> io::Result<Self> {
        let mut child = command.spawn()?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let (Some(input), Some(output)) = (input, output) else { return Err(io::Error::other("no pipes")) };
        let (sender, answers) = channel();
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(line) = whole_line(&mut output) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Ok(Self { child, input, answers })
    }
}

/// The next line without its end. What has no end is no answer: the process was ended while it wrote.
fn whole_line(output: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    output.read_line(&mut line).ok()?;
    line.strip_suffix('\n').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    #[test]
    fn a_line_is_answered_by_a_line() {
        let mut process = Process::new(Command::new("cat"));
        assert_eq!(process.exchange("a", PATIENCE).as_deref(), Ok("a"));
        assert_eq!(process.exchange("b", PATIENCE).as_deref(), Ok("b"));
    }

    #[test]
    fn a_process_that_ends_within_an_answer_has_not_answered() {
        let mut cut = Command::new("sh");
        cut.args(["-c", "read line; echo whole; read line; printf cut"]);
        let mut process = Process::new(cut);
        assert_eq!(process.exchange("a", PATIENCE).as_deref(), Ok("whole"));
        assert_eq!(process.exchange("b", PATIENCE), Err(Silence::End("the process ended".to_owned())));
    }

    #[test]
    fn a_process_outlives_the_thread_that_started_it() {
        let mut process = Process::new(Command::new("cat"));
        std::thread::scope(|scope| {
            scope.spawn(|| assert_eq!(process.exchange("a", PATIENCE).as_deref(), Ok("a")));
        });
        assert_eq!(process.exchange("b", PATIENCE).as_deref(), Ok("b"));
    }

    #[test]
    fn an_end_and_a_hang_are_told_apart() {
        let end = Process::new(Command::new("false")).exchange("a", PATIENCE);
        assert!(matches!(end, Err(Silence::End(_))), "{end:?}");
        let mut sleep = Command::new("sleep");
        sleep.arg("100");
        assert_eq!(Process::new(sleep).exchange("a", Duration::from_millis(50)), Err(Silence::Hang));
    }
}
