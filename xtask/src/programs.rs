//! Running other programs: in a clean environment, with a time limit where one is due, and failing in words.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, OrFail, Result};

/// A command that sees the person's environment, less what cargo adds for `xtask` itself and what trips the tools.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    let added_by_cargo = |name: &str| name == "CARGO" || name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(added_by_cargo) {
            command.env_remove(name);
        }
    }
    // Trunk takes the variable's value for its own switch's, and refuses "1".
    command.env_remove("NO_COLOR");
    command
}

/// Runs it where the person can see it; anything but success is a failure.
pub fn run(command: &mut Command, try_this: &str) -> Result<()> {
    let line = shown(command);
    let status = command.stdin(Stdio::null()).status().or_fail(format!("`{line}` could not be started"), try_this)?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{line}` ended with {status}"), try_this))
}

/// Runs it like [`run`], and ends it when the limit is over.
pub fn run_within(command: &mut Command, limit: Duration, try_this: &str) -> Result<()> {
    let line = shown(command);
    let mut child = command.stdin(Stdio::null()).spawn().or_fail(format!("`{line}` could not be started"), try_this)?;
    let started = Instant::now();
    while started.elapsed() < limit {
        match child.try_wait().or_fail(&line, try_this)? {
            Some(status) if status.success() => return Ok(()),
            Some(status) => {
                return Err(Failure::new(format!("`{line}` ended with {status}"), try_this));
            }
            None => thread::sleep(Duration::from_millis(50)),
        }
    }
    // It may have ended by itself meanwhile; either way it is gone after this.
    let _ = child.kill();
    let _ = child.wait();
    let seconds = limit.as_secs();
    Err(Failure::new(format!("`{line}` gave no answer within {seconds} seconds"), try_this))
}

/// What it prints, when it can be run and succeeds.
pub fn printed(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then_some(text)
}

/// The first of these programs that is on `PATH`.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}

/// `PATH` with these folders before what is there already.
pub fn path_with(first: &[PathBuf]) -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = first.iter().cloned().chain(env::split_paths(&rest));
    env::join_paths(all).or_fail("a folder cannot be put on PATH", "set SAFER_PLAN_CACHE to a folder without a colon in its name")
}

/// A command as one would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
