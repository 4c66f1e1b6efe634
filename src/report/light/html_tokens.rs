//! HTML as a row of tags and words: as much of it as the clipboard's needs.

/// A piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// `<name …>`.
    Open(Tag),
    /// `</name>`.
    Close(String),
    /// Words, with their entities read.
    Words(String),
}

/// A tag: its name in small letters, and its attributes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// What an attribute says; nothing where it is missing.
    pub(super) fn says(&self, name: &str) -> &str {
        self.attributes.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    /// Its style, in small letters without spaces.
    pub(super) fn style(&self) -> String {
        self.says("style").to_lowercase().split_whitespace().collect()
    }
}

/// Elements whose words are not read.
const SILENT: [&str; 6] = ["style", "script", "title", "xml", "template", "noscript"];

/// The tags and words of what was copied: of the fragment, where the clipboard marks it.
pub(super) fn tokens(html: &str) -> Vec<Token> {
    let html = html.split_once("<!--StartFragment-->").map_or(html, |(_, rest)| rest);
    let mut rest = html.split_once("<!--EndFragment-->").map_or(html, |(fragment, _)| fragment);
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (words, markup) = rest.split_at_checked(tag_start(rest)).unwrap_or((rest, ""));
        if !words.is_empty() {
            found.push(Token::Words(unescaped(words)));
        }
        rest = markup_end(markup, &mut found);
    }
    found
}

/// Where the next tag begins: at a `<` before a letter, `/`, `!` or `?`. Others are words.
fn tag_start(text: &str) -> usize {
    let starts = |place: &usize| {
        let next = text.get(place + 1..).and_then(|rest| rest.chars().next());
        next.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next))
    };
    text.match_indices('<').map(|(place, _)| place).find(starts).unwrap_or(text.len())
}

/// Reads the markup at the start; what follows it is given back.
fn markup_end<'a>(markup: &'a str, found: &mut Vec<Token>) -> &'a str {
    if let Some(comment) = markup.strip_prefix("<!--") {
        return comment.split_once("-->").map_or("", |(_, rest)| rest);
    }
    let Some(inside) = markup.strip_prefix('<') else { return "" };
    let (inside, rest) = inside.split_at_checked(tag_end(inside)).unwrap_or((inside, ""));
    let rest = rest.strip_prefix('>').unwrap_or(rest);
    if let Some(name) = inside.strip_prefix('/') {
        found.push(Token::Close(name.trim().to_lowercase()));
    } else if !inside.starts_with(['!', '?']) {
        let tag = tag(inside.trim_end_matches('/'));
        if SILENT.contains(&tag.name.as_str()) {
            let end = format!("</{}", tag.name);
            let place = rest.char_indices().map(|(place, _)| place);
            let mut ends =
                place.filter(|place| rest.get(*place..place + end.len()).is_some_and(|text| text.eq_ignore_ascii_case(&end)));
            return ends.next().and_then(|place| rest.get(place..)).unwrap_or("");
        }
        found.push(Token::Open(tag));
    }
    rest
}

/// Where a tag ends: at the first `>` that no quotation marks hold.
fn tag_end(inside: &str) -> usize {
    let mut quote = None;
    for (place, letter) in inside.char_indices() {
        match quote {
            Some(mark) if letter == mark => quote = None,
            None if letter == '>' => return place,
            None if "\"'".contains(letter) => quote = Some(letter),
            _ => (),
        }
    }
    // A quotation mark that is never closed: the tag ends where it would without.
    if quote.is_some() { inside.find('>').unwrap_or(inside.len()) } else { inside.len() }
}

fn tag(inside: &str) -> Tag {
    let (name, mut rest) =
        inside.split_at_checked(inside.find(char::is_whitespace).unwrap_or(inside.len())).unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Tag { name: name.to_lowercase(), attributes };
        }
        let end = rest.find(|letter: char| letter.is_whitespace() || letter == '=').unwrap_or(rest.len());
        let (attribute, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let mut value = "";
        rest = after.trim_start();
        if let Some(said) = rest.strip_prefix('=') {
            (value, rest) = attribute_value(said.trim_start());
        }
        attributes.push((attribute.to_lowercase(), unescaped(value)));
    }
}

fn attribute_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    text.split_at_checked(text.find(char::is_whitespace).unwrap_or(text.len())).unwrap_or((text, ""))
}

/// Text with its entities read; those that are not known stay as they are.
fn unescaped(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        made.push_str(before);
        let entity = after.find(';').filter(|end| *end <= 10).and_then(|end| after.split_at_checked(end));
        if let Some((letter, after)) = entity.and_then(|(name, after)| Some((named(name)?, after.strip_prefix(';')?))) {
            made.push(letter);
            rest = after;
        } else {
            made.push('&');
            rest = after;
        }
    }
    made.push_str(rest);
    made
}

fn named(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(number);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "shy" => '\u{ad}',
        "pound" => '£',
        "euro" => '€',
        "middot" => '·',
        "bull" => '•',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        "sect" => '§',
        "times" => '×',
        "deg" => '°',
        "frac12" => '½',
        "frac14" => '¼',
        "ge" => '≥',
        "le" => '≤',
        _ => return None,
    })
}
