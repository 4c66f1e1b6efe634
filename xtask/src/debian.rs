//! Debian's packages.

use crate::failure::{Failure, Result};
use crate::programs::{command, on_path, printed, run};

/// Runs apt-get as root: as it is, or through sudo.
pub fn apt(arguments: &[&str], by_hand: &str) -> Result<()> {
    let is_root = printed(command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut apt = if is_root {
        command("env")
    } else if on_path(&["sudo"]).is_some() {
        let mut sudo = command("sudo");
        sudo.arg("env");
        sudo
    } else {
        return Err(Failure::new("installing Debian packages needs root, and there is no sudo", by_hand));
    };
    // Another apt-get may be at work: wait for it.
    apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]).args(arguments);
    let try_this = format!("look at apt-get's own lines above (an interrupted run: `dpkg --configure -a`), or {by_hand}");
    run(&mut apt, &try_this)
}
