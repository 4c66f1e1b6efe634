//! Where in the plan stands what the law asks a partnership plan to hold.

use super::writing::Writing;
use crate::{
    domain::partnership::Country,
    report::document::{Anchor, Cell, Column, Span, Target},
};

impl Writing<'_> {
    /// The five contents, each with the part of the document that holds it. What nothing holds has no row in public.
    pub(super) fn law(&mut self) {
        self.sheet.heading(1, "What the law asks the plan to hold");
        let measured =
            self.body.targets.iter().any(|target| target.withdrawn.is_none()).then(|| self.places.priorities.clone()).flatten();
        let contents = [
            ("Priorities that come from the strategic assessment", self.places.evidence.clone(), "Assessment and evidence"),
            ("The steps that are taken, and who takes each", self.places.priorities.clone(), "Priorities and objectives"),
            ("How resources are used", self.places.resources.clone(), "Resources"),
            ("How success is measured", measured, "Priorities and objectives"),
            ("How the community is involved", self.places.engagement.clone(), "How people are involved"),
        ];
        let internal = self.sheet.is_internal();
        let row = |(what, place, heading): (&str, Option<Anchor>, &str)| match place {
            Some(anchor) => Some(vec![what.into(), Cell::from(Span::link(heading, Target::Anchor(anchor)))]),
            None => internal.then(|| vec![what.into(), "Not in the plan yet".into()]),
        };
        let rows: Vec<Vec<Cell>> = contents.into_iter().filter_map(row).collect();
        if rows.is_empty() {
            return;
        }
        let columns = vec![Column::words("Content", 60), Column::words("Where it stands", 40)];
        self.sheet.table("Contents that regulations ask for", columns, rows);
        let wales = self.body.partnership.country == Country::Wales;
        let regulations = if wales { "SI 2007/3076" } else { "SI 2007/1830, regulations 10 and 11" };
        self.sheet
            .small(format!("Crime and Disorder (Formulation and Implementation of Strategy) Regulations 2007: {regulations}."));
    }
}
