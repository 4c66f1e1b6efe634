//! Where the focus goes, and that nobody is called back from where they went.

use super::pause;
use js_sys::Function;
use safer_plan::browser::page;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Inputs with these ids, on the page until it is dropped.
struct Fields(web_sys::Element);

impl Fields {
    fn new(ids: &[&str]) -> Self {
        let document = web_sys::window().and_then(|window| window.document()).expect("a page");
        let place = document.create_element("div").expect("a place");
        place.set_inner_html(&ids.iter().map(|id| format!("<input id={id}>")).collect::<String>());
        document.body().expect("a body").append_child(&place).expect("room");
        Self(place)
    }

    /// Comes to one as the person does.
    fn come_to(id: &str) {
        let js = format!("document.getElementById('{id}').focus()");
        Function::new_no_args(&js).call0(&JsValue::UNDEFINED).expect("it is there");
    }

    /// The id of what has the focus.
    fn focused() -> String {
        let active = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
        active.map(|active| active.id()).unwrap_or_default()
    }
}

impl Drop for Fields {
    fn drop(&mut self) {
        self.0.remove();
    }
}

#[wasm_bindgen_test]
async fn the_focus_is_moved_soon_unless_the_person_has_gone_on() {
    let _fields = Fields::new(&["first", "second", "third"]);
    page::focus_soon("first");
    pause(5).await;
    assert_eq!(Fields::focused(), "first");
    // From where one was, and from where the program itself moved it meanwhile.
    page::focus_soon("third");
    page::focus("second");
    pause(5).await;
    assert_eq!(Fields::focused(), "third");
    page::focus_soon("first");
    Fields::come_to("second");
    pause(5).await;
    assert_eq!(Fields::focused(), "second", "whoever has gone on is not called back");
    page::focus_first_soon("#first, #third");
    pause(5).await;
    assert_eq!(Fields::focused(), "first");
    // What had the focus has gone from the page, as a form does that is saved.
    let form = Fields::new(&["fourth"]);
    Fields::come_to("fourth");
    page::focus_soon("second");
    drop(form);
    pause(5).await;
    assert_eq!(Fields::focused(), "second");
}

#[wasm_bindgen_test]
async fn the_focus_stays_near_a_part_that_goes() {
    let before = Fields::new(&["outside"]);
    let [one, two] = ["one", "two"].map(|name| {
        let part = Fields::new(&[&format!("in-{name}")]);
        part.0.set_class_name("part");
        part.0.insert_adjacent_html("beforeend", &format!("<button id=button-{name}>Go</button>")).expect("room");
        part
    });
    Fields::come_to("in-one");
    let stay = page::stay_near(".part");
    drop(one);
    stay();
    pause(5).await;
    assert_eq!(Fields::focused(), "button-two");
    // What stays keeps it, and what is elsewhere is left alone.
    let stay = page::stay_near(".part");
    stay();
    Fields::come_to("outside");
    let elsewhere = page::stay_near(".part");
    drop((before, two));
    elsewhere();
    pause(5).await;
    assert_eq!(Fields::focused(), "");
}
