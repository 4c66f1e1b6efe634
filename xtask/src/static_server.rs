//! A small file server for this machine, with the headers that a council's server should send too.

use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::file_types::{is_named_by_content, media_type};

/// A request's head may have this many bytes.
const LONGEST_HEAD: u64 = 64 * 1024;

/// Answers every request with a file of the folder, until the program ends.
pub fn serve(listener: &TcpListener, folder: &Path) {
    for stream in listener.incoming().flatten() {
        let folder = folder.to_owned();
        thread::spawn(move || {
            // A browser that hangs up is no fault of ours.
            let _ = answer(&stream, &folder);
        });
    }
}

fn answer(mut stream: &TcpStream, folder: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, headers, body) = match (method, find(folder, target)) {
        ("GET" | "HEAD", Some(file)) => ("200 OK", headers_for(&file), fs::read(&file)?),
        ("GET" | "HEAD", None) => plain("404 Not Found"),
        _ => plain("405 Method Not Allowed"),
    };
    let length = body.len();
    write!(stream, "HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n")?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

fn plain(status: &'static str) -> (&'static str, String, Vec<u8>) {
    (status, "content-type: text/plain\r\n".to_owned(), status.as_bytes().to_vec())
}

fn headers_for(file: &Path) -> String {
    // What is named by its content never changes; everything else is asked for again.
    let keep = if is_named_by_content(file) { "public, max-age=31536000, immutable" } else { "no-cache" };
    format!(
        "content-type: {}\r\ncache-control: {keep}\r\nx-content-type-options: nosniff\r\n\
         referrer-policy: no-referrer\r\n",
        media_type(file)
    )
}

/// The file that a request names, never one outside the folder.
fn find(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let inside = PathBuf::from(decoded(path)?);
    if !inside.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut file = folder.join(inside);
    if file.is_dir() {
        file.push("index.html");
    }
    file.is_file().then_some(file)
}

/// A path with its `%20` and the like decoded.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::find;
    use std::path::Path;

    #[test]
    fn finds_files_of_the_folder_only() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let found = Some(folder.join("Cargo.toml"));
        assert_eq!(find(folder, "/Cargo.toml?x#y"), found);
        assert_eq!(find(folder, "/%43argo.toml"), found);
        for outside in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "//etc/passwd", "/src/../Cargo.toml", "/%zz", "x", "/"] {
            assert_eq!(find(folder, outside), None, "{outside}");
        }
    }
}
