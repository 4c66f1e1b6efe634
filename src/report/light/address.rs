//! Addresses that a link may lead to.

use std::fmt::Write as _;

/// How an address may begin. Anything else (`javascript:`, `file:`) leads nowhere.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];
/// What ends an address that stands in running text, beside spaces.
const ENDS: &str = "<>\"\\^`{|}*[]‘’“”";
/// Punctuation that belongs to the sentence, not to the address before it.
const AFTER: [char; 7] = ['.', ',', ';', ':', '!', '?', '\''];

/// Whether a link may lead to an address: a web page or an e-mail address.
pub fn is_allowed(address: &str) -> bool {
    let rest = scheme(address).and_then(|scheme| address.get(scheme.len()..));
    rest.is_some_and(|rest| !rest.is_empty()) && !address.chars().any(|letter| letter.is_whitespace() || letter.is_control())
}

fn scheme(text: &str) -> Option<&'static str> {
    SCHEMES.into_iter().find(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

/// The address that a text begins with, and what follows it. A bare one stands in a sentence, and is of the web.
pub(super) fn leading(text: &str, bare: bool) -> Option<(&str, &str)> {
    let scheme = scheme(text).filter(|scheme| !bare || scheme.ends_with('/'))?;
    let mut end = end(text);
    if bare {
        end = text.get(..end)?.trim_end_matches(AFTER).len();
    }
    let host = text.get(scheme.len()..end)?.chars().next()?;
    host.is_alphanumeric().then(|| text.split_at_checked(end)).flatten()
}

/// Where an address ends: at a space, at what never stands in one, and at a bracket that has no partner in it.
fn end(text: &str) -> usize {
    let mut open = Vec::new();
    let mut end = text.len();
    for (place, letter) in text.char_indices() {
        let stops = letter.is_whitespace() || letter.is_control() || ENDS.contains(letter);
        match letter {
            '(' => open.push(place),
            ')' if open.pop().is_none() => {
                end = place;
                break;
            }
            _ if stops => {
                end = place;
                break;
            }
            _ => (),
        }
    }
    open.first().copied().unwrap_or(end)
}

/// An address as it can stand between round brackets: what would end it is written in hexadecimal.
pub(super) fn encoded(address: &str) -> String {
    if leading(address, false).is_some_and(|(_, rest)| rest.is_empty()) {
        return address.to_owned();
    }
    let mut text = String::new();
    for letter in address.chars() {
        if letter.is_whitespace() || letter.is_control() || ENDS.contains(letter) || "()".contains(letter) {
            let mut bytes = [0; 4];
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                let _ = write!(text, "%{byte:02X}");
            }
        } else {
            text.push(letter);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_where_its_sentence_goes_on() {
        for (text, address) in [
            ("https://example.org/plan.", Some("https://example.org/plan")),
            ("https://example.org/a_(b), and", Some("https://example.org/a_(b)")),
            ("https://example.org) and", Some("https://example.org")),
            ("https://example.org/(a b", Some("https://example.org/")),
            ("http://example.org/?a=1&b=2#c!", Some("http://example.org/?a=1&b=2#c")),
            ("HTTPS://Example.org", Some("HTTPS://Example.org")),
            ("https://", None),
            ("https://.", None),
            ("javascript:alert(1)", None),
            ("mailto:a@example.org", None),
        ] {
            assert_eq!(leading(text, true).map(|(address, _)| address), address, "{text}");
        }
        assert_eq!(leading("mailto:a@example.org)", false), Some(("mailto:a@example.org", ")")));
    }

    #[test]
    fn only_web_pages_and_mail_are_led_to() {
        for (address, allowed) in [
            ("https://example.org", true),
            ("http://example.org", true),
            ("mailto:a@example.org", true),
            ("MailTo:a@example.org", true),
            ("https:", false),
            ("https://", false),
            ("javascript:alert(1)", false),
            ("java\nscript:alert(1)", false),
            (" https://example.org", false),
            ("https://example.org/a b", false),
            ("data:text/html,x", false),
            ("file:///etc", false),
            ("//example.org", false),
            ("", false),
        ] {
            assert_eq!(is_allowed(address), allowed, "{address}");
        }
    }
}
