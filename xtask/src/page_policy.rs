//! The page's Content-Security-Policy, computed from the page as built.

use crate::checksum::sha256_base64;
use crate::failure::{Failure, Result};

/// Puts the policy first in the page's head, and after it the names of the files that the page may fetch,
/// for `web/connect.js` to close `connect-src` to exactly those, and the script that starts the worker.
pub fn insert(page: &str, may_fetch: &[String], office: &str) -> Result<String> {
    let head = "<head>";
    let start = page
        .find(head)
        .map(|at| at + head.len())
        .ok_or_else(|| Failure::new("the page has no plain <head>", "restore index.html from git"))?;
    if let Some(found) = forbidden_attribute(page) {
        return Err(Failure::new(
            format!("the page has `{found}`, which its own policy blocks"),
            "use a class, or a script file, instead",
        ));
    }
    let policy = policy(page);
    let files = may_fetch.join(" ");
    let (before, after) = page.split_at(start);
    Ok(format!(
        "{before}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"safer-plan-fetches\" content=\"{files}\">\n\
         <meta name=\"safer-plan-office\" content=\"{office}\">{after}"
    ))
}

/// Nothing from anywhere but the app's own files; no `eval`, no inline code but what the page was built with.
fn policy(page: &str) -> String {
    let hashes = |element: &str| -> String {
        let mut hashes = String::new();
        for text in inline_texts(page, element) {
            hashes = hashes + " 'sha256-" + &sha256_base64(text.as_bytes()) + "'";
        }
        hashes
    };
    [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{}", hashes("script")),
        format!("style-src 'self'{}", hashes("style")),
        "img-src 'self' data: blob:".to_owned(),
        "font-src 'self'".to_owned(),
        "connect-src 'self'".to_owned(),
        "manifest-src 'self'".to_owned(),
        "worker-src 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "object-src 'none'".to_owned(),
        "frame-src 'none'".to_owned(),
    ]
    .join("; ")
}

/// The texts of the elements of this name that have one of their own, rather than a `src`.
fn inline_texts<'page>(page: &'page str, element: &str) -> impl Iterator<Item = &'page str> {
    let open = format!("<{element}");
    let close = format!("</{element}>");
    let pieces: Vec<&str> = page.split(open.as_str()).skip(1).collect();
    pieces.into_iter().filter_map(move |piece| {
        let (attributes, rest) = piece.split_once('>')?;
        let (text, _) = rest.split_once(close.as_str())?;
        (!attributes.contains(" src=") && !text.is_empty()).then_some(text)
    })
}

/// An attribute that the policy would block without anybody noticing before the browser does.
fn forbidden_attribute(page: &str) -> Option<&'static str> {
    const FORBIDDEN: [&str; 4] = [" style=", " onclick=", " onload=", " onerror="];
    FORBIDDEN.into_iter().find(|attribute| page.contains(attribute))
}

#[cfg(test)]
mod tests {
    use super::insert;

    #[test]
    fn names_every_inline_text_and_no_file() {
        let page = "<html><head><title>x</title><script src=\"a.js\"></script><style></style></head>\
                    <body><script type=\"module\">abc</script></body></html>";
        let built = insert(page, &["app_bg.wasm".to_owned()], "office-1_start.js").expect("a page with a head");
        let abc = "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='";
        assert!(built.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {abc};")), "{built}");
        assert!(built.contains("style-src 'self';"), "{built}");
        let policy_at = built.find("<meta http-equiv").expect("a policy");
        assert!(policy_at < built.find("<title>").expect("a title"));
        assert!(built.contains("content=\"app_bg.wasm\""), "{built}");
        assert!(built.contains("content=\"office-1_start.js\""), "{built}");
    }

    #[test]
    fn refuses_what_the_policy_would_block() {
        assert!(insert("<html><head></head><body style=\"x\"></body></html>", &[], "").is_err());
    }
}
