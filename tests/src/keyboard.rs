//! A person who has no pointer.

use crate::page::Page;
use anyhow::{Result, bail};
use fantoccini::key::Key;

/// More than any screen has places to stop at.
const STOPS: usize = 60;

/// Goes from stop to stop until the focus is on the thing of this role and name.
pub async fn go_to(page: &Page, role: &str, name: &str) -> Result<()> {
    // It has to be there before it can be gone to.
    page.find(role, name).await?;
    let mut passed = vec![];
    for _ in 0..STOPS {
        page.key(Key::Tab).await?;
        let (found_role, found_name) = page.focused().await?;
        if found_role == role && found_name.starts_with(name) {
            return Ok(());
        }
        passed.push(format!("{found_role} \"{found_name}\""));
    }
    bail!(
        "no way to the {role} \"{name}\" by keyboard, but to {}",
        passed.join(", ")
    )
}

/// Presses the button of this name by keyboard.
pub async fn press(page: &Page, name: &str) -> Result<()> {
    go_to(page, "button", name).await?;
    page.key(Key::Enter).await
}

/// Types into the field of this name, and says that it is done.
pub async fn type_into(page: &Page, name: &str, text: &str) -> Result<()> {
    go_to(page, "textbox", name).await?;
    let field = page.client().active_element().await?;
    field.send_keys(text).await?;
    page.key(Key::Enter).await
}
