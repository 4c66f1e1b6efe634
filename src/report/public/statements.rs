//! What the public is told of what it may not read.

use super::{
    left_out::LeftOut,
    why::{Why, under},
};
use crate::domain::record::Kind;

/// The statements for an edition or the working copy.
pub(super) fn statements(left_out: &LeftOut, edition: Option<&str>) -> Vec<String> {
    let mut said = Vec::new();
    let count = |why: &Why, kind: Kind| {
        left_out.of_reason(why).iter().filter(|item| item.kind == kind.key() && item.is_of(edition)).count()
    };
    for group in &left_out.groups {
        let Why::Exempt(paragraph) = &group.why else { continue };
        let under = under(paragraph.as_deref());
        let kinds = [
            (Kind::Paper, "background paper", "background papers"),
            (Kind::AgendaItem, "agenda item", "agenda items"),
            (Kind::Assessment, "strategic assessment", "strategic assessments"),
        ];
        for (kind, one, several) in kinds {
            match count(&group.why, kind) {
                0 => {}
                1 => said.push(format!("One {one} is exempt under {under}.")),
                number => said.push(format!("{} {several} are exempt under {under}.", number_word(number))),
            }
        }
    }
    let hidden = |why| left_out.of_reason(why).iter().any(|item| item.is_of(edition));
    match (hidden(&Why::Small), hidden(&Why::Protecting)) {
        (true, true) => said.push(
            "Small counts of people who might be recognised are not published, nor are figures from which they could be worked out."
                .to_owned(),
        ),
        (true, false) => said.push("Small counts of people who might be recognised are not published.".to_owned()),
        (false, true) => said.push("Figures from which small counts could be worked out are not published.".to_owned()),
        (false, false) => {}
    }
    said
}

fn number_word(number: usize) -> String {
    const WORDS: [&str; 10] = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}
