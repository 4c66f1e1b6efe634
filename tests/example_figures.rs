//! The figures of the first example: every one that the report gives, and none made to add up.

mod support;

use safer_plan::{
    domain::{
        figure::Figure,
        plan::{Body, Plan},
    },
    examples::Example,
    exchange::json,
};
use support::example;

fn edition(plan: &Plan) -> &Body {
    plan.frozen.values().next().expect("one edition is set aside")
}

/// Objective, fragment of the label, value with unit and whole, and period, as the report has them.
const FIGURES: [(&str, &str, &str, &str); 66] = [
    ("2.1.2", "Patrol nights", "2 nights a week", "2022/23"),
    ("2.1.4", "Days of action", "1 day a month", "2022/23"),
    ("2.2.2", "Bed spaces", "23 bed spaces", ""),
    ("2.2.2", "Refuges", "2 refuges", ""),
    ("2.2.2", "Length of the contract", "5 years", ""),
    ("2.2.2", "extension", "2 years", ""),
    ("2.2.3", "Senior IDVAs", "1 post", ""),
    ("2.2.3", "Full-time IDVAs", "2 posts", ""),
    ("2.2.3", "Cases supported", "461 cases", "2022/23"),
    ("2.2.4", "Champions", "52 people", "2022/23"),
    ("2.2.5", "Training sessions", "5 sessions", ""),
    ("2.2.5", "Delegates", "142 people", ""),
    ("2.2.6", "Perpetrators supported", "27 people", "2022/23"),
    ("2.2.7", "Meetings", "1 meeting a week", "2022"),
    ("2.2.7", "Cases referred", "492 cases", "2022"),
    ("2.2.7", "Repeat cases", "132 of 492 cases", "2022"),
    ("2.2.7", "share of cases", "26.8% of 492", "2022"),
    ("2.2.7", "lower end", "24%", ""),
    ("2.2.7", "upper end", "40%", ""),
    ("2.3.2", "Average number", "61 people", "2022/23"),
    ("2.3.2", "Rise on the previous", "15%", "2022/23"),
    ("2.3.2", "Men", "90% of 61", "2022/23"),
    ("2.3.2", "Women", "10% of 61", "2022/23"),
    ("2.3.2", "New cases", "20 people", "2022/23"),
    ("2.3.2", "People removed", "23 people", "2022/23"),
    ("2.3.2", "completing", "11 of 23 people", "2022/23"),
    ("2.3.2", "transfer", "10 of 23 people", "2022/23"),
    ("2.3.2", "raised", "2 people a month", "2022/23"),
    ("2.3.2", "lowered", "4 people a month", "2022/23"),
    ("2.3.2", "drugs", "47 people", "2022/23"),
    ("2.3.2", "alcohol", "23 people", "2022/23"),
    ("2.3.2", "mental health", "41 people", "2022/23"),
    ("2.3.5", "Arrests", "172 arrests", "2022"),
    ("2.3.5", "stolen vehicles", "34 of 172 arrests", "2022"),
    ("2.3.5", "burglary", "18 of 172 arrests", "2022"),
    ("2.3.5", "offensive weapons", "11 of 172 arrests", "2022"),
    ("2.3.5", "drugs", "24 of 172 arrests", "2022"),
    ("2.3.5", "Robbery", "14 of 172 arrests", "2022"),
    ("2.3.5", "Miscellaneous", "71 of 172 arrests", "2022"),
    ("2.4.1", "Youngest age", "10 years", ""),
    ("2.4.1", "Oldest age", "25 years", ""),
    ("2.4.1", "looked back", "4 weeks", ""),
    ("2.4.3", "vulnerable", "133 people", "2023-01"),
    ("2.4.3", "Added", "67% of 133", "2023-01"),
    ("2.4.3", "Of those", "99 people", "2023-01"),
    ("2.4.3", "as a share", "74%", "2023-01"),
    ("2.4.3", "weapon possession", "48%", "2023-01"),
    ("2.4.3", "in place", "3 years", ""),
    ("2.4.4", "aged 10 to 18", "2.5 days a week", ""),
    ("2.4.4", "aged 18 to 25", "2.5 days a week", ""),
    ("2.4.4", "Young people", "50 people", ""),
    ("2.4.4", "Mentoring sessions", "495 sessions", ""),
    ("2.4.4", "no new conviction", "81%", ""),
    ("2.4.4", "Breached", "2 of 3 people", ""),
    ("2.4.4", "knife", "1 of 3 people", ""),
    ("2.4.4", "expected", "650 sessions a year", ""),
    ("2.4.5", "Off-site", "5 days", ""),
    ("2.4.5", "In-school", "10 days", ""),
    ("2.4.6", "Year 6", "more than 2,000 people", "2022"),
    ("2.4.6", "Length", "2 weeks", "2022"),
    ("2.5.1", "shortest", "12 months", ""),
    ("2.5.1", "longest", "18 months", ""),
    ("2.5.4", "New referrals", "7 referrals", "2022/23"),
    ("2.6.2", "Responses", "418 responses", "2023"),
    ("2.6.2", "Length", "6 weeks", "2023"),
    ("2.6.4", "Additional users", "878 users", "2022"),
];

fn figures_of<'a>(body: &'a Body, reference: &str) -> Vec<&'a Figure> {
    let objective = body.objectives.iter().find(|objective| objective.reference == reference).map(|objective| objective.id);
    let update = |figure: &Figure| figure.update.and_then(|id| body.updates.get(id));
    body.figures.iter().filter(|figure| update(figure).is_some_and(|update| update.objective == objective)).collect()
}

#[test]
fn every_figure_of_the_report_is_there() {
    let plan = example(Example::Plan2022).plan;
    let again = json::read(json::pretty(&example(Example::Plan2022)).as_bytes()).expect("it opens").document.plan;
    for body in [edition(&plan), edition(&again)] {
        for (reference, label, words, period) in FIGURES {
            let kept = |figure: &&Figure| {
                let of = figure.period.map(|period| period.to_string()).unwrap_or_default();
                figure.label.contains(label) && figure.words() == words && of == period
            };
            let found = figures_of(body, reference);
            let there: Vec<String> = found.iter().map(|figure| format!("{}: {}", figure.label, figure.words())).collect();
            assert!(found.iter().any(kept), "{reference}, {label}: {words} ({period}); there are {there:#?}");
        }
    }
}

/// What the report says that does not add up stays as the report says it: it is for the officer to ask.
#[test]
fn nothing_that_does_not_add_up_was_mended() {
    let plan = example(Example::Plan2022).plan;
    let value = |reference: &str, label: &str| {
        let found = figures_of(edition(&plan), reference).into_iter().find(|figure| figure.label.contains(label));
        found.and_then(|figure| figure.value).map(|value| value.to_string().parse::<f64>().expect("a number")).expect(label)
    };
    let sum = |reference, labels: &[&str]| labels.iter().map(|label| value(reference, label)).sum::<f64>();
    let is = |left: f64, right: f64| (left - right).abs() < 1e-9;
    assert!(is(sum("2.3.2", &["completing", "transfer"]), 21.0) && is(value("2.3.2", "People removed"), 23.0));
    assert!(is(sum("2.3.5", &["vehicles", "burglary", "weapons", "drugs", "Robbery", "Miscellaneous"]), value("2.3.5", "Arrests")));
    let (people, added, those) = (value("2.4.3", "vulnerable"), value("2.4.3", "Added"), value("2.4.3", "Of those"));
    assert!(those > people * added / 100.0, "99 of the 67% of 133 cannot be, and stands so in the report");
    let those = figures_of(edition(&plan), "2.4.3").into_iter().filter(|figure| figure.label.starts_with("Of those"));
    assert!(those.into_iter().all(|figure| figure.of.is_none()), "the report does not say of how many");
    assert!(sum("2.3.2", &["drugs", "alcohol", "mental"]) > value("2.3.2", "Average number"), "one person may be in all three");
}
