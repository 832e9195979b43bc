//! The addresses of one tenant, and the check that they are where its cloud keeps them.

use readiness::{cloud::Cloud, ids::TenantId, personal};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use url::Url;
use uuid::Uuid;

use super::{Failure, TenantName};
use crate::{
    clouds::{Directory, hosts},
    error::Error,
};

/// What discovery found. It may be kept for a day; [`TenantEndpoints::allowed`] is asked again on every read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TenantEndpoints {
    /// The tenant id.
    pub tenant: TenantId,
    /// The cloud that holds it.
    pub cloud: Cloud,
    /// Who signs id tokens, exactly as they say it.
    pub issuer: String,
    /// Where people sign in.
    pub authorization: Url,
    /// Where codes become tokens.
    pub token: Url,
    /// Where device codes come from, if there is such a place.
    pub device_code: Option<Url>,
    /// The keys that id tokens are signed with.
    pub keys: Url,
    /// Where the browser is signed out.
    pub end_session: Option<Url>,
    /// The root of Microsoft Graph, before `/v1.0`.
    pub graph: Url,
    /// For example `EU`.
    pub region: Option<String>,
    /// For example `GCC`.
    pub region_sub_scope: Option<String>,
    /// Whether the answer to a sign-in names its issuer (RFC 9207).
    #[serde(default)]
    pub answers_name_issuer: bool,
}

/// The document that discovery reads (`OpenID` Connect Discovery 1.0, section 3), with Entra's additions.
#[derive(Debug, Deserialize)]
pub(super) struct OpenIdConfiguration {
    issuer: String,
    authorization_endpoint: Url,
    token_endpoint: Url,
    device_authorization_endpoint: Option<Url>,
    jwks_uri: Url,
    end_session_endpoint: Option<Url>,
    msgraph_host: Option<String>,
    tenant_region_scope: Option<String>,
    tenant_region_sub_scope: Option<String>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl OpenIdConfiguration {
    /// Tells which cloud the tenant says it is in; `asked` where it does not say.
    pub(super) fn cloud_named(self, asked: Cloud) -> (Cloud, Self) {
        let by_graph = |graph: &str| {
            Cloud::MICROSOFT
                .into_iter()
                .find(|cloud| hosts(*cloud).is_some_and(|h| h.graph == graph))
        };
        let by_issuer = || {
            let issuer = Url::parse(&self.issuer).ok()?;
            let host = issuer.host_str()?;
            Cloud::MICROSOFT
                .into_iter()
                .find(|cloud| hosts(*cloud).is_some_and(|h| h.login.contains(&host)))
        };
        let cloud = self
            .msgraph_host
            .as_deref()
            .and_then(by_graph)
            .or_else(by_issuer)
            .unwrap_or(asked);
        (cloud, self)
    }
}

impl TenantEndpoints {
    /// Reads the answer of a Microsoft cloud. The issuer has to be `https://{sign-in host}/{tenant id}/v2.0`.
    pub(super) fn of_microsoft(answer: &OpenIdConfiguration, cloud: Cloud, name: &TenantName) -> Result<Self, Failure> {
        let hosts = hosts(cloud).ok_or_else(|| Failure::wrong_issuer(&answer.issuer))?;
        let tenant = tenant_in(&answer.issuer).ok_or_else(|| Failure::wrong_issuer(&answer.issuer))?;
        if tenant == personal::TENANT {
            return Err(Failure::PersonalAccount {
                input: name.to_string(),
            });
        }
        let expected = |host: &&str| answer.issuer == format!("https://{host}/{tenant}/v2.0");
        if !hosts.login.iter().any(expected) || name.id().is_some_and(|id| id != tenant) {
            return Err(Failure::wrong_issuer(&answer.issuer));
        }
        let graph =
            Url::parse(&format!("https://{}", hosts.graph)).map_err(|_| Failure::wrong_issuer(&answer.issuer))?;
        Ok(Self::new(answer, tenant, cloud, graph))
    }

    /// Reads the answer of a stand-in, whose tenant may have no id of Entra's kind.
    pub(super) fn of_stand_in(
        answer: &OpenIdConfiguration,
        directory: &Directory,
        name: &TenantName,
    ) -> Result<Self, Failure> {
        let Directory::Other { authority, graph } = directory else {
            return Err(Failure::wrong_issuer(&answer.issuer));
        };
        let issuer = Url::parse(&answer.issuer).map_err(|_| Failure::wrong_issuer(&answer.issuer))?;
        if issuer.origin() != authority.origin() {
            return Err(Failure::wrong_issuer(&answer.issuer));
        }
        let tenant = tenant_in(&answer.issuer)
            .or(name.id())
            .unwrap_or_else(|| TenantId(derived_id(&answer.issuer)));
        let graph = graph
            .clone()
            .or_else(|| graph_beside(authority, answer))
            .unwrap_or_else(|| origin(authority));
        let endpoints = Self::new(answer, tenant, Cloud::Other, graph);
        endpoints.signs_in_at(directory).map(|()| endpoints)
    }

    fn new(answer: &OpenIdConfiguration, tenant: TenantId, cloud: Cloud, graph: Url) -> Self {
        Self {
            tenant,
            cloud,
            issuer: answer.issuer.clone(),
            authorization: answer.authorization_endpoint.clone(),
            token: answer.token_endpoint.clone(),
            device_code: answer.device_authorization_endpoint.clone(),
            keys: answer.jwks_uri.clone(),
            end_session: answer.end_session_endpoint.clone(),
            graph,
            region: answer.tenant_region_scope.clone(),
            region_sub_scope: answer.tenant_region_sub_scope.clone(),
            answers_name_issuer: answer.authorization_response_iss_parameter_supported,
        }
    }

    /// Checks that every address lies where `directory` may ask, Graph too. What was kept and fails is looked up again.
    ///
    /// A stand-in that keeps Graph at a host of its own, unnamed by `--graph`, always fails: only a fresh answer of the
    /// authority itself can say where that is.
    pub fn allowed(&self, directory: &Directory) -> Result<(), Error> {
        self.signs_in_at(directory)?;
        if directory.may_ask_graph(self.cloud, &self.graph) {
            Ok(())
        } else {
            Err(Failure::untrusted("graph", &self.graph).into())
        }
    }

    /// The same without Graph, which a stand-in may keep elsewhere.
    pub(crate) fn signs_in_at(&self, directory: &Directory) -> Result<(), Failure> {
        let addresses = [
            ("authorization_endpoint", Some(&self.authorization)),
            ("token_endpoint", Some(&self.token)),
            ("device_authorization_endpoint", self.device_code.as_ref()),
            ("jwks_uri", Some(&self.keys)),
            ("end_session_endpoint", self.end_session.as_ref()),
        ];
        let stranger = addresses
            .into_iter()
            .filter_map(|(what, address)| Some((what, address?)))
            .find(|(_, address)| !directory.may_sign_in(self.cloud, address));
        stranger.map_or(Ok(()), |(what, address)| Err(Failure::untrusted(what, address)))
    }

    /// The page that signs `username` out of the browser (RP-initiated logout).
    pub fn sign_out_page(&self, username: Option<&str>) -> Option<Url> {
        let mut page = self.end_session.clone()?;
        if let Some(username) = username {
            page.query_pairs_mut().append_pair("logout_hint", username);
        }
        Some(page)
    }
}

/// Where the document says that Graph is, over the scheme of the authority.
fn graph_beside(authority: &Url, answer: &OpenIdConfiguration) -> Option<Url> {
    let graph = Url::parse(&format!("{}://{}", authority.scheme(), answer.msgraph_host.as_deref()?)).ok()?;
    Directory::other(graph.clone(), None).ok().map(|_| graph)
}

fn tenant_in(issuer: &str) -> Option<TenantId> {
    let issuer = Url::parse(issuer).ok()?;
    issuer.path_segments()?.find_map(|segment| segment.parse().ok())
}

fn origin(address: &Url) -> Url {
    let mut origin = address.clone();
    origin.set_path("");
    origin.set_query(None);
    origin.set_fragment(None);
    origin
}

/// Gives a stable id to something that a stand-in names otherwise.
pub(crate) fn derived_id(name: &str) -> Uuid {
    let digest: [u8; 32] = Sha256::digest(name).into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
