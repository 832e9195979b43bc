//! Who can sign in, and as whom in which tenant.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use uuid::Uuid;

use super::realm::Realm;
use crate::model::{Tenant, User, UserKind, World};

/// How many accounts the sign-in page suggests.
const SUGGESTIONS: usize = 8;

/// A person's account in the tenant that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Account {
    pub home: Uuid,
    pub user: Uuid,
    pub sign_in_name: String,
}

impl Account {
    /// Finds an account by its sign-in name; an invited guest is only looked at when no member is called so.
    pub fn find(world: &World, name: &str) -> Option<Self> {
        let name = name.trim();
        let everybody = || {
            world
                .tenants
                .values()
                .flat_map(|tenant| tenant.users.values().map(move |user| (tenant, user)))
        };
        let called = |(_, user): &(&Tenant, &User)| sign_in_name(user).eq_ignore_ascii_case(name);
        everybody()
            .filter(called)
            .min_by_key(|(_, user)| user.kind == UserKind::Guest)
            .map(|(tenant, user)| Self {
                home: tenant.id,
                user: user.id,
                sign_in_name: sign_in_name(user),
            })
    }

    /// The user object at home, with the password and the state of the account.
    pub fn at_home<'a>(&self, world: &'a World) -> Option<&'a User> {
        world.tenants.get(&self.home)?.users.get(&self.user)
    }

    /// The user in `tenant`: the account itself, the guest that stands for it there, or a partner's technician, who has
    /// roles but no object there.
    pub fn in_tenant(&self, world: &World, tenant: &Tenant) -> Option<User> {
        if tenant.id == self.home {
            return tenant.users.get(&self.user).cloned();
        }
        let stands_for =
            |user: &&User| user.kind == UserKind::Guest && sign_in_name(user).eq_ignore_ascii_case(&self.sign_in_name);
        let guest = tenant.users.values().find(stands_for).cloned();
        guest.or_else(|| {
            let roles = tenant.delegated_admins.get(&self.user)?.clone();
            Some(User {
                roles,
                ..self.at_home(world)?.clone()
            })
        })
    }
}

impl Account {
    /// What `client_info=1` asks for: the account's own ids, as base64url JSON.
    pub fn client_info(&self) -> String {
        let ids = serde_json::json!({ "uid": self.user, "utid": self.home });
        BASE64_URL_SAFE_NO_PAD.encode(ids.to_string())
    }
}

/// What a person types: for guests the address at home, which their name here was made from.
pub(crate) fn sign_in_name(user: &User) -> String {
    match user.upn.split_once("#EXT#") {
        Some((home, _)) => match home.rsplit_once('_') {
            Some((local, domain)) => format!("{local}@{domain}"),
            None => home.to_owned(),
        },
        None => user.upn.clone(),
    }
}

/// Accounts that the sign-in page offers, administrators first: name and sign-in name.
pub(crate) fn suggestions(world: &World, realm: Realm) -> Vec<(String, String)> {
    let tenants: Vec<&Tenant> = match realm {
        Realm::Tenant(id) => world.tenants.get(&id).into_iter().collect(),
        Realm::Organizations | Realm::Common | Realm::Consumers => {
            let mut all: Vec<_> = world.tenants.values().collect();
            all.sort_by_key(|tenant| std::cmp::Reverse(tenant.users.len()));
            all
        }
    };
    let own = tenants.iter().flat_map(|tenant| tenant.users.values());
    let partners = tenants.iter().flat_map(|tenant| tenant.delegated_admins.keys());
    let partners = partners.filter_map(|id| world.tenants.values().find_map(|tenant| tenant.users.get(id)));
    let mut users: Vec<&User> = partners.chain(own).take(2_000).collect();
    users.sort_by_key(|user| (user.roles.is_empty(), user.kind == UserKind::Guest, user.name.clone()));
    let offer = |user: &User| (user.name.clone(), sign_in_name(user));
    users.into_iter().take(SUGGESTIONS).map(offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Mfa;

    #[test]
    fn a_guest_signs_in_with_the_address_at_home() {
        let guest = user("gus_guest_fabrica.example#EXT#@harbourworks.example");

        assert_eq!(sign_in_name(&guest), "gus_guest@fabrica.example");
    }

    fn user(upn: &str) -> User {
        User {
            id: Uuid::nil(),
            upn: upn.to_owned(),
            name: String::new(),
            password: String::new(),
            password_expired: false,
            enabled: true,
            kind: UserKind::Guest,
            roles: [].into(),
            eligible_roles: [].into(),
            licences: vec![],
            usage_location: None,
            mfa: Mfa::NotRequired,
        }
    }
}
