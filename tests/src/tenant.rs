//! What stands in a tenant of the demo organisation, as its own page for tests tells.

use serde_json::{Value, json};

/// Mago's application.
pub const MAGO: &str = "17781659-6867-4c77-9ba3-40670305181c";
/// Azure Communication Services.
pub const ACS: &str = "1fd5118e-2576-4263-8130-9503064c837a";

/// One tenant at one moment.
pub struct Tenant(Value);

impl Tenant {
    /// The first tenant of a state.
    pub fn first(state: &Value) -> Self {
        Self(state[0].clone())
    }

    /// Whether there is a service principal of this application.
    pub fn has_application(&self, app: &str) -> bool {
        self.principal(app).is_some()
    }

    /// The object id of the service principal of this application.
    pub fn object_of(&self, app: &str) -> Option<&str> {
        self.principal(app)?["id"].as_str()
    }

    /// What an application was granted for everybody, in the order of the alphabet.
    pub fn granted_to_all(&self, app: &str) -> Vec<String> {
        let client = self.principal(app).map(|principal| principal["id"].clone());
        let of_app = self
            .list("grants")
            .filter(|grant| Some(&grant["client"]) == client.as_ref() && grant["user"].is_null());
        let mut scopes: Vec<String> = of_app.flat_map(scopes).collect();
        scopes.sort();
        scopes
    }

    /// How many products an account holds.
    pub fn licences_of(&self, account: &str) -> usize {
        let user = self.list("users").find(|user| user["name"] == json!(account));
        user.and_then(|user| user["licences"].as_array()).map_or(0, Vec::len)
    }

    fn principal(&self, app: &str) -> Option<&Value> {
        self.list("applications")
            .find(|principal| principal["appId"] == json!(app))
    }

    fn list(&self, name: &str) -> impl Iterator<Item = &Value> {
        self.0[name].as_array().into_iter().flatten()
    }
}

fn scopes(grant: &Value) -> Vec<String> {
    let scopes = grant["scopes"].as_array().into_iter().flatten();
    scopes.filter_map(|scope| scope.as_str().map(str::to_owned)).collect()
}
