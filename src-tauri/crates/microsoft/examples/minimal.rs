//! The least that a program can do to look at a tenant: the same requests as a check, and nothing around them.
//!
//! `cargo xtask bench` measures `mago-setup-cli check` against it. With `REFRESH_TOKEN` in the environment it renews that
//! sign-in, with `KEYRING_ENTRY` the one in that entry of the keyring, where the renewed one replaces it; otherwise it
//! opens the browser, and prints the refresh token that came back. It knows the demo organisation only and checks nothing
//! of what a real client has to check.
#![expect(clippy::print_stdout, reason = "its output is what the benchmark reads")]

use std::{env, error::Error, process::Command};

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use reqwest::Client;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    task::spawn_blocking,
};
use url::{Url, form_urlencoded};

/// Microsoft Graph Command Line Tools, as the demo organisation knows it.
const CLIENT: &str = "14d82eec-204b-4c2f-b7e8-296a70dab67e";
const SCOPES: &str = "openid profile offline_access User.Read Directory.Read.All";

/// What a check asks, about the first room of the demo organisation.
const QUESTIONS: [&str; 14] = [
    "/organization?$select=id,displayName,verifiedDomains,countryLetterCode",
    "/servicePrincipals(appId='1fd5118e-2576-4263-8130-9503064c837a')?$select=id,appId,displayName,accountEnabled,appRoleAssignmentRequired,disabledByMicrosoftStatus,verifiedPublisher",
    "/servicePrincipals(appId='17781659-6867-4c77-9ba3-40670305181c')?$select=id,appId,displayName,accountEnabled,appRoleAssignmentRequired,disabledByMicrosoftStatus,verifiedPublisher",
    "/servicePrincipals(appId='17781659-6867-4c77-9ba3-40670305181c')/oauth2PermissionGrants",
    "/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')?$select=id,appId,displayName,accountEnabled,appRoleAssignmentRequired,disabledByMicrosoftStatus,verifiedPublisher",
    "/me?$select=id,userPrincipalName,displayName,accountEnabled,userType,usageLocation,assignedPlans,licenseAssignmentStates",
    "/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId",
    "/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')?$select=roleDefinitionId,directoryScopeId",
    "/users/room.pier%40harbourworks.example/licenseDetails",
    "/users/room.pier%40harbourworks.example/licenseDetails/getTeamsLicensingDetails",
    "/subscribedSkus?$select=skuId,skuPartNumber,capabilityStatus,consumedUnits,prepaidUnits,servicePlans",
    "/policies/authorizationPolicy",
    "/policies/adminConsentRequestPolicy",
    "/users/room.pier%40harbourworks.example?$select=id,userPrincipalName,displayName,accountEnabled,userType,usageLocation,assignedPlans,licenseAssignmentStates",
];

type Outcome<T> = Result<T, Box<dyn Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome<()> {
    let cloud = Url::parse(
        &env::args()
            .nth(1)
            .ok_or("no address of a demo organisation was given")?,
    )?;
    let tenant = env::args().nth(2).ok_or("no tenant id was given")?;
    let client = Client::builder().no_proxy().build()?;
    let authority = cloud.join(&format!("/{tenant}/"))?;
    let tokens = match (env::var("KEYRING_ENTRY"), env::var("REFRESH_TOKEN")) {
        (Ok(entry), handed) => kept(&client, &authority, &entry, handed.ok()).await?,
        (Err(_), Ok(refresh)) => renewed(&client, &authority, &refresh).await?,
        (Err(_), Err(_)) => signed_in(&client, &authority).await?,
    };
    let answers = asked(&client, &cloud, text(&tokens, "access_token")?).await?;
    println!("{answers}");
    if env::var("REFRESH_TOKEN").is_err() && env::var("KEYRING_ENTRY").is_err() {
        println!("{}", text(&tokens, "refresh_token")?);
    }
    Ok(())
}

/// Renews the sign-in that is in the keyring, or puts the one there that was handed over.
async fn kept(client: &Client, authority: &Url, entry: &str, handed: Option<String>) -> Outcome<Value> {
    let name = entry.to_owned();
    let read = move || keyring::Entry::new("io.mago.setup.bench", &name)?.get_secret();
    let refresh = match handed {
        Some(refresh) => refresh,
        None => String::from_utf8(spawn_blocking(read).await??)?,
    };
    let tokens = renewed(client, authority, &refresh).await?;
    let (name, new) = (entry.to_owned(), text(&tokens, "refresh_token")?.to_owned());
    let write = move || keyring::Entry::new("io.mago.setup.bench", &name)?.set_secret(new.as_bytes());
    spawn_blocking(write).await??;
    Ok(tokens)
}

async fn renewed(client: &Client, authority: &Url, refresh: &str) -> Outcome<Value> {
    let form = [
        ("grant_type", "refresh_token"),
        ("client_id", CLIENT),
        ("scope", SCOPES),
        ("refresh_token", refresh),
    ];
    redeemed(client, authority, &form).await
}

async fn signed_in(client: &Client, authority: &Url) -> Outcome<Value> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let redirect = format!("http://localhost:{}", listener.local_addr()?.port());
    let verifier = random()?;
    let challenge = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(&verifier));
    let mut page = authority.join("oauth2/v2.0/authorize")?;
    page.query_pairs_mut().extend_pairs([
        ("client_id", CLIENT),
        ("response_type", "code"),
        ("response_mode", "form_post"),
        ("redirect_uri", &redirect),
        ("scope", SCOPES),
        ("state", &random()?),
        ("nonce", &random()?),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ]);
    let mut browser = Command::new("xdg-open").arg(page.as_str()).spawn()?;
    let code = answer(&listener).await?;
    let form = [
        ("grant_type", "authorization_code"),
        ("client_id", CLIENT),
        ("scope", SCOPES),
        ("code", code.as_str()),
        ("redirect_uri", &redirect),
        ("code_verifier", &verifier),
    ];
    let tokens = redeemed(client, authority, &form).await?;
    client
        .get(authority.join("discovery/v2.0/keys")?)
        .send()
        .await?
        .json::<Value>()
        .await?;
    browser.wait()?;
    Ok(tokens)
}

/// Waits for the form that the browser posts, and thanks it.
async fn answer(listener: &TcpListener) -> Outcome<String> {
    let (mut browser, _) = listener.accept().await?;
    let mut request = Vec::new();
    loop {
        browser.read_buf(&mut request).await?;
        let form = String::from_utf8_lossy(&request);
        let fields = form.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let whole =
            form_urlencoded::parse(fields.as_bytes()).any(|(name, _)| name == "session_state" || name == "state");
        let code = form_urlencoded::parse(fields.as_bytes()).find(|(name, _)| name == "code");
        if let (true, Some((_, code))) = (whole, code) {
            browser
                .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nDone")
                .await?;
            return Ok(code.into_owned());
        }
    }
}

async fn redeemed(client: &Client, authority: &Url, form: &[(&str, &str)]) -> Outcome<Value> {
    let answer = client
        .post(authority.join("oauth2/v2.0/token")?)
        .form(form)
        .send()
        .await?;
    Ok(answer.json().await?)
}

/// Asks everything in one batch, and counts the answers.
async fn asked(client: &Client, cloud: &Url, token: &str) -> Outcome<usize> {
    let item = |(id, url): (usize, &&str)| json!({ "id": id.to_string(), "method": "GET", "url": url });
    let requests: Vec<_> = QUESTIONS.iter().enumerate().map(item).collect();
    let batch = client
        .post(cloud.join("/v1.0/$batch")?)
        .bearer_auth(token)
        .json(&json!({ "requests": requests }));
    let answers: Value = batch.send().await?.error_for_status()?.json().await?;
    Ok(answers["responses"].as_array().map_or(0, Vec::len))
}

fn text<'a>(tokens: &'a Value, name: &str) -> Outcome<&'a str> {
    tokens[name]
        .as_str()
        .ok_or_else(|| format!("no {name}: {tokens}").into())
}

fn random() -> Outcome<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes))
}
