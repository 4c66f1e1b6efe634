//! The example plans hold the facts of the two published reports.

use safer_plan::{examples::Example, exchange::json};

#[test]
fn both_open_and_come_back_byte_for_byte() {
    for example in Example::ALL {
        let document = example.open().unwrap_or_else(|error| panic!("{example:?}: {error}"));
        for text in [json::compact(&document), json::pretty(&document)] {
            let loaded = json::read(text.as_bytes()).unwrap_or_else(|error| panic!("{example:?}: {error}"));
            assert!(loaded.intact);
            assert_eq!(loaded.document, document);
            assert_eq!(json::pretty(&loaded.document), json::pretty(&document));
        }
    }
}
