//! The worker that makes reports: its files get names that change with their content, so that a page never starts another's worker.

use std::fs;
use std::path::Path;

use crate::checksum::sha256_hex;
use crate::failure::{OrFail, Result};

const SCRIPT: &str = "office.js";
const PROGRAM: &str = "office_bg.wasm";
const BUILD: &str = "build with `cargo xtask dist` or `cargo xtask serve`";

/// Whether a built file belongs to the worker: the page itself never fetches it.
pub fn is_part(file: &str) -> bool {
    file.starts_with("office-")
}

/// Names the worker's files in a folder by their content, adds the script that starts it, and gives that script's name.
pub fn finish(folder: &Path) -> Result<String> {
    let read = |name: &str| fs::read(folder.join(name)).or_fail(format!("{name} was not built"), BUILD);
    let (script, program) = (read(SCRIPT)?, read(PROGRAM)?);
    let hash = &sha256_hex(&[script, program].concat())[..16];
    let named = [(SCRIPT, format!("office-{hash}.js")), (PROGRAM, format!("office-{hash}_bg.wasm"))];
    for (from, to) in &named {
        fs::rename(folder.join(from), folder.join(to)).or_fail(format!("{from} cannot be renamed"), BUILD)?;
    }
    let starter = format!("office-{hash}_start.js");
    let [(_, script), (_, program)] = named;
    // A promise that fails tells the page nothing; an error that nobody caught does.
    let start = format!("wasm_bindgen({{ module_or_path: './{program}' }})");
    let text = format!("importScripts('./{script}');\n{start}.catch((error) => setTimeout(() => {{ throw error; }}));\n");
    fs::write(folder.join(&starter), text).or_fail(format!("{starter} cannot be written"), BUILD)?;
    Ok(starter)
}

#[cfg(test)]
mod tests {
    use super::{finish, is_part};
    use std::fs;

    #[test]
    fn names_follow_the_content() {
        let folder = std::env::temp_dir().join(format!("safer-plan-office-{}", std::process::id()));
        let built = |program: &str| {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(folder.join("office.js"), "let wasm_bindgen;").expect("a file");
            fs::write(folder.join("office_bg.wasm"), program).expect("a file");
            let starter = finish(&folder).expect("finished");
            let text = fs::read_to_string(folder.join(&starter)).expect("a starter");
            assert!(fs::read_dir(&folder).expect("a folder").flatten().all(|file| is_part(&file.file_name().to_string_lossy())));
            fs::remove_dir_all(&folder).expect("removed");
            (starter, text)
        };
        let (one, other) = (built("1"), built("2"));
        assert_ne!(one, other);
        assert!(one.1.contains(&one.0.replace("_start.js", "_bg.wasm")), "{}", one.1);
        assert!(one.1.contains("throw error"), "the page hears of it when the program cannot be fetched: {}", one.1);
    }
}
