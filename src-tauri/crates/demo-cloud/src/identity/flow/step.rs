//! Deciding what comes next in a sign-in, in the order in which Entra checks.

use super::{Ending, Flow, Purpose, Step};
use crate::identity::account::Account;
use crate::identity::authorize::Prompt;
use crate::identity::consent::{self, Scopes};
use crate::identity::ledger::SignIn;
use crate::identity::refusal::Refusal;
use crate::identity::{account_refusals, admission, refusals};
use crate::model::{App, Mfa, Tenant, User, UserKind, World};
use crate::pages::consent::Audience;

/// Who meets which application where.
struct Meeting<'a> {
    world: &'a World,
    tenant: &'a Tenant,
    client: &'a App,
    user: User,
    account: Account,
}

impl Flow {
    /// Decides what comes next, from the state of the world as it is now.
    pub fn step(&self, world: &World) -> Step {
        let step = self.interactive_step(world).unwrap_or_else(Step::Blocked);
        if self.prompt() == Prompt::None {
            without_asking(step)
        } else {
            step
        }
    }

    fn interactive_step(&self, world: &World) -> Result<Step, Refusal> {
        if let Some(Ending::Refused(refusal)) = &self.ended {
            return Ok(Step::Refused(refusal.clone()));
        }
        let Some(account) = self.account.clone() else {
            return Ok(Step::PickAccount);
        };
        if matches!(self.ended, Some(Ending::ApprovalRequested)) {
            return Ok(Step::ApprovalRequested(account));
        }
        let unknown = || refusals::unknown_client(&self.client().to_string(), &self.realm().name(world));
        let client = world.apps.get(&self.client()).ok_or_else(unknown)?;
        let tenant = self
            .tenant(world, &account)
            .ok_or_else(|| refusals::unknown_tenant("common"))?;
        if !self.is_proven(world, tenant) {
            return Ok(Step::Password(account));
        }
        let user = admit(world, tenant, client, &account)?;
        self.after_password(&Meeting {
            world,
            tenant,
            client,
            user,
            account,
        })
    }

    /// A sign-in from before counts until the tenant's sign-in frequency demands a new one.
    fn is_proven(&self, world: &World, tenant: &Tenant) -> bool {
        let Some(at) = self.proven else { return false };
        let age = world.now().duration_since(at).as_secs();
        let allowed = |limit| age < i64::try_from(limit).unwrap_or(i64::MAX);
        at >= self.started || tenant.sign_in_frequency_seconds.is_none_or(allowed)
    }

    fn after_password(&self, meeting: &Meeting<'_>) -> Result<Step, Refusal> {
        let Meeting {
            tenant,
            client,
            user,
            account,
            ..
        } = meeting;
        admission::allowed_by_policy(tenant, user, self.by_device_code())?;
        match admission::second_factor(tenant, user) {
            Mfa::Registered if !self.second_factor => return Ok(Step::SecondFactor(account.clone())),
            Mfa::MustRegister => {
                let refusal = account_refusals::second_factor_not_registered(tenant.security_defaults, &client.name);
                return Ok(Step::Register(account.clone(), refusal));
            }
            Mfa::Registered | Mfa::NotRequired => {}
        }
        admission::assigned(tenant, client, user)?;
        if self.by_device_code() && !self.confirmed {
            return Ok(Step::ConfirmDevice(account.clone()));
        }
        Ok(self.after_identity(meeting))
    }

    /// Who it is stands firm; now what the client may do.
    fn after_identity(&self, meeting: &Meeting<'_>) -> Step {
        let for_all = matches!(self.purpose, Purpose::AdminConsent(_)) || self.prompt() == Prompt::AdminConsent;
        if for_all && !consent::may_consent_for_all(&meeting.user) {
            return Step::Approval(meeting.account.clone(), refusals::needs_approval(meeting.client, false));
        }
        let ready = |resource| admission::resource_ready(meeting.world, meeting.tenant, resource, &meeting.user);
        if let Some(refusal) = self
            .requested()
            .resources
            .iter()
            .find_map(|asked| ready(asked.resource).err())
        {
            return self.resource_refused(refusal);
        }
        if let Err(refusal) = consent::allowed(meeting.client, self.requested()) {
            return self.resource_refused(refusal);
        }
        let scopes = self.scopes_to_consent(meeting);
        if scopes.is_empty() {
            return Step::Done(self.sign_in(meeting));
        }
        if for_all {
            return Step::Consent(meeting.account.clone(), scopes, Audience::Organisation);
        }
        consent_step(meeting, scopes)
    }

    /// `prompt=consent` and the admin consent pages ask again for what was granted before.
    fn scopes_to_consent(&self, meeting: &Meeting<'_>) -> Scopes {
        let is_admin_consent = matches!(self.purpose, Purpose::AdminConsent(_));
        let asks_anyway = is_admin_consent || matches!(self.prompt(), Prompt::Consent | Prompt::AdminConsent);
        match (asks_anyway, self.consented) {
            (true, false) => consent::everything(self.requested()),
            (true, true) if is_admin_consent => Scopes::new(),
            (true | false, _) => consent::missing(meeting.tenant, meeting.client, meeting.user.id, self.requested()),
        }
    }

    /// Entra tells the client, except where no client waits in the browser.
    fn resource_refused(&self, refusal: Refusal) -> Step {
        match &self.purpose {
            Purpose::Authorize(_) => Step::Refused(refusal),
            Purpose::AdminConsent(request) if request.tells_client_of_failures => Step::Refused(refusal),
            Purpose::AdminConsent(_) | Purpose::Device(_) => Step::Blocked(refusal),
        }
    }

    fn by_device_code(&self) -> bool {
        matches!(self.purpose, Purpose::Device(_))
    }

    fn sign_in(&self, meeting: &Meeting<'_>) -> SignIn {
        let at_home = meeting.account.at_home(meeting.world);
        SignIn {
            tenant: meeting.tenant.id,
            client: self.client(),
            at: self.proven.unwrap_or(self.started),
            second_factor: self.second_factor,
            by_device_code: self.by_device_code(),
            platform: match &self.purpose {
                Purpose::Authorize(request) => Some(request.target.platform),
                Purpose::AdminConsent(_) | Purpose::Device(_) => None,
            },
            password: at_home.map(|user| user.password.clone()).unwrap_or_default(),
            account: meeting.account.clone(),
        }
    }
}

fn consent_step(meeting: &Meeting<'_>, scopes: Scopes) -> Step {
    let Meeting {
        world,
        tenant,
        client,
        user,
        account,
    } = meeting;
    let account = account.clone();
    if !consent::may_consent_alone(world, tenant, client, user, &scopes) {
        return Step::Approval(account, refusals::needs_approval(client, tenant.consent_workflow));
    }
    let audience = if consent::may_consent_for_all(user) {
        Audience::Choice
    } else {
        Audience::Oneself
    };
    Step::Consent(account, scopes, audience)
}

/// Finds the user in the tenant and refuses accounts that cannot be used there.
fn admit(world: &World, tenant: &Tenant, client: &App, account: &Account) -> Result<User, Refusal> {
    let name = &account.sign_in_name;
    let gone = || account_refusals::unknown_account(name, &tenant.name);
    let at_home = account.at_home(world).ok_or_else(gone)?;
    admission::account_usable(at_home)?;
    let foreign = |home: &str| account_refusals::foreign_account(name, home, tenant, client);
    match at_home.kind {
        UserKind::Personal if tenant.id == account.home => return Err(account_refusals::personal_account(name)),
        UserKind::Personal => return Err(foreign("live.com")),
        UserKind::Member | UserKind::Guest => {}
    }
    let home = world
        .tenants
        .get(&account.home)
        .map_or("unknown", |home| home.name.as_str());
    let user = account.in_tenant(world, tenant).ok_or_else(|| foreign(home))?;
    admission::account_usable(&user)?;
    admission::client_enabled(tenant, client)?;
    Ok(user)
}

/// With `prompt=none` every page becomes an error for the client.
fn without_asking(step: Step) -> Step {
    Step::Refused(match step {
        Step::Done(_) | Step::Refused(_) => return step,
        Step::PickAccount | Step::Password(_) | Step::ConfirmDevice(_) => refusals::nobody_signed_in(),
        Step::SecondFactor(_) => interaction(account_refusals::second_factor_needed("the application")),
        Step::Register(_, refusal) | Step::Blocked(refusal) => interaction(refusal),
        Step::Consent(..) | Step::ApprovalRequested(_) => {
            let text = "The user or administrator has not consented to use the application. Send an interactive \
                        authorization request for this user and resource.";
            Refusal::new(65_001, "consent_required", text)
        }
        Step::Approval(_, refusal) => refusal,
    })
}

fn interaction(refusal: Refusal) -> Refusal {
    Refusal {
        error: "interaction_required",
        suberror: None,
        ..refusal
    }
}
