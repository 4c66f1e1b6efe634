//! What kind of file a built file is: for the server's headers and for counting sizes.

use std::path::Path;

/// The media type that a browser must be told for a file to work.
pub fn media_type(file: &Path) -> &'static str {
    let extension = file.extension().and_then(|extension| extension.to_str());
    match extension.unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether the name carries a hash of the content, as Trunk writes it: such a file never changes.
pub fn is_named_by_content(file: &Path) -> bool {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    stem.trim_end_matches("_bg")
        .rsplit_once('-')
        .is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::{is_named_by_content, media_type};
    use std::path::Path;

    #[test]
    fn knows_the_files_that_trunk_writes() {
        assert_eq!(media_type(Path::new("safer-plan-0123456789abcdef_bg.wasm")), "application/wasm");
        assert!(is_named_by_content(Path::new("safer-plan-0123456789abcdef_bg.wasm")));
        assert!(is_named_by_content(Path::new("app-0123456789abcdef.css")));
        assert!(!is_named_by_content(Path::new("icons/icon-192.png")));
        assert!(!is_named_by_content(Path::new("index.html")));
    }
}
