//! `cargo xtask serve`: builds the app and shows it in a browser on this machine.

use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result, bail};

use crate::build::Profile;
use crate::server::{Content, Server};
use crate::{dist, project};

const USUAL_PORT: u16 = 8000;

/// How often the sources are looked at.
const LOOK: Duration = Duration::from_millis(200);

/// What a person may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Options {
    port: u16,
    /// Build anew at each change, and load the page again.
    watch: bool,
}

pub(crate) fn run(options: &[&str]) -> Result<()> {
    let Options { port, watch } = read(options)?;
    // Takes the port first: a minute of building would be a poor way to learn that it is in use.
    let server = Server::bind(port)?;
    let folder = project::root().join("target/site");
    let reload = if watch { project::read("xtask/src/reload.js")? } else { String::new() };
    let build = || dist::write_site(&folder, Profile::Serve, &reload);
    let seen = dist::sources_changed()?;
    build()?;
    let threads = server.start(Content::new(folder.clone(), &["/"]));
    println!("The app is at {}   (stop with Ctrl+C)", server.url());
    if watch {
        rebuild_at_each_change(seen, &build);
    }
    for thread in threads {
        let _ = thread.join();
    }
    Ok(())
}

/// Goes on until the program ends.
fn rebuild_at_each_change(mut seen: SystemTime, build: &dyn Fn() -> Result<()>) -> ! {
    loop {
        sleep(LOOK);
        // A file can vanish while it is looked at: then the next look will do.
        let Ok(changed) = dist::sources_changed() else { continue };
        if changed > seen {
            seen = changed;
            let begin = Instant::now();
            match build() {
                Ok(()) => println!("Built anew in {:.1} s.", begin.elapsed().as_secs_f64()),
                // The compiler has said why; the next change may mend it.
                Err(error) => eprintln!("error: {error:#}"),
            }
        }
    }
}

fn read(options: &[&str]) -> Result<Options> {
    let mut read = Options { port: USUAL_PORT, watch: false };
    let mut rest = options;
    loop {
        rest = match rest {
            [] => return Ok(read),
            ["--watch", rest @ ..] => {
                read.watch = true;
                rest
            }
            ["--port", number, rest @ ..] => {
                read.port = number
                    .parse()
                    .with_context(|| format!("`{number}` is not a port; ports go from 1 to 65535"))?;
                rest
            }
            _ => bail!("`cargo xtask serve` knows two options: `--port` and a number, and `--watch`"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_in_any_order() {
        assert_eq!(read(&[]).unwrap(), Options { port: 8000, watch: false });
        for options in [["--port", "81", "--watch"], ["--watch", "--port", "81"]] {
            assert_eq!(read(&options).unwrap(), Options { port: 81, watch: true });
        }
    }

    #[test]
    fn option_that_is_not_understood_is_refused() {
        for options in [&["--port"][..], &["--port", "99999"], &["--open"]] {
            assert!(read(options).is_err(), "{options:?}");
        }
    }
}
