//! In which of its three forms the page of figures is shown, as it stands in the address.

/// One of the forms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Cards with small pictures, by priority.
    #[default]
    Cards,
    /// A plain table.
    Table,
    /// A definition sheet each.
    Definitions,
}

impl View {
    /// Every form with what its link says.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Cards, "Cards"), (Self::Table, "Table"), (Self::Definitions, "Definition sheets")];

    /// The form that a query names.
    pub fn from_query(query: &str) -> Self {
        match query.split('&').find_map(|part| part.strip_prefix("view=")) {
            Some("table") => Self::Table,
            Some("definitions") => Self::Definitions,
            _ => Self::Cards,
        }
    }

    /// The query that names it; empty for what is shown at first.
    pub fn to_query(self) -> &'static str {
        match self {
            Self::Cards => "",
            Self::Table => "view=table",
            Self::Definitions => "view=definitions",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_a_query_that_leads_back_to_it() {
        for (view, _) in View::ALL {
            assert_eq!(View::from_query(view.to_query()), view);
        }
        assert_eq!(View::from_query("edition=x&view=nothing"), View::Cards);
    }
}
