//! Every page's address leads back to it.

use super::*;

#[test]
fn every_page_has_an_address_that_leads_back_to_it() {
    let id = "v211";
    let routes = [
        Route::Overview,
        Route::Priorities,
        Route::Priority(id.parse().unwrap()),
        Route::Objectives,
        Route::Objective(id.parse().unwrap()),
        Route::Figures,
        Route::Partners,
        Route::Organisation(id.parse().unwrap()),
        Route::Post(id.parse().unwrap()),
        Route::Boards,
        Route::Calendar,
        Route::Funding,
        Route::Programmes,
        Route::Risks,
        Route::Orders,
        Route::Assessment,
        Route::Engagement,
        Route::Approvals,
        Route::Strategies,
        Route::Documents,
        Route::Glossary,
        Route::Changes,
        Route::Reviews,
        Route::Compare,
        Route::Record(RecordId { kind: Kind::Contract, id: id.parse().unwrap() }),
        Route::FiguresYear(id.parse().unwrap(), "2023/24".parse().unwrap()),
        Route::FiguresYear(id.parse().unwrap(), "2023".parse().unwrap()),
        Route::FiguresPeriod("2023/24-Q2".parse().unwrap()),
        Route::FiguresPeriod("2009-10".parse().unwrap()),
        Route::Gathering,
        Route::Progress("2024/25-Q3".parse().unwrap()),
        Route::Checks,
        Route::Statutory,
        Route::DataReturn,
        Route::Reports,
        Route::Templates,
        Route::Record(RecordId { kind: Kind::Report, id: id.parse().unwrap() }),
        Route::StartFromReport,
        Route::Search,
        Route::Share,
        Route::Settings,
        Route::Help,
        Route::NotFound,
    ];
    for route in routes {
        assert_eq!(Route::parse(&route.to_string()), route);
        let address = Address { route, edition: "ed1".parse().ok(), query: "q=a%20b&brag=red".into() };
        assert_eq!(Address::parse(&address.to_string()), address);
    }
}

#[test]
fn an_address_that_names_nothing_says_so() {
    for hash in [
        "#/nowhere",
        "#/objectives/UPPER",
        "#/objectives/v1/more",
        "#/%zz",
        "#/figures/year/v1/soon",
        "#/figures/period/2009_11",
        "#/progress/soon",
    ] {
        assert_eq!(Address::parse(hash).route, Route::NotFound, "{hash}");
    }
    assert_eq!(Address::parse("").route, Route::Overview);
    assert_eq!(Address::parse("#/objectives?edition=!").edition, None);
}
