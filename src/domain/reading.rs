//! What an indicator was read to be for a period, and corrections of it.

use super::{
    brag::Brag,
    contract::ContractId,
    date::Date,
    field::record,
    figure::Qualifier,
    indicator::IndicatorId,
    number::Number,
    plan::Body,
    record::Named,
    value::{Choice, Maybe, choice},
};

choice! {
    /// How a reading lies to its period.
    pub enum Span {
        Whole = "whole", "The whole period";
        AtEnd = "at_end", "As at the end of the period";
        Rolling = "rolling", "Rolling, up to the end of the period";
        ContractYear = "contract_year", "A year of a contract";
    }
}

choice! {
    /// How far a reading can be relied on.
    pub enum Confidence {
        Full = "full", "Final";
        Provisional = "provisional", "Provisional";
        Partial = "partial", "Partial";
        Estimated = "estimated", "Estimated";
    }
}

choice! {
    /// Which way something went, where nothing else is known.
    pub enum Direction {
        Up = "up", "Rose";
        Down = "down", "Fell";
        Same = "same", "Stayed the same";
    }
}

record! {
    /// One reading of an indicator. A percentage or rate keeps what was stated beside what it was worked out from.
    pub struct Reading(ReadingId), ReadingField {
        indicator: Option<IndicatorId> = Indicator, Owner(Kind::Indicator), "Indicator", "", Public, required;
        period: Option<Date> = Period, Period, "Period", "For example 2023/24, Q2 2023/24, January 2023 or 1 to 14 May 2023", Public;
        span: Span = Span, FieldKind::Choice(Span::OPTIONS), "Kind of period", "", Public;
        contract: Option<ContractId> = Contract, Link(Kind::Contract), "Contract", "For a year of a contract", Public;
        contract_year: Option<Number> = ContractYear, Number, "Year of the contract", "For example 1", Public;
        qualifier: Qualifier = Qualifier, FieldKind::Choice(Qualifier::OPTIONS), "Exactness", "", Public;
        value: Option<Number> = Value, Number, "Value", "As stated, for example 492 or 26.8", Public;
        numerator: Option<Number> = Numerator, Number, "Numerator", "What was counted, for example 132", Public;
        denominator: Option<Number> = Denominator, Number, "Denominator", "Of how many, for example 492", Public;
        stated_change: Option<Number> = StatedChange, Number, "Stated change in per cent", "As said of it, for example 15 for a rise of 15%", Public;
        former: Option<Number> = Former, Number, "Earlier value", "The value that the change is stated against", Public;
        direction: Maybe<Direction> = Direction, OptionalChoice(Direction::OPTIONS), "Direction", "Where only the direction is known", Public;
        words: String = Words, Line, "Rating in words", "For example excellent, with who rated it", Public;
        confidence: Confidence = Confidence, FieldKind::Choice(Confidence::OPTIONS), "Standing", "", Public;
        suppressed: bool = Suppressed, Flag, "Suppressed", "Whether the source gave no figure because it was too small", Public;
        judgement: Maybe<Brag> = Judgement, OptionalChoice(Brag::OPTIONS), "RAG by judgement", "Only where the RAG rule is judgement", Public;
        judgement_why: String = JudgementWhy, Line, "Reason for the judgement", "", Public;
        published: Option<Date> = Published, Date, "Publication date", "When it was first published; a correction then shows both values", Public;
        note: String = Note, Paragraphs, "Notes", "Source or method of this one reading", Public;
    }
}

impl Named for Reading {
    fn name(&self, body: &Body) -> String {
        let indicator = self.indicator.and_then(|id| body.indicators.get(id)).map_or("Reading", |indicator| &indicator.name);
        format!("{indicator}, {}", self.period_words(body))
    }
}

impl Reading {
    /// The period in words: `2022/23`, `as at 31 January 2023`, `year 1 of the mentoring contract`.
    pub fn period_words(&self, body: &Body) -> String {
        let of_contract = || {
            let year = self.contract_year.map_or_else(|| "a year".to_owned(), |year| format!("year {year}"));
            let contract = self.contract.and_then(|id| body.contracts.get(id));
            contract.map_or_else(|| format!("{year} of a contract"), |contract| format!("{year} of {}", contract.title))
        };
        match (self.span, self.period) {
            (Span::ContractYear, _) => of_contract(),
            (_, None) => "period not stated".to_owned(),
            (Span::Whole, Some(period)) => period.words(),
            (Span::AtEnd, Some(period)) => format!("as at {}", period.last().words()),
            (Span::Rolling, Some(period)) => format!("rolling, {}", period.words()),
        }
    }
}

record! {
    /// What a reading said before it was corrected, when and why.
    pub struct Correction(CorrectionId), CorrectionField {
        reading: Option<ReadingId> = Reading, Owner(Kind::Reading), "Reading", "", Public, required;
        date: Option<Date> = Date, Date, "Date", "When it was corrected", Public, required;
        former_value: Option<Number> = FormerValue, Number, "Former value", "", Public;
        former_numerator: Option<Number> = FormerNumerator, Number, "Former numerator", "", Public;
        former_denominator: Option<Number> = FormerDenominator, Number, "Former denominator", "", Public;
        reason: String = Reason, Line, "Reason", "Why it was corrected", Public, required;
    }
}

impl Named for Correction {
    fn name(&self, _: &Body) -> String {
        self.date.map_or_else(|| "Correction".to_owned(), |date| format!("Correction of {}", date.words()))
    }
}
