//! Legal orders for a place: made, extended, expiring.

use super::{
    date::Date,
    field::record,
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
