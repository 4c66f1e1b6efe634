//! Reads Rust source for the rules of the house. By words, not by grammar: quick, and strict enough to catch a slip.

/// The source without comments, without what stands in quotation marks, and without its tests at the end.
pub fn code(source: &str) -> String {
    let source = source.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let (mut out, mut rest) = (String::new(), source);
    while let Some(next) = rest.chars().next() {
        let skip = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("r#\"") {
            out.push_str("\"\"");
            rest.get(3..).and_then(|inner| inner.find("\"#")).map_or(rest.len(), |end| end + 5)
        } else if next == '"' {
            // What is quoted is left out, but for a hint that something was.
            out.push_str("\"\"");
            end_of_quoted(rest)
        } else if rest.starts_with("'\"'") || rest.starts_with("b'\"'") {
            rest.find('"').map_or(rest.len(), |quote| quote + 2)
        } else {
            out.push(next);
            next.len_utf8()
        };
        rest = rest.get(skip..).unwrap_or_default();
    }
    out
}

fn end_of_quoted(text: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return place + 1,
            _ => {}
        }
    }
    text.len()
}

/// The layers that a source names: after `crate::`, in `use crate::{…}`, and after `safer_plan::`.
pub fn layers_named(source: &str) -> Vec<String> {
    let code = code(source);
    let mut found = Vec::new();
    for start in ["crate::", "safer_plan::"] {
        for after in code.split(start).skip(1) {
            match after.strip_prefix('{') {
                Some(list) => found.extend(first_words(list)),
                None => found.push(word(after)),
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// The first word of each entry of a list in braces; the braces within are stepped over.
fn first_words(list: &str) -> Vec<String> {
    let (mut depth, mut entry, mut found) = (0_u32, String::new(), Vec::new());
    for letter in list.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => found.push(word(&std::mem::take(&mut entry))),
            letter if depth == 0 => entry.push(letter),
            _ => {}
        }
    }
    found.push(word(&entry));
    found.retain(|name| !name.is_empty());
    found
}

fn word(text: &str) -> String {
    text.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// Whether a source names the browser's libraries.
pub fn names_browser(source: &str) -> bool {
    let code = code(source);
    ["web_sys", "js_sys", "gloo_", "wasm_bindgen"].iter().any(|name| code.contains(name))
}

/// The lines that panic when something is not as hoped. For [`code`].
pub fn panics(code: &str) -> Vec<String> {
    let words = [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!(", "assert!(", "assert_eq!("];
    let bad = |line: &&str| {
        let line = line.replace("debug_assert", "");
        words.iter().any(|word| line.contains(word))
    };
    code.lines().filter(bad).map(|line| line.trim().to_owned()).collect()
}

/// The lines that take an entry by its place, which panics when there is none. For [`code`].
pub fn index_places(code: &str) -> Vec<String> {
    let takes = |line: &str| {
        let letters: Vec<char> = line.chars().collect();
        letters
            .windows(2)
            .any(|pair| matches!(pair, [before, '['] if before.is_alphanumeric() || matches!(before, '_' | ')' | ']')))
    };
    code.lines().filter(|line| takes(line)).map(|line| line.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_way_to_name_a_layer() {
        for (source, layers) in [
            ("use crate::edit::Edit;", vec!["edit"]),
            ("let plan = crate::domain::plan::Plan::new(id);", vec!["domain"]),
            ("use crate::{domain::{id::Id, plan::Plan}, exchange::json, ui};", vec!["domain", "exchange", "ui"]),
            ("use crate::{\n    domain::plan::Plan,\n    edit::Document,\n};", vec!["domain", "edit"]),
            ("pub(crate) use $crate::ui::page;", vec!["ui"]),
            ("use safer_plan::ui::App;", vec!["ui"]),
            ("// crate::ui\nlet text = \"crate::ui\"; use super::plan;", vec![]),
        ] {
            assert_eq!(layers_named(source), layers, "{source}");
        }
    }

    #[test]
    fn finds_what_panics_and_nothing_in_tests_comments_or_text() {
        for (source, count) in [
            ("let a = b.unwrap();", 1),
            ("let a = b.expect(\"there\");", 1),
            ("panic!(\"no\")", 1),
            ("todo!()", 1),
            ("let a = b[0];", 1),
            ("let a = f()[1..];", 1),
            ("let a = &text[start..];", 1),
            ("let a = rows[0][1];", 1),
            ("assert_eq!(a, b);", 1),
            ("debug_assert!(a);", 0),
            ("let a = b.unwrap_or(0); let c = d.unwrap_or_default();", 0),
            ("#[derive(Clone)] let a: [u8; 2] = [1, 2]; let b: &[u8] = &[]; vec![1]", 0),
            ("// b.unwrap() and c[0]\nlet d = \"e.unwrap() f[0]\";", 0),
            ("let quote = b'\"'; let a = b.get(0);\nlet c = '\"';", 0),
            ("fn a() {}\n#[cfg(test)]\nmod tests { fn b() { c.unwrap(); } }", 0),
            ("let a = r#\"b.unwrap()\"#; c", 0),
        ] {
            let code = code(source);
            assert_eq!(panics(&code).len() + index_places(&code).len(), count, "{source}");
        }
    }

    #[test]
    fn finds_the_browser() {
        assert!(names_browser("use web_sys::Window;") && names_browser("gloo_storage::LocalStorage::get(key)"));
        assert!(!names_browser("// web_sys\nlet name = \"js_sys\";"));
    }
}
