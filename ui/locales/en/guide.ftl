# The guide: the wizard's questions in a terminal. What the window says with a picture or a button is words here.
# What is called the same in the window has the same id there, without "guide-".

## What a screen is about

guide-title-welcome = Mago Setup
guide-title-organization = Which organisation?
guide-title-sign-in = Sign in to check
guide-title-overview = How your organisation stands
guide-title-acs = Step 2: Azure Communication Services service principal
guide-title-approval = Step 1: Administrator approval
guide-title-licence = Step 3: Microsoft Teams licence
guide-title-mago-account = Sign in the Mago account
guide-title-finish = Result
guide-title-guest = Mago as a guest
guide-title-explain = What does the browser say?
guide-title-about = About Mago Setup

guide-step-organization = Organisation
guide-step-sign-in = Sign in to check
guide-step-overview = Overview
guide-step-approval = Step 1, administrator approval
guide-step-acs = Step 2, Azure Communication Services
guide-step-licence = Step 3, Microsoft Teams licence
guide-step-mago-account = Mago account
guide-step-finish = Result

## Welcome

guide-purpose = Gets your Microsoft 365 organisation ready for authenticated Microsoft Teams calls in Mago, and proves it. Three things have to be in place; without them Mago joins meetings as a guest.
guide-about-approval = The Mago enterprise application is approved for your organisation.
guide-about-acs = It exists in your organisation and is enabled.
guide-about-licence = The account that Mago will use holds an active plan that includes Teams.
guide-how = Choose by typing what stands on the left, then Enter. Enter alone takes the choice that is marked. Nothing is changed before you have seen the exact request and agreed to it.

## Organisation and sign-in

guide-checker = Signed in as { $username }
guide-organization-lead = A work address or a domain is enough. The tenant id is looked up; nobody has to sign in for that.
guide-signed-in = { $username } is signed in. You can go on, or sign in as somebody with other rights.
guide-sign-in-app = The sign-in page will name the application "{ $app }" ({ $id }).
guide-sign-in-asks = It asks to:
guide-sign-in-read-only = Microsoft may ask for more than is read here. This program only reads; a change is shown to you first, word for word. Your sign-in is held in memory and forgotten when you finish.
guide-sign-in-own = Where the organisation refuses that much, it can ask to read only your own account. Much then stays "Could not check".

guide-permission-openid = know who signed in
guide-permission-profile = see their name
guide-permission-offline-access = keep the sign-in while this program runs
guide-permission-user-read = read your own profile, roles and licences
guide-permission-directory-read-all = read the organisation's applications, accounts and licences

guide-code =
    Open { $page } on any device and type the code { $code }
    Type it only because you asked for it here: whoever types it signs this program in.
guide-no-browser = No browser could be started here. Open the page above by hand, or use a code instead.
guide-https-only = The browser tried https on http://localhost, as with "HTTPS only" switched on. Allow http for localhost there, or use a code instead.

## Overview

guide-not-signed-in = Nobody is signed in, so nothing can be checked. The steps still show what to do by hand.
guide-forecast = What to expect:
guide-forecast-task = { $task }: { $ability }

## Prerequisites

guide-acs-returns = As soon as it is there, the approval goes on by itself.
guide-script =
    A script creates it, too: { $file }
    SHA-256 { $sum }
guide-change = This would be sent, and nothing else. Nothing has been sent yet:
guide-approval-allows = An administrator accepts once, on Microsoft's own page, that Mago may sign its users in, read meeting information when it needs it, and join Teams meetings as the account that signed in.
guide-approval-again = Something is approved already. Approving again may replace what was granted for the organisation before; do it only if something is missing.
guide-browser-question = Nothing comes back here from the approval page. What does the browser show?
guide-grants = What Mago is allowed here:
guide-grant = { $feature } ({ $importance }): { $scopes }
guide-grant-scopes = { $scopes } { $standing }
guide-no-feature = Nothing that Mago does
guide-grants-incomplete = The list could not be read to its end.
guide-licence-lead = The account that Mago will use needs an active plan that includes Teams. It is the room account or person that signs in on the Mago device, not the administrator.
guide-account = Account that Mago will use: { $account }
guide-plans-held = Its plans:
guide-plan = { $plan } in { $product }: { $state }
guide-plans-fitting = Products of the organisation that would fit:
guide-product = { $product }: { $free ->
    [0] no free seats
    [one] one free seat
   *[other] { $free } free seats
 } of { $seats }
guide-watching-acs = Looking for the service principal again and again, for up to { $minutes } minutes. You can go on with something else meanwhile.
guide-watching-approval = Looking for the approval again and again, for up to { $minutes } minutes. You can go on with something else meanwhile.
guide-watching-licence = Looking for the licence again and again, for up to { $minutes } minutes. You can go on with something else meanwhile.
guide-watching-over = Nothing was seen of it, so it is no longer looked out for.

## The Mago account

guide-which-computer = A real sign-in proves all of it at once: approval, service principal, licence and password. A sign-in belongs to one user of one computer, so first: is this the computer that Mago runs on, and are you the user that it runs as?
guide-here-this-computer = Mago runs here, as this user: its sign-in will be stored in { $keychain }, read back and compared. Sign in with the account that Mago will use, not with your own.
guide-here-another-computer = Mago runs on another computer: its sign-in is only proven here, and nothing is kept. Sign in with the account that Mago will use, not with your own.
guide-mago-unconfirmed = Nobody has confirmed yet that Mago's registration allows this program. { mago-sign-in-unconfirmed.hint }
guide-command = On the computer that Mago runs on, this command does the same, as the user that Mago runs as:
guide-keychain-asks = Your keychain is taking its time: it may be asking you for permission in a window of its own.
guide-proven-stored = { $username } signed in. Stored in { $keychain } and read back, { $at }. It is stored where Mago is documented to look for it; whether Mago uses it shows on the Mago device.
guide-proven-nothing-kept = Signed in and proven, { $at }. Nothing was kept. Sign in on the computer that Mago runs on, too.

## The end

guide-because = Still in the way:
guide-because-verdict = { $name }: { $verdict }
guide-because-open = { $name }
guide-changes = What was changed:
guide-changes-none = This program changed nothing.
guide-change-acs-created = The Azure Communication Services service principal was created.
    .undo = { acs-create-undo }
guide-change-broad-permission = Whoever created it allowed the checking application to change applications.
    .undo = That consent stays. To take it back, open Enterprise applications, the checking application, Permissions, and revoke it.
guide-change-approved = Mago was approved for the organisation, in the browser.
    .undo = To undo it, open Enterprise applications, Mago, Permissions, and revoke the permissions.
guide-still-signed-in = { $username } is still signed in to this program, in memory only. Ending the guide forgets it.
guide-nobody-signed-in = Nobody is signed in to this program. In the browser you may still be signed in.
guide-capabilities = As the signed-in account, and as a guest:
guide-capability = { $name }: { $account }. As a guest: { $guest }.
guide-capability-name = Name in the meeting
    .account = the account's own
    .guest = a generic device name
guide-capability-lobby = Lobby
    .account = skipped where the organiser lets the account's organisation in
    .guest = it may have to wait until somebody lets it in
guide-capability-host = Other organisations
    .account = as their external access allows
    .guest = only where the host lets anonymous people join
guide-guest-chosen = You chose to continue as a guest, { $at }.
guide-guest-no-promise = Guest joining is not always a way out: the organisation that hosts a meeting can forbid it.

## Over a screen

guide-explain = Paste the page, or only its code, for example AADSTS650052. It stays on this computer.
guide-explain-acs-first = It says that the service principal of Azure Communication Services is missing. Create it first; then the approval goes through.
guide-about = Mago Setup { $version }. Made for Mago. Not a product of Microsoft; Microsoft, Teams, Entra and Azure are Microsoft's marks.
guide-about-licences = Licensed under the MIT licence or the Apache licence 2.0, as you like. The window lists the software that both programs use.

## What was just done

guide-notice-copied = Printed above, to be copied.
guide-notice-saved = Saved.
guide-notice-opened = The page was opened.
guide-notice-cancelled = Cancelled. Nothing more is done.
guide-notice-cancelled-change = Cancelled. The change may have been made already, so the organisation is being checked again.
guide-notice-nothing-new = Checked again: nothing has changed.
guide-notice-back-to-approval = The service principal is there. Here the approval goes on.
guide-notice-forgotten = The sign-in was forgotten on this computer.

guide-desk-opens = Opening in your browser: { $page }
guide-desk-saved = Wrote { $file }

## What is under way

guide-progress-demo = Starting the demo organisation …
guide-progress-finding = Looking it up …
guide-progress-sign-in = Preparing the sign-in …
guide-progress-waiting-for-browser = Waiting for the sign-in in the browser, { $left } left …
guide-progress-waiting-for-code = Waiting until the code was typed and somebody signed in, { $left } left …
guide-progress-answered = The browser answered; finishing the sign-in …
guide-progress-checking-begins = Checking …
guide-progress-checking = Checking: { $answered } of { $asked } answers …
guide-progress-looking-out = Looking …
guide-progress-preparing = Preparing the request …
guide-progress-looking-first = Looking whether it exists already …
guide-progress-creating = Creating it …
guide-progress-looking-again = Created; waiting until the organisation shows it …
guide-progress-proving = Proving the sign-in: a token with both permissions for Teams calls is asked for, and dropped at once …

guide-progress-stops = { $text } (c cancels)

guide-left = Left unfinished. The guide offers to continue when it is started again.

## What can be chosen

guide-choice = { $key }  { $label }
guide-choice-usual = { $key }  { $label } [Enter]
guide-choice-letter = { $key } { $label }
guide-prompt = >
guide-unknown = "{ $typed }" is nothing to choose here.

guide-ask-organisation = Type a work address or a domain, for example contoso.com.
guide-ask-organisation-or = Type a work address or a domain. Enter alone takes { $usual }.
guide-ask-account = Type the sign-in address of the account that Mago will use.
guide-ask-account-or = Type the sign-in address of the account that Mago will use. Enter alone takes { $usual }.
guide-ask-another-account = Or type the sign-in address of another account.
guide-ask-agreement = Type { $yes } to sign in and create it. Anything else leaves it.
guide-ask-page = Paste it and end with an empty line.
guide-ask-another-page = Or paste something else, and end with an empty line.

guide-choice-resume = Continue with { $organisation }, left at "{ $step }" on { $at }
guide-choice-administrator = Get my organisation ready (IT administrator)
guide-choice-partner = Set Mago up for a customer (partner)
guide-choice-end-user = Sign the Mago account in for the first time (Mago user)
guide-choice-try-demo = Try it with the demo organisation: simulated on this computer, nothing can break
guide-choice-leave-demo = Leave the demo organisation
guide-choice-organisation = Go on with { $organisation }
guide-choice-go-on-as = Go on as { $username }
guide-choice-sign-in-browser = Sign in with the browser
guide-choice-sign-in-as-other = Sign in as somebody else, with the browser
guide-choice-sign-in-code = Sign in with a code on any device; some organisations block this
guide-choice-sign-in-own = Read only my own account, with the browser
guide-choice-sign-in-own-code = Read only my own account, with a code
guide-choice-continue-without = Continue without signing in
guide-choice-sign-in-to-check = Sign in to check
guide-choice-start-here = Start here: { $step }
guide-choice-see-result = See the result
guide-choice-go-to = { $step } { $sign }
guide-choice-check-again = Check again
guide-choice-guest = What a guest can do
guide-choice-next = Continue: { $step }
guide-choice-skip = Skip for now: { $step }
guide-choice-portal = Open the portal: { $page }
guide-choice-watch = It is being done: look again and again until it is there
guide-choice-look-now = Look now
guide-choice-stop-looking = Stop looking
guide-choice-create-acs = Create it for me; the exact request is shown first
guide-choice-copy-script = Print the script
guide-choice-save-script = Save the script in this folder
guide-choice-acs-first = Do step 2 first: Azure Communication Services
guide-choice-open-consent = Open Microsoft's approval page in the browser
guide-choice-open-consent-again = Open the page again
guide-choice-consent-link = Print the page's link, to open it elsewhere
guide-choice-open-start-page = Open Mago's own approval page; only for your own organisation
guide-choice-accepted = It was accepted
guide-choice-declined = It was declined
guide-choice-needs-approval = It says that approval is needed
guide-choice-an-error = It shows an error
guide-choice-me = That is me: { $username }
guide-choice-this-computer = Mago runs here, as this user: store the sign-in in { $keychain }
guide-choice-another-computer = Mago runs on another computer: prove only, keep nothing
guide-choice-sign-in-mago = Sign the Mago account in with the browser
guide-choice-sign-in-mago-code = Sign the Mago account in with a code on any device
guide-choice-copy-command = Print the command for the other computer
guide-choice-go-to-missing = Go to what is missing: { $step }
guide-choice-save-report = Save the report in this folder
guide-choice-forget = Forget my sign-in now
guide-choice-sign-out = Sign out in the browser too
guide-choice-choose-guest = Continue as guest for now
guide-choice-take-guest-back = Set up authenticated calls after all
guide-choice-done = Done: end the guide
guide-choice-try-again = Try again
guide-choice-close = Close
guide-choice-explain = My browser shows an error
guide-choice-details = Print what this rests on, for support
guide-choice-copy-problem = Print the error with its identifiers, for support
guide-choice-home = Go to the first screen
guide-choice-forget-progress = Do not offer to continue with { $domain } any more
guide-choice-help = Open Mago's help
guide-choice-about = About Mago Setup
guide-choice-cancel = cancel
guide-choice-browser-error = it shows an error
guide-choice-link = print link
guide-choice-open-again = open again
guide-choice-use-code = use a code
guide-choice-more = more
guide-choice-less = back
guide-choice-back = back
guide-choice-quit = quit

problem-guide-json = The guide asks questions, so it has no result that could be printed as JSON.
    .hint = Leave --json out, or use check --json for a report.
