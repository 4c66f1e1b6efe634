//! Where things are: the repository, and the one cache folder that everything is installed into.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// The folders that the commands work with.
#[derive(Clone, Debug)]
pub struct Places {
    root: PathBuf,
    cache: PathBuf,
}

impl Places {
    /// Finds them: the cache is `$SAFER_PLAN_CACHE`, else `safer-plan` in the user's own cache folder.
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .map(Path::to_owned)
            .ok_or_else(|| Failure::new("the repository's folder was not found", "run it as `cargo xtask`"))?;
        let named = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let cache = named("SAFER_PLAN_CACHE")
            .map(PathBuf::from)
            .or_else(|| named("XDG_CACHE_HOME").map(|home| PathBuf::from(home).join("safer-plan")))
            .or_else(|| named("HOME").map(|home| PathBuf::from(home).join(".cache/safer-plan")))
            .ok_or_else(|| {
                Failure::new("there is no cache folder: HOME is not set", "set SAFER_PLAN_CACHE to a folder that may be written to")
            })?;
        Ok(Self { cache: root.join(cache), root })
    }

    /// The repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder that everything installed stays in.
    pub fn cache(&self) -> &Path {
        &self.cache
    }

    /// The built app, as shipped.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The built app while developing; apart, so that it never passes for the shipped one.
    pub fn dev_dist(&self) -> PathBuf {
        self.root.join("target/dev-dist")
    }

    /// The style sheet compiled from `style/`, which the page links.
    pub fn style(&self) -> PathBuf {
        self.root.join("target/style/app.css")
    }

    /// Where `cargo install` puts the tools.
    pub fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// One installed tool.
    pub fn tool(&self, name: &str) -> PathBuf {
        self.tools().join("bin").join(name)
    }
}
