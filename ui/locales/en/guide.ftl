# The guide: the wizard's questions in a terminal. What the window says with a picture or a button is words here.
# What the window says in the same words is taken from there.

## What a screen is about

guide-title-welcome = { welcome-heading }
guide-title-organization = { organization-heading }
guide-title-sign-in = { sign-in-heading }
guide-title-overview = { overview-heading }
guide-title-acs = Step 2: Azure Communication Services service principal
guide-title-approval = Step 1: { approval-heading }
guide-title-licence = Step 3: { licence-heading }
guide-title-mago-account = { mago-heading }
guide-title-finish = { finish-heading }
guide-title-guest = { guest-heading }
guide-title-explain = { explain-field }
guide-title-about = { act-about }

guide-step-organization = { step-organization }
guide-step-sign-in = { step-sign-in }
guide-step-overview = { step-overview }
guide-step-approval = Step 1, { step-approval }
guide-step-acs = Step 2, { step-acs }
guide-step-licence = Step 3, { step-licence }
guide-step-mago-account = { step-mago-account }
guide-step-finish = { step-finish }

## Welcome

guide-detail-approval = { welcome-approval.detail }
guide-detail-acs = { welcome-acs.detail }
guide-detail-licence = { welcome-licence.detail }
guide-how = Choose by typing what stands on the left, then Enter. Enter alone takes the choice that is marked. Nothing is changed before you have seen the exact request and agreed to it.

## Organisation and sign-in

guide-checker = { organization-checker } { $checker }
guide-signed-in = { $username } is signed in. You can go on, or sign in as somebody with other rights.
guide-sign-in-app = The sign-in page will name the application "{ $app }" ({ $id }).
guide-sign-in-asks = It asks to:
guide-sign-in-own = Where the organisation refuses that much, it can ask to read only your own account. Much then stays "Could not check".

guide-code =
    Open { $page } on any device and type the code { $code }
    Type it only because you asked for it here: whoever types it signs this program in.
guide-no-browser = No browser could be started here. Open the page above by hand, or use a code instead.
guide-https-only = The browser tried https on http://localhost, as with "HTTPS only" switched on. Allow http for localhost there, or use a code instead.

## Prerequisites

guide-script =
    A script does it, too ({ $purpose }): { $file }, for { $tool }.
    { $needs }
    SHA-256 { $sum }
guide-script-retired = Microsoft has retired this tool. The script is here to compare, not to run.
guide-reported = That is not verified. It is checked as soon as somebody signs in who can see it.
guide-reported-contradicted = { reported-contradicted } A change can take some minutes until it shows.
guide-report = { $name }. Not verified: { $said }
guide-change = This would be sent, and nothing else. Nothing has been sent yet:
guide-grants = What Mago is allowed here:
guide-grant = { $feature } ({ $importance }): { $scopes }
guide-grant-scopes = { $scopes } { $standing }
guide-licence-who = It is the room account or person that signs in on the Mago device, not the administrator.
guide-account = Account that Mago will use: { $account }
guide-watching-acs = Looking for the service principal again and again, for up to { $minutes } minutes. You can go on with something else meanwhile.
guide-watching-approval = Looking for the approval again and again, for up to { $minutes } minutes. You can go on with something else meanwhile.
guide-watching-licence = Looking for the licence again and again, for up to { $minutes } minutes. You can go on with something else meanwhile.
guide-watching-over = Nothing was seen of it, so it is no longer looked out for.

## The Mago account

guide-which-computer = A real sign-in proves all of it at once: approval, service principal, licence and password. A sign-in belongs to one user of one computer, so first: is this the computer that Mago runs on, and are you the user that it runs as?
guide-here-this-computer = Mago runs here, as this user: its sign-in will be stored in { $keychain }, read back and compared. Sign in with the account that Mago will use, not with your own.
guide-here-another-computer = Mago runs on another computer: its sign-in is only proven here, and nothing is kept. Sign in with the account that Mago will use, not with your own.
guide-command = On the computer that Mago runs on, this command does the same, as the user that Mago runs as:
guide-keychain-asks = Your keychain is taking its time: it may be asking you for permission in a window of its own.

## The end

guide-because-verdict = { $name }: { $verdict }
guide-because-open = { $name }
guide-still-signed-in = { checker-signed-in } Ending the guide forgets it.
guide-capability = { $name }. { capabilities-account }: { $account }. { capabilities-guest }: { $guest }.

## Over a screen

guide-explain-acs-first = It says that the service principal of Azure Communication Services is missing. Create it first; then the approval goes through.
guide-about = { window-title } { $version }. { about-marks }
guide-about-licence = { about-licence } The window lists the software that both programs use.

guide-title-hand-off = Ask somebody who may do it
guide-hand-off = This message says what is needed, why, how to do it and how to undo it. It holds no secret.
guide-hand-off-subject = Subject: { $subject }
guide-hand-off-file =
    With it goes one file, which works offline and in which the answer can be given: { $file }
    SHA-256 { $sum }
guide-answer = An answer came back, written at { $at }:
guide-answer-by = An answer came back, written at { $at } by "{ $by }":
guide-answer-note = Their note: { $note }
guide-answer-reported = This counts as reported, and is verified as soon as somebody signs in who can see it.
guide-answer-not-read = { $file } could not be read: { $reason }

## What was just done

guide-notice-copied = Printed above, to be copied.

guide-desk-opens = Opening in your browser: { $page }
guide-desk-saved = Wrote { $file }

## What is under way

guide-progress-demo = Starting the demo organisation …
guide-progress-finding = Looking it up …
guide-progress-sign-in = Preparing the sign-in …
guide-progress-waiting-for-browser = Waiting for the sign-in in the browser, { $left } left …
guide-progress-waiting-for-code = Waiting until the code was typed and somebody signed in, { $left } left …
guide-progress-answered = { browser-answered }
guide-progress-checking-begins = Checking …
guide-progress-checking = Checking: { $answered } of { $asked } answers …
guide-progress-looking-out = Looking …
guide-progress-preparing = { stage-preparing }
guide-progress-looking-first = { stage-looking }
guide-progress-creating = { stage-creating }
guide-progress-looking-again = { stage-waiting }
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
guide-ask-read-back = Or paste the last line that the script printed; it begins with MAGO-ACS.
guide-ask-answer = When the answer came back, type the name of its file here, or paste what stands in it.
guide-ask-another-page = Or paste something else, and end with an empty line.

guide-choice-resume = Continue with { $organisation }, left at "{ $step }" on { $at }
guide-choice-administrator = Get my organisation ready (IT administrator)
guide-choice-partner = Set Mago up for a customer (partner)
guide-choice-end-user = Sign the Mago account in for the first time (Mago user)
guide-choice-try-demo = Try it with the demo organisation: simulated on this computer, nothing can break
guide-choice-leave-demo = Leave the demo organisation
guide-choice-organisation = Go on with { $organisation }
guide-choice-go-on-as = Go on as { $username }
guide-choice-sign-in-browser = { act-sign-in-browser }
guide-choice-sign-in-as-other = { act-sign-in-as-other }
guide-choice-sign-in-code = Sign in with a code on any device; some organisations block this
guide-choice-sign-in-own = Read only my own account, with the browser
guide-choice-sign-in-own-code = Read only my own account, with a code
guide-choice-continue-without = { act-continue-without }
guide-choice-sign-in-to-check = { act-sign-in-to-check }
guide-choice-start-here = { act-start-here }: { $step }
guide-choice-see-result = See the result
guide-choice-go-to = { $step } { $sign }
guide-choice-check-again = { act-check-again }
guide-choice-guest = { act-show-guest }
guide-choice-next = { act-continue }: { $step }
guide-choice-skip = { act-skip }: { $step }
guide-choice-portal = Open the portal: { $page }
guide-choice-watch = It is being done: look again and again until it is there
guide-choice-look-now = Look now
guide-choice-stop-looking = Stop looking
guide-choice-create-acs = Create it for me; the exact request is shown first
guide-choice-copy-script = Print the script
guide-choice-other-tool = Another tool, or another way to sign in
guide-choice-tool = { $tool }
guide-choice-script-with-code = Let the script sign in with a code, typed on any device
guide-choice-script-without-code = Let the script sign in with a window or browser
guide-choice-report-done = It was done in the portal: note that as reported
guide-choice-take-report-back = Take the report back
guide-choice-hand-off = Ask somebody who may do it: a message, and a file to send
guide-choice-hand-off-copy = Print the message
guide-choice-hand-off-brief = Print a short form of it, for a chat
guide-choice-hand-off-save = Save the file in this folder
guide-choice-hand-off-mail = Begin a mail with it
guide-choice-asks-reviewer = { browser-showed-asks-reviewer }
guide-choice-save-script = Save the script in this folder
guide-choice-acs-first = { act-acs-first }: { step-acs }
guide-choice-open-consent = Open Microsoft's approval page in the browser
guide-choice-open-consent-again = Open the page again
guide-choice-consent-link = Print the page's link, to open it elsewhere
guide-choice-open-start-page = Open Mago's own approval page; only for your own organisation
guide-choice-accepted = { browser-showed-accepted }
guide-choice-declined = { browser-showed-declined }
guide-choice-needs-approval = { browser-showed-needs-approval }
guide-choice-an-error = { browser-showed-an-error }
guide-choice-me = { licence-me } { $username }
guide-choice-this-computer = { computer-this-computer }: store the sign-in in { $keychain }
guide-choice-another-computer = { computer-another-computer }: prove only, keep nothing
guide-choice-sign-in-mago = Sign the Mago account in with the browser
guide-choice-sign-in-mago-code = Sign the Mago account in with a code on any device
guide-choice-copy-command = Print the command for the other computer
guide-choice-go-to-missing = Go to what is missing: { $step }
guide-choice-save-report = Save the report in this folder
guide-choice-forget = Forget my sign-in now
guide-choice-sign-out = { act-sign-out }
guide-choice-choose-guest = { act-choose-guest }
guide-choice-take-guest-back = { act-take-guest-back }
guide-choice-done = Done: end the guide
guide-choice-try-again = { act-try-again }
guide-choice-close = { act-close }
guide-choice-explain = { act-browser-error }
guide-choice-details = Print what this rests on, for support
guide-choice-copy-problem = Print the error with its identifiers, for support
guide-choice-home = Go to the first screen
guide-choice-forget-progress = Do not offer to continue with { $domain } any more
guide-choice-help = { act-help }
guide-choice-about = { act-about }
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
