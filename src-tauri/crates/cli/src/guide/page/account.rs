//! The screens about the account that Mago uses.

use readiness::{
    finding::Reason,
    profile::MagoSignIn,
    readiness::{FittingProduct, HeldPlan, Plans},
};
use texts::Language;
use wizard::view::{Here, LicenceScreen, MagoScreen, ProvenHow};

use super::{Parts, item};
use crate::{
    guide::label::Label,
    render::{page::Page, problem, report::minute, say},
};

impl Parts {
    pub(super) fn licence(&mut self, screen: &LicenceScreen) {
        match &screen.account {
            Some(account) => {
                let name = account.user_principal_name.clone().unwrap_or(account.named.clone());
                self.tell("account", &Label::of("account").with([("account", name)]));
            }
            None => self.add("lead", |page, language| {
                page.paragraph(0, &say("licence-heading.lead", language));
                page.paragraph(0, &say("guide-licence-who", language));
            }),
        }
        self.not_signed_in(screen.signed_in);
        if let Some(problem) = &screen.typed.problem {
            self.add_passing("problem", |page, language| problem::lay_out(page, problem, language));
        }
        self.finding(screen.finding.as_ref(), screen.checking.is_some());
        if screen.checking.is_none() {
            self.what_there_is(screen);
        }
        self.watching("licence", screen.watching.as_ref());
    }

    /// The plans of the account, and whether who signed in can give it one.
    fn what_there_is(&mut self, screen: &LicenceScreen) {
        if let Some(shown) = &screen.plans {
            self.add("plans", |page, language| plans(page, shown, language));
        }
        let lacks = screen
            .finding
            .as_ref()
            .is_some_and(|finding| !finding.verdict.is_ready());
        if lacks && screen.signed_in {
            self.ability(screen.forecast.as_ref());
        }
    }

    pub(super) fn mago_account(&mut self, screen: &MagoScreen) {
        if let Some(waiting) = &screen.waiting {
            self.waiting(waiting);
            return;
        }
        if screen.keychain_asks {
            self.tell("keychain-asks", &Label::of("keychain-asks"));
        }
        if screen.proving {
            return;
        }
        if let Some(account) = &screen.account {
            self.tell("account", &Label::of("account").with([("account", account.clone())]));
        }
        match (&screen.proven, screen.here) {
            (Some(how), _) => self.proven(how),
            (None, here) => self.before_it_signs_in(screen, here),
        }
        let tried = screen.finding.as_ref();
        let tried = tried.filter(|finding| finding.reason != Reason::SignInNotTried);
        self.finding(tried, screen.checking.is_some());
    }

    fn before_it_signs_in(&mut self, screen: &MagoScreen, here: Option<Here>) {
        let keychain = [("keychain", screen.keychain.clone())];
        let label = match here {
            None => Label::of("which-computer"),
            Some(Here::ThisComputer) => Label::of("here-this-computer"),
            Some(Here::AnotherComputer) => Label::of("here-another-computer"),
        };
        self.tell("here", &label.with(keychain));
        if screen.sign_in == MagoSignIn::Unconfirmed {
            self.add("unconfirmed", |page, language| {
                page.paragraph(0, &say("mago-unconfirmed", language));
                page.paragraph(2, &say("mago-sign-in-unconfirmed.hint", language));
            });
        }
        if here == Some(Here::AnotherComputer) {
            self.add("command", |page, language| {
                page.paragraph(0, &Label::of("command").say(language));
                page.line(&format!("    {}", screen.command));
            });
        }
    }

    /// What the sign-in showed, and what is kept of it.
    pub(super) fn proven(&mut self, how: &ProvenHow) {
        let (id, label) = match how {
            ProvenHow::Stored { username, keychain, at } => {
                let values = [
                    ("account", username.clone()),
                    ("keychain", keychain.clone()),
                    ("at", minute(*at)),
                ];
                ("proven-stored", Label::shared("proven-stored").with(values))
            }
            ProvenHow::NothingKept { at } => {
                let at = [("at", minute(*at))];
                ("proven-nothing-kept", Label::shared("proven-nothing-kept").with(at))
            }
        };
        self.add("proven", |page, language| {
            page.paragraph(0, &label.say(language));
            page.paragraph(2, &say(&format!("{id}.hint"), language));
        });
    }
}

fn plans(page: &mut Page, plans: &Plans, language: Language) {
    if !plans.held.is_empty() {
        page.line(&Label::shared("plans-held").say(language));
    }
    for held in &plans.held {
        item(page, &plan(held), language);
    }
    let fitting = plans.fitting.as_deref().unwrap_or_default();
    if !fitting.is_empty() {
        page.line(&Label::shared("plans-fitting").say(language));
    }
    for fitting in fitting {
        item(page, &product(fitting), language);
    }
}

fn plan(held: &HeldPlan) -> Label {
    let product = held.product_name.clone().unwrap_or_else(|| held.product.to_string());
    Label::shared("plan-line")
        .with([("plan", held.name.clone()), ("product", product)])
        .with_text("state", format!("plan-{}", held.state))
}

fn product(fitting: &FittingProduct) -> Label {
    let name = fitting
        .product_name
        .clone()
        .unwrap_or_else(|| fitting.product.to_string());
    let seats = [
        ("product", name),
        ("free", fitting.free.to_string()),
        ("seats", fitting.seats.to_string()),
    ];
    Label::shared("product-line").with(seats)
}
