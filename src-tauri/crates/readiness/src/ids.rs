//! Identifiers, each with a type of its own, so that an app id can never stand where an object id belongs.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// Names a tenant (directory) in its cloud; the `tid` claim.
    TenantId,
    /// Names an application in every tenant: the client id, `appId` in Graph.
    AppId,
    /// Names one object in one directory: a user, a group or a service principal; the `oid` claim for users.
    ObjectId,
    /// Names a delegated permission that a resource publishes (`oauth2PermissionScopes/id`).
    ScopeId,
    /// Names a service plan inside a product, for example TEAMS1.
    PlanId,
    /// Names a product (SKU) that a tenant has bought.
    SkuId,
    /// Names a built-in directory role in every tenant (`roleTemplateId`).
    RoleTemplateId,
}
