//! What goes wrong, and what lies over a screen.

use super::Named;
use crate::stage::{Stage, attempt, sign_in};
use readiness::problem::{Problem, Retry, SupportIds};
use wizard::Intent;

pub fn troubles() -> Named {
    let mut offline = Stage::at_overview("fresh-tenant");
    let begun = attempt(&offline.wants(Intent::CheckAgain));
    let problem = Problem::new("no-network", Retry::Now).with("host", "graph.microsoft.com");
    offline.ends(begun, Err(Box::new(problem)));
    let mut refused = Stage::at_sign_in();
    let begun = attempt(&refused.wants(sign_in()));
    let problem = Problem {
        said: Some("AADSTS53003: Access has been blocked by Conditional Access policies.".into()),
        ids: SupportIds {
            trace: Some("8d5e0a6c-3f7b-4f7e-9b53-3ad1a2b61f00".into()),
            correlation: Some("0b1f6a3e-5d2c-4e0e-8a38-0d4f3cf1d3a9".into()),
            at: "2026-11-24T09:00:04Z".parse().ok(),
            ..SupportIds::default()
        },
        ..Problem::new("entra-access-denied", Retry::SignIn)
    };
    refused.ends(begun, Err(Box::new(problem)));
    let mut about = Stage::new();
    about.wants(Intent::OpenAbout);
    vec![
        ("trouble-offline", offline.view()),
        ("trouble-sign-in", refused.view()),
        ("about", about.view()),
    ]
}
