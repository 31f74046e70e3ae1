//! A file server for this machine only.
//!
//! It serves one folder, under one or more addresses, and nothing outside that folder.

use std::ffi::OsStr;
use std::fs;
use std::io::{ErrorKind, Read, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Result, anyhow};
use tiny_http::{HTTPVersion, Header, Method, Request, Response, Server as HttpServer};

use crate::headers::Rules;

/// Requests are answered by this many threads, so that a slow reader holds up nobody.
const THREADS: usize = 4;

/// A server that has its port and does not answer yet.
pub(crate) struct Server {
    http: Arc<HttpServer>,
    port: u16,
}

/// What is served: a folder, at each of these addresses. An address starts and ends with a slash.
pub(crate) struct Content {
    folder: PathBuf,
    addresses: &'static [&'static str],
}

impl Server {
    /// Takes a port of this machine; 0 stands for any free one.
    pub(crate) fn bind(port: u16) -> Result<Self> {
        let http = HttpServer::http(("127.0.0.1", port)).map_err(|error| explain(port, error.as_ref()))?;
        let address = http.server_addr().to_ip().ok_or_else(|| anyhow!("the server has no port"))?;
        Ok(Self { http: Arc::new(http), port: address.port() })
    }

    /// The address of the server, with a slash at its end.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Starts to answer; goes on until the program ends.
    pub(crate) fn start(&self, content: Content) -> Vec<std::thread::JoinHandle<()>> {
        let content = Arc::new(content);
        let threads = (0..THREADS).map(|_| {
            let (http, content) = (Arc::clone(&self.http), Arc::clone(&content));
            std::thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    answer(request, &content);
                }
            })
        });
        threads.collect()
    }
}

fn explain(port: u16, error: &(dyn std::error::Error + Send + Sync + 'static)) -> anyhow::Error {
    match error.downcast_ref::<std::io::Error>().map(std::io::Error::kind) {
        Some(ErrorKind::AddrInUse) => {
            anyhow!(
                "port {port} is in use by another program; choose another one, such as `--port {}`",
                port.saturating_add(1)
            )
        }
        Some(ErrorKind::PermissionDenied) => {
            anyhow!("this user may not open port {port}; choose a port above 1023")
        }
        _ => anyhow!("port {port} could not be opened: {error}"),
    }
}

fn answer(request: Request, content: &Content) {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return send(request, Response::from_string("Only GET is answered.").with_status_code(405));
    }
    let file = content.find(request.url()).and_then(|path| fs::read(&path).ok().map(|bytes| (path, bytes)));
    let Some((path, bytes)) = file else {
        return send(request, Response::from_string("There is no such file.").with_status_code(404));
    };
    let mut response = Response::from_data(bytes).with_header(header("Content-Type", media_type(&path)));
    if let Some(below) = content.below(request.url()) {
        // Read each time: a new build has files of other names.
        for (name, value) in Rules::of(&content.folder).for_path(&format!("/{below}")) {
            response.add_header(header(name, value));
        }
    }
    send(request, response);
}

/// Answers as HTTP/1.0, after which a browser closes the connection. Of two connections that begin at the same moment,
/// `tiny_http` can leave one waiting for a thread until another one ends, and browsers keep theirs open for minutes.
fn send<Body: Read>(request: Request, response: Response<Body>) {
    let (headers, is_head) = (request.headers().to_vec(), *request.method() == Method::Head);
    let mut writer = request.into_writer();
    // A browser that goes away in the middle is none of our business.
    let _ = response
        .raw_print(&mut writer, HTTPVersion(1, 0), &headers, is_head, None)
        .and_then(|()| writer.flush());
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap_or_else(|()| unreachable!("{name}: {value} is plain ASCII"))
}

impl Content {
    /// A folder, which is served with the headers that it asks for.
    pub(crate) fn new(folder: PathBuf, addresses: &'static [&'static str]) -> Self {
        Self { folder, addresses }
    }

    /// The path of an address within the folder.
    fn below<'url>(&self, url: &'url str) -> Option<&'url str> {
        let path = url.split(['?', '#']).next()?;
        let below = self.addresses.iter().filter_map(|address| path.strip_prefix(address));
        below.min_by_key(|rest| rest.len())
    }

    /// The file that an address means, if it lies within the folder.
    fn find(&self, url: &str) -> Option<PathBuf> {
        let below = self.below(url)?;
        let mut file = self.folder.clone();
        for name in below.split('/').filter(|name| !name.is_empty()) {
            if !is_plain_name(name) {
                return None;
            }
            file.push(name);
        }
        // A file by an address of a folder would come without the headers that belong to it.
        if file.is_file() && below.ends_with('/') && !below.is_empty() {
            return None;
        }
        if file.is_dir() {
            file.push("index.html");
        }
        file.is_file().then_some(file)
    }
}

/// Our files have plain names; everything else, such as `..` or an encoded slash, is refused and not interpreted.
fn is_plain_name(name: &str) -> bool {
    !name.starts_with('.')
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter))
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(OsStr::to_str) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn this_package() -> Content {
        Content::new(PathBuf::from(env!("CARGO_MANIFEST_DIR")), &["/", "/some/where/"])
    }

    #[test]
    fn file_is_found_at_each_address() {
        for url in ["/Cargo.toml", "/some/where/Cargo.toml", "/src/main.rs?a=1"] {
            assert!(this_package().find(url).is_some(), "{url}");
        }
    }

    #[test]
    fn nothing_outside_the_folder_is_found() {
        for url in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/src/..%2f..%2fCargo.toml",
            "/..\\Cargo.toml",
        ] {
            assert_eq!(this_package().find(url), None, "{url}");
        }
    }

    #[test]
    fn file_is_no_folder() {
        assert_eq!(this_package().find("/Cargo.toml/"), None);
        assert!(this_package().find("/src/").is_none(), "a folder without a page of its own");
    }

    #[test]
    fn module_is_served_as_webassembly() {
        assert_eq!(media_type(Path::new("a.wasm")), "application/wasm");
    }

    #[test]
    fn every_answer_ends_its_connection() {
        use std::net::TcpStream;

        let server = Server::bind(0).unwrap();
        server.start(this_package());
        for (path, status) in [("/Cargo.toml", "200"), ("/nothing", "404")] {
            let mut connection = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
            write!(connection, "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
            let mut answer = String::new();
            connection.read_to_string(&mut answer).unwrap();
            assert!(answer.starts_with(&format!("HTTP/1.0 {status} ")), "{answer}");
            assert!(!answer.to_ascii_lowercase().contains("keep-alive"), "{answer}");
        }
    }

    #[test]
    fn port_in_use_is_explained() {
        let first = Server::bind(0).unwrap();
        let message = Server::bind(first.port).err().unwrap().to_string();
        assert!(message.contains("is in use by another program"), "{message}");
    }
}
