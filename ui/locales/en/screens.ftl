# The screens of the window. A heading has a .lead: one sentence that says what the screen is for.

## Welcome

welcome-heading = Mago Setup
welcome-purpose = Gets your Microsoft 365 organisation ready for authenticated Microsoft Teams calls in Mago, and proves it.
welcome-who = Who are you?
welcome-prerequisites = What has to be in place
welcome-approval = Administrator approval
    .detail = The Mago enterprise application is approved for your organisation.
welcome-acs = Azure Communication Services service principal
    .detail = It exists in your organisation and is enabled.
welcome-licence = Microsoft Teams licence
    .detail = The account that Mago will use holds an active plan that includes Teams.
welcome-guest = Without all three, Mago joins meetings as a guest.
welcome-demo = Try it with the demo organisation
    .detail = A simulated Microsoft 365 on this computer. Nothing there is real, and nothing can break.
welcome-demo-starting = The demo organisation is starting …
    .detail = It takes a moment.
welcome-resume = Continue where you left off
resume-left = Left at “{ $step }”,

journey-administrator = IT administrator
    .detail = I look after my own organisation: approve Mago, check licences, hand the room over.
journey-partner = Partner
    .detail = I set Mago up for customers, often without rights of my own there.
journey-end-user = Mago user
    .detail = I sign the Mago account in for the first time.

## Organisation

organization-heading = Which organisation?
    .lead = A work address or a domain is enough. The tenant id is looked up; nobody has to sign in for that.
organization-field = Work address or domain
    .hint = For example ada@contoso.com or contoso.com
organization-found = { $name } was found.
organization-accounts = Accounts
organization-managed = They sign in at Microsoft.
organization-federated = They sign in at the organisation's own identity provider.
example-before = In the demo, try

## Sign in

sign-in-heading = Sign in to check
    .lead = Your sign-in lets this program look at the organisation. It changes nothing. It stays in memory until you have it forgotten or close the program.
sign-in-asks = What the sign-in page will show
sign-in-app = Application
sign-in-app-id = Application id
sign-in-reads-only = Microsoft may ask for more than is read here. This program only reads; a change is shown to you first, word for word.
sign-in-checker = Signed in as { $checker }.
    .hint = You can go on, or sign in as somebody with other rights.
sign-in-other-ways = Other ways to sign in
own-application = Use an application of your own organisation instead
    .hint = For organisations that allow no application of somebody else. The script registers one that only reads, and prints its id.

permission-openid = Know who signed in.
permission-profile = See their name.
permission-offline-access = Keep the sign-in while this program is open.
permission-user-read = Read your own profile, roles and licences.
permission-directory-read-all = Read the organisation's applications, accounts and licences.
permission-application-readwrite-all = Create the one missing service principal, once you have confirmed it.

browser-opening = The sign-in is being prepared …
    .hint = It takes place outside this window, on a page of your own browser or of another device.
browser-opened = Sign in in your browser
    .hint = This window goes on by itself as soon as you are done there.
browser-not-opened = No browser could be opened.
    .hint = Copy the link into a browser on this computer, or use a code instead.
browser-answered = The browser answered; finishing the sign-in …
    .hint = You can close the page in the browser.
browser-unneeded = Sign in with a code
    .hint = This window goes on by itself as soon as somebody has signed in with it.

waiting-https-only = Your browser tried an encrypted connection to this computer, as with “HTTPS only” switched on. Allow http for localhost there, or use a code instead.
code-where = Open this page on any device:
code-what = Type this code there:
code-warning = Type it only because you asked for it here. Whoever types it signs this program in.

## Overview

overview-heading = How your organisation stands
    .lead = Each answer comes from the organisation's own directory.
overview-nothing-known = Nothing is known yet.
overall-label = How Mago will join
checking = { $answered } of { $asked } answers are here.
not-signed-in = Nobody is signed in, so nothing can be checked.
    .hint = The steps still show what to do by hand. Sign in whenever you like to have it checked.
forecast-title = What to expect
forecast-task = { $task }: { $ability }
forecast-held = Through the role { $roles }
forecast-eligible = Activate { $roles } at entra.microsoft.com › ID Governance › Privileged Identity Management › My roles, then sign in again
forecast-needed = Roles that may: { $roles }

## A finding

finding-checked = Checked
finding-evidence = What this rests on
evidence-answer = { $question }: { $outcome }
remedies-title = What you can do
prerequisite-of = Prerequisite { $number } of 3

watch-looks = { $looks ->
    [0] Not looked yet.
    [one] Looked once.
   *[other] Looked { $looks } times.
 }
watch-next = Next look at { $at }.
watch-now = Looking now …

## Prerequisite 2: Azure Communication Services

acs-heading = Azure Communication Services
    .lead = Its service principal has to exist in your organisation, so that Mago can ask for permissions for Teams calls. It needs no Azure subscription and costs nothing.
acs-returns = As soon as it is there, the approval goes on by itself.
change-title = This would be sent
change-lead = Nothing has been sent yet. Your browser will ask you to sign in once more, because this takes one more permission.
stage-preparing = Preparing the request …
stage-looking = Looking whether it exists already …
stage-creating = Creating it …
stage-waiting = Created. Waiting until your organisation shows it …
script-file = File
script-sum = SHA-256
script-text = Read the script
act-copy-script-too = Copy
watch-acs = Looking for the service principal
    .hint = A new one takes up to some minutes to show. You may leave this step; the look-out goes on until another one begins.

## Prerequisite 1: approval

approval-heading = Administrator approval
    .lead = An administrator accepts once, on Microsoft's own page, what Mago may do for the whole organisation.
approval-waits = Step 2 comes first.
    .hint = While the service principal of Azure Communication Services is missing, the approval page ends with the error AADSTS650052.
approval-again = Something is approved already.
    .hint = Approving again may replace what was granted for the organisation before. Do it only if something is missing.
consent-page = Microsoft's approval page
    .hint = It is for exactly this organisation. The link can be given to whoever may approve.
approval-allows = What approving allows
approval-allows-users = Mago may sign its users in with Microsoft.
approval-allows-meetings = Mago may read meeting information when it needs it.
approval-allows-joining = Mago may join Teams meetings as the account that signed in.
browser-question = What does the browser show?
    .hint = Nothing comes back here from that page. Your organisation is watched meanwhile.
browser-showed-accepted = It was accepted
browser-showed-declined = It was declined
browser-showed-needs-approval = It says that approval is needed
browser-showed-asks-reviewer = It offers to send a request to a reviewer
browser-showed-an-error = It shows an error
consent-showed-title = What the page showed
watch-approval = Watching for the approval
    .hint = It shows here as soon as Microsoft has recorded it. You may leave this step; the look-out goes on until another one begins.
grants-title = Every permission in plain words
grants-complete = All permissions that are granted to Mago here were read.
grants-incomplete = The list of granted permissions could not be read to its end.
grants-feature = What Mago does with it
grants-permission = Permission
grants-standing = Granted
grants-no-feature = Nothing
grants-users = { $users ->
    [one] for one user
   *[other] for { $users } users
 }

## Prerequisite 3: licence

licence-heading = Microsoft Teams licence
    .lead = The account that Mago will use needs an active plan that includes Teams.
licence-field = Which account will Mago use?
    .hint = The sign-in address of the room account or person on the Mago device, not the administrator's.
licence-me = That is me:
plans-held = Plans of this account
plan-line = { $plan } in { $product }: { $state }
plans-fitting = Products that would fit
    .hint = Bought by your organisation, with a plan that counts.
product-line = { $product }: { $free ->
    [0] no free seats
    [one] one free seat
   *[other] { $free } free seats
 } of { $seats }
watch-licence = Looking for the licence
    .hint = A new licence takes up to some minutes to show.

## Mago account

mago-heading = Sign in the Mago account
    .lead = A real sign-in proves all of it at once: approval, service principal, licence and password.
mago-account = Sign in there as { $account }, not as yourself.
mago-unconfirmed = Nobody has confirmed yet that Mago's registration allows this program.
computer-question = Which computer is this?
computer-this-computer = Mago runs here, as this user
    .detail = The sign-in is stored in { $keychain }, read back and compared.
computer-another-computer = Mago runs on another computer
    .detail = The sign-in is only proven here. Nothing is kept.
mago-proving = Proving the sign-in …
    .hint = A token with both permissions for Teams calls is asked for, and dropped at once.
proven-title = Proven by a sign-in
stored-title = The sign-in is stored
proven-stored = { $account } signed in. Stored in { $keychain } and read back, { $at }.
    .hint = It is stored in a documented format. Whether Mago uses it shows on the Mago device.
proven-nothing-kept = Signed in and proven, { $at }. Nothing was kept.
    .hint = Sign in on the computer that Mago runs on, too.
command-title = On the computer that Mago runs on
command-hint = This command does the same there, in a terminal of the user that Mago runs as.

## Finish

finish-heading = Result
    .lead = How Mago will join Teams calls, what was changed on the way, and what is left behind on this computer.
missing-title = What is still in the way
changes-title = What was changed
changes-none = This program has changed nothing here.
change-acs-created = The Azure Communication Services service principal was created.
    .undo = To undo it, disable the application in Enterprise applications. Do not delete it: other applications may use it.
change-acs-perhaps-created = The request that creates the service principal was sent. Whether it went through was not waited for.
    .undo = Look under Enterprise applications. To undo it, disable the application; do not delete it.
change-broad-permission = Whoever signed in to create the service principal allowed the checking application to change applications.
    .undo = That consent stays. To take it back, open Enterprise applications, the checking application, Permissions, and revoke it.
change-approved = Mago was approved for the organisation, in the browser.
    .undo = To undo it, open Enterprise applications, Mago, Permissions, and revoke the permissions.
checker-title = Your own sign-in
checker-signed-in = { $checker } is still signed in to this program, in memory only.
checker-forgotten = Your sign-in is gone from this program. In the browser you may still be signed in.

can-block = What can still block a call
    .lead = None of this can be seen or changed from here. Ask whoever is named when a call does not come about.
block-lobby = Mago waits in the lobby: signing in is no pass, the meeting's own options decide.
    .who = The organiser, under “Who can bypass the lobby”; the default is set by a Teams Administrator of their organisation.
block-other-organization = The other organisation does not let people of yours into its meetings, or lets them do less.
    .who = Its Teams Administrator, under external access; yours, if your own organisation closed it.
block-encrypted = The meeting is end-to-end encrypted. Mago cannot join those.
    .who = The organiser, who can switch it off for the meeting.
block-sign-in-policy = A Conditional Access policy asks the room account for a second factor or a managed device, or ends its sign-in again and again.
    .who = A Conditional Access Administrator, who exempts a group of room accounts.
block-application = Somebody switches Mago or Azure Communication Services off, or has users assigned to them, under Enterprise applications.
    .who = An Application Administrator. Leave “Assignment required” off for Azure Communication Services.
block-meeting-policy = A Teams meeting policy keeps the account from joining meetings.
    .who = A Teams Administrator, in the meeting policy of the account.
block-account = The account is blocked, or its password has expired. Many organisations do that to room accounts.
    .who = A User Administrator.
block-network = A firewall or proxy lets Microsoft Graph through, but not the media of Teams and Azure Communication Services.
    .who = The network administrator, with Microsoft's list of addresses and ports.

capabilities-title = As the signed-in account, and as a guest
capabilities-account = Signed-in account
capabilities-guest = Guest
capabilities-now = (now)
capability-name = Name in the meeting
    .account = The account's own name
    .guest = A generic device name
capability-lobby = Lobby
    .account = Skipped where the organiser lets the account's organisation in; signing in alone is no pass
    .guest = May have to wait until somebody lets it in
capability-host = Other organisations
    .account = Joins as an external participant, as the host's external access allows
    .guest = Only where the host lets anonymous people join
capability-role = During the call
    .account = Keeps the role that the organiser gave the account
    .guest = Can do what the host allows guests
capability-encrypted = End-to-end encrypted meetings
    .account = Cannot join
    .guest = Cannot join
capability-needs = Needs
    .account = The three prerequisites, and one sign-in
    .guest = Nothing

## Guest

guest-heading = Mago as a guest
    .lead = Without the prerequisites Mago still joins Teams meetings, as an anonymous guest.
guest-chosen = You chose to continue as a guest, { $at }.
guest-no-promise = Guest joining is not always a way out: the organisation that hosts a meeting can forbid it.
