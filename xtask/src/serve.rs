//! `cargo xtask serve`: builds the app and shows it in a browser on this machine.

use anyhow::{Context, Result, bail};

use crate::server::{Content, Server};
use crate::{dist, project};

const USUAL_PORT: u16 = 8000;

pub(crate) fn run(options: &[&str]) -> Result<()> {
    // Takes the port first: a minute of building would be a poor way to learn that it is in use.
    let server = Server::bind(port(options)?)?;
    dist::write_site_alone()?;
    let threads = server.start(Content::new(project::dist(), &["/"]));
    println!("The app is at {}   (stop with Ctrl+C)", server.url());
    for thread in threads {
        let _ = thread.join();
    }
    Ok(())
}

fn port(options: &[&str]) -> Result<u16> {
    match options {
        [] => Ok(USUAL_PORT),
        ["--port", number] => {
            number.parse().with_context(|| format!("`{number}` is not a port; ports go from 1 to 65535"))
        }
        _ => bail!("`cargo xtask serve` knows one option: `--port` and a number"),
    }
}
