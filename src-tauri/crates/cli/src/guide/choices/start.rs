//! The first screens: what somebody came for, which organisation, who signs in.

use wizard::{
    Intent, View,
    intent::{Reading, SignInWay},
    step::Journey,
    view::{Lookup, OrganizationScreen, ResumeOffer, SignInScreen, WelcomeScreen, World},
};

use super::{Choices, Does, Field, Known, Label, field::Asks};
use crate::{guide::label::step_text, render::report::minute};

impl Choices {
    pub(super) fn welcome(&mut self, screen: &WelcomeScreen, world: &World, known: &Known) {
        for offer in &screen.resume {
            self.resume(offer);
        }
        for journey in &screen.journeys {
            let name = match journey {
                Journey::Administrator => "administrator",
                Journey::Partner => "partner",
                Journey::EndUser => "end-user",
            };
            self.offer(name, Intent::Begin { journey: *journey });
        }
        if screen.demo {
            self.offer("try-demo", Intent::TryDemo);
        }
        if known.may_leave_demo && matches!(world, World::Demo { .. }) {
            self.offer("leave-demo", Intent::LeaveDemo);
        }
    }

    fn resume(&mut self, offer: &ResumeOffer) {
        let name = offer.name.clone().unwrap_or_else(|| offer.domain.clone());
        let label = Label::choice("resume")
            .with([("organisation", name), ("at", minute(offer.at))])
            .with_text("step", step_text(offer.step));
        self.list(label, Does::Send(Intent::Resume { tenant: offer.tenant }));
    }

    /// The one field; Enter alone takes what was found, what was named at the start, or what there is to try.
    pub(super) fn organization(&mut self, screen: &OrganizationScreen, view: &View, known: &Known) {
        let found = view.organization.as_ref().filter(|_| screen.lookup == Lookup::Found);
        if let Some(bar) = found {
            let name = bar.name.clone().unwrap_or_else(|| bar.domain.clone());
            let text = bar.domain.clone();
            self.offer_with(
                "organisation",
                [("organisation", name)],
                Intent::UseOrganization { text },
            );
            self.field = Some(Field::besides(Asks::Organisation));
        } else {
            let usual = known.organisation.clone().or_else(|| screen.example.clone());
            // What was refused a moment ago is not proposed again.
            let usual = usual.filter(|usual| screen.typed.problem.is_none() || *usual != screen.typed.text);
            self.field = Some(Field::first(Asks::Organisation, usual));
        }
    }

    pub(super) fn sign_in(&mut self, screen: &SignInScreen) {
        let sign_in = |way, reading| Intent::SignIn { way, reading };
        if let Some(checker) = &screen.checker {
            self.offer_with("go-on-as", [("username", checker.clone())], Intent::Next);
        }
        let browser = match screen.checker {
            Some(_) => "sign-in-as-other",
            None => "sign-in-browser",
        };
        self.offer(browser, sign_in(SignInWay::Browser, Reading::Directory));
        self.offer("sign-in-code", sign_in(SignInWay::DeviceCode, Reading::Directory));
        self.offer("sign-in-own", sign_in(SignInWay::Browser, Reading::OwnAccount));
        self.offer("sign-in-own-code", sign_in(SignInWay::DeviceCode, Reading::OwnAccount));
        if screen.checker.is_none() {
            self.offer("continue-without", Intent::ContinueWithout);
        }
    }
}
