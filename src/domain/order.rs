//! Legal orders for a place: made, extended, expiring.

use super::{
    date::{Date, Day},
    field::record,
    months,
    objective::ObjectiveId,
    plan::Body,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// What sort of order it is.
    pub enum OrderKind {
        Pspo = "pspo", "Public spaces protection order";
        Closure = "closure", "Closure order";
        Dispersal = "dispersal", "Dispersal authorisation";
        KnifeCrime = "knife_crime", "Knife crime prevention orders";
        SeriousViolence = "serious_violence", "Serious violence reduction orders";
        CriminalBehaviour = "criminal_behaviour", "Criminal behaviour orders";
        Other = "other", "Other";
    }
}

record! {
    /// An order, or a power in use. A public spaces protection order lasts three years at most unless it is extended
    /// (Anti-social Behaviour, Crime and Policing Act 2014, section 60).
    pub struct Order(OrderId), OrderField {
        title: String = Title, Line, "Name", "For example Romford town centre", Public, required;
        kind: OrderKind = Kind, FieldKind::Choice(OrderKind::OPTIONS), "Kind of order", "", Public;
        area: String = Area, Line, "Area", "The place or people it covers", Public;
        made: Option<Date> = Made, Date, "Made", "", Public;
        expires: Option<Date> = Expires, Date, "Expires", "Leave empty when it is not known", Public;
        consultation: Option<Date> = Consultation, Date, "Consultation starts", "Before it is extended or varied", Public;
        decided_by: String = DecidedBy, Line, "Decided by", "The body or officer", Public;
        reference: String = Reference, Line, "Decision reference", "", Public;
        objectives: Vec<ObjectiveId> = Objectives, Links(Kind::Objective), "Objectives it serves", "", Public;
        note: String = Note, Paragraphs, "Notes", "", Public;
    }
}

impl Named for Order {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

/// The most months a public spaces protection order lasts at a time (Anti-social Behaviour, Crime and Policing Act 2014, section 60).
pub const LONGEST_PSPO: i64 = 36;
/// How many months ahead an end is said to be near: time to consult and to decide.
pub const NEAR: i64 = 6;

/// Until when an order lasts, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// It was given.
    Stated(Date),
    /// It was not; the law sets the latest, counted from when the order was made.
    AtMost {
        /// The latest it can be.
        end: Date,
        /// When it was made.
        made: Date,
    },
    /// It is not known.
    Unknown,
}

impl Order {
    /// Until when it lasts. An end that was not given is not made up: only the latest that the law allows is said.
    pub fn expiry(&self) -> Expiry {
        match (self.expires, self.made, self.kind) {
            (Some(expires), _, _) => Expiry::Stated(expires),
            (None, Some(made), OrderKind::Pspo) => {
                months::end_after(made, LONGEST_PSPO).map_or(Expiry::Unknown, |end| Expiry::AtMost { end, made })
            }
            _ => Expiry::Unknown,
        }
    }

    /// Whether its end lies within the next six months.
    pub fn expires_soon(&self, today: Day) -> bool {
        let near = months::plus(Date::Day(today), NEAR).map(Date::last);
        let last = match self.expiry() {
            Expiry::Stated(end) | Expiry::AtMost { end, .. } => end.last(),
            Expiry::Unknown => return false,
        };
        today <= last && near.is_some_and(|near| last <= near)
    }

    /// Whether its stated end has passed.
    pub fn has_expired(&self, today: Day) -> bool {
        self.expires.is_some_and(|end| end.last() < today)
    }

    /// Until when it lasts, in words.
    pub fn expiry_words(&self, today: Day) -> String {
        match self.expiry() {
            Expiry::Unknown => "Expiry date not known".to_owned(),
            Expiry::AtMost { end, made } => {
                let past = if end.last() < today { ", which has passed" } else { "" };
                format!("Expiry date not given: at most until {}{past}, three years from {}", end.words(), made.words())
            }
            Expiry::Stated(end) if end.last() < today => format!("Expired {}", end.words()),
            Expiry::Stated(end) if self.expires_soon(today) => format!("Expires {}, within six months", end.words()),
            Expiry::Stated(end) => format!("Expires {}", end.words()),
        }
    }

    /// Whether a public spaces protection order is said to last longer than the law allows. One that was extended may.
    pub fn is_too_long(&self, body: &Body) -> bool {
        self.is_longer_than_allowed() && !body.order_extensions.iter().any(|row| row.order == Some(self.id))
    }

    /// Whether a public spaces protection order lasts longer than one does that was not extended.
    pub fn is_longer_than_allowed(&self) -> bool {
        let latest = self.made.and_then(|made| months::end_after(made, LONGEST_PSPO));
        let longer = matches!((self.expires, latest), (Some(end), Some(latest)) if end.first() > latest.last());
        self.kind == OrderKind::Pspo && longer
    }
}

record! {
    /// That an order was extended, and the end it had before.
    pub struct OrderExtension(OrderExtensionId), OrderExtensionField {
        order: Option<OrderId> = Order, Owner(Kind::Order), "Order", "", Public, required;
        former_end: Option<Date> = FormerEnd, Date, "Earlier expiry date", "", Public;
        new_end: Option<Date> = NewEnd, Date, "New expiry date", "", Public;
        decided_by: String = DecidedBy, Line, "Decided by", "", Public;
        decided_on: Option<Date> = DecidedOn, Date, "Decision date", "", Public;
        note: String = Note, Paragraphs, "Reason", "", Public;
    }
}

impl Named for OrderExtension {
    fn name(&self, body: &Body) -> String {
        let order = self.order.and_then(|id| body.orders.get(id)).map_or("Order", |row| row.title.as_str());
        format!("{order}, extended to {}", self.new_end.map(Date::words).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::Record as _,
        id::{Id as _, RawId},
    };

    fn order(kind: OrderKind, made: &str, expires: &str) -> Order {
        let mut order = Order::blank(OrderId::of(RawId::ONLY));
        (order.kind, order.made, order.expires) = (kind, Date::read(made).ok(), Date::read(expires).ok());
        order
    }

    #[test]
    fn an_end_that_was_not_given_is_not_made_up() {
        let today = Date::read("8 November 2023").unwrap().last();
        for (kind, made, expires, words) in [
            (OrderKind::Pspo, "1 June 2021", "", "Expiry date not given: at most until 31 May 2024, three years from 1 June 2021"),
            (OrderKind::Pspo, "2020", "", "Expiry date not given: at most until 2022, which has passed, three years from 2020"),
            (OrderKind::Closure, "1 June 2021", "", "Expiry date not known"),
            (OrderKind::Pspo, "", "", "Expiry date not known"),
            (OrderKind::Pspo, "1 June 2021", "31 May 2024", "Expires 31 May 2024"),
            (OrderKind::Pspo, "", "8 May 2024", "Expires 8 May 2024, within six months"),
            (OrderKind::Pspo, "", "9 May 2024", "Expires 9 May 2024"),
            (OrderKind::Pspo, "", "November 2023", "Expires November 2023, within six months"),
            (OrderKind::Pspo, "", "October 2023", "Expired October 2023"),
        ] {
            assert_eq!(order(kind, made, expires).expiry_words(today), words, "{made} {expires}");
        }
        assert!(order(OrderKind::Pspo, "1 June 2021", "").expires_soon(Date::read("1 January 2024").unwrap().last()));
    }

    #[test]
    fn one_longer_than_the_law_allows_is_found_unless_it_was_extended() {
        let mut body = Body::default();
        assert!(order(OrderKind::Pspo, "1 June 2021", "1 June 2024").is_too_long(&body));
        assert!(!order(OrderKind::Pspo, "1 June 2021", "31 May 2024").is_too_long(&body));
        assert!(!order(OrderKind::Pspo, "June 2021", "May 2024").is_too_long(&body));
        assert!(!order(OrderKind::Other, "1 June 2021", "1 June 2030").is_too_long(&body));
        let mut extension = OrderExtension::blank(OrderExtensionId::of(RawId::ONLY));
        extension.order = Some(OrderId::of(RawId::ONLY));
        body.order_extensions.put(extension);
        assert!(!order(OrderKind::Pspo, "1 June 2021", "1 June 2024").is_too_long(&body));
    }
}
