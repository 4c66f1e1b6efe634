//! The council's colour and logo on the page.

use crate::{
    browser::page,
    domain::{colour::Colour, picture},
    ui::{session::Session, widgets::live},
};
use leptos::prelude::*;

/// The contrast that white has on everything in the council's colour but the bar, so that it stays legible where it is mixed lighter.
const CONTRAST: f64 = 8.0;
/// The colour of the bar, what is written on it, and the colour of links and buttons.
const PROPERTIES: [&str; 3] = ["--sp-bar", "--sp-on-bar", "--sp-brand"];

/// What the properties are to be; nothing where the council has no colour.
fn properties(colour: &str) -> [String; 3] {
    Colour::read(colour)
        .map_or_else(Default::default, |colour| [colour, colour.on_it(), colour.dark_enough(CONTRAST)].map(Colour::text))
}

/// Keeps the page in the council's colour for as long as its plan lies open.
pub fn follow_brand(session: Session) {
    let colour = session.select(|plan| plan.body.partnership.colour.clone());
    let put = |values: [String; 3]| PROPERTIES.iter().zip(values).for_each(|(name, value)| page::set_root_property(name, &value));
    Effect::new(move |_| put(colour.with(|colour| properties(colour))));
    on_cleanup(move || put(properties("")));
}

/// The council's logo in the bar, if it has one.
#[component]
pub fn Logo() -> impl IntoView {
    let session = Session::from_context();
    let logo = session.select(|plan| (plan.body.partnership.logo.clone(), plan.body.partnership.logo_words.clone()));
    live(move || {
        let (picture, words) = logo.get();
        picture::data_address(&picture).map(|address| view! { <img class="sp-top__logo" src=address alt=words/> })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_legible_in_any_colour() {
        assert_eq!(properties("#f58220"), ["#f58220", "#000000", &Colour::read("#f58220").unwrap().dark_enough(8.0).text()]);
        assert_eq!(properties("#12436d"), ["#12436d", "#ffffff", "#12436d"]);
        assert_eq!(properties("").concat(), "");
    }
}
