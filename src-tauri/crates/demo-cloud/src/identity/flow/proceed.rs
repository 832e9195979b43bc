//! What a person does on a page, and what it changes.

use std::collections::BTreeSet;

use axum::body::Bytes;
use axum::response::Response;
use uuid::Uuid;

use super::{Ending, Flow, Purpose, Step, show};
use crate::identity::account::Account;
use crate::identity::consent::{self, Scopes};
use crate::identity::ledger::{Ledger, SignedIn};
use crate::identity::parameters::Parameters;
use crate::identity::refusal::Refusal;
use crate::identity::visit::Visit;
use crate::identity::{account_refusals, refusals};
use crate::model::{ConsentRequest, ConsentType, Mfa, World};
use crate::pages::consent::Audience;

/// Takes the form of any sign-in page.
pub(crate) async fn proceed(visit: Visit, body: Bytes) -> Response {
    let id = match Parameters::read(&body).and_then(|form| apply(&visit, &form)) {
        Ok(id) => id,
        Err(refusal) => return show::error_page(&visit, None, &refusal),
    };
    show::advance(&visit, &id)
}

/// Applies one form to the sign-in that it belongs to, and gives the sign-in's id.
fn apply(visit: &Visit, form: &Parameters) -> Result<String, Refusal> {
    let id = form.required("flow")?;
    let mut world = visit.simulation.world();
    let mut ledger = visit.simulation.ledger();
    let known = ledger
        .flows
        .get(id)
        .filter(|flow| Some(&flow.browser) == visit.browser.as_ref());
    let mut flow = known.cloned().ok_or_else(refusals::no_cookies)?;
    flow.notice = None;
    Person {
        visit,
        form,
        world: &mut world,
        ledger: &mut ledger,
    }
    .acts(&mut flow);
    ledger.flows.insert(id.to_owned(), flow);
    Ok(id.to_owned())
}

struct Person<'a> {
    visit: &'a Visit,
    form: &'a Parameters,
    world: &'a mut World,
    ledger: &'a mut Ledger,
}

impl Person<'_> {
    /// An action counts only on the page that offers it.
    fn acts(&mut self, flow: &mut Flow) {
        let step = flow.step(self.world);
        match (self.form.get("step").unwrap_or_default(), step) {
            ("account", Step::PickAccount) => self.picks_account(flow),
            ("other", Step::Password(_)) => flow.account = None,
            ("password", Step::Password(account)) => self.gives_password(flow, &account),
            ("approve", Step::SecondFactor(account)) => self.approves(flow, account),
            ("register", Step::Register(account, _)) => self.registers(flow, &account),
            ("confirm", Step::ConfirmDevice(_)) => flow.confirmed = true,
            ("accept", Step::Consent(account, scopes, audience)) => self.accepts(flow, &account, scopes, audience),
            ("ask", Step::Approval(account, refusal)) if refusal.code == 90_095 => self.asks(flow, &account),
            ("cancel", Step::Approval(_, refusal)) => flow.ended = Some(Ending::Refused(refusal)),
            ("cancel", Step::Register(_, refusal)) => flow.ended = Some(Ending::Refused(denied(refusal))),
            ("cancel", _) => flow.ended = Some(Ending::Refused(refusals::declined())),
            _ => {}
        }
    }

    fn picks_account(&mut self, flow: &mut Flow) {
        let name = self.form.get("account").unwrap_or_default().to_owned();
        flow.choose(self.world, self.ledger, &name);
        if flow.account.is_none() {
            flow.notice = Some(account_refusals::unknown_account(&name, &flow.realm().name(self.world)));
        }
    }

    fn gives_password(&mut self, flow: &mut Flow, account: &Account) {
        let now = self.visit.stamp.at;
        if self.ledger.is_locked(account.user, now) {
            flow.notice = Some(account_refusals::account_locked());
            return;
        }
        let given = self.form.get("password").unwrap_or_default();
        if account.at_home(self.world).is_none_or(|user| user.password != given) {
            self.ledger.count_wrong_password(account.user, now);
            flow.notice = Some(account_refusals::wrong_password());
            return;
        }
        self.ledger.forget_wrong_passwords(account.user);
        flow.proven = Some(now);
        flow.second_factor = false;
        self.remember(flow, account.clone());
    }

    fn approves(&mut self, flow: &mut Flow, account: Account) {
        flow.second_factor = true;
        self.remember(flow, account);
    }

    fn remember(&mut self, flow: &Flow, account: Account) {
        let at = flow.proven.unwrap_or(self.visit.stamp.at);
        let usable = account
            .at_home(self.world)
            .is_some_and(|user| user.enabled && !user.password_expired);
        if usable {
            self.ledger.remember(
                &flow.browser,
                SignedIn {
                    account,
                    at,
                    second_factor: flow.second_factor,
                },
            );
        }
    }

    /// Registers at home and, for a guest, in the tenant that demands it.
    fn registers(&mut self, flow: &Flow, account: &Account) {
        let at_home = Some((account.home, account.user));
        for (tenant, user) in [at_home, self.place(flow, account)].into_iter().flatten() {
            let tenant = self.world.tenants.get_mut(&tenant);
            if let Some(user) = tenant.and_then(|tenant| tenant.users.get_mut(&user)) {
                user.mfa = Mfa::Registered;
            }
        }
    }

    fn accepts(&mut self, flow: &mut Flow, account: &Account, scopes: Scopes, audience: Audience) {
        let Some((tenant, user)) = self.place(flow, account) else {
            return;
        };
        let Some(client) = self.world.apps.get(&flow.client()).cloned() else {
            return;
        };
        if let Err(refusal) = consent::name_free(self.world, &self.world.tenants[&tenant], &client) {
            flow.ended = Some(Ending::Refused(refusal));
            return;
        }
        let Some(tenant) = self.world.tenants.get_mut(&tenant) else {
            return;
        };
        let for_all = match audience {
            Audience::Organisation => true,
            Audience::Choice => self.form.get("organisation").is_some(),
            Audience::Oneself => false,
        };
        match flow.purpose {
            Purpose::AdminConsent(_) => consent::replace_for_all(tenant, client.app_id, scopes),
            _ if for_all => consent::add(tenant, client.app_id, ConsentType::AllPrincipals, scopes),
            _ => consent::add(tenant, client.app_id, ConsentType::Principal(user), scopes),
        }
        flow.consented = true;
    }

    fn asks(&mut self, flow: &mut Flow, account: &Account) {
        let Some((tenant, user)) = self.place(flow, account) else {
            return;
        };
        let client = self.world.apps.get(&flow.client());
        let (Some(client), Some(tenant)) = (client, self.world.tenants.get_mut(&tenant)) else {
            return;
        };
        let wanted = consent::missing(tenant, client, user, flow.requested());
        let pairs =
            |(resource, values): (Uuid, BTreeSet<String>)| values.into_iter().map(move |value| (resource, value));
        tenant.consent_requests.push(ConsentRequest {
            id: Uuid::new_v4(),
            app_id: flow.client(),
            user,
            reason: self.form.get("reason").unwrap_or_default().chars().take(500).collect(),
            scopes: wanted.into_iter().flat_map(pairs).collect(),
            decided: None,
        });
        flow.ended = Some(Ending::ApprovalRequested);
    }

    /// The tenant and the user object there.
    fn place(&self, flow: &Flow, account: &Account) -> Option<(Uuid, Uuid)> {
        let tenant = flow.tenant(self.world, account)?;
        Some((tenant.id, account.in_tenant(self.world, tenant)?.id))
    }
}

fn denied(refusal: Refusal) -> Refusal {
    Refusal {
        error: "access_denied",
        suberror: None,
        ..refusal
    }
}
