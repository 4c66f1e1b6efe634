//! The figures of the first example: every one that the report gives, once, and none made to add up.

mod support;

use safer_plan::{
    domain::{
        breakdown::BreakdownPart,
        date::Date,
        figure::Qualifier,
        indicator::Indicator,
        number::Number,
        objective::ObjectiveId,
        plan::{Body, Plan},
        reading::Reading,
        value::Choice,
    },
    examples::Example,
    exchange::json,
};
use support::example;

fn edition(plan: &Plan) -> &Body {
    plan.frozen.values().next().expect("one edition is set aside")
}

/// Objective, and a line that says a figure as the report has it: what it is part of, what is counted, how many, and when.
const FIGURES: [(&str, &str); 75] = [
    ("2.1.2", "Patrol nights a week: 2 nights a week, 2022/23"),
    ("2.1.4", "Days of action: 1 day a month, 2022/23"),
    ("2.2.2", "Bed spaces: 23 bed spaces"),
    ("2.2.2", "Refuges: 2 refuges"),
    ("2.2.2", "Length of the contract: 5 years"),
    ("2.2.2", "Possible extension: 2 years"),
    ("2.2.3", "Senior IDVAs in post: 1 post"),
    ("2.2.3", "Full-time IDVAs in post: 2 posts"),
    ("2.2.3", "Cases supported by the IDVA service: 461 cases, 2022/23"),
    ("2.2.4", "New Domestic Abuse Champions: 52 people, 2022/23"),
    ("2.2.5", "Domestic abuse training sessions: 5 sessions, period not stated"),
    ("2.2.5", "Delegates at domestic abuse training: 142 people, period not stated"),
    ("2.2.6", "Perpetrators supported by Men and Masculinities: 27 people, 2022/23"),
    ("2.2.7", "Meetings: 1 meeting a week, 2022"),
    ("2.2.7", "Cases referred to the DV MARAC: 492 cases, 2022"),
    ("2.2.7", "Repeat cases at the DV MARAC: 26.8% (132 of 492), 2022"),
    ("2.2.7", "Repeat cases at the DV MARAC, benchmark: 24 to 40, SafeLives"),
    ("2.3.2", "IOM cohort: 61 people, 2022/23, change of 15%"),
    ("2.3.2", "IOM cohort, By sex: Men 90%"),
    ("2.3.2", "IOM cohort, By sex: Women 10%"),
    ("2.3.2", "IOM cohort, 2022/23: joined 20, left 23, average 61"),
    ("2.3.2", "IOM cohort, left: Completed the programme 11"),
    ("2.3.2", "IOM cohort, left: Transferred out of the borough 10"),
    ("2.3.2", "IOM cohort, raised: RAG rating raised, monthly average 2"),
    ("2.3.2", "IOM cohort, lowered: RAG rating lowered, monthly average 4"),
    ("2.3.2", "Needs in the IOM cohort: no figure, as at 31 March 2023"),
    ("2.3.2", "Needs in the IOM cohort, Needs at the end of the year: Used drugs 47"),
    ("2.3.2", "Needs in the IOM cohort, Needs at the end of the year: Had alcohol problems 23"),
    ("2.3.2", "Needs in the IOM cohort, Needs at the end of the year: Had mental health problems 41"),
    ("2.3.5", "Arrests by the council-funded police team: 172 arrests, 2022"),
    ("2.3.5", "Arrests by the council-funded police team, By offence: Theft or handling of stolen vehicles 34"),
    ("2.3.5", "Arrests by the council-funded police team, By offence: Residential burglary 18"),
    ("2.3.5", "Arrests by the council-funded police team, By offence: Possession of offensive weapons, firearms or blades 11"),
    ("2.3.5", "Arrests by the council-funded police team, By offence: Supply or possession of drugs 24"),
    ("2.3.5", "Arrests by the council-funded police team, By offence: Robbery 14"),
    ("2.3.5", "Arrests by the council-funded police team, By offence: Miscellaneous offences 71"),
    ("2.4.1", "Youngest age covered: 10 years"),
    ("2.4.1", "Oldest age covered: 25 years"),
    ("2.4.1", "Weeks looked back over: 4 weeks"),
    ("2.4.3", "Young people on the Vulnerability Index: 133 people, January 2023"),
    ("2.4.3", "Young people on the Vulnerability Index, New additions, and how they came to notice: Added in the past year 67%"),
    (
        "2.4.3",
        "Young people on the Vulnerability Index, New additions, and how they came to notice: \
         Came to notice for weapons, stabbing, group violence or the matrix 99 74%, of those: Added in the past year",
    ),
    (
        "2.4.3",
        "Young people on the Vulnerability Index, New additions, and how they came to notice: \
         Met several criteria, of those: Added in the past year",
    ),
    ("2.4.3", "Index: noticed for weapon possession: no figure, January 2023, change of 48%"),
    ("2.4.3", "Index: noticed for serious violence: no figure, January 2023, fell"),
    ("2.4.3", "Time the index has been in place: 3 years"),
    ("2.4.4", "Time for those aged 10 to 18: 2.5 days a week"),
    ("2.4.4", "Time for those aged 18 to 25: 2.5 days a week"),
    ("2.4.4", "Young people mentored by Lifeline, By age: Aged 10 to 18, from 10 to 18"),
    ("2.4.4", "Young people mentored by Lifeline, By age: Aged 18 to 25, from 18 to 25"),
    ("2.4.4", "Options to extend the contract: 2 options"),
    ("2.4.4", "Length of each option: 12 months"),
    ("2.4.4", "Young people mentored by Lifeline: 50 people, year 1 of Serious Group Violence mentoring"),
    ("2.4.4", "Mentoring sessions held by Lifeline: 495 sessions, year 1 of Serious Group Violence mentoring"),
    ("2.4.4", "Mentoring sessions held by Lifeline, target: 650, 2023/24"),
    ("2.4.4", "Over-18s mentored with no new conviction: 81%, year 1 of Serious Group Violence mentoring"),
    ("2.4.4", "Over-18s mentored with no new conviction, Over-18s with a new conviction: 3 in all"),
    ("2.4.4", "Over-18s mentored with no new conviction, Over-18s with a new conviction: Breached a criminal behaviour order 2"),
    ("2.4.4", "Over-18s mentored with no new conviction, Over-18s with a new conviction: Had a knife 1"),
    ("2.4.5", "Off-site direction programme: 5 days"),
    ("2.4.5", "In-school direction programme: 10 days"),
    ("2.4.5", "Age of the children who have to attend: fewer than 16 years"),
    ("2.4.6", "Year 6 pupils at Junior Citizens: more than 2,000 people, 2022"),
    ("2.4.6", "Length of the programme: 2 weeks, 2022"),
    ("2.5.1", "Expected length of phase 1, shortest: 12 months"),
    ("2.5.1", "Expected length of phase 1, longest: 18 months"),
    ("2.5.4", "Meetings: 1 meeting a month, 2022/23"),
    ("2.5.4", "New referrals to the Community MARAC: 7 referrals, 2022/23"),
    ("2.6.1", "Newsletters: 1 newsletter a quarter"),
    ("2.6.2", "Responses to the crime survey: 418 responses, 2023"),
    ("2.6.2", "Length of the survey: 6 weeks, 2023"),
    ("2.6.3", "Board meetings: 1 meeting a quarter, 2022/23"),
    ("2.6.3", "Public conferences: 1 conference, July 2022"),
    ("2.6.4", "Additional OWL users: 878 users, 2022"),
    ("2.1.5", "Youngest age for a serious violence reduction order: at least 18 years"),
];

/// Each part that is there, with what goes before it; nothing in place of one that is not.
fn joined(parts: &[(&str, Option<Number>)]) -> String {
    let said = |(before, number): &(&str, Option<Number>)| number.map(|number| format!("{before}{}", number.grouped()));
    parts.iter().filter_map(said).collect()
}

fn said_of_part(body: &Body, part: &BreakdownPart) -> String {
    let within = part.within.and_then(|id| body.breakdown_parts.get(id)).map(|larger| format!(", of those: {}", larger.label));
    let share = part.share.map(|share| format!(" {share}%")).unwrap_or_default();
    let band = joined(&[(", from ", part.lowest), (" to ", part.highest)]);
    format!("{}{}{share}{band}{}", part.label, joined(&[(" ", part.value)]), within.unwrap_or_default())
}

fn said_of_reading(body: &Body, indicator: &Indicator, reading: &Reading) -> Vec<String> {
    let name = &indicator.name;
    let (qualifier, unit) = match (reading.qualifier, indicator.unit.as_str()) {
        (Qualifier::Exactly, "") => (String::new(), "%".to_owned()),
        (Qualifier::Exactly, unit) => (String::new(), format!(" {unit}")),
        (qualifier, unit) => (format!("{} ", qualifier.label().to_lowercase()), format!(" {unit}")),
    };
    let value = reading.value.map_or_else(|| "no figure".to_owned(), |value| format!("{qualifier}{}{unit}", value.grouped()));
    let of = joined(&[(" (", reading.numerator), (" of ", reading.denominator)]);
    let close = if of.is_empty() { "" } else { ")" };
    let change = reading.stated_change.map(|change| format!(", change of {change}%")).unwrap_or_default();
    let direction = reading.direction.0.map(|direction| format!(", {}", direction.label().to_lowercase())).unwrap_or_default();
    let mut lines = vec![format!("{name}: {value}{of}{close}, {}{change}{direction}", reading.period_words(body))];
    for breakdown in body.breakdowns.iter().filter(|breakdown| breakdown.reading == Some(reading.id)) {
        lines.extend(breakdown.whole.map(|whole| format!("{name}, {}: {whole} in all", breakdown.title)));
        let parts = body.breakdown_parts.iter().filter(|part| part.breakdown == Some(breakdown.id));
        lines.extend(parts.map(|part| format!("{name}, {}: {}", breakdown.title, said_of_part(body, part))));
    }
    lines
}

fn said_of_indicator(body: &Body, indicator: &Indicator) -> Vec<String> {
    let (name, own) = (&indicator.name, Some(indicator.id));
    let mut lines = Vec::new();
    for reading in body.readings.iter().filter(|reading| reading.indicator == own) {
        lines.extend(said_of_reading(body, indicator, reading));
    }
    for target in body.targets.iter().filter(|target| target.indicator == own) {
        let period = target.period.map(Date::words).unwrap_or_default();
        lines.push(format!("{name}, target:{}, {period}", joined(&[(" ", target.value)])));
    }
    for benchmark in body.benchmarks.iter().filter(|benchmark| benchmark.indicator == own) {
        let band = joined(&[(" ", benchmark.low), (" to ", benchmark.high)]);
        lines.push(format!("{name}, benchmark:{band}, {}", benchmark.source));
    }
    for flow in body.cohort_flows.iter().filter(|flow| flow.indicator == own) {
        let numbers = [
            (" opening ", flow.opening),
            (" joined ", flow.joined),
            (", left ", flow.left),
            (", closing ", flow.closing),
            (", average ", flow.average),
        ];
        lines.push(format!("{name}, {}:{}", flow.period.map(Date::words).unwrap_or_default(), joined(&numbers)));
        let moves = body.movements.iter().filter(|movement| movement.flow == Some(flow.id));
        lines.extend(moves.map(|one| format!("{name}, {}: {}{}", one.kind.key(), one.reason, joined(&[(" ", one.number)]))));
    }
    lines
}

/// Every figure that is kept for an objective: those in its progress, and all that is known of the indicators that measure it.
fn said(body: &Body, objective: ObjectiveId) -> Vec<String> {
    let update = |id| body.updates.get(id).and_then(|update| update.objective) == Some(objective);
    let figures = body.figures.iter().filter(|figure| figure.update.is_some_and(update));
    let period = |date: Date| format!(", {}", date.words());
    let mut lines: Vec<String> = figures
        .map(|figure| format!("{}: {}{}", figure.label, figure.words(), figure.period.map(period).unwrap_or_default()))
        .collect();
    for indicator in body.indicators.iter().filter(|indicator| indicator.objectives.contains(&objective)) {
        lines.extend(said_of_indicator(body, indicator));
    }
    lines
}

#[test]
fn every_figure_of_the_report_is_there_once() {
    let plan = example(Example::Plan2022).plan;
    let again = json::read(json::pretty(&example(Example::Plan2022)).as_bytes()).expect("it opens").document.plan;
    for body in [edition(&plan), edition(&again), &plan.body] {
        for (reference, line) in FIGURES {
            let objective = edition(&plan).objectives.iter().find(|objective| objective.reference == reference);
            let there = said(body, objective.expect(reference).id);
            let times = there.iter().filter(|said| *said == line).count();
            assert_eq!(times, 1, "{reference}: {line}; there are {there:#?}");
        }
    }
}

/// What is followed over time belongs to a priority and an objective, says what it counts, and is sensitive where people who came to
/// harm or did it are counted.
#[test]
fn every_indicator_is_placed_and_says_what_it_counts() {
    let plan = example(Example::Plan2022).plan;
    assert_eq!(plan.body.indicators, edition(&plan).indicators);
    for indicator in plan.body.indicators.iter() {
        let name = &indicator.name;
        assert!(!indicator.definition.is_empty(), "{name}");
        assert!(plan.body.readings.iter().any(|reading| reading.indicator == Some(indicator.id)), "{name} was never read");
        for objective in indicator.objectives.iter().filter_map(|id| plan.body.objectives.get(*id)) {
            assert!(objective.priority.is_some_and(|id| indicator.priorities.contains(&id)), "{name}: another priority");
        }
    }
    let open: Vec<_> = plan.body.indicators.iter().filter(|row| !row.sensitive).map(|row| row.id.to_string()).collect();
    assert_eq!(open, ["m224", "m246", "m262", "m264", "m225a", "m225b", "m244b"], "training, pupils, the survey, OWL, sessions");
}

/// What the report says that does not add up stays as the report says it: it is for the officer to ask.
#[test]
fn nothing_that_does_not_add_up_was_mended() {
    let plan = example(Example::Plan2022).plan;
    let body = edition(&plan);
    let rough = |number: Option<Number>| number.expect("it is stated").rough();
    let is = |left: f64, right: f64| (left - right).abs() < 1e-9;
    let part = |id: &str| body.breakdown_parts.get(id.parse().expect("an id")).expect(id);
    let reading = |id: &str| body.readings.get(id.parse().expect("an id")).expect(id);
    let parts = |of: &str| -> f64 {
        let of = Some(of.parse().expect("an id"));
        body.breakdown_parts.iter().filter(|part| part.breakdown == of).map(|part| rough(part.value)).sum()
    };

    let flow = body.cohort_flows.iter().next().expect("one flow");
    let left = |id: &str| rough(body.movements.get(id.parse().expect("an id")).expect(id).number);
    assert!(is(left("w232a") + left("w232b"), 21.0) && is(rough(flow.left), 23.0), "2 are not accounted for");
    assert!(flow.opening.is_none() && flow.closing.is_none() && reading("r232a").former.is_none(), "none was worked out");

    assert!(is(parts("k235"), rough(reading("r235").value)), "the arrests do add up");

    let (people, added, those) = (rough(reading("r243a").value), rough(part("k243a").share), rough(part("k243b").value));
    assert!(those > people * added / 100.0, "99 of the 67% of 133 cannot be, and stands so in the report");
    assert!(part("k243a").value.is_none() && part("k243c").value.is_none(), "neither count is stated");

    let snapshot = reading("r232b");
    assert!(snapshot.value.is_none() && snapshot.denominator.is_none(), "the report does not say of how many");
    assert!(parts("k232d") > rough(reading("r232a").value), "one person may be in all three");

    let over_18s = reading("r244c");
    assert!(over_18s.numerator.is_none() && over_18s.denominator.is_none(), "81% of how many is not stated");
    assert!(reading("r243b").value.is_none() && reading("r243b").former.is_none(), "48% of what is not stated");
    let benchmark = body.benchmarks.iter().next().expect("one benchmark");
    assert!(benchmark.address.is_empty() && benchmark.checked.is_none() && benchmark.definition.is_empty());
}
