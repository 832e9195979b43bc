//! A hand-off to begin with, and names that strangers may choose.

use std::sync::LazyLock;

use documents::{
    hand_off::{HandOff, Wants},
    script::{Script, Wanted, write},
};
use proptest::prelude::*;
use readiness::{
    cloud::Cloud,
    ids::TenantId,
    profile::Profile,
    script::{Dialect, ScriptPurpose},
};
use texts::Language;
use url::Url;
use uuid::{Uuid, uuid};

pub const TENANT: TenantId = TenantId(uuid!("3f2504e0-4f89-41d3-9a0c-0305e82c3301"));
pub const HAND_OFF: Uuid = uuid!("0b9f1c52-5d2e-4c1b-8a35-0e6f5f2f7d10");

static PROFILE: LazyLock<Profile> = LazyLock::new(Profile::built_in);
static CONSENT: LazyLock<Url> = LazyLock::new(|| {
    let login = Url::parse("https://login.microsoftonline.com/").unwrap();
    PROFILE.consent_page(&login, TENANT).unwrap()
});
static SCRIPTS: LazyLock<Vec<Script>> = LazyLock::new(|| scripts(ScriptPurpose::CreateAcs));
/// Scripts for what is there already, but not as it has to be.
pub static REPAIRS: LazyLock<Vec<Script>> = LazyLock::new(|| {
    let mut all = scripts(ScriptPurpose::EnableAcs);
    all.extend(scripts(ScriptPurpose::GrantAcsScopes));
    all
});

fn scripts(purpose: ScriptPurpose) -> Vec<Script> {
    let dialects = [Dialect::GraphPowerShell, Dialect::AzureCli];
    dialects.map(|dialect| script(purpose, dialect)).into()
}

pub const ALL: Wants = Wants {
    approval: true,
    acs_principal: true,
    licence: true,
    enable_acs: false,
    grant_acs_scopes: false,
};

/// Writes a script; the one place that knows how.
fn script(purpose: ScriptPurpose, dialect: Dialect) -> Script {
    let wanted = Wanted {
        purpose,
        dialect,
        tenant: TENANT,
        cloud: Cloud::Worldwide,
        profile: &PROFILE,
        device_code: false,
        language: Language::English,
    };
    write(&wanted).unwrap()
}

pub fn hand_off(wants: Wants) -> HandOff<'static> {
    HandOff {
        id: HAND_OFF,
        tenant: TENANT,
        organisation: Some("Harbour Works"),
        domain: Some("harbourworks.example"),
        cloud: Cloud::Worldwide,
        wants,
        consent_url: Some(&CONSENT),
        admin_page: None,
        profile: &PROFILE,
        scripts: &SCRIPTS,
        account: Some("room.pier@harbourworks.example"),
        made: "2026-11-24T09:30:00Z".parse().unwrap(),
        language: Language::English,
        from_demo: false,
    }
}

/// Names that try to be something else than a name.
pub fn hostile() -> impl Strategy<Value = String> {
    let pieces = "(\\PC|[\\x00-\\x1f\u{85}\u{202e}\u{2066}\u{2028}\u{200b}\u{feff}\"'<>&=?%+;`{}\u{201c}\u{201d}\u{2018}\u{2019}]\
                  |</script>|<!--|<img src=x onerror=alert\\(1\\)>|\r\nBcc: |&body=|&quot;|%0D%0A|\\{ \\$app \\}){0,60}";
    prop_oneof![
        pieces,
        Just(String::new()),
        Just("\u{202e}".to_owned()),
        "\u{1f6a2}{90}",
        "\u{4e2d}{200}"
    ]
}
