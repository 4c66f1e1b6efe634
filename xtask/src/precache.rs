//! The service worker's list: exactly the files that were built, each with the hash of its content.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::checksum::sha256_hex;
use crate::failure::{Failure, OrFail, Result};

/// The name of the service worker's script, which is not in its own list.
pub const SERVICE_WORKER: &str = "sw.js";

const LIST: &str = "const FILES = {};";
const VERSION: &str = "const VERSION = 'development';";
const REBUILD: &str = "build again";

/// The files under a folder by their path in it, with `/` between folders, and the hash of each.
pub fn list(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut to_visit = vec![folder.to_owned()];
    while let Some(visited) = to_visit.pop() {
        let doing = format!("{} cannot be read", visited.display());
        for entry in fs::read_dir(&visited).or_fail(&doing, REBUILD)? {
            let path = entry.or_fail(&doing, REBUILD)?.path();
            if path.is_dir() {
                to_visit.push(path);
                continue;
            }
            let inside = path.strip_prefix(folder).or_fail(&doing, REBUILD)?;
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            let bytes = fs::read(&path).or_fail(path.display(), REBUILD)?;
            found.insert(parts.join("/"), sha256_hex(&bytes));
        }
    }
    found.remove(SERVICE_WORKER);
    Ok(found)
}

/// The service worker's script with the list, and with a version that changes whenever any file does.
pub fn service_worker(template: &str, files: &BTreeMap<String, String>) -> Result<String> {
    if !template.contains(LIST) || !template.contains(VERSION) {
        return Err(Failure::new(
            format!("web/{SERVICE_WORKER} lacks the line `{LIST}` or `{VERSION}`"),
            format!("restore web/{SERVICE_WORKER} from git"),
        ));
    }
    let list = serde_json::to_string_pretty(files).or_fail("the list of files", REBUILD)?;
    let version = &sha256_hex(format!("{list}{template}").as_bytes())[..16];
    Ok(template.replace(LIST, &format!("const FILES = {list};")).replace(VERSION, &format!("const VERSION = '{version}';")))
}

#[cfg(test)]
mod tests {
    use super::{LIST, VERSION, service_worker};
    use std::collections::BTreeMap;

    #[test]
    fn version_changes_with_any_file() {
        let template = format!("{VERSION}\n{LIST}\n");
        let files = |hash: &str| BTreeMap::from([("index.html".to_owned(), hash.to_owned())]);
        let one = service_worker(&template, &files("1")).expect("a template");
        let two = service_worker(&template, &files("2")).expect("a template");
        assert!(one.contains("\"index.html\": \"1\""), "{one}");
        assert_ne!(one.lines().next(), two.lines().next());
        assert!(service_worker("nothing", &files("1")).is_err());
    }
}
