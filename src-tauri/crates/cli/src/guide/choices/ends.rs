//! The account that Mago uses, and the end.

use readiness::{finding::Prerequisite, profile::MagoSignIn};
use wizard::{
    Intent,
    intent::SignInWay,
    step::Step,
    view::{FinishScreen, GuestScreen, Here, MagoScreen},
};

use super::{Choices, Does, Label};

impl Choices {
    pub(super) fn mago_account(&mut self, screen: &MagoScreen) {
        match screen.here {
            None => self.which_computer(screen, None),
            Some(here) => self.sign_the_account_in(screen, here),
        }
        if screen.proven.is_none() {
            self.portals(screen.finding.as_ref());
            self.next("skip", Step::Finish);
        }
    }

    fn which_computer(&mut self, screen: &MagoScreen, already: Option<Here>) {
        let keychain = || [("keychain", screen.keychain.clone())];
        for (name, here) in [
            ("this-computer", Here::ThisComputer),
            ("another-computer", Here::AnotherComputer),
        ] {
            if already != Some(here) {
                self.offer_with(name, keychain(), Intent::ChooseComputer { here });
            }
        }
    }

    fn sign_the_account_in(&mut self, screen: &MagoScreen, here: Here) {
        if screen.proven.is_some() {
            self.next("next", Step::Finish);
        }
        let browser = Intent::SignInMago {
            way: SignInWay::Browser,
        };
        let code = Intent::SignInMago {
            way: SignInWay::DeviceCode,
        };
        if screen.sign_in == MagoSignIn::DeviceCode {
            self.offer("sign-in-mago-code", code);
        } else {
            self.offer("sign-in-mago", browser);
            self.offer("sign-in-mago-code", code);
        }
        if here == Here::AnotherComputer {
            self.offer("copy-command", Intent::CopyCommand);
        }
        self.which_computer(screen, Some(here));
    }

    pub(super) fn finish(&mut self, screen: &FinishScreen) {
        let left = screen.readiness.as_ref().and_then(|readiness| readiness.next);
        let left = left.or_else(|| screen.because.first().copied());
        if let Some(left) = left {
            self.what_is_left(left);
        }
        if screen.report {
            self.offer("save-report", Intent::SaveReport);
        }
        if screen.checker.is_some() {
            self.offer("check-again", Intent::CheckAgain);
            self.offer("forget", Intent::Forget);
        } else {
            self.sign_in_to_check(false);
        }
        if screen.sign_out {
            self.offer("sign-out", Intent::SignOutInBrowser);
        }
        if left.is_some() {
            self.offer("guest", Intent::ShowGuest);
        }
        self.list(Label::choice("done"), Does::Quit);
    }

    fn what_is_left(&mut self, left: Prerequisite) {
        let step = Step::of(left);
        let label = Label::choice("go-to-missing").with_step(step);
        self.list(label, Does::Send(Intent::GoTo { step }));
    }

    pub(super) fn guest(&mut self, screen: &GuestScreen) {
        if screen.chosen.is_some() {
            self.list(Label::choice("done"), Does::Quit);
            self.offer("take-guest-back", Intent::TakeGuestBack);
        } else {
            self.offer("choose-guest", Intent::ChooseGuest);
        }
    }
}
