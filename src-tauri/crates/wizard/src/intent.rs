//! What a person wants, as a front door says it. No intent carries a path, a link or a secret.

use readiness::{finding::Prerequisite, ids::TenantId, remedy::PortalPage, script::Dialect};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    step::{Journey, Step},
    view::Here,
};

/// How somebody signs in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SignInWay {
    /// In the system's browser.
    #[default]
    Browser,
    /// With a code, typed on any device.
    DeviceCode,
}

/// How much the checking sign-in asks to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The directory: everything that the check needs.
    #[default]
    Directory,
    /// Only the own account, where the organisation refuses more.
    OwnAccount,
}

/// What the browser showed at the end of the consent page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BrowserShowed {
    /// It was accepted.
    Accepted,
    /// It was declined.
    Declined,
    /// It says that an administrator has to approve.
    NeedsApproval,
    /// It offers to send a request to a reviewer, or has sent it.
    AsksReviewer,
    /// It showed an error.
    AnError,
}

/// What a person wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "intent", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Intent {
    /// Start the demo organisation.
    TryDemo,
    /// End the demo organisation.
    LeaveDemo,
    /// Begin a journey.
    Begin {
        /// Which.
        journey: Journey,
    },
    /// Go on where a journey was left.
    Resume {
        /// The organisation.
        tenant: TenantId,
    },
    /// Do not offer a journey again.
    ForgetProgress {
        /// The organisation.
        tenant: TenantId,
    },

    /// Look an organisation up while it is typed.
    TypeOrganization {
        /// What stands in the field.
        text: String,
    },
    /// Take the organisation that is typed.
    UseOrganization {
        /// What stands in the field.
        text: String,
    },

    /// Sign in to check.
    SignIn {
        /// How.
        way: SignInWay,
        /// How much to read.
        reading: Reading,
    },
    /// Go on without a check.
    ContinueWithout,
    /// Stop what is under way.
    Cancel,
    /// Put the sign-in or consent page's address on the clipboard.
    CopyLink,
    /// Show the page once more.
    OpenAgain,
    /// Stop waiting for the browser and use a code.
    UseCode,

    /// Go to a step.
    GoTo {
        /// Which.
        step: Step,
    },
    /// Go to what the present screen leads on to.
    Next,
    /// Go to where the present screen hangs.
    Back,
    /// Go to the first screen.
    Home,
    /// Show what a guest can and cannot do.
    ShowGuest,

    /// Ask the same questions again.
    CheckAgain,
    /// Look again and again until a prerequisite holds.
    Watch {
        /// Which.
        prerequisite: Prerequisite,
    },

    /// Show what "Create it for me" would send.
    CreateAcs,
    /// Yes, send it.
    ConfirmCreate,
    /// Show the script for another tool, or with another way to sign in.
    ShowScript {
        /// The tool.
        dialect: Dialect,
        /// Whether it signs in with a code.
        device_code: bool,
    },
    /// Put the script on the clipboard.
    CopyScript,
    /// Write the script to a file.
    SaveScript,
    /// Take the last line of a script back.
    ReadBack {
        /// What was pasted.
        text: String,
    },
    /// Say that a prerequisite was dealt with outside this program.
    ReportDone {
        /// Which.
        prerequisite: Prerequisite,
    },
    /// Take such a word back.
    TakeReportBack {
        /// Which.
        prerequisite: Prerequisite,
    },

    /// Show the message to somebody who may do what is missing.
    OpenHandOff,
    /// Begin a mail with it.
    MailHandOff,
    /// Put the message on the clipboard.
    CopyHandOff {
        /// The few lines for a chat instead of the whole.
        brief: bool,
    },
    /// Write the file that goes with it.
    SaveHandOff,
    /// Choose the file of an answer that came back.
    OpenAnswer,
    /// Read an answer that was pasted.
    ReadAnswer {
        /// What was pasted.
        text: String,
    },

    /// Open Microsoft's consent page for exactly this tenant.
    OpenConsent,
    /// Open Mago's own approval page.
    OpenStartPage,
    /// Say what the browser showed.
    BrowserShowed {
        /// What.
        what: BrowserShowed,
    },
    /// Open a page of a portal that a finding names.
    OpenPortal {
        /// Which.
        page: PortalPage,
    },

    /// Check this account.
    NameAccount {
        /// What stands in the field.
        text: String,
    },

    /// Say which computer this is.
    ChooseComputer {
        /// Which.
        here: Here,
    },
    /// Sign the Mago account in.
    SignInMago {
        /// How.
        way: SignInWay,
    },
    /// Put the command for the room's computer on the clipboard.
    CopyCommand,

    /// Write the report to a file.
    SaveReport,
    /// Forget the checking sign-in on this computer.
    Forget,
    /// Sign out in the browser too.
    SignOutInBrowser,
    /// Go on as a guest for now.
    ChooseGuest,
    /// Take that back.
    TakeGuestBack,

    /// Show the place for what the browser says.
    OpenExplain,
    /// Explain a code or a pasted page.
    Explain {
        /// What was pasted.
        text: String,
    },
    /// Show what this program is.
    OpenAbout,
    /// Open Mago's help page.
    OpenHelp,
    /// Close what lies over the screen.
    CloseLayer,

    /// Put the problem and its identifiers on the clipboard.
    CopyProblem,
    /// Put the present finding with its evidence on the clipboard.
    CopyDetails,
    /// Begin once more what failed.
    TryAgain,
    /// Close the error bar or the notice.
    Dismiss,
    /// The window came to the front.
    Attention,
}
