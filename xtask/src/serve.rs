//! Serving the page on this machine: rebuilt at every change, or as shipped.

use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;

use crate::build;
use crate::failure::{Failure, OrFail, Result};
use crate::places::Places;
use crate::static_server;

/// Where the page is served unless another port is asked for.
pub const PORT: u16 = 8080;

/// Serves a build for developing, rebuilt at every change, until interrupted.
pub fn while_developing(places: &Places, port: u16) -> Result<()> {
    drop(listen(port)?);
    println!("\n── Safer Plan while developing, at http://127.0.0.1:{port} once Trunk says \"success\"");
    let mut trunk = build::trunk(places)?;
    trunk.args(["serve", "--port", &port.to_string(), "--dist"]).arg(places.dev_dist());
    // Trunk takes this program's place: whoever stops one stops the other.
    let error = trunk.exec();
    Err(Failure::new(format!("Trunk could not be started: {error}"), "run `cargo xtask setup`"))
}

/// Serves `dist/` as any file server would, until interrupted.
pub fn as_shipped(places: &Places, port: u16) -> Result<()> {
    let listener = listen(port)?;
    println!("\n── Safer Plan as shipped, at http://127.0.0.1:{port}; Ctrl-C ends it");
    static_server::serve(&listener, &places.dist());
    Ok(())
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).or_fail(
        format!("http://127.0.0.1:{port} cannot be served"),
        "end what is served there, or give another port: `--port 8081`",
    )
}
