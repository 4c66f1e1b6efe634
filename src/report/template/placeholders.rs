//! What headings and standing words may leave open, to be filled from the report: `{period} progress against agreed objectives`.

use crate::domain::{date::Date, field::capitalised, plan::Body, report::Report};

/// What may stand between braces, and what is put in its place.
pub const PLACEHOLDERS: &[(&str, &str)] = &[
    ("partnership", "The partnership’s short name, or its name"),
    ("plan", "The plan’s title"),
    ("area", "The area"),
    ("council", "The council"),
    ("period", "The period whose progress the report tells"),
    ("next_period", "The years the priorities are for"),
    ("committee", "The body the report goes to"),
    ("date", "The date of the meeting"),
];

/// A text with what it leaves open filled from the report. What the report does not say is left out.
pub fn filled(text: &str, body: &Body, report: &Report) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut begins_with_nothing = false;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        if let Some((value, after)) = after.split_once('}').and_then(|(name, after)| Some((value(name, body, report)?, after))) {
            begins_with_nothing |= out.is_empty() && value.is_empty();
            out.push_str(&value);
            rest = after;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    if begins_with_nothing {
        // What is left begins the line.
        capitalised(&tidy(&out))
    } else if text.contains('{') {
        tidy(&out)
    } else {
        out
    }
}

fn value(name: &str, body: &Body, report: &Report) -> Option<String> {
    let (partnership, details) = (&body.partnership, &body.details);
    let brief = if partnership.short_name.is_empty() { &partnership.name } else { &partnership.short_name };
    Some(match name {
        "partnership" => brief.clone(),
        "plan" => details.title.clone(),
        "area" => partnership.area.clone(),
        "council" => partnership.council.clone(),
        "period" => report.period.map(Date::words).unwrap_or_default(),
        "next_period" => report.next_period.clone(),
        "committee" => report.board.and_then(|id| body.boards.get(id)).map(|board| board.name.clone()).unwrap_or_default(),
        "date" => report.date.map(Date::words).unwrap_or_default(),
        _ => return None,
    })
}

/// Without the blanks, and the marks, that something left out leaves behind.
fn tidy(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        words.trim_end_matches([',', ' ']).trim_end_matches(" for").to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        date::Date,
        field::Record as _,
        id::{Id as _, RawId},
        report::ReportId,
    };
    use std::sync::Arc;

    #[test]
    fn what_is_left_open_is_filled_and_what_is_not_known_is_left_out() {
        let mut body = Body::default();
        Arc::make_mut(&mut body.partnership).short_name = "SCP".into();
        let mut report = Report::blank(ReportId::of(RawId::ONLY));
        report.period = Date::read("2022/23").ok();
        for (text, expected) in [
            ("{period} progress", "2022/23 progress"),
            ("{partnership} priorities for {next_period}", "SCP priorities"),
            ("Figures, {next_period}", "Figures"),
            ("{next_period} progress", "Progress"),
            ("{next_period} {partnership} plan", "SCP plan"),
            ("A {odd} brace and { another", "A {odd} brace and { another"),
            ("Set out in {ref:progress}", "Set out in {ref:progress}"),
            ("Plain", "Plain"),
        ] {
            assert_eq!(filled(text, &body, &report), expected);
        }
    }
}
