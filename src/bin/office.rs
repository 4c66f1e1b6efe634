//! The office: a second program that makes reports and their files in a worker, fetched when first needed.

fn main() {
    let mut office = safer_plan::exchange::office::Office::default();
    safer_plan::browser::worker::serve(move |plan, ask| {
        if let Some(plan) = plan {
            // A plan that cannot be read leaves the office without one, and then it says so.
            let _ = office.hold(plan.as_bytes());
        }
        office.answer_text(ask)
    });
}
