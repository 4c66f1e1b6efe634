//! The page: mounts the app.

fn main() {
    safer_plan::browser::panic::install();
    leptos::mount::mount_to_body(safer_plan::ui::App);
}
