//! What is counted to see whether the work works: indicators, their methods, targets and benchmarks.

use super::{
    date::Date,
    field::record,
    number::Number,
    objective::ObjectiveId,
    plan::Body,
    post::PostId,
    priority::PriorityId,
    record::Named,
    value::{Choice, Maybe, choice},
};

choice! {
    /// What sort of figure it is, which decides what a reading holds and how readings may be compared and added.
    pub enum Measure {
        Count = "count", "Count";
        Percentage = "percentage", "Percentage";
        Rate = "rate", "Rate";
        Average = "average", "Average of a stock";
        Snapshot = "snapshot", "Stock at a moment";
        Money = "money", "Money";
        Duration = "duration", "Duration";
        Score = "score", "Score";
        Direction = "direction", "Direction only";
        Rating = "rating", "Rating in words";
    }
}

choice! {
    /// Which way is better.
    pub enum Polarity {
        Neutral = "neutral", "Neither way";
        Higher = "higher", "Higher is better";
        Lower = "lower", "Lower is better";
        Band = "band", "Within a band is better";
    }
}

choice! {
    /// Whether the partnership answers for it.
    pub enum IndicatorClass {
        Performance = "performance", "Performance";
        Contextual = "contextual", "Contextual";
    }
}

choice! {
    /// How often it is read.
    pub enum Frequency {
        FinancialYear = "financial_year", "Every financial year";
        CalendarYear = "calendar_year", "Every calendar year";
        Quarterly = "quarterly", "Every quarter";
        Monthly = "monthly", "Every month";
        Irregular = "irregular", "From time to time";
    }
}

choice! {
    /// How a reading gets its colour.
    pub enum RagRule {
        Tolerance = "tolerance", "Within a tolerance of the target";
        Band = "band", "Within the band";
        Profile = "profile", "Against the profile of the year";
        Judgement = "judgement", "Judgement, with a reason";
    }
}

choice! {
    /// What happens to small counts in what is published.
    pub enum SmallNumbers {
        Standard = "standard", "Hidden when the indicator is sensitive";
        Always = "always", "Always hidden";
        Never = "never", "Never hidden";
    }
}

record! {
    /// A figure that is followed over time, with what it means and where it comes from. It holds aggregate figures only.
    pub struct Indicator(IndicatorId), IndicatorField {
        code: String = Code, Line, "Code", "As printed, for example V3", Public;
        name: String = Name, Line, "Name", "For example Repeat cases at the risk assessment conference", Public, required;
        definition: String = Definition, Paragraphs, "Definition", "What is counted, and what is not", Public;
        measure: Measure = Measure, FieldKind::Choice(Measure::OPTIONS), "Kind of figure", "", Public;
        unit: String = Unit, Line, "Unit", "For example people, cases or £. A percentage needs none", Public;
        numerator: String = Numerator, Line, "Numerator", "What a percentage or rate counts, for example repeat cases", Public;
        denominator: String = Denominator, Line, "Denominator", "What it is a share of, for example all cases referred", Public;
        per: Option<Number> = Per, Number, "Rate per", "For a rate, for example 1,000", Public;
        polarity: Polarity = Polarity, FieldKind::Choice(Polarity::OPTIONS), "Better direction", "", Public;
        class: IndicatorClass = Class, FieldKind::Choice(IndicatorClass::OPTIONS), "Class", "Contextual figures are watched; the partnership does not answer for them", Public;
        frequency: Frequency = Frequency, FieldKind::Choice(Frequency::OPTIONS), "Frequency", "", Public;
        cumulative: bool = Cumulative, Flag, "Cumulative", "Whether each reading counts from the beginning of the year", Public;
        lag: Option<Number> = Lag, Number, "Reporting lag", "Days after the end of a period until the figure is known", Public;
        source: String = Source, Line, "Source", "The system or return it comes from", Public;
        owner: Option<PostId> = Owner, Link(Kind::Post), "Owner", "The post that answers for the figure", Public;
        priorities: Vec<PriorityId> = Priorities, Links(Kind::Priority), "Priorities it measures", "", Public;
        objectives: Vec<ObjectiveId> = Objectives, Links(Kind::Objective), "Objectives it measures", "", Public;
        baseline: Option<Number> = Baseline, Number, "Baseline", "Where it stood before the work began", Public;
        baseline_period: Option<Date> = BaselinePeriod, Period, "Period of the baseline", "For example 2021/22", Public;
        rag_rule: Maybe<RagRule> = RagRule, OptionalChoice(RagRule::OPTIONS), "RAG rule", "Without a rule a reading has no colour", Public;
        tolerance: Option<Number> = Tolerance, Number, "Tolerance in per cent", "Amber while it misses the target by no more than this share of it", Public;
        sensitive: bool = Sensitive, Flag, "Sensitive", "Whether it counts victims, offenders or others who might be recognised", Public;
        small_numbers: SmallNumbers = SmallNumbers, FieldKind::Choice(SmallNumbers::OPTIONS), "Small counts", "", Public;
        threshold: Option<Number> = Threshold, Number, "Smallest count published", "Five if left empty", Public;
        retired_on: Option<Date> = RetiredOn, Date, "Retirement date", "From when it is no longer read", Public;
        retired_by: String = RetiredBy, Line, "Retiring body", "Who decided that", Public;
        position: u32 = Position, Position, "Place in the order", "", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Indicator {
    fn name(&self, _: &Body) -> String {
        if self.code.is_empty() { self.name.clone() } else { format!("{} {}", self.code, self.name) }
    }

    fn other_names(&self) -> Vec<&str> {
        vec![&self.name, &self.code]
    }
}

record! {
    /// How an indicator is worked out from a date on. A break says that what was before cannot be compared with what came after.
    pub struct Method(MethodId), MethodField {
        indicator: Option<IndicatorId> = Indicator, Owner(Kind::Indicator), "Indicator", "", Public, required;
        effective_from: Option<Date> = EffectiveFrom, Date, "Start date", "The first period counted this way", Public, required;
        what: String = What, Paragraphs, "Method", "How it is worked out, and what changed", Public, required;
        series_break: bool = SeriesBreak, Flag, "Break in the series", "Whether figures before and after cannot be compared", Public;
    }
}

impl Named for Method {
    fn name(&self, _: &Body) -> String {
        self.effective_from.map_or_else(|| "Method".to_owned(), |from| format!("Method from {}", from.words()))
    }
}

record! {
    /// What an indicator should reach in a period: a value, or a band. For a cumulative indicator, targets for the months or quarters
    /// of a year count from its beginning and are its profile. A target that was withdrawn stays.
    pub struct Target(TargetId), TargetField {
        indicator: Option<IndicatorId> = Indicator, Owner(Kind::Indicator), "Indicator", "", Public, required;
        period: Option<Date> = Period, Period, "Period", "For example 2024/25", Public, required;
        value: Option<Number> = Value, Number, "Target", "Or the lower end of the band", Public, required;
        high: Option<Number> = High, Number, "Upper end of the band", "Only for a band", Public;
        decided_by: String = DecidedBy, Line, "Deciding body", "", Public;
        withdrawn: Option<Date> = Withdrawn, Date, "Date withdrawn", "Leave empty while it holds", Public;
        withdrawn_why: String = WithdrawnWhy, Line, "Reason for withdrawing", "", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Target {
    fn name(&self, _: &Body) -> String {
        self.period.map_or_else(|| "Target".to_owned(), |period| format!("Target for {}", period.words()))
    }
}

record! {
    /// A figure from elsewhere that an indicator is held against: one value, or a band with a lower and an upper end.
    pub struct Benchmark(BenchmarkId), BenchmarkField {
        indicator: Option<IndicatorId> = Indicator, Owner(Kind::Indicator), "Indicator", "", Public, required;
        title: String = Title, Line, "Name", "For example National average", Public, required;
        low: Option<Number> = Low, Number, "Value", "Or the lower end of a band", Public, required;
        high: Option<Number> = High, Number, "Upper end of the band", "Leave empty for a single value", Public;
        period: Option<Date> = Period, Period, "Period", "The period it speaks of", Public;
        source: String = Source, Line, "Source", "Who publishes it", Public;
        address: String = Address, Line, "Web address", "", Public;
        checked: Option<Date> = Checked, Date, "Date checked", "When someone last looked it up", Public;
        definition: String = Definition, Paragraphs, "Definition", "What it counts, where that differs", Public;
    }
}

impl Named for Benchmark {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}
