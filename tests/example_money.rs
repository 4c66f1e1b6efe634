//! The money, contracts and programmes of the example plans: what is stated, and nothing where the reports are silent.

mod support;

use safer_plan::{
    domain::{
        contract::OptionStatus,
        date::{Date, Day},
        number::Number,
        record::Kind,
    },
    examples::Example,
};
use support::{
    example,
    facts::{hold, names},
};

/// Whole months from one day to another, counted by calendar months.
fn months(from: Day, to: Day) -> i32 {
    (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month()) - i32::from(from.month())
}

#[test]
fn every_sum_of_the_first_has_its_funder_its_end_and_its_objective() {
    let body = example(Example::Plan2022).plan.body;
    for (title, funder, kind, ends, objectives) in [
        ("Night marshals in Romford town centre", "MOPAC Violence Reduction Unit", "Grant", "March 2025", "1.3"),
        ("Council-funded police team", "London Borough of Havering", "Core budget", "March 2024", "3.5"),
        ("OWL", "", "Grant", "March 2024", "6.4"),
        ("Mental health workers for IOM", "Mayor's Office for Policing and Crime", "Grant", "", "3.2"),
        ("Safer Neighbourhood Board grant", "Mayor's Office for Policing and Crime", "Grant", "", "6.3"),
        ("CCTV refresh", "London Borough of Havering", "Capital", "", "5.1"),
        ("Core budget of the council", "London Borough of Havering", "Core budget", "", ""),
        ("MOPAC grant for the plan", "Mayor's Office for Policing and Crime", "Grant", "", ""),
    ] {
        let funding = body.funding.iter().find(|row| row.title == title).unwrap_or_else(|| panic!("no “{title}”"));
        hold(&body, Kind::Funding, &[(title, "funder", funder), (title, "kind", kind), (title, "ends", ends)]);
        let of = funding.objectives.iter().filter_map(|id| body.objectives.get(*id)).map(|row| row.reference.as_str());
        assert_eq!(of.collect::<Vec<_>>().join(", "), objectives, "{title}");
    }
    assert_eq!(body.funding.len(), 8, "the table above has them all");
}

#[test]
fn only_the_minuted_amount_is_given() {
    for which in Example::ALL {
        let body = example(which).plan.body;
        let amounts: Vec<_> = body.funding.iter().filter_map(|row| Some((row.title.as_str(), row.amount?))).collect();
        let expected = if which == Example::Plan2022 { vec![("CCTV refresh", Number::whole(5_000_000))] } else { vec![] };
        assert_eq!(amounts, expected, "{which:?}");
        assert!(body.contracts.iter().all(|contract| contract.value.is_none()), "{which:?}");
    }
}

#[test]
fn the_police_team_and_owl_are_paid_for_until_a_year_before_the_plan_ends() {
    let body = example(Example::Plan2022).plan.body;
    let plan_end = body.details.ends.map(Date::last).expect("the plan ends");
    assert_eq!(plan_end.to_string(), "2025-03-31");
    let mut gaps: Vec<_> = body
        .funding
        .iter()
        .filter_map(|row| Some((row.title.as_str(), months(row.ends?.last(), plan_end))))
        .filter(|(_, gap)| *gap > 0)
        .collect();
    gaps.sort_unstable();
    assert_eq!(gaps, [("Council-funded police team", 12), ("OWL", 12)]);
    for title in gaps.iter().map(|(title, _)| *title) {
        let funding = body.funding.iter().find(|row| row.title == title).expect("it is there");
        let objectives = funding.objectives.iter().filter_map(|id| body.objectives.get(*id));
        assert!(objectives.into_iter().all(|objective| objective.status.is_live()), "{title} still has work to pay for");
    }
}

#[test]
fn contracts_end_where_stated_and_no_option_was_taken_up() {
    let body = example(Example::Plan2022).plan.body;
    hold(
        &body,
        Kind::Contract,
        &[
            ("Refuges", "provider", "Havering Women's Aid"),
            ("Refuges", "starts", ""),
            ("Refuges", "ends", ""),
            ("Refuges", "months", "60"),
            ("Refuges", "outputs", "23 bed spaces in two refuges."),
            ("Men and Masculinities", "provider", "Cranstoun"),
            ("Men and Masculinities", "ends", "March 2025"),
            ("Serious Group Violence mentoring", "provider", "Lifeline"),
            ("Serious Group Violence mentoring", "starts", ""),
            ("Serious Group Violence mentoring", "ends", "31 March 2025"),
        ],
    );
    assert_eq!(body.contracts.len(), 3);
    let mut options: Vec<_> = body
        .contract_options
        .iter()
        .map(|option| {
            let contract = option.contract.and_then(|id| body.contracts.get(id)).expect("an option has a contract");
            assert_eq!((option.status, option.notice_by), (OptionStatus::Open, None), "{}", contract.title);
            (contract.title.as_str(), option.position, option.months.expect("months are stated").to_string())
        })
        .collect();
    options.sort();
    let mentoring = "Serious Group Violence mentoring";
    let expected = [("Refuges", 1, "24"), (mentoring, 1, "12"), (mentoring, 2, "12")];
    assert_eq!(options, expected.map(|(title, position, months)| (title, position, months.to_owned())));
}

#[test]
fn every_programme_of_the_report_is_there() {
    let body = example(Example::Plan2022).plan.body;
    let mut found = names(&body, Kind::Programme);
    found.sort();
    let mut expected = [
        "Annual crime survey",
        "Bleed kits",
        "Community safety newsletter",
        "Direction programmes",
        "Domestic Abuse Champions",
        "Domestic abuse awareness and RIC training",
        "DRIVE",
        "Independent Domestic Violence Advocacy",
        "IRISi",
        "Junior Citizens",
        "Love the Hill",
        "Men and Masculinities",
        "Mental health workers in IOM",
        "Night marshals",
        "OWL app",
        "Operation Yamhill",
        "Restart",
        "Serious Group Violence mentoring",
        "VAWG coffee mornings",
        "WAVE training",
        "Youth diversionary projects",
    ];
    expected.sort_unstable();
    assert_eq!(found, expected);
    assert!(body.programmes.iter().all(|programme| !programme.objectives.is_empty()), "each delivers an objective");
    hold(
        &body,
        Kind::Programme,
        &[
            ("Night marshals", "runs", "Fri and Sat 10pm to 4am"),
            ("Night marshals", "ends", "March 2025"),
            ("Operation Yamhill", "runs", "monthly"),
            ("Community safety newsletter", "runs", "quarterly"),
            ("Community safety newsletter", "starts", "April 2023"),
            ("Annual crime survey", "runs", "annually in April"),
            ("Men and Masculinities", "provider", "Cranstoun"),
            ("Serious Group Violence mentoring", "ends", "31 March 2025"),
            ("Mental health workers in IOM", "provider", "TogetherUK"),
            ("Junior Citizens", "runs", ""),
            ("Junior Citizens", "audience", "Year 6 pupils"),
            ("Direction programmes", "what", "5 days off site or 10 days in school, with sessions for parents."),
        ],
    );
}

#[test]
fn the_second_is_paid_for_by_grant_and_from_what_there_is() {
    let body = example(Example::Plan2017).plan.body;
    hold(
        &body,
        Kind::Funding,
        &[
            ("MOPAC grant for the plan", "funder", "Mayor's Office for Policing and Crime"),
            ("MOPAC grant for the plan", "kind", "Grant"),
            ("Existing resources of the council", "kind", "Core budget"),
            ("Existing resources of the Metropolitan Police", "funder", "Metropolitan Police Service"),
        ],
    );
    assert!(body.funding.len() == 3 && body.funding.iter().all(|row| row.ends.is_none()), "no end is stated");
}
