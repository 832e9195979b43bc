//! How a sign-in starts: who might it be?

use axum::http::{HeaderValue, header};
use axum::response::Response;

use super::{Flow, Purpose, show};
use crate::identity::account::Account;
use crate::identity::authorize::Prompt;
use crate::identity::ledger::{Ledger, SignedIn};
use crate::identity::visit::{COOKIE, Visit};
use crate::model::World;
use crate::tokens::random_text;

/// Starts a sign-in and answers with its first page, or at once if nothing has to be asked.
pub(crate) fn start(visit: &Visit, purpose: Purpose, hint: Option<&str>) -> Response {
    let browser = visit.browser.clone().unwrap_or_else(|| random_text(32));
    let id = random_text(32);
    {
        let world = visit.simulation.world();
        let mut ledger = visit.simulation.ledger();
        ledger.tidy(visit.stamp.at);
        let flow = begin(&world, &ledger, visit, browser.clone(), purpose, hint);
        ledger.flows.insert(id.clone(), flow);
    }
    with_cookie(visit, &browser, show::advance(visit, &id))
}

fn begin(world: &World, ledger: &Ledger, visit: &Visit, browser: String, purpose: Purpose, hint: Option<&str>) -> Flow {
    let mut flow = Flow {
        browser,
        purpose,
        started: visit.stamp.at,
        account: None,
        typed: None,
        proven: None,
        second_factor: false,
        confirmed: false,
        consented: false,
        notice: None,
        ended: None,
    };
    if flow.prompt() == Prompt::SelectAccount {
        return flow;
    }
    match (hint, known_here(world, ledger, &flow).as_slice()) {
        (Some(hint), _) => flow.choose(world, ledger, hint),
        (None, [only]) => flow.take_session(only),
        (None, _) => {}
    }
    flow
}

/// Who is signed in in this browser and known where the sign-in leads.
fn known_here(world: &World, ledger: &Ledger, flow: &Flow) -> Vec<SignedIn> {
    let is_known = |signed_in: &&SignedIn| {
        flow.tenant(world, &signed_in.account)
            .is_some_and(|tenant| signed_in.account.in_tenant(world, tenant).is_some())
    };
    ledger
        .signed_in(&flow.browser)
        .iter()
        .filter(is_known)
        .cloned()
        .collect()
}

impl Flow {
    /// Chooses an account by name; its session in this browser counts unless a fresh sign-in is demanded.
    pub(super) fn choose(&mut self, world: &World, ledger: &Ledger, name: &str) {
        let Some(account) = Account::find(world, name) else {
            self.typed = Some(name.to_owned());
            return;
        };
        let session = ledger
            .signed_in(&self.browser)
            .iter()
            .find(|signed_in| signed_in.account == account);
        match session {
            Some(session) => self.take_session(session),
            None => self.account = Some(account),
        }
    }

    fn take_session(&mut self, session: &SignedIn) {
        self.account = Some(session.account.clone());
        if self.prompt() != Prompt::Login {
            self.proven = Some(session.at);
            self.second_factor = session.second_factor;
        }
    }
}

fn with_cookie(visit: &Visit, browser: &str, mut response: Response) -> Response {
    let secure = if visit.address.origin().starts_with("https:") {
        "; Secure"
    } else {
        ""
    };
    let cookie = format!("{COOKIE}={browser}; Path=/; HttpOnly; SameSite=Lax{secure}");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}
