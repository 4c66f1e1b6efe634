//! Compact JSON made readable: two spaces a level, one part to a line.

/// The same JSON with line breaks and indentation.
pub(super) fn indented(compact: &str) -> String {
    let mut text = String::with_capacity(compact.len() * 3 / 2);
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    let mut letters = compact.chars().peekable();
    while let Some(letter) = letters.next() {
        if in_text {
            text.push(letter);
            in_text = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            continue;
        }
        match letter {
            '{' | '[' => {
                text.push(letter);
                if letters.peek().is_some_and(|next| matches!(next, '}' | ']')) {
                    text.extend(letters.next());
                } else {
                    depth += 1;
                    line(&mut text, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                line(&mut text, depth);
                text.push(letter);
            }
            ',' => {
                text.push(letter);
                line(&mut text, depth);
            }
            ':' => text.push_str(": "),
            _ => {
                in_text = letter == '"';
                text.push(letter);
            }
        }
    }
    text
}

fn line(text: &mut String, depth: usize) {
    text.push('\n');
    (0..depth).for_each(|_| text.push_str("  "));
}

#[cfg(test)]
mod tests {
    use super::indented;
    use serde_json::{Value, json};

    #[test]
    fn is_what_serde_writes() {
        let tricky = json!({"a": [], "b": {}, "c": [1, {"d": "x:{[,\"\\\" ]}", "e\\": null}], "f": ["\\", "é\n", true, -1.5]});
        for value in [tricky, json!([]), json!("a\\\""), json!([[[1]], {"k": {}}])] {
            let compact = value.to_string();
            assert_eq!(indented(&compact), serde_json::to_string_pretty::<Value>(&value).unwrap());
        }
    }
}
