//! How much is loaded to see the first page, raw and as a server sends it compressed.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, OrFail, Result};
use crate::office;
use crate::places::Places;
use crate::precache;
use crate::programs::{command, printed};

/// What everything together may have, compressed. The aim was 180 kB for the first part; this holds what there is, so that growth is seen
/// and has to be meant.
const BUDGET: u64 = 1_200_000;

const KINDS: [(&str, &str); 4] = [("wasm", "Program (wasm)"), ("js", "Script"), ("css", "Style"), ("html", "Page")];

/// Prints, for each file named, how long it is and how long after brotli at its best.
const MEASURE: &str = "const { readFileSync } = require('node:fs');
const { brotliCompressSync } = require('node:zlib');
for (const file of process.argv.slice(1)) {
  const bytes = readFileSync(file);
  console.log(bytes.length, brotliCompressSync(bytes).length);
}";

/// Prints the sizes of `dist/` as a table, and fails over the budget.
pub fn print(places: &Places) -> Result<()> {
    let dist = places.dist();
    let loaded = first_load(&dist)?;
    println!("| First load | Files | Raw | Brotli |\n| --- | ---: | ---: | ---: |");
    let mut sum = (0, 0, 0);
    for (extension, kind) in KINDS {
        let files: Vec<&String> = loaded.iter().filter(|file| has_extension(file, extension)).collect();
        let (raw, compressed) = measure(&dist, &files)?;
        print_row(kind, files.len(), raw, compressed);
        sum = (sum.0 + files.len(), sum.1 + raw, sum.2 + compressed);
    }
    print_row("In all", sum.0, sum.1, sum.2);
    let later: Vec<String> = precache::list(&dist)?.into_keys().filter(|file| office::is_part(file)).collect();
    let (raw, compressed) = measure(&dist, &later.iter().collect::<Vec<_>>())?;
    print_row("Later: what makes reports", later.len(), raw, compressed);
    if sum.2 <= BUDGET {
        return Ok(());
    }
    Err(Failure::new(
        format!("the first load is {} after brotli, over the budget of {}", kilobytes(sum.2), kilobytes(BUDGET)),
        "take out what made it grow: the last dependency added is the first to look at",
    ))
}

/// The files that the page names, and so are loaded with it, and the service worker; not what is loaded when first needed.
fn first_load(dist: &Path) -> Result<Vec<String>> {
    let build_first = "run `cargo xtask dist` first";
    let page = fs::read_to_string(dist.join("index.html")).or_fail("dist/index.html", build_first)?;
    let mut files: Vec<String> = precache::list(dist)?.into_keys().collect();
    files.retain(|file| file == "index.html" || page.contains(file.as_str()));
    files.push(precache::SERVICE_WORKER.to_owned());
    Ok(files)
}

fn measure(dist: &Path, files: &[&String]) -> Result<(u64, u64)> {
    let mut node = command("node");
    node.args(["-e", MEASURE]).args(files.iter().map(|file| dist.join(file)));
    let unmeasured = || Failure::new("node could not measure the files", "check that Node 20 or later is installed");
    let mut sum = (0, 0);
    for line in printed(&mut node).ok_or_else(unmeasured)?.lines() {
        let (raw, compressed) = line.split_once(' ').ok_or_else(unmeasured)?;
        let number = |text: &str| text.parse::<u64>().map_err(|_| unmeasured());
        sum = (sum.0 + number(raw)?, sum.1 + number(compressed)?);
    }
    Ok(sum)
}

fn print_row(kind: &str, files: usize, raw: u64, compressed: u64) {
    println!("| {kind} | {files} | {} | {} |", kilobytes(raw), kilobytes(compressed));
}

fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

fn has_extension(file: &str, extension: &str) -> bool {
    Path::new(file).extension().is_some_and(|found| found == extension)
}
