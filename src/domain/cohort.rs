//! A group that people join and leave: opening, joined, left by reason, closing.

use super::{
    date::Date,
    field::record,
    indicator::IndicatorId,
    number::Number,
    plan::Body,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// Which way people moved.
    pub enum MovementKind {
        Left = "left", "Left";
        Joined = "joined", "Joined";
        Raised = "raised", "Moved up in risk";
        Lowered = "lowered", "Moved down in risk";
    }
}

record! {
    /// How a cohort changed over a period. What was not stated stays empty; nothing is worked out in its place.
    pub struct CohortFlow(CohortFlowId), CohortFlowField {
        indicator: Option<IndicatorId> = Indicator, Owner(Kind::Indicator), "Indicator", "", Public, required;
        period: Option<Date> = Period, Period, "Period", "For example 2022/23", Public, required;
        opening: Option<Number> = Opening, Number, "Opening number", "In the cohort when the period began", Public;
        joined: Option<Number> = Joined, Number, "Number who joined", "", Public;
        left: Option<Number> = Left, Number, "Number who left", "", Public;
        closing: Option<Number> = Closing, Number, "Closing number", "In the cohort when the period ended", Public;
        average: Option<Number> = Average, Number, "Average number", "Over the period, for example each month", Public;
        note: String = Note, Paragraphs, "Notes", "", Public;
    }
}

impl Named for CohortFlow {
    fn name(&self, body: &Body) -> String {
        let indicator = self.indicator.and_then(|id| body.indicators.get(id)).map_or("Cohort", |indicator| &indicator.name);
        let period = self.period.map(Date::words).unwrap_or_default();
        format!("{indicator}: who joined and left, {period}")
    }
}

record! {
    /// How many joined, left or moved for one reason.
    pub struct Movement(MovementId), MovementField {
        flow: Option<CohortFlowId> = Flow, Owner(Kind::CohortFlow), "Cohort", "", Public, required;
        kind: MovementKind = Kind, FieldKind::Choice(MovementKind::OPTIONS), "Kind of movement", "", Public;
        reason: String = Reason, Line, "Reason", "For example Completed the programme", Public, required;
        number: Option<Number> = Number, FieldKind::Number, "Number of people", "", Public, required;
        position: u32 = Position, Position, "Place in the order", "", Public;
    }
}

impl Named for Movement {
    fn name(&self, _: &Body) -> String {
        self.reason.clone()
    }
}
