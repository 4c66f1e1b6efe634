//! `LibreOffice`, which lays out the Word files that the app writes, and Poppler, which reads the pages: those on `PATH`, or Debian's.

use crate::debian::apt;
use crate::failure::Result;
use crate::programs::on_path;
use crate::steps::Done;

/// A program that the tests run, and Debian's package that has it.
type Program = (&'static str, &'static str);

const LIBREOFFICE: [Program; 1] = [("soffice", "libreoffice-writer-nogui")];
const POPPLER: [Program; 3] = [("pdftotext", "poppler-utils"), ("pdffonts", "poppler-utils"), ("pdfinfo", "poppler-utils")];

/// Installs those that are not on `PATH`: about 90 MB, once.
pub fn install() -> Result<Done> {
    missing(&[&LIBREOFFICE[..], &POPPLER].concat())
}

/// Installs what reads pages alone.
pub fn install_poppler() -> Result<Done> {
    missing(&POPPLER)
}

fn missing(programs: &[Program]) -> Result<Done> {
    let mut packages: Vec<&str> =
        programs.iter().filter(|(program, _)| on_path(&[*program]).is_none()).map(|(_, package)| *package).collect();
    packages.dedup();
    if packages.is_empty() {
        return Ok(Done::Already("on PATH".to_owned()));
    }
    // What Arial stands for where there is none.
    packages.push("fonts-liberation");
    let by_hand = "install LibreOffice Writer and poppler-utils yourself, so that soffice and pdftotext are on PATH";
    let install = [&["install", "--yes", "--no-install-recommends"], packages.as_slice()].concat();
    if apt(&install, by_hand).is_err() {
        println!("   Trying once more with fresh lists of packages.");
        apt(&["update"], by_hand)?;
        apt(&install, by_hand)?;
    }
    Ok(Done::Now(format!("installed {}", packages.join(", "))))
}
