//! Whether a line goes on in the next one: where a PDF broke it.

use super::line::Line;

/// A PDF breaks lines at about this many characters at most; longer lines were not broken.
const WIDEST: usize = 180;
const NARROWEST: usize = 40;

/// The width at which the text's lines were broken, if they were.
pub(super) fn width(lines: &[Line]) -> Option<usize> {
    let widest = lines.iter().map(|line| line.length).max()?;
    let near = lines.iter().filter(|line| line.length * 5 > widest * 4).count();
    ((NARROWEST..=WIDEST).contains(&widest) && near >= 4 && near * 6 > lines.len()).then_some(widest)
}

/// Whether the next line's first word would not have had room in this one.
pub(super) fn is_full(line: &Line, next: &Line, width: Option<usize>) -> bool {
    let word = next.text.split_whitespace().next().map_or(0, |word| word.chars().count());
    width.is_some_and(|width| line.length + 1 + word > width)
}

fn starts_low(line: &Line) -> bool {
    line.first().is_some_and(char::is_lowercase)
}

/// Whether a title goes on in the next line.
pub(super) fn title_goes_on(line: &Line, next: &Line, width: Option<usize>) -> bool {
    if next.gap || next.bullet || line.text.contains('\t') || next.text.contains('\t') {
        return false;
    }
    let alike = line.marked == next.marked;
    alike && (line.broken_word || !line.ends() && (line.marked || starts_low(next) || is_full(line, next, width)))
}

/// Whether a paragraph goes on in the next line, across a page's end too when the sentence does.
pub(super) fn text_goes_on(line: &Line, next: &Line, width: Option<usize>) -> bool {
    if next.bullet || next.marked || line.text.contains('\t') || next.text.contains('\t') {
        return false;
    }
    line.broken_word || !line.ends() && starts_low(next) || !next.gap && is_full(line, next, width)
}

/// Puts the next line's words behind a text.
pub(super) fn join(text: &mut String, line: &Line, next: &str) {
    let hyphen = text.ends_with('-') && !text.ends_with(" -");
    if !(text.is_empty() || line.broken_word || hyphen) {
        text.push(' ');
    }
    text.push_str(next);
}
