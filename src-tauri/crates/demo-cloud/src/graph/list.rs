//! Lists and single objects on their way out: filtered, cut to a page, with the selected properties.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use super::{
    answer::{Answer, Failure, Outcome},
    filter::Filter,
    request::Request,
    scene::Scene,
    schema::{Schema, shaped},
};

/// Graph's usual page.
const PAGE: usize = 100;
const LARGEST_PAGE: usize = 999;

/// Answers with a page of `objects`, each given with all its properties and an `id`.
pub(super) fn list(scene: &Scene<'_>, request: &Request, schema: &Schema, objects: Vec<Value>) -> Outcome {
    let selection = schema.selection(request.options.select.as_deref())?;
    let found = filtered(request, schema, objects)?;
    let total = found.len();
    let (page, rest) = page(scene, request, found)?;
    let mut body = json!({ "@odata.context": context(scene, request, schema, &selection, "") });
    if request.options.count && request.options.skip_token.is_none() {
        body["@odata.count"] = total.into();
    }
    if let Some(token) = rest {
        body["@odata.nextLink"] = next_link(scene, request, &token).into();
    }
    body["value"] = page.into_iter().map(|object| shaped(object, &selection)).collect();
    Ok(Answer::ok(body))
}

/// Answers with one object.
pub(super) fn entity(scene: &Scene<'_>, request: &Request, schema: &Schema, object: Value) -> Outcome {
    if request.options.filter.is_some() || request.options.top.is_some() {
        return Err(Failure::malformed(
            "The query specified in the URI is not valid for a single resource.",
        ));
    }
    let selection = schema.selection(request.options.select.as_deref())?;
    let mut body = shaped(object, &selection);
    body["@odata.context"] = context(scene, request, schema, &selection, "/$entity").into();
    Ok(Answer::ok(body))
}

fn filtered(request: &Request, schema: &Schema, mut objects: Vec<Value>) -> Result<Vec<Value>, Failure> {
    if let Some(filter) = &request.options.filter {
        if schema.filterable.is_empty() {
            return Err(Failure::unsupported(format!(
                "$filter is not supported for '{}'.",
                schema.name
            )));
        }
        let filter = Filter::parse(filter, schema)?;
        objects.retain(|object| filter.holds(object));
    }
    objects.sort_by(|one, other| id(one).cmp(id(other)));
    Ok(objects)
}

/// Cuts out the page that the token asks for; also the token of the next one.
fn page(scene: &Scene<'_>, request: &Request, found: Vec<Value>) -> Result<(Vec<Value>, Option<String>), Failure> {
    let size = page_size(scene, request)?;
    let Some(token) = &request.options.skip_token else {
        if scene.world.behaviour.empty_first_page {
            return Ok((vec![], Some(token_after(""))));
        }
        return Ok(cut(found, size));
    };
    let after = last_seen(token)?;
    Ok(cut(
        found.into_iter().filter(|object| id(object) > after.as_str()).collect(),
        size,
    ))
}

fn cut(mut found: Vec<Value>, size: usize) -> (Vec<Value>, Option<String>) {
    let more = found.len() > size;
    found.truncate(size);
    let token = found.last().filter(|_| more).map(|last| token_after(id(last)));
    (found, token)
}

fn page_size(scene: &Scene<'_>, request: &Request) -> Result<usize, Failure> {
    let usual = match scene.world.behaviour.page_size {
        0 => PAGE,
        size => size,
    };
    match request.options.top {
        None => Ok(usual),
        Some(top) if (1..=LARGEST_PAGE).contains(&top) && scene.world.behaviour.page_size == 0 => Ok(top),
        Some(top) if (1..=LARGEST_PAGE).contains(&top) => Ok(top.min(usual)),
        Some(top) => Err(Failure::unsupported(format!(
            "Invalid page size specified: '{top}'. Must be between 1 and {LARGEST_PAGE} inclusive."
        ))),
    }
}

fn id(object: &Value) -> &str {
    object["id"].as_str().unwrap_or_default()
}

fn token_after(id: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(format!("after:{id}"))
}

fn last_seen(token: &str) -> Result<String, Failure> {
    BASE64_URL_SAFE_NO_PAD
        .decode(token)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .and_then(|text| text.strip_prefix("after:").map(str::to_owned))
        .ok_or_else(|| Failure::bad_request("Skip token is not valid."))
}

fn next_link(scene: &Scene<'_>, request: &Request, token: &str) -> String {
    let mut query = request.options.raw.clone();
    query.push(format!("$skiptoken={token}"));
    format!("{}/v1.0/{}?{}", scene.origin, request.raw_path, query.join("&"))
}

fn context(scene: &Scene<'_>, request: &Request, schema: &Schema, selection: &[&str], suffix: &str) -> String {
    let chosen = match request.options.select {
        Some(_) => format!("({})", selection.join(",")),
        None => String::new(),
    };
    format!("{}/v1.0/$metadata#{}{chosen}{suffix}", scene.origin, schema.set)
}
