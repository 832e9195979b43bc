//! The accessibility checker axe, inside a page.

use crate::page::Page;
use crate::program::source;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// Rules of WCAG 2.0 to 2.2, A and AA, and axe's own best practices.
///
/// What still fades in has another contrast for a moment, so axe waits for whatever ends by itself.
const RUN: &str = "const [done] = arguments;
    const ends = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
    Promise.allSettled(ends.map((one) => one.finished)).then(() => axe.run(document, rules))
        .then((found) => done(found.violations), (error) => done(String(error)))";

/// Fails when axe finds something on the page.
pub async fn finds_nothing(page: &Page, screen: &str) -> Result<()> {
    let found = violations(page).await?;
    ensure!(found.is_empty(), "axe, on {screen}: {}", found.join("; "));
    Ok(())
}

/// What axe finds: the rule, and the first element that breaks it.
pub async fn violations(page: &Page) -> Result<Vec<String>> {
    if page.evaluate("return typeof axe").await? != "object" {
        page.evaluate(&checker()?).await?;
    }
    let found = page.client().execute_async(RUN, vec![]).await?;
    let violations = found.as_array().with_context(|| format!("axe did not run: {found}"))?;
    Ok(violations.iter().map(words).collect())
}

fn words(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().map_or(0, Vec::len);
    format!("{} ({nodes}): {}", violation["id"], violation["nodes"][0]["html"])
}

fn checker() -> Result<String> {
    let path = source().join("ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&path).with_context(|| path.display().to_string())
}
