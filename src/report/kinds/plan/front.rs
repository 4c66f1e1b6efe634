//! What stands before the priorities: the plan's particulars, its vision, and whose plan it is.

use super::writing::Writing;
use crate::{
    domain::{
        details::PlanStatus,
        listing::listed,
        organisation::{AuthorityType, Organisation, OrganisationKind},
        sort::{Key, sort},
        value::Choice as _,
    },
    report::{
        document::Column,
        parts::{date_words, edition_of, span_words, the_area, with_initials},
    },
};

impl Writing<'_> {
    /// The particulars of the title page.
    pub(super) fn front(&mut self) {
        let details = &self.body.details;
        self.sheet.lead(&self.body.partnership.name);
        self.sheet.lead(span_words(details.starts, details.ends));
        match details.status {
            PlanStatus::Draft => self.sheet.note("This is a draft. It has not been approved."),
            PlanStatus::Consultation => self.sheet.note("This is a draft for consultation. It has not been approved."),
            PlanStatus::Superseded => self.sheet.note("This plan has been replaced by a later one."),
            PlanStatus::Expired => self.sheet.note("This plan has come to its end."),
            PlanStatus::Approved | PlanStatus::Live => {}
        }
        let approved = match (details.approved_by.as_str(), details.approved_on) {
            ("", None) => String::new(),
            ("", Some(on)) => format!("Approved {}.", on.words()),
            (by, None) => format!("Approved by {by}."),
            (by, Some(on)) => format!("Approved by {by}, {}.", on.words()),
        };
        self.sheet.say(approved);
        let shown = match edition_of(&self.view, self.report) {
            Some(edition) => match edition.as_at {
                Some(as_at) => format!("This edition, {}, shows the plan as at {}.", edition.label, as_at.words()),
                None => format!("This edition is {}.", edition.label),
            },
            None => format!("This document shows the plan as at {}.", self.day.words()),
        };
        self.sheet.say(shown);
        if let Some(next) = details.next_review {
            self.sheet.say(format!("Next review: {}.", next.words()));
        }
    }

    /// What the partnership wants the area to be like.
    pub(super) fn vision(&mut self) {
        self.sheet.heading(1, "Vision");
        let details = &self.body.details;
        self.sheet.told(&details.vision);
        if details.vision.trim().is_empty() {
            self.sheet.missing("No vision has been written.");
        }
    }

    /// The bodies that the law makes work together, as they were on the day, and those that work with them.
    pub(super) fn partnership(&mut self) {
        self.sheet.heading(1, "The partnership");
        let authorities = self.bodies(OrganisationKind::ResponsibleAuthority);
        let partnership = &self.body.partnership;
        if !authorities.is_empty() && !partnership.name.is_empty() {
            let area = if partnership.area.is_empty() { String::new() } else { format!(" of {}", the_area(&partnership.area)) };
            self.sheet.say(format!(
                "{} brings together the responsible authorities{area}: the bodies that section 5 of the Crime and Disorder Act 1998 \
                 makes work together for community safety.",
                partnership.name
            ));
        }
        let rows = authorities.iter().map(|row| {
            let sort = row.authority.0.map(AuthorityType::label).unwrap_or_default();
            vec![with_initials(&row.name, &row.short_name).into(), sort.into(), self.since(row).into()]
        });
        let columns = vec![Column::words("Responsible authority", 46), Column::words("Kind", 20), Column::words("Since", 34)];
        let rows = rows.collect();
        self.sheet.table(format!("Responsible authorities on {}", self.day.words()), columns, rows);
        if authorities.is_empty() {
            self.sheet.missing("No responsible authority is recorded.");
        }
        let others = [OrganisationKind::CoOperating, OrganisationKind::Invited].map(|kind| self.bodies(kind)).concat();
        let others: Vec<String> = others.iter().map(|row| with_initials(&row.name, &row.short_name)).collect();
        if !others.is_empty() {
            self.sheet.say(format!("They work with {}.", listed(&others)));
        }
    }

    /// The bodies of a kind that there were on the day, by name; authorities in the order in which the law names them.
    fn bodies(&self, kind: OrganisationKind) -> Vec<Organisation> {
        let there = self.body.organisations.iter().filter(|row| row.kind == kind && row.exists_on(self.day));
        let mut found: Vec<Organisation> = there.cloned().collect();
        sort(&mut found, |row| Key::name(&row.name).after(row.authority.0.map_or(u64::MAX, |kind| kind as u64)));
        found
    }

    /// From when a body has been in its place and in whose, when that was after the plan began.
    fn since(&self, organisation: &Organisation) -> String {
        let began = self.body.details.starts;
        let Some(from) = organisation.effective_from.filter(|from| began.is_none_or(|began| from.first() > began.first())) else {
            return String::new();
        };
        let before = self.body.organisations.iter().filter(|row| row.successors.contains(&organisation.id));
        let before: Vec<&str> = before.map(|row| row.name.as_str()).collect();
        let place = if before.is_empty() { String::new() } else { format!(", in place of {}", listed(&before)) };
        format!("{}{place}", date_words(Some(from)))
    }
}
