//! Turns the text of a profile into a [`Profile`], and refuses what is missing, wrong, unknown or there twice.

use std::{collections::BTreeSet, str::FromStr};

use toml::de::DeTable;

use super::{
    Approval, CheckingApp, CloudLinks, EligiblePlan, ExpectedScope, Fault, Mago, MagoSignIn, Notice, PageAddress,
    Portal, Profile, ProfileError, Resource, RoomPlan,
    section::{Section, Text},
};
use crate::{
    cloud::Cloud,
    grants::{Importance, ResourceName},
    remedy::PortalPage,
};

const GUID: &str = "a GUID such as 17781659-6867-4c77-9ba3-40670305181c";

/// Reads a whole profile.
pub fn profile(file: &str, content: &str) -> Result<Profile, ProfileError> {
    let text = Text { file, content };
    let table = DeTable::parse(content).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        let said = error.message().to_owned();
        text.error(at, "", Fault::NotToml { said })
    })?;
    let root = Section::new(text, String::new(), 0..0, table.get_ref());
    let profile = from_root(&root)?;
    root.finish()?;
    Ok(profile)
}

fn from_root(root: &Section<'_>) -> Result<Profile, ProfileError> {
    let licence = root.section("licence")?;
    let profile = Profile {
        mago: read(root.section("mago")?, mago)?,
        checking_app: read(root.section("checking_app")?, checking_app)?,
        acs: read(root.section("acs")?, resource)?,
        graph: read(root.section("graph")?, resource)?,
        scopes: scopes(root)?,
        approval: read(root.section("approval")?, approval)?,
        plans: plans(&licence)?,
        plans_checked: licence.date("checked")?,
        room_plans: list(&licence, "room_plans", room_plan, |plan| plan.id.to_string())?,
        notices: list(root, "notices", notice, |notice| notice.id.clone())?,
        pages: by_word(root, "pages", "the name of a portal page", PortalPage::from_code, page)?,
        clouds: by_word(root, "clouds", "the name of a cloud", cloud, cloud_links)?,
        fresh_minutes: root.minutes("fresh_minutes")?,
        replication_minutes: root.minutes("replication_minutes")?,
    };
    licence.finish()?;
    Ok(profile)
}

/// Reads a table to its end.
fn read<T>(section: Section<'_>, from: fn(&Section<'_>) -> Result<T, ProfileError>) -> Result<T, ProfileError> {
    let thing = from(&section)?;
    section.finish()?;
    Ok(thing)
}

/// Reads a list of tables, each of which must differ from the others in `identity`.
fn list<T>(
    parent: &Section<'_>,
    key: &'static str,
    from: fn(&Section<'_>) -> Result<T, ProfileError>,
    identity: fn(&T) -> String,
) -> Result<Vec<T>, ProfileError> {
    let mut seen = BTreeSet::new();
    let read_one = |section: Section<'_>| {
        let thing = from(&section)?;
        if !seen.insert(identity(&thing)) {
            return Err(section.twice("id", identity(&thing)));
        }
        section.finish()?;
        Ok(thing)
    };
    parent.sections(key)?.into_iter().map(read_one).collect()
}

/// Reads the scopes. With none of ACS nothing would be missing from any tenant, so such a list is refused.
fn scopes(root: &Section<'_>) -> Result<Vec<ExpectedScope>, ProfileError> {
    let scopes = list(root, "scopes", expected_scope, |scope| {
        format!("{} {}", scope.resource, scope.value)
    })?;
    if scopes.iter().any(|scope| scope.resource == ResourceName::Acs) {
        return Ok(scopes);
    }
    Err(root.unfit(
        "scopes",
        "a list with at least one scope of acs",
        "a list without one of acs",
    ))
}

/// Reads the plans. With none no account would ever be licensed, so an empty list is refused.
fn plans(licence: &Section<'_>) -> Result<Vec<EligiblePlan>, ProfileError> {
    let plans = list(licence, "plans", eligible_plan, |plan| plan.id.to_string())?;
    if plans.is_empty() {
        return Err(licence.unfit("plans", "a list with at least one plan", "an empty list"));
    }
    Ok(plans)
}

/// Reads a table of tables whose names are words of a list.
fn by_word<K: Ord, T>(
    parent: &Section<'_>,
    key: &'static str,
    wanted: &'static str,
    word: fn(&str) -> Option<K>,
    from: fn(&Section<'_>) -> Result<T, ProfileError>,
) -> Result<std::collections::BTreeMap<K, T>, ProfileError> {
    let sections = parent.section(key)?.by_word(wanted, word)?;
    sections
        .into_iter()
        .map(|(word, section)| Ok((word, read(section, from)?)))
        .collect()
}

fn mago(section: &Section<'_>) -> Result<Mago, ProfileError> {
    Ok(Mago {
        name: section.string("name")?,
        vendor: section.string("vendor")?,
        help: section.url("help")?,
        app_id: guid(section, "app_id")?,
        sign_in: section.word(
            "sign_in",
            "\"browser\", \"device_code\" or \"unconfirmed\"",
            MagoSignIn::from_code,
        )?,
    })
}

fn checking_app(section: &Section<'_>) -> Result<CheckingApp, ProfileError> {
    Ok(CheckingApp {
        id: guid(section, "id")?,
        name: section.string("name")?,
        redirect: section.registered_url("redirect")?,
    })
}

fn resource(section: &Section<'_>) -> Result<Resource, ProfileError> {
    Ok(Resource {
        name: section.string("name")?,
        app_id: guid(section, "app_id")?,
        scope_prefix: section.url("scope_prefix")?,
    })
}

fn expected_scope(section: &Section<'_>) -> Result<ExpectedScope, ProfileError> {
    let resource = section.word("resource", "\"graph\" or \"acs\"", |word| {
        ResourceName::from_code(word).filter(|name| *name != ResourceName::Other)
    })?;
    Ok(ExpectedScope {
        resource,
        value: section.string("value")?,
        id: section.optional("id", |section| guid(section, "id"))?,
        feature: section.string("feature")?,
        importance: importance(section, resource)?,
    })
}

/// Reads how much a scope is needed; there are no calls without each of the ACS scopes.
fn importance(section: &Section<'_>, resource: ResourceName) -> Result<Importance, ProfileError> {
    if resource == ResourceName::Acs {
        return section.word("importance", "\"required\", like every scope of acs", |word| {
            Importance::from_code(word).filter(|importance| *importance == Importance::Required)
        });
    }
    section.word("importance", "\"required\", \"feature\" or \"at-sign-in\"", |word| {
        Importance::from_code(word).filter(|importance| *importance != Importance::Unexpected)
    })
}

fn approval(section: &Section<'_>) -> Result<Approval, ProfileError> {
    Ok(Approval {
        start_page: section.url("start_page")?,
        redirect: section.optional("redirect", |section| section.registered_url("redirect"))?,
    })
}

fn eligible_plan(section: &Section<'_>) -> Result<EligiblePlan, ProfileError> {
    Ok(EligiblePlan {
        id: guid(section, "id")?,
        name: section.string("name")?,
        government: section.flag("government")?,
    })
}

fn room_plan(section: &Section<'_>) -> Result<RoomPlan, ProfileError> {
    Ok(RoomPlan {
        id: guid(section, "id")?,
        name: section.string("name")?,
    })
}

fn notice(section: &Section<'_>) -> Result<Notice, ProfileError> {
    Ok(Notice {
        id: section.string("id")?,
        on: section.date("on")?,
        from: section.date("from")?,
        more: section.optional("more", |section| section.url("more"))?,
    })
}

fn page(section: &Section<'_>) -> Result<PageAddress, ProfileError> {
    Ok(PageAddress {
        portal: section.word("portal", "\"entra\" or \"admin\"", Portal::from_code)?,
        path: section.string("path")?,
    })
}

fn cloud_links(section: &Section<'_>) -> Result<CloudLinks, ProfileError> {
    let link = |key| section.optional(key, |section| section.url(key));
    Ok(CloudLinks {
        login: link("login")?,
        entra: link("entra")?,
        admin: link("admin")?,
        teams: link("teams")?,
    })
}

fn cloud(name: &str) -> Option<Cloud> {
    Cloud::MICROSOFT.into_iter().find(|cloud| cloud.name() == name)
}

fn guid<T: FromStr>(section: &Section<'_>, key: &'static str) -> Result<T, ProfileError> {
    section.parsed(key, GUID)
}
