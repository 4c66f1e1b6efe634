//! What the plan rests on: the assessments, what people said, and the police and crime plan.

use super::writing::Writing;
use crate::{
    domain::{
        assessment::{Assessment, findings_of},
        date::Date,
        field::{capitalised, lower_first},
        listing::listed,
        meeting::{Meeting, MeetingStatus},
        number::Number,
        priority::{Priority, PriorityId},
        sort::{Key, backwards, sort},
        value::Choice as _,
    },
    report::{
        document::Column,
        parts::{board_words, lines_cell, sentence, span_words, told_cell},
    },
};
use std::sync::Arc;

impl Writing<'_> {
    /// The assessments, the latest first, with what they found.
    pub(super) fn evidence(&mut self) {
        self.places.evidence = Some(self.sheet.heading(1, "Assessment and evidence"));
        let mut assessments: Vec<&Assessment> = self.body.assessments.iter().collect();
        sort(&mut assessments, |row| Key::name(&row.title).after(backwards(row.year.map_or(0, |year| year.first().ordinal()))));
        for assessment in &assessments {
            self.assessment(assessment);
        }
        if assessments.is_empty() {
            self.sheet.missing("No strategic assessment is recorded.");
            self.places.evidence = None;
        }
        let regard = self.body.details.regard.trim();
        if !regard.is_empty() {
            self.sheet.heading(2, "Regard to the police and crime plan");
            self.sheet.told(regard);
        }
    }

    fn assessment(&mut self, assessment: &Assessment) {
        let by = assessment.considered_by.map(|board| format!(" by {}", board_words(self.body, board))).unwrap_or_default();
        let considered = match assessment.considered {
            Some(on) => format!(" was considered{by} on {}", on.words()),
            None if by.is_empty() => " is what the plan rests on".to_owned(),
            None => format!(" was considered{by}"),
        };
        let data = assessment.data_period.map(|period| format!(" It looks at {}.", period.words())).unwrap_or_default();
        let exempt = if assessment.exempt { " It is exempt from publication." } else { "" };
        self.sheet.say(format!("The {}{considered}.{data}{exempt}", lower_title(&assessment.title)));
        if assessment.exempt && !self.sheet.is_internal() {
            return;
        }
        let rows = findings_of(self.body, assessment.id).into_iter().map(|finding| {
            let number = if finding.code.is_empty() { String::new() } else { format!("{}. ", finding.code) };
            vec![
                format!("{number}{}", finding.title).into(),
                self.priority_names(&finding.priorities).into(),
                told_cell(&finding.change),
            ]
        });
        let columns =
            vec![Column::words("Finding", 48), Column::words("Priorities", 12), Column::words("Change it recommends", 40)];
        let rows = rows.collect();
        self.sheet.table(format!("Findings of the {}", lower_title(&assessment.title)), columns, rows);
    }

    /// Priorities by their numbers, one without by its title, in the order of the plan.
    pub(super) fn priority_names(&self, priorities: &[PriorityId]) -> String {
        let all = self.body.priorities_in_order();
        let brief = |row: &Priority| if row.number.is_empty() { row.title.clone() } else { row.number.clone() };
        all.iter().filter(|row| priorities.contains(&row.id)).map(|row| brief(row)).collect::<Vec<_>>().join(", ")
    }

    /// Whom the partnership asked, and what they said.
    pub(super) fn engagement(&mut self) {
        self.places.engagement = Some(self.sheet.heading(1, "How people are involved"));
        let mut rows: Vec<_> = self.body.engagement.iter_shared().collect();
        sort(&mut rows, |row| Key::name(&row.title).after(row.starts.or(row.ends).map_or(u64::MAX, |day| day.first().ordinal())));
        if rows.is_empty() {
            self.sheet.missing("No survey, meeting or consultation is recorded.");
            self.places.engagement = None;
        }
        let cells = rows.iter().map(|row| {
            let who = if row.audience.is_empty() { String::new() } else { sentence(&row.audience) };
            let groups = if row.groups.is_empty() { String::new() } else { format!("Reached: {}.", listed(&row.groups)) };
            let published = if row.published.is_empty() { String::new() } else { format!("Published: {}", row.published) };
            let mut said = told_cell(&row.findings);
            said.paragraphs.extend(lines_cell([published]).paragraphs);
            vec![
                row.title.clone().into(),
                row.kind.label().into(),
                capitalised(&span_words(row.starts, row.ends)).into(),
                lines_cell([who, groups]),
                row.responses.map(Number::grouped).unwrap_or_default().into(),
                said,
                self.priority_names(&row.priorities).into(),
            ]
        });
        let columns = vec![
            Column::words("What was done", 20),
            Column::words("Kind", 11),
            Column::words("When", 11),
            Column::words("Who was asked or reached", 18),
            Column::numbers("Responses", 10),
            Column::words("What came of it", 22),
            Column::words("Priorities", 10),
        ];
        let cells = cells.collect();
        self.sheet.table("Surveys, meetings and consultations", columns, cells);
        self.held_meetings();
    }

    /// Meetings that anyone may attend, still to come.
    fn held_meetings(&mut self) {
        let open = self.body.meetings.iter_shared().filter(|row| row.open_to_public && row.status != MeetingStatus::Cancelled);
        let mut open: Vec<_> = open.filter_map(|row| Some((row.date.filter(|date| date.last() >= self.day)?, row))).collect();
        sort(&mut open, |(date, _)| Key::numbers([date.first().ordinal()]));
        let words = |(date, row): (Date, Arc<Meeting>)| {
            let board = row.board.map(|board| board_words(self.body, board)).unwrap_or_default();
            let more: Vec<&str> = [row.time.as_str(), row.place.as_str()].into_iter().filter(|words| !words.is_empty()).collect();
            let more = if more.is_empty() { String::new() } else { format!(", {}", more.join(", ")) };
            format!("{}: {board}{more}", date.words())
        };
        let items: Vec<String> = open.into_iter().map(words).collect();
        if !items.is_empty() {
            self.sheet.say("Anyone may attend these meetings:");
            self.sheet.items(items.into_iter().map(|item| vec![item.into()]));
        }
    }
}

/// A title within a sentence: `strategic assessment 2023`.
fn lower_title(title: &str) -> String {
    lower_first(title.trim())
}
