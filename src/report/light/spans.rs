//! One line of light formatting: bold words and links.

use super::{address, escape};
use crate::report::document::{Span, Target};

enum Token {
    Letter(char),
    Bold,
    Link { words: String, address: String },
}

impl Token {
    fn is_space(&self) -> bool {
        matches!(self, Self::Letter(letter) if letter.is_whitespace())
    }
}

/// A line, with what stands between two `**` bold and addresses leading where they say.
pub fn spans(line: &str) -> Vec<Span> {
    let tokens = tokens(line);
    let mut made: Vec<Span> = Vec::new();
    let mut bold = false;
    let closes = |place: usize| place.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|token| !token.is_space());
    let is_last = |(place, token): &(usize, &Token)| matches!(token, Token::Bold) && closes(*place);
    let last_close = tokens.iter().enumerate().rev().find(is_last).map_or(0, |(place, _)| place);
    for (place, token) in tokens.iter().enumerate() {
        match token {
            Token::Letter(letter) => push(&mut made, bold, letter.encode_utf8(&mut [0; 4])),
            Token::Link { words, address } => {
                made.push(Span { bold, ..Span::link(words.as_str(), Target::Address(address.clone())) });
            }
            Token::Bold if bold && closes(place) => bold = false,
            // Opens where bold words follow and are closed again; else it is two asterisks.
            Token::Bold => {
                let words = tokens.get(place + 1).is_some_and(|next| !next.is_space() && !matches!(next, Token::Bold));
                if !bold && words && place + 1 < last_close {
                    bold = true;
                } else {
                    push(&mut made, bold, "**");
                }
            }
        }
    }
    made
}

fn push(made: &mut Vec<Span>, bold: bool, text: &str) {
    match made.last_mut().filter(|last| last.bold == bold && last.link.is_none()) {
        Some(last) => last.text.push_str(text),
        None => made.push(Span { bold, ..Span::plain(text) }),
    }
}

fn tokens(line: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = line;
    let mut before = None;
    while let Some(first) = rest.chars().next() {
        let starts_word = !before.is_some_and(char::is_alphanumeric);
        if let Some(run) = escape::run(rest) {
            found.extend((0..run.backslashes).map(|_| Token::Letter('\\')));
            found.extend(run.sign.map(Token::Letter));
            before = Some('\\');
            rest = run.rest;
        } else if let Some(after) = rest.strip_prefix("**") {
            found.push(Token::Bold);
            before = Some('*');
            rest = after;
        } else if let Some((words, address, after)) = link(rest) {
            found.push(Token::Link { words, address: address.to_owned() });
            before = Some(')');
            rest = after;
        } else if let Some((address, after)) = starts_word.then(|| address::leading(rest, true)).flatten() {
            found.push(Token::Link { words: address.to_owned(), address: address.to_owned() });
            before = address.chars().next_back();
            rest = after;
        } else {
            found.push(Token::Letter(first));
            before = Some(first);
            rest = rest.strip_prefix(first).unwrap_or_default();
        }
    }
    found
}

/// The `[words](address)` that a text begins with, and what follows.
fn link(text: &str) -> Option<(String, &str, &str)> {
    let mut rest = text.strip_prefix('[')?;
    let mut words = String::new();
    let after = loop {
        if let Some(run) = escape::run(rest) {
            words.extend(std::iter::repeat_n('\\', run.backslashes));
            words.extend(run.sign);
            rest = run.rest;
            continue;
        }
        let letter = rest.chars().next().filter(|letter| *letter != '[')?;
        rest = rest.strip_prefix(letter)?;
        if letter == ']' {
            break rest.strip_prefix('(')?;
        }
        words.push(letter);
    };
    let (address, after) = address::leading(after, false)?;
    let after = after.strip_prefix(')')?;
    (!words.trim().is_empty()).then_some((words, address, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was made, in signs: `<b>` bold, `<address|words>` a link.
    fn told(line: &str) -> String {
        let told = |span: Span| {
            let words = match span.link {
                Some(Target::Address(address)) => format!("<{address}|{}>", span.text),
                _ => span.text,
            };
            if span.bold { format!("<b>{words}</b>") } else { words }
        };
        spans(line).into_iter().map(told).collect()
    }

    #[test]
    fn signs_are_read() {
        for (line, found) in [
            ("plain", "plain"),
            ("a **b** c", "a <b>b</b> c"),
            ("**b**c", "<b>b</b>c"),
            ("a ** b ** c", "a ** b ** c"),
            ("2**3", "2**3"),
            ("****", "****"),
            ("****a**", "**<b>a</b>"),
            ("**a", "**a"),
            ("**a **b**", "<b>a **b</b>"),
            (r"\**a**", "**a**"),
            (r"\\server\share", r"\\server\share"),
            (r"\\**a**", r"\<b>a</b>"),
            ("[the plan](https://example.org/plan)", "<https://example.org/plan|the plan>"),
            ("**[the plan](https://example.org)**", "<b><https://example.org|the plan></b>"),
            ("write to [us](mailto:csp@example.org).", "write to <mailto:csp@example.org|us>."),
            ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
            ("[x] (y)", "[x] (y)"),
            ("[](https://example.org)", "[](<https://example.org|https://example.org>)"),
            (r"\[a](https://example.org)", "[a](<https://example.org|https://example.org>)"),
            (r"[a \] b](https://example.org)", "<https://example.org|a ] b>"),
            ("see https://example.org/a.", "see <https://example.org/a|https://example.org/a>."),
            ("(https://example.org)", "(<https://example.org|https://example.org>)"),
            ("xhttps://example.org", "xhttps://example.org"),
            ("£5 * 3 * 2", "£5 * 3 * 2"),
        ] {
            assert_eq!(told(line), found, "{line}");
        }
    }
}
