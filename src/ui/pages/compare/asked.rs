//! What the page compares and shows, as its address says.

use crate::{
    domain::{
        edition::{Edition, EditionId},
        plan::{Body, Plan},
        value::Choice as _,
    },
    review::compare::ChangeKind,
};

/// What the address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The earlier edition; else the one before the later copy.
    pub from: Option<EditionId>,
    /// The later edition; else the working copy.
    pub to: Option<EditionId>,
    /// The kinds of change that are shown; none for all.
    pub kinds: Vec<ChangeKind>,
}

impl Asked {
    /// What an address holds; what it does not know it leaves out.
    pub fn parse(query: &str) -> Self {
        let mut asked = Self::default();
        for (key, value) in query.split('&').filter_map(|part| part.split_once('=')) {
            match key {
                "from" => asked.from = value.parse().ok(),
                "to" => asked.to = value.parse().ok().filter(|_| value != NOW),
                "show" => asked.kinds = value.split(',').filter_map(ChangeKind::from_key).collect(),
                _ => {}
            }
        }
        asked
    }

    /// The same as part of an address.
    pub fn to_query(&self) -> String {
        let from = self.from.map(|id| format!("from={id}"));
        let to = self.to.map(|id| format!("to={id}"));
        let keys: Vec<&str> = self.kinds.iter().map(|kind| kind.key()).collect();
        let show = (!keys.is_empty()).then(|| format!("show={}", keys.join(",")));
        [from, to, show].into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    /// Whether a kind of change is shown.
    pub fn shows(&self, kind: ChangeKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// The two copies that are compared, if the plan has them.
    pub fn sides(&self, plan: &Plan) -> Option<Sides> {
        let to = self.to.filter(|id| plan.editions.has(*id));
        let from = self.from.filter(|id| plan.editions.has(*id)).or_else(|| edition_before(plan, to))?;
        Some(Sides { from, to })
    }
}

/// The working copy in an address.
const NOW: &str = "now";

/// The part of an address that compares an edition with a later one or with the working copy.
pub fn compare_query(from: EditionId, to: Option<EditionId>) -> String {
    Asked { from: Some(from), to, kinds: Vec::new() }.to_query()
}

/// The edition that a copy is compared with unless another is asked for: the one it was made from, else the one before it.
pub fn edition_before(plan: &Plan, of: Option<EditionId>) -> Option<EditionId> {
    let editions = plan.editions_newest_first();
    let Some(of) = of.and_then(|id| plan.editions.get(id)) else { return editions.first().map(|edition| edition.id) };
    let before = || editions.iter().find(|other| other.number < of.number).map(|other| other.id);
    of.earlier().filter(|id| plan.editions.has(*id)).or_else(before)
}

/// The two copies that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sides {
    /// The earlier one.
    pub from: EditionId,
    /// The later one; the working copy if it is no edition.
    pub to: Option<EditionId>,
}

impl Sides {
    /// What the two hold.
    pub fn bodies(self, plan: &Plan) -> Option<(&Body, &Body)> {
        let later = match self.to {
            Some(id) => plan.frozen.get(&id)?,
            None => &plan.body,
        };
        Some((plan.frozen.get(&self.from)?, later))
    }

    /// What the two are called.
    pub fn names(self, plan: &Plan) -> (String, String) {
        let name = |id: EditionId| plan.editions.get(id).map(named).unwrap_or_default();
        (name(self.from), self.to.map_or_else(|| "the working copy".to_owned(), name))
    }
}

/// `“2022-25 as approved” (October 2022)`.
fn named(edition: &Edition) -> String {
    let as_at = edition.as_at.map(|date| format!(" ({})", date.words())).unwrap_or_default();
    format!("“{}”{as_at}", edition.label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::Example;

    #[test]
    fn what_is_asked_has_an_address_that_leads_back_to_it() {
        let id = |name: &str| name.parse().ok();
        for from in [None, id("ed1")] {
            for to in [None, id("ed2")] {
                for kinds in [vec![], vec![ChangeKind::New], vec![ChangeKind::Ended, ChangeKind::Money]] {
                    let asked = Asked { from, to, kinds };
                    assert_eq!(Asked::parse(&asked.to_query()), asked);
                }
            }
        }
        assert_eq!(Asked::parse("from=ed1&to=now"), Asked { from: id("ed1"), ..Asked::default() });
        assert_eq!(Asked::parse("show=,nothing&else"), Asked::default());
    }

    #[test]
    fn without_a_choice_the_working_copy_is_compared_with_the_newest_edition() {
        let plan = Example::Plan2022.open().unwrap().plan;
        let newest = plan.editions_newest_first().first().map(|edition| edition.id);
        let sides = Asked::default().sides(&plan).unwrap();
        assert_eq!((Some(sides.from), sides.to), (newest, None));
        assert!(Asked { to: newest, ..Asked::default() }.sides(&plan).is_none(), "nothing is before the first edition");
        assert!(sides.bodies(&plan).is_some());
        assert!(sides.names(&plan).0.starts_with("“2022-25 plan"));
    }
}
