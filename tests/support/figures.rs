//! Plans with figures in them, made to be checked.

use safer_plan::{
    check::{CheckFinding, Checks, Group},
    domain::{
        breakdown::{Breakdown, BreakdownKind, BreakdownPart},
        cohort::{CohortFlow, Movement, MovementKind},
        date::{Date, Day},
        field::Record,
        figure::Figure,
        id::{Id, RawId},
        indicator::{Benchmark, Indicator, Target},
        number::Number,
        objective::Objective,
        plan::Body,
        priority::Priority,
        reading::Reading,
        update::Update,
    },
};

/// A number from its text; nothing from an empty one.
pub fn number(text: &str) -> Option<Number> {
    (!text.is_empty()).then(|| text.parse().unwrap_or_else(|_| panic!("“{text}” is not a number")))
}

/// A period from its text; nothing from an empty one.
pub fn period(text: &str) -> Option<Date> {
    (!text.is_empty()).then(|| Date::read(text).unwrap_or_else(|_| panic!("“{text}” is not a period")))
}

/// The day on which the plans are looked at.
pub fn day() -> Day {
    "2024-06-30".parse().expect("a day")
}

/// A plan that is being made. Each record gets the next id.
pub struct Making {
    /// What there is so far.
    pub body: Body,
    next: u64,
}

impl Making {
    /// A plan with one priority and one objective under it, reported green.
    pub fn new() -> Self {
        let mut making = Self { body: Body::default(), next: 1 };
        let mut priority = making.blank::<Priority>();
        priority.title = String::from("Less harm");
        let mut objective = making.blank::<Objective>();
        (objective.title, objective.priority) = ("Count with care".to_owned(), Some(priority.id));
        objective.brag = safer_plan::domain::brag::Brag::Green;
        making.body.priorities.put(priority);
        making.body.objectives.put(objective);
        making
    }

    /// A record of its own.
    pub fn blank<R: Record>(&mut self) -> R {
        self.next += 1;
        R::blank(R::Id::of(RawId::from_bits(self.next).expect("an id")))
    }

    fn the_objective(&self) -> Objective {
        self.body.objectives.iter().next().expect("there is one").clone()
    }

    /// An indicator of the objective and its priority.
    pub fn indicator(&mut self, make: impl FnOnce(&mut Indicator)) -> Indicator {
        let objective = self.the_objective();
        let mut indicator: Indicator = self.blank();
        indicator.name = format!("Indicator {}", indicator.id);
        (indicator.objectives, indicator.priorities) = (vec![objective.id], objective.priority.into_iter().collect());
        make(&mut indicator);
        self.body.indicators.put(indicator.clone());
        indicator
    }

    /// A reading.
    pub fn reading(&mut self, of: &Indicator, when: &str, make: impl FnOnce(&mut Reading)) -> Reading {
        let mut reading: Reading = self.blank();
        (reading.indicator, reading.period) = (Some(of.id), period(when));
        make(&mut reading);
        self.body.readings.put(reading.clone());
        reading
    }

    /// A breakdown.
    pub fn breakdown(&mut self, of: &Reading, kind: BreakdownKind, whole: &str) -> Breakdown {
        let mut breakdown: Breakdown = self.blank();
        (breakdown.reading, breakdown.title) = (Some(of.id), "By kind".to_owned());
        (breakdown.kind, breakdown.whole) = (kind, number(whole));
        self.body.breakdowns.put(breakdown.clone());
        breakdown
    }

    /// A part of it.
    pub fn part(&mut self, of: &Breakdown, value: &str, share: &str, make: impl FnOnce(&mut BreakdownPart)) -> BreakdownPart {
        let mut part: BreakdownPart = self.blank();
        (part.breakdown, part.label) = (Some(of.id), format!("Part {}", part.id));
        (part.value, part.share) = (number(value), number(share));
        part.position = u32::try_from(self.next).expect("few");
        make(&mut part);
        self.body.breakdown_parts.put(part.clone());
        part
    }

    /// A cohort flow: opening, joined, left and closing.
    pub fn flow(&mut self, of: &Indicator, numbers: [&str; 4]) -> CohortFlow {
        let mut flow: CohortFlow = self.blank();
        (flow.indicator, flow.period) = (Some(of.id), period("2023/24"));
        [flow.opening, flow.joined, flow.left, flow.closing] = numbers.map(number);
        self.body.cohort_flows.put(flow.clone());
        flow
    }

    /// A reason for which some moved.
    pub fn movement(&mut self, of: &CohortFlow, kind: MovementKind, people: &str) -> Movement {
        let mut movement: Movement = self.blank();
        (movement.flow, movement.kind, movement.number) = (Some(of.id), kind, number(people));
        movement.reason = format!("Reason {}", movement.id);
        self.body.movements.put(movement.clone());
        movement
    }

    /// A benchmark of which all is known.
    pub fn benchmark(&mut self, of: &Indicator, low: &str, high: &str) -> Benchmark {
        let mut benchmark: Benchmark = self.blank();
        (benchmark.indicator, benchmark.title) = (Some(of.id), "Elsewhere".to_owned());
        (benchmark.low, benchmark.high) = (number(low), number(high));
        (benchmark.source, benchmark.definition) = ("A national body".to_owned(), "The same".to_owned());
        benchmark.checked = period("1 May 2024");
        self.body.benchmarks.put(benchmark.clone());
        benchmark
    }

    /// A target.
    pub fn target(&mut self, of: &Indicator, when: &str, value: &str, high: &str) -> Target {
        let mut target: Target = self.blank();
        (target.indicator, target.period) = (Some(of.id), period(when));
        (target.value, target.high) = (number(value), number(high));
        self.body.targets.put(target.clone());
        target
    }

    /// A figure in an update of the objective.
    pub fn figure(&mut self, value: &str, unit: &str, of: &str) -> Figure {
        let objective = self.the_objective();
        let mut update: Update = self.blank();
        (update.objective, update.period) = (Some(objective.id), period("2023/24"));
        let mut figure: Figure = self.blank();
        (figure.update, figure.label, figure.unit) = (Some(update.id), "Counted".to_owned(), unit.to_owned());
        (figure.value, figure.of) = (number(value), number(of));
        self.body.updates.put(update);
        self.body.figures.put(figure.clone());
        figure
    }
}

/// What the checks of figures and of small numbers find in a plan.
pub fn found(body: &Body, today: Day) -> Vec<CheckFinding> {
    let checks = Checks::of(body, today);
    let mine = |finding: &CheckFinding| matches!(finding.check.group, Group::Arithmetic | Group::SmallNumbers);
    checks.findings().map(|finding| (**finding).clone()).filter(mine).collect()
}

/// Their codes.
pub fn codes(body: &Body) -> Vec<&'static str> {
    found(body, day()).iter().map(|finding| finding.check.code).collect()
}
