//! The project's commands: `cargo xtask serve`, `test`, `dist`, `bench`.
//!
//! A developer needs Rust and nothing else to see the app; whatever a command needs beyond that it looks for, installs
//! where that can be done quietly, or names in one sentence.

mod bench;
mod build;
mod count;
mod dist;
mod headers;
mod join;
mod libraries;
mod names;
mod offline;
mod page;
mod parts;
mod peers;
mod policy;
mod project;
mod remap;
mod serve;
mod server;
mod shrink;
mod sizes;
mod test;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--watch]   build the app and serve it on http://127.0.0.1:8000; at each change, if told to watch
  test [--only S]              check everything, or stage S: format, libraries, lint, oldest, native, dist, size, api, browser,
                               firefox, webkit
  dist                         write dist/ (a static site) and dist/consortium-planner.html (one file)
  bench [--only P]             measure everything, or part P: native, node, participants, pages";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One line, the whole chain of causes, no backtrace.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["serve", options @ ..] => serve::run(options),
        ["test", options @ ..] => test::run(options),
        ["bench", options @ ..] => bench::run(options),
        ["dist"] => dist::run(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        [unknown, ..] => bail!("`{}` is not a command here.\n\n{USAGE}", unknown),
    }
}
