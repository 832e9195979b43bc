//! What a person wants. An intent that fits nothing on the screen changes nothing.

use jiff::Timestamp;

use super::Wizard;
use crate::{effect::Effect, intent::Intent};

impl Wizard {
    pub(super) fn wanted(&mut self, intent: Intent, now: Timestamp) -> Vec<Effect> {
        match intent {
            Intent::TryDemo => self.try_demo(now),
            Intent::LeaveDemo => self.leave_demo(now),
            Intent::Begin { journey } => self.begin_journey(journey),
            Intent::Resume { tenant } => self.resume(tenant, now),
            Intent::ForgetProgress { tenant } => self.forget_progress(tenant),
            Intent::TypeOrganization { text } => self.type_organization(text, now),
            Intent::UseOrganization { text } => self.use_organization(text, now),
            Intent::SignIn { way, reading } => self.sign_in(way, reading, now),
            Intent::ContinueWithout => self.continue_without(now),
            Intent::Cancel => self.cancel(now),
            Intent::CopyLink => self.copy_link(),
            Intent::OpenAgain => self.open_again(),
            Intent::UseCode => self.use_code(now),
            Intent::GoTo { step } => self.go_to(step, now),
            Intent::Next => self.next(now),
            Intent::Back => self.back(),
            Intent::Home => self.home(),
            Intent::ShowGuest => self.show_guest(),
            Intent::CheckAgain => self.check(now),
            Intent::Watch { prerequisite } => self.watch_for(prerequisite, now),
            Intent::NameAccount { text } => self.name_account(&text, now),
            Intent::TryAgain => self.try_again(now),
            Intent::Attention => self.attention(now),
            other => self.wanted_at_a_step(other, now),
        }
    }

    fn wanted_at_a_step(&mut self, intent: Intent, now: Timestamp) -> Vec<Effect> {
        if hands_out(&intent) {
            // What was said of the last time is over, so that it can be said again.
            self.notice = None;
        }
        match intent {
            Intent::CreateAcs => self.create_acs(now),
            Intent::ConfirmCreate => self.confirm_create(now),
            Intent::CopyScript => self.copy_script(now),
            Intent::SaveScript => self.save_script(now),
            Intent::ShowScript { dialect, device_code } => {
                self.show_script(dialect, device_code);
                vec![]
            }
            Intent::ReadBack { text } => self.read_back(&text, now),
            Intent::ReportDone { prerequisite } => self.report_done(prerequisite, now),
            Intent::TakeReportBack { prerequisite } => self.take_report_back(prerequisite, now),
            Intent::OpenConsent => self.open_consent(now),
            Intent::OpenStartPage => self.open_start_page(now),
            Intent::BrowserShowed { what } => self.browser_showed(what, now),
            Intent::OpenPortal { page } => self.open_portal(page, now),
            Intent::ChooseComputer { here } => self.choose_computer(here),
            Intent::SignInMago { way } => self.sign_in_mago(way, now),
            Intent::CopyCommand => self.copy_command(),
            Intent::SaveReport => self.save_report(),
            Intent::Forget => self.forget(),
            Intent::SignOutInBrowser => self.sign_out_in_browser(),
            Intent::ChooseGuest => self.choose_guest(now),
            Intent::TakeGuestBack => self.take_guest_back(),
            other => self.wanted_over_a_screen(other),
        }
    }

    fn wanted_over_a_screen(&mut self, intent: Intent) -> Vec<Effect> {
        match intent {
            Intent::OpenExplain => self.explain(""),
            Intent::Explain { text } => self.explain(&text),
            Intent::OpenHandOff => return self.open_hand_off(),
            Intent::MailHandOff => return self.mail_hand_off(),
            Intent::CopyHandOff { brief } => return self.copy_hand_off(brief),
            Intent::SaveHandOff => return self.save_hand_off(),
            Intent::OpenAnswer => return self.read_answer(None),
            Intent::ReadAnswer { text } => return self.read_answer(Some(text)),
            Intent::OpenAbout => self.open_about(),
            Intent::CloseLayer => self.layer = None,
            Intent::Dismiss => {
                self.failed = None;
                self.notice = None;
            }
            Intent::OpenHelp => return self.open_help(),
            Intent::CopyProblem => return self.copy_problem(),
            Intent::CopyDetails => return self.copy_details(),
            _ => {}
        }
        vec![]
    }
}

/// Whether something goes to the clipboard or into a file.
fn hands_out(intent: &Intent) -> bool {
    matches!(
        intent,
        Intent::CopyScript
            | Intent::SaveScript
            | Intent::CopyCommand
            | Intent::SaveReport
            | Intent::MailHandOff
            | Intent::CopyHandOff { .. }
            | Intent::SaveHandOff
            | Intent::CopyProblem
            | Intent::CopyDetails
    )
}
