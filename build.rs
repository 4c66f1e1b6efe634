//! Takes the spaces out of the example plans, the rules, the law library and the templates: they are kept to be read, and shipped to be small.

use std::{env, fs, path::Path};

fn main() {
    let out = env::var("OUT_DIR").expect("cargo says where to");
    for (folder, name) in [
        ("src/examples", "plan_2022.json"),
        ("src/examples", "plan_2017.json"),
        ("src/check/statutory", "rules.json"),
        ("src/report", "law.json"),
        ("src/report/template", "cabinet-2023.json"),
        ("src/report/template", "scrutiny-2017.json"),
    ] {
        let from = Path::new(folder).join(name);
        println!("cargo:rerun-if-changed={}", from.display());
        let text = fs::read_to_string(&from).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
        fs::write(Path::new(&out).join(name), without_spaces(&text)).expect("the build folder takes it");
    }
}

/// The same JSON without the spaces between its parts.
fn without_spaces(json: &str) -> String {
    let (mut in_text, mut escaped) = (false, false);
    let kept = |letter: &char| {
        let keep = in_text || !letter.is_ascii_whitespace();
        let ends_text = in_text && !escaped && *letter == '"';
        let begins_text = !in_text && *letter == '"';
        escaped = in_text && !escaped && *letter == '\\';
        in_text = begins_text || (in_text && !ends_text);
        keep
    };
    json.chars().filter(kept).collect()
}
