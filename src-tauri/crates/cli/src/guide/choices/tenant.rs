//! The three prerequisites: every way that leads to them, the likely one first.

use readiness::{finding::Prerequisite, forecast::Ability, remedy::RemedyKind};
use wizard::{
    Intent,
    intent::BrowserShowed,
    step::Step,
    view::{AcsScreen, ApprovalScreen, Creating, LicenceScreen},
};

use super::{
    Choices, Field,
    field::Asks,
    steps::{holds, offers},
};
impl Choices {
    pub(super) fn acs(&mut self, screen: &AcsScreen, yes: &str) {
        if let Creating::Confirming { .. } = screen.creating {
            self.field = Some(Field::first(Asks::Agreement { yes: yes.to_owned() }, None));
            return;
        }
        let (finding, done) = (screen.finding.as_ref(), holds(screen.finding.as_ref()));
        if done {
            self.next("next", screen.next);
        } else {
            self.ways_to_acs(screen);
            self.portals(finding);
            self.told(Prerequisite::Acs, screen.reported);
            self.field = Some(Field::besides(Asks::ReadBack));
            if screen.signed_in {
                self.looking_out(Prerequisite::Acs, screen.watching.is_some());
            }
        }
        self.check_again_or_sign_in(screen.signed_in);
        if !done {
            self.next("skip", screen.next);
        }
    }

    /// "Create it for me" first where that can work, else the script, which somebody with the role can run.
    fn ways_to_acs(&mut self, screen: &AcsScreen) {
        let offered = screen.signed_in && offers(screen.finding.as_ref(), RemedyKind::CreateAcs);
        let ability = screen.forecast.as_ref().map(|forecast| forecast.ability);
        let likely = offered && !matches!(ability, Some(Ability::NotSeen | Ability::Eligible));
        if likely {
            self.offer("create-acs", Intent::CreateAcs);
        }
        self.scripts(screen.scripts.as_ref());
        if offered && !likely {
            self.offer("create-acs", Intent::CreateAcs);
        }
    }

    pub(super) fn approval(&mut self, screen: &ApprovalScreen) {
        let (finding, done) = (screen.finding.as_ref(), holds(screen.finding.as_ref()));
        if done {
            self.next("next", screen.next);
        } else {
            if screen.waits_for_acs {
                self.offer("acs-first", Intent::GoTo { step: Step::Acs });
            }
            if screen.watching.is_some() {
                self.what_the_browser_shows();
            }
            self.pages_to_approve(screen);
            self.scripts(screen.scripts.as_ref());
            self.portals(finding);
            self.told(Prerequisite::Approval, screen.reported);
            if screen.signed_in {
                self.looking_out(Prerequisite::Approval, screen.watching.is_some());
            }
        }
        self.check_again_or_sign_in(screen.signed_in);
        if !done {
            self.next("skip", screen.next);
        }
    }

    /// Nothing comes back from the consent page by itself.
    fn what_the_browser_shows(&mut self) {
        let answers = [
            ("accepted", BrowserShowed::Accepted),
            ("declined", BrowserShowed::Declined),
            ("needs-approval", BrowserShowed::NeedsApproval),
            ("asks-reviewer", BrowserShowed::AsksReviewer),
            ("an-error", BrowserShowed::AnError),
        ];
        for (name, what) in answers {
            self.offer(name, Intent::BrowserShowed { what });
        }
    }

    fn pages_to_approve(&mut self, screen: &ApprovalScreen) {
        if screen.page.is_some() {
            let (open, intent) = match screen.watching {
                Some(_) => ("open-consent-again", Intent::OpenAgain),
                None => ("open-consent", Intent::OpenConsent),
            };
            self.offer(open, intent);
            self.offer("consent-link", Intent::CopyLink);
        }
        if screen.start_page.is_some() {
            self.offer("open-start-page", Intent::OpenStartPage);
        }
    }

    pub(super) fn licence(&mut self, screen: &LicenceScreen) {
        let (finding, done) = (screen.finding.as_ref(), holds(screen.finding.as_ref()));
        let named = screen.account.is_some();
        self.field = Some(if named {
            Field::besides(Asks::Account)
        } else {
            Field::first(Asks::Account, screen.example.clone())
        });
        if done {
            self.next("next", screen.next);
        } else if named {
            self.portals(finding);
            if screen.signed_in {
                self.looking_out(Prerequisite::Licence, screen.watching.is_some());
            }
        }
        self.that_is_me(screen);
        if named {
            self.check_again_or_sign_in(screen.signed_in);
        } else {
            self.sign_in_to_check(screen.signed_in);
        }
        if !done {
            self.next("skip", screen.next);
        }
    }

    fn that_is_me(&mut self, screen: &LicenceScreen) {
        let named = screen.account.as_ref().map(|account| &account.named);
        if let Some(me) = screen.me.as_ref().filter(|me| named != Some(me)) {
            let text = me.clone();
            self.offer_with("me", [("username", text.clone())], Intent::NameAccount { text });
        }
    }

    fn check_again_or_sign_in(&mut self, signed_in: bool) {
        if signed_in {
            self.offer("check-again", Intent::CheckAgain);
        } else {
            self.sign_in_to_check(signed_in);
        }
    }
}
