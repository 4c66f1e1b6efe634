//! Which findings the page shows, as its address says.

use crate::{
    check::{Group, Severity, State},
    ui::checking::Found,
};

/// How what is shown stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// What is open.
    #[default]
    Open,
    /// What was explained.
    Explained,
    /// What does not apply.
    NotApplicable,
    /// Everything.
    All,
}

impl Standing {
    /// Every one, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Open, Self::Explained, Self::NotApplicable, Self::All];

    /// Its name in the address.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Explained => "explained",
            Self::NotApplicable => "not-applicable",
            Self::All => "all",
        }
    }

    /// The words for people.
    pub fn words(self) -> &'static str {
        match self {
            Self::Open => "Open",
            Self::Explained => "Explained",
            Self::NotApplicable => "Not applicable",
            Self::All => "Open or not",
        }
    }
}

/// Which findings are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those of a group.
    pub group: Option<Group>,
    /// Only those of a severity.
    pub severity: Option<Severity>,
    /// How they stand.
    pub standing: Standing,
}

impl Filter {
    /// The filter that an address holds; what it does not know it leaves out.
    pub fn parse(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in query.split('&').filter_map(|part| part.split_once('=')) {
            match key {
                "about" => filter.group = Group::ALL.into_iter().find(|group| group.key() == value),
                "severity" => filter.severity = Severity::ALL.into_iter().find(|severity| severity_key(*severity) == value),
                "show" => {
                    filter.standing = Standing::ALL.into_iter().find(|standing| standing.key() == value).unwrap_or_default();
                }
                _ => {}
            }
        }
        filter
    }

    /// The filter as part of an address.
    pub fn to_query(self) -> String {
        let group = self.group.map(|group| format!("about={}", group.key()));
        let severity = self.severity.map(|severity| format!("severity={}", severity_key(severity)));
        let standing = (self.standing != Standing::Open).then(|| format!("show={}", self.standing.key()));
        [group, severity, standing].into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    /// Whether a finding is shown.
    pub fn has(self, found: &Found) -> bool {
        let check = found.finding.check;
        let stands = match (self.standing, &found.state) {
            (Standing::All, _) => true,
            (standing, state) => standing == standing_of(state),
        };
        stands
            && self.group.is_none_or(|group| group == check.group)
            && self.severity.is_none_or(|severity| severity == check.severity)
    }
}

/// The part of an address that shows what is open of a group.
pub fn checks_query(group: Group) -> String {
    Filter { group: Some(group), ..Filter::default() }.to_query()
}

/// A severity's name in the address.
pub fn severity_key(severity: Severity) -> String {
    severity.word().to_lowercase()
}

fn standing_of(state: &State) -> Standing {
    match state {
        State::Open { .. } => Standing::Open,
        State::Explained(_) => Standing::Explained,
        State::NotApplicable(_) => Standing::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_has_an_address_that_leads_back_to_it() {
        for group in [None, Some(Group::Arithmetic), Some(Group::SmallNumbers)] {
            for severity in [None, Some(Severity::Error), Some(Severity::Advice)] {
                for standing in Standing::ALL {
                    let filter = Filter { group, severity, standing };
                    assert_eq!(Filter::parse(&filter.to_query()), filter);
                }
            }
        }
        assert_eq!(Filter::parse("about=nothing&severity=&show=x&else=1&more"), Filter::default());
    }
}
