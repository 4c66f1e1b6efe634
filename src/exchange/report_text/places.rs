//! Where an objective may be cut in two.

use super::proposal::{ObjectiveProposal, Piece};

/// A place in an objective at which a new one may begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which piece it is in: 0 is the title, the others are its text.
    pub piece: usize,
    /// Where in the piece, in bytes.
    pub at: usize,
    /// The words that the new objective would begin with.
    pub starts: String,
}

/// So many characters of a place are shown.
const SHOWN: usize = 90;

/// The places, in the order they are read: within the title after “and”, a comma or a full stop, then each paragraph and sentence.
pub fn places(objective: &ObjectiveProposal) -> Vec<Place> {
    let mut found = Vec::new();
    let title = [". ", "; ", ", and ", " and ", ", "];
    push(&mut found, 0, &objective.title, &title);
    for (index, piece) in objective.text.iter().enumerate() {
        let text = without_bullet(&piece.text);
        found.push(Place { piece: index + 1, at: piece.text.len() - text.len(), starts: shown(text) });
        push(&mut found, index + 1, piece, &[". ", "; "]);
    }
    found
}

fn push(found: &mut Vec<Place>, piece: usize, words: &Piece, parting: &[&str]) {
    let mut from = 0;
    while let Some(rest) = words.text.get(from..)
        && let Some((start, mark)) =
            parting.iter().filter_map(|mark| rest.find(mark).map(|at| (at, mark))).min_by_key(|(at, _)| *at)
    {
        from += start + mark.len();
        let rest = words.text.get(from..).unwrap_or_default();
        if rest.chars().filter(|letter| letter.is_alphabetic()).count() > 2 {
            found.push(Place { piece, at: from, starts: shown(rest) });
        }
    }
}

fn shown(text: &str) -> String {
    let short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() { format!("{}…", short.trim_end()) } else { short }
}

fn without_bullet(text: &str) -> &str {
    text.strip_prefix("- ").unwrap_or(text)
}

/// Cuts an objective in two: what stands before the place stays, what begins there is handed back.
pub(super) fn cut(objective: &mut ObjectiveProposal, place: &Place) -> ObjectiveProposal {
    let mut second = ObjectiveProposal { skipped: objective.skipped, ..ObjectiveProposal::default() };
    if place.piece == 0 {
        second.title = split(&mut objective.title, place.at);
        second.title.text = capital(&second.title.text);
        return second;
    }
    let rest = objective.text.split_off(place.piece.min(objective.text.len()));
    second.text = rest;
    if let Some(mut at) = objective.text.pop() {
        second.title = split(&mut at, place.at);
        if !matches!(at.text.trim(), "" | "-") {
            objective.text.push(at);
        }
    }
    second
}

fn split(piece: &mut Piece, at: usize) -> Piece {
    let second = piece.text.get(at..).unwrap_or_default().trim().to_owned();
    let first = piece.text.get(..at).unwrap_or_default().trim();
    let first = first.strip_suffix(" and").unwrap_or(first).trim_end_matches([',', ';', ' ']);
    piece.text = first.to_owned();
    Piece { text: second, lines: piece.lines.clone(), apart: piece.apart }
}

fn capital(text: &str) -> String {
    crate::domain::field::capitalised(text)
}
