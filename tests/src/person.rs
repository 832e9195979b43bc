//! What a person does on the pages of the demo organisation.

use crate::page::Page;
use anyhow::Result;

/// Everybody's password there; the pages show it.
const PASSWORD: &str = "demo";

/// Somebody with an account at the demo organisation.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// The name that lists of accounts show.
    pub name: &'static str,
    /// The sign-in name.
    pub address: &'static str,
}

/// Who may approve applications and create service principals there.
pub const ADMINISTRATOR: Person = Person {
    name: "Ada Admin",
    address: "ada.admin@harbourworks.example",
};

/// Reads everything there, changes nothing.
pub const READER: Person = Person {
    name: "Rita Reader",
    address: "rita.reader@harbourworks.example",
};

/// Administers another organisation only.
pub const STRANGER: Person = Person {
    name: "Fred Admin",
    address: "fred.admin@fabrica.example",
};

/// The account that Mago will use there.
pub const ROOM: Person = Person {
    name: "Room Pier",
    address: "room.pier@harbourworks.example",
};

impl Person {
    /// Picks the own account from the list, and gives its password.
    pub async fn sign_in(self, page: &Page) -> Result<()> {
        self.go_on(page).await?;
        give_password(page).await
    }

    /// Types the own address where it is not among those offered, and gives its password.
    pub async fn sign_in_by_address(self, page: &Page) -> Result<()> {
        page.type_into("Another account", self.address).await?;
        page.press("button", "Next").await?;
        give_password(page).await
    }

    /// Picks the own account in a browser that is signed in already.
    pub async fn go_on(self, page: &Page) -> Result<()> {
        page.pick("button", &format!("{} {}", self.name, self.address)).await
    }
}

/// Gives the password of an account that the page knows already.
pub async fn give_password(page: &Page) -> Result<()> {
    page.type_into("Password", PASSWORD).await?;
    page.press("button", "Sign in").await
}

/// Gives an account the first product that the demo portal offers.
pub async fn assign_licence(page: &Page, portal: &str, account: Person) -> Result<()> {
    page.client().goto(&format!("{portal}/users")).await?;
    assign_first_product(page, account).await
}

/// The same, with the list of accounts in front already.
pub async fn assign_first_product(page: &Page, account: Person) -> Result<()> {
    page.pick("link", account.name).await?;
    page.press("button", "Assign").await
}
