# The window: what stands around its screens. The screens themselves are in screens.ftl.

window-title = Mago Setup

page-broken = This window could not be shown.
    .hint = Close Mago Setup and open it again. If it stays like this, use mago-setup-cli in a terminal: it does the same work.

## Which world, which organisation

world-label = Where this works
world-demo = Demo organisation – simulated, nothing here is real
world-other = Not Microsoft's own cloud: { $host }

organization-label = Organisation
organization-tenant = Tenant id
organization-domain = Domain
organization-cloud = Cloud
cloud-simulated = Simulated
organization-checker = Signed in to check:

## Steps

rail-label = Steps
step-numbered = { $number } { $name }
step-organization = Organisation
step-sign-in = Sign in to check
step-overview = Overview
step-approval = Administrator approval
step-acs = Azure Communication Services
step-licence = Teams licence
step-mago-account = Mago account
step-finish = Finish

step-state-open = Not begun
step-state-busy = Under way
step-state-done = Done
step-state-judged = Checked
step-state-reported = Reported, not verified

## What buttons say

act-about = About Mago Setup
act-acs-first = Do step 2 first
act-ask = Ask the right person
act-ask-instead = Ask somebody who may
act-back = Back
act-browser-error = My browser shows an error
act-cancel = Cancel
act-check-account = Check this account
act-check-again = Check again
act-choose-guest = Continue as guest for now
act-close = Close
act-close-notice = Close the notice
act-continue = Continue
act-continue-without = Continue without signing in
act-copy-command = Copy the command
act-copy-details = Copy details
act-copy-link = Copy link
act-copy-problem = Copy for support
act-copy-script = Copy the script
act-create = Create
act-create-acs = Create it for me
act-create-first = Create the service principal
act-dismiss = Dismiss
act-explain = Explain
act-explain-page = Explain what it said
act-forget = Forget on this computer
act-forget-progress = Forget
    .label = Forget: { $name }
act-go-to-mago = Go to the Mago account
act-go-to-missing = Go to the next step
act-help = Open Mago's help
act-home = Start page
act-leave-demo = Leave the demo
act-meaning = What does this mean?
act-name-account = Name the account
act-open-again = Open the page again
act-open-code-page = Open the page
act-open-consent = Open the approval page
act-open-portal = Open the portal
act-open-requests = Open the requests
act-open-start-page = Open Mago's page
act-other-organization = Choose the organisation
act-read-directory = Read the directory
    .hint = Everything that the check needs: applications, permissions, accounts and licences.
act-read-own-account = Read only my own account
    .hint = Where the organisation refuses more. Much then stays "Could not check".
act-resume = Continue
    .label = Continue: { $name }
act-save-report = Save the report
act-save-script = Save as a file
act-show-guest = What a guest can do
act-sign-in-again = Sign in again
act-sign-in-as-other = Sign in as somebody else
act-sign-in-browser = Sign in with your browser
act-sign-in-code = Use a code instead
    .hint = You type a short code on any device. Some organisations block this.
act-sign-in-to-check = Sign in to check
act-sign-out = Sign out in the browser too
act-skip = Skip for now
act-start-here = Start here
act-take-guest-back = Set up authenticated calls
act-try-again = Try again
act-use-code = Use a code instead
act-watch-acs = I have run it: look for it
act-watch-licence = Watch for the licence

## What went wrong, and what was done

trouble-details = Details
ids-trace = Trace id
ids-correlation = Correlation id
ids-request = Request id
ids-client-request = Client request id
ids-at = Time

notice-label = What was done
notice-copied = Copied.
notice-saved = The file was saved.
notice-opened = Opened in your browser.
notice-cancelled = Cancelled. Nothing more is done.
notice-cancelled-change = Cancelled. The change may have been made already, so the organisation is being checked again.
notice-change-under-way = A change in the organisation is under way. Wait until it is done, or cancel it first.
notice-name-account-first = Say first which account Mago will use, so that nobody else is stored in its place.
notice-nothing-new = Checked again: nothing has changed.
notice-back-to-approval = The service principal is there. Here the approval goes on.
notice-forgotten = The sign-in was forgotten on this computer.
notice-report-taken = Noted as reported. It counts as verified once a check has found it.
notice-report-confirmed = What was reported is verified now.

news-verdict = { $name }: { $verdict }.
news-checking = Checking …
news-checked = Checked.

## Time

time-left = { $left } left
time-passed = waiting for { $passed }

## Over the screen

about-version = Version { $version }
about-licence = Licensed under the MIT licence or the Apache licence 2.0, as you like.
about-marks = Made for Mago. Not a product of Microsoft; Microsoft, Teams, Entra and Azure are Microsoft's marks.
about-software = Software that this program uses

explain-field = What the page says
    .hint = Paste the whole page, or only its code, for example AADSTS650052. It stays on this computer.
explain-subject = It is about
