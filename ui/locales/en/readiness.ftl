# What the check of an organisation found. Message ids are the codes of src-tauri/crates/readiness.
# A finding: the text is the headline, .why says what it rests on, .hint what to do next.

## Prerequisites and verdicts

prerequisite-approval = Administrator approval
    .number = 1
prerequisite-acs = Azure Communication Services service principal
    .number = 2
prerequisite-licence = Microsoft Teams licence
    .number = 3
prerequisite-account-sign-in = Sign-in of the Mago account
    .number = –

verdict-ready = Ready
verdict-ready-with-warning = Ready, with a warning
verdict-action-needed = Action needed
verdict-cannot-tell = Could not check

overall-authenticated = Mago will join Teams calls as the signed-in account.
    .hint = All prerequisites hold, and the account's sign-in was proven. The last word is a call on the Mago device.
overall-checked-not-proven = The prerequisites are ready. They are checked, not proven live.
    .hint = Sign in with the Mago account to prove them, here or on the Mago device. Until then nobody knows whether it can sign in.
overall-guest = Mago will join as a guest.
    .hint = A guest may wait in the lobby, shows a generic device name, and can do what the host allows. Take the step marked "action needed".
overall-cannot-tell = Nobody can tell yet how Mago will join.
    .hint = Something could not be checked, or a sign-in and the settings disagree. That is neither good nor bad news; see below what it is.

finding-as-of = As of { $at }
finding-stale = This answer is old. Check again before you rely on it.

## 1 Approval. $app: Mago's name, $account: the account

approval-approved = { $app } is approved.
    .why = { $by ->
        [proof] The account { $account } received a token with both permissions for calls.
       *[grants] Every permission that authenticated calls need is granted for the whole organisation.
    }
    .hint = Nothing to do.
# $users: how many
approval-partly-approved = { $app } is approved in part.
    .why = Some permissions are granted for the organisation, but not all that authenticated calls need.
    .hint = Approve again as an administrator. Approving anew may replace what was granted for the organisation before.
approval-for-some-users-only = { $users ->
        [one] Only one user has consented to { $app }, for themselves.
       *[other] Only { $users } users have consented to { $app }, each for themselves.
    }
    .why = There is no approval for the whole organisation; it counts for those accounts alone.
    .hint = Ready only for an account that has consented itself. An administrator's approval settles it for everybody.
approval-seen-not-approved = { $app } has been seen in the organisation, but it is not approved.
    .why = The enterprise application is there, as after any sign-in, without a permission for calls.
    .hint = Approve it as an administrator.
approval-not-found = { $app } is not in the organisation.
    .why = The directory has no enterprise application for it.
    .hint = Approving it as an administrator creates it.
approval-disabled = { $app } is switched off in the organisation.
    .why = Its enterprise application does not allow sign-in.
    .hint = Ask who switched it off and why, then set "Enabled for users to sign in" to Yes.
approval-assignment-required = { $app } is only for assigned people, and the account is not known to be one.
    .why = The enterprise application demands assignment.
    .hint = Assign the account under Users and groups, or switch "Assignment required" off.
approval-waits-for-acs = The approval of { $app } has to wait for Azure Communication Services.
    .why = While its service principal is missing, the consent page ends with AADSTS650052.
    .hint = Create the principal first (step 2), then approve.
approval-cannot-tell = Nobody can tell whether { $app } is approved.
    .why = Not everything that decides could be read.
    .hint = Sign in with a role that may read applications and grants, or look in the portal: Enterprise applications, { $app }, Permissions.

## 2 Azure Communication Services. $app: the service's name

acs-present = The { $app } principal is there and enabled.
    .why = Without it no application can ask for permissions for Teams calls.
    .hint = Nothing to do.
acs-disabled = The { $app } principal is switched off.
    .why = It exists, but does not allow sign-in, so no token for calls is issued.
    .hint = Set "Enabled for users to sign in" to Yes in its Properties. Clear all filters to find it.
acs-assignment-required = { $app } is only for assigned people, and the account is not known to be one.
    .why = Its principal demands assignment.
    .hint = Switch "Assignment required" off, or assign the account.
acs-absent = The organisation has no { $app } principal.
    .why = The directory says that there is none. It appears on first use, or when somebody creates it; no Azure subscription is needed.
    .hint = Create it with the script, with "Create it for me", or hand the step to somebody who may.
# $seconds: since it was created
acs-just-created = The { $app } principal was just created and is not visible everywhere yet.
    .why = New objects take up to some minutes to reach every region.
    .hint = Wait and check again. Do not create it a second time.
acs-wrong-cloud = This cloud does not know { $app }.
    .why = Microsoft answered that there is no such application behind the id (NoBackingApplicationObject).
    .hint = Check that the organisation and its cloud are the right ones; if they are, ask the vendor.
acs-cannot-tell = Nobody can tell whether the { $app } principal exists.
    .why = The directory did not answer the question.
    .hint = Sign in with a role that may read applications, run the script, or look in the portal with all filters cleared.

## 3 Licence. $account: the account, $plan: the plan, $product: the product

licence-licensed = { $account } holds a Microsoft Teams plan that counts.
    .why = { $plan } in { $product } is switched on and works.
    .hint = Nothing to do.
licence-licensed-with-warning = { $account } holds a Microsoft Teams plan that counts, with a reservation.
    .why = { $plan } in { $product }: see the note.
    .hint = Calls should work; clear the reservation before you rely on it.
licence-plan-switched-off = The Teams plan of { $account } is switched off.
    .why = { $product } is assigned, with { $plan } unticked.
    .hint = Tick Microsoft Teams under Licenses and apps of the account, or in the group that gives the licence.
licence-no-teams-plan = { $account } holds no working Microsoft Teams plan.
    .why = None of its products brings a plan that Azure Communication Services accepts. Products "without Teams", Teams Premium and Teams Phone alone do not.
    .hint = Assign a product that includes Microsoft Teams.
licence-suspended = The subscription behind the Teams plan of { $account } is suspended.
    .why = { $plan } in { $product } is not in force any more.
    .hint = Renew the subscription, or assign another product that includes Microsoft Teams.
licence-account-blocked = Sign-in of { $account } is blocked.
    .why = The account is disabled, as room mailboxes often are. Its licence does not matter until then.
    .hint = Enable the account, and set a password that somebody knows.
licence-guest-account = { $account } is a guest here.
    .why = It belongs to another organisation, and its licence counts there.
    .hint = Use a member account of this organisation, or check the guest's own organisation.
licence-personal-account = { $account } is a personal Microsoft account.
    .why = Azure Communication Services accepts work and school accounts only.
    .hint = Use a work account.
licence-account-not-found = There is no account { $account } in this organisation.
    .why = The directory says so.
    .hint = Look for a typing mistake, and compare the organisation's name.
licence-cannot-tell = Nobody can tell whether the account is licensed.
    .why = Not everything that decides could be read.
    .hint = Sign in as the account itself, or with a role that may read users; or sign in at teams.microsoft.com with it: staying there means licensed, teams.live.com means not.

## Sign-in of the Mago account

sign-in-signs-in = { $account } can sign in, proven live.
    .why = It signed in and received a token with both permissions for calls.
    .hint = Nothing to do.
sign-in-password-unknown-or-expired = The password of { $account } is wrong or has expired.
    .why = Entra refused the password.
    .hint = Set a new password. For a room account, exempt it from expiring.
sign-in-mfa-registration = { $account } is asked to register a second factor.
    .why = A policy or security defaults demand one. Security defaults demand it of everybody, without exceptions.
    .hint = Do not register somebody's phone for a room. Let Conditional Access trust its place or its managed device, for the group of room accounts.
sign-in-mfa-prompt = { $account } is asked for a second factor at sign-in.
    .why = A policy demands it, and nobody in a room can answer.
    .hint = Let Conditional Access trust the room's place or its managed device, for the group of room accounts.
sign-in-frequency = A policy ends the sign-in of { $account } after a set time.
    .why = Entra reports a sign-in frequency.
    .hint = Exclude the group of room accounts from that policy, or somebody has to sign in each time.
sign-in-blocked = The sign-in of { $account } is blocked.
    .why = A policy, a risk or the state of the account or device forbids it.
    .hint = The sign-in log names the policy and the condition. Exempt the group of room accounts from it by place or device.
sign-in-mago-not-offered = Mago's registration does not let this program sign in yet.
    .why = Entra refused the program, not the account.
    .hint = Ask the vendor, try a device code, or sign in on the Mago device itself. The other prerequisites can be checked without it.
sign-in-not-tried = Nobody has tried lately whether the account can sign in.
    .why = Only a sign-in shows it; settings do not.
    .hint = Sign in with the Mago account.
sign-in-cannot-tell = The sign-in was tried, and the answer does not say how the account stands.
    .why = No token for calls came back, for a reason that is not the account's own.
    .hint = See the note and the other prerequisites, then try again.

## Notes

note-refused = Not allowed to read { $question ->
        [acs-principal] the Azure Communication Services principal
        [mago-principal] Mago's enterprise application
        [mago-grants] the permissions granted to Mago
        [graph-principal] Microsoft Graph's principal
        [mago-assignments] who is assigned to Mago
        [acs-assignments] who is assigned to Azure Communication Services
        [account-groups] the groups of the account
        [account] the account
        [account-licences] the account's licences
        [organization] the organisation
       *[other] part of it
    }. A role that may read the directory is missing.
note-failed = No usable answer about { $question ->
        [acs-principal] the Azure Communication Services principal
        [mago-principal] Mago's enterprise application
        [mago-grants] the permissions granted to Mago
        [graph-principal] Microsoft Graph's principal
        [mago-assignments] who is assigned to Mago
        [acs-assignments] who is assigned to Azure Communication Services
        [account-groups] the groups of the account
        [account] the account
        [account-licences] the account's licences
        [organization] the organisation
       *[other] part of it
    }. The connection or the service failed.
note-not-asked = Not asked about { $question ->
        [acs-principal] the Azure Communication Services principal
        [mago-principal] Mago's enterprise application
        [mago-grants] the permissions granted to Mago
        [graph-principal] Microsoft Graph's principal
        [mago-assignments] who is assigned to Mago
        [acs-assignments] who is assigned to Azure Communication Services
        [account-groups] the groups of the account
        [account] the account
        [account-licences] the account's licences
        [organization] the organisation
       *[other] part of it
    }.
# $property: Microsoft's name of it
note-incomplete = The answer lacks the property { $property }, which decides.
note-contradictory = Microsoft's answers contradict each other: the object is there, and its list is said not to exist. Newly created objects can look like this for some minutes.
note-other-tenant = The answers are about the organisation { $found }, but { $expected } was meant.
note-no-account = Nobody said which account Mago will use. Name it to check its licence and assignment.
note-unknown-resources = { $count ->
        [one] One grant belongs to a service that could not be told apart.
       *[other] { $count } grants belong to services that could not be told apart.
    }
note-unknown-consent-type = { $count ->
        [one] One grant is of a kind that this program does not know; it counts for nobody.
       *[other] { $count } grants are of a kind that this program does not know; they count for nobody.
    }
# $feature: code of the feature, $scopes: permissions
note-feature-missing = { $feature ->
        [calendar] Showing the calendar
        [join-links] Finding join links in the mailbox
        [instant-meetings] Starting and booking meetings
        [contacts] Picking contacts
        [invitations] Sending invitations
        [files] Opening OneDrive files
        [teams-calls] Authenticated Teams calls
        [sign-in] Signing in
        [stay-signed-in] Staying signed in
       *[other] A feature of Mago
    } will not work everywhere: { $scopes } is not granted.
note-scopes-missing = Missing from { $resource ->
        [acs] Azure Communication Services
        [graph] Microsoft Graph
       *[other] another service
    }: { $scopes }.
note-no-longer-needed = Granted, and not needed by Mago any more: { $scopes }.
# $status: Microsoft's word
note-disabled-by-microsoft = Microsoft itself disabled the application ({ $status }). Only Microsoft or the vendor can change that.
note-assigned-directly = { $app ->
        [acs] Azure Communication Services
       *[mago] Mago
    } is only for assigned people; the account is one of them.
note-assigned-through-group = { $app ->
        [acs] Azure Communication Services
       *[mago] Mago
    } is only for assigned people; the account is a member of an assigned group.
note-own-grants = { $account } has consented itself, so it is ready. Other accounts are not.
# $at: when
note-proof-disagrees = The sign-in of the account and the settings in the directory say different things. The sign-in is from { $at }.
note-proven-live = Proven by a sign-in of the account, { $at }.
# $aadsts: the number
note-entra-reports = Entra reports AADSTS{ $aadsts }.
note-pending = { $plan } is being set up. Give it up to a day.
note-grace = The subscription has ended; { $plan } works during its grace period only.
note-government-plan = { $plan } is a government plan. Microsoft's pages contradict each other on whether these can be used here.
# $environment: for example GCC
note-government-tenant = The organisation is in { $environment }. One Microsoft page lists its plans as eligible, another says that joining meetings this way is not supported.
note-other-cloud = The organisation is outside the worldwide cloud, where nobody has confirmed that Mago is registered.
note-teams-answer-says-no = Microsoft Graph's own answer is that the account has no Teams licence. The plan says otherwise; a fresh assignment can take a while.
note-teams-answer-says-yes = Microsoft Graph's own answer is that the account has a Teams licence, but no plan that counts is among its products.
note-provisioning-error = Microsoft could not set up { $plan } for the account.
# $product: the product
note-no-seats = { $product } could not be assigned: no seats were left.
note-usage-location = { $product } could not be assigned: it is not allowed in the account's usage location.
# $error: Microsoft's word
note-licence-conflict = { $product } could not be assigned: it conflicts with, or depends on, another licence ({ $error }).
note-licence-error = { $product } could not be assigned ({ $error }).
note-through-group = The licence comes through a group, so it has to be corrected there.
note-no-usage-location = The account has no usage location. A licence cannot be assigned without one.
note-free-seats = { $seats ->
        [one] One seat is free
       *[other] { $seats } seats are free
    } in products that would fit: { $products }.
note-all-seats-taken = Fitting products are bought, but every seat is taken: { $products }.
note-no-fitting-product = The organisation has bought no product with an eligible plan.
note-room-account = It is a room account, with a Teams Rooms plan.

## Questions, where an answer is listed

question-organization = Organisation
question-acs-principal = Azure Communication Services principal
question-mago-principal = Mago's enterprise application
question-mago-grants = Permissions granted to Mago
question-graph-principal = Microsoft Graph's principal
question-mago-assignments = People assigned to Mago
question-acs-assignments = People assigned to Azure Communication Services
question-account-groups = Groups of the account
question-account = The account
question-account-licences = Licences of the account
question-teams-licensing = Microsoft Graph's word on the Teams licence
question-products = Products of the organisation
question-live-proof = Sign-in of the Mago account

outcome-found = answered
outcome-not-found = there is none
outcome-refused = not allowed
outcome-failed = no answer
outcome-not-asked = not asked

## Who

who-cloud-application-administrator = Cloud Application Administrator
who-application-administrator = Application Administrator
who-privileged-role-administrator = Privileged Role Administrator
who-global-administrator = Global Administrator
who-license-administrator = License Administrator
who-user-administrator = User Administrator
who-helpdesk-administrator = Helpdesk Administrator
who-groups-administrator = Groups Administrator
who-billing-administrator = Billing Administrator
who-authentication-administrator = Authentication Administrator
who-conditional-access-administrator = Conditional Access Administrator
who-security-administrator = Security Administrator
who-intune-administrator = Intune Administrator
who-directory-readers = Directory Readers
who-global-reader = Global Reader
who-teams-administrator = Teams Administrator
who-account-owner = whoever signs in with the account
who-network-administrator = the administrators of the network
who-home-organisation = the administrators of the account's own organisation
who-partner-security = the partner's security team
who-checking-app-owner = the owner of the checking application
who-vendor = the vendor of Mago
who-microsoft = Microsoft
who-nobody = nobody has to

## What to do

remedy-sign-in-to-check = Sign in to check
    .hint = Signing in reads the organisation; it changes nothing.
remedy-sign-in-again = Sign in again
    .hint = The last sign-in ended or was refused.
remedy-sign-in-with-role = Sign in with a role that may read this
    .hint = Directory Readers is enough. An eligible role has to be activated first, then sign in again.
remedy-check-again = Check again
    .hint = The same questions are asked once more.
remedy-wait-replication = Wait, then check again
    .hint = A change takes up to some minutes to reach every region.
remedy-create-acs = Create it for me
    .hint = The exact request is shown first. It takes one more permission, asked for only then.
remedy-script = Run a script
    .hint = In a normal window, not as administrator. It can be run twice safely and shows what it would do with -WhatIf.
remedy-portal-path = Do it in the portal
    .hint = Links to single pages can change; the menu path beside them stays.
remedy-open-consent = Approve as an administrator
    .hint = Opens Microsoft's consent page for exactly this organisation. If something is granted already, approving again may replace it.
remedy-open-start-page = Approve on Mago's own page
    .hint = Only for administrators of the organisation itself: the page is not pinned to an organisation.
remedy-hand-off = Send it to somebody who may
    .hint = A message with everything that they need, without a secret.
remedy-acs-first = Do step 2 first
    .hint = Then the approval goes through, and this program leads back to it.
remedy-enable-sign-in = Switch sign-in on
    .hint = Enterprise applications, the application, Properties, Enabled for users to sign in: Yes.
remedy-assign-account = Assign the account
    .hint = Enterprise applications, the application, Users and groups. Or switch "Assignment required" off.
remedy-name-account = Say which account Mago will use
    .hint = The room account or person that signs in on the Mago device, not the administrator.
remedy-use-other-account = Use another account
    .hint = A work account that is a member of this organisation.
remedy-use-other-tenant = Go to the right organisation
    .hint = Compare name and tenant id at the top.
remedy-use-other-cloud = Choose the right cloud
    .hint = Worldwide, a US government cloud, or China.
remedy-enable-account = Enable the account
    .hint = Users, the account, Account enabled.
remedy-assign-licence = Assign a licence with Microsoft Teams
    .hint = Microsoft 365 admin centre, Users, Active users, the account, Licenses and apps.
remedy-switch-plan-on = Switch Microsoft Teams on in the licence
    .hint = Microsoft 365 admin centre, the account, Licenses and apps, Apps, Microsoft Teams.
remedy-set-usage-location = Set the usage location
    .hint = Users, the account, Properties, Usage location.
remedy-buy-seats = Buy a seat, or free one
    .hint = Microsoft 365 admin centre, Billing, Licenses.
remedy-renew-subscription = Renew the subscription
    .hint = Microsoft 365 admin centre, Billing, Your products.
remedy-fix-group-licence = Correct the licence in the group
    .hint = Microsoft 365 admin centre, Billing, Licenses, the product, Groups.
remedy-reset-password = Set a new password
    .hint = Users, the account, Reset password.
remedy-conditional-access-by-group = Exempt the room accounts by group
    .hint = In Conditional Access, let a trusted place or a compliant device stand in for the second factor, for the group of room accounts. Never register somebody's phone for a room.
remedy-replace-security-defaults = Replace security defaults by Conditional Access
    .hint = Security defaults know no exceptions. Conditional Access takes Entra ID P1; set its policies up before switching the defaults off.
remedy-use-managed-device = Use a managed computer
    .hint = One that is joined to the organisation and meets its rules.
remedy-use-browser = Sign in through the browser
    .hint = The browser can identify the device; a device code cannot, and is often forbidden.
remedy-use-device-code = Try a device code
    .hint = It needs no address to return to, but policies often forbid it.
remedy-sign-in-on-device = Sign in on the Mago device
    .hint = It uses Mago's own way of signing in.
remedy-sign-in-as-mago = Sign in with the Mago account
    .hint = This proves approval, service principal and sign-in at once, for that account.
remedy-use-own-checking-app = Use your own checking application
    .hint = Settings, Checking application. A script registers one.
remedy-use-other-network = Use another network
    .hint = Or have this one let the organisation through.
remedy-correct-clock = Correct the computer's clock
    .hint = Sign-ins are refused when it is more than five minutes off.
remedy-ask-vendor = Ask the vendor of Mago
    .hint = Send the identifiers and the time along.
remedy-ask-microsoft = Ask Microsoft's support
    .hint = Give them the identifiers and the time.
remedy-nothing = Nothing to do
    .hint = It is not an error.

## Menu paths

portal-enterprise-applications = entra.microsoft.com › Entra ID › Enterprise apps › All applications. Clear all filters: Microsoft's own applications are hidden otherwise.
portal-application-properties = entra.microsoft.com › Entra ID › Enterprise apps › All applications › the application › Properties
portal-application-permissions = entra.microsoft.com › Entra ID › Enterprise apps › All applications › the application › Security › Permissions › Grant admin consent
portal-application-users = entra.microsoft.com › Entra ID › Enterprise apps › All applications › the application › Users and groups
portal-consent-requests = entra.microsoft.com › Entra ID › Enterprise apps › Admin consent requests
portal-consent-settings = entra.microsoft.com › Entra ID › Enterprise apps › Consent and permissions › User consent settings
portal-user = entra.microsoft.com › Entra ID › Users › the account
portal-active-users = admin.microsoft.com › Users › Active users › the account › Licenses and apps
portal-licences = admin.microsoft.com › Billing › Licenses
portal-conditional-access = entra.microsoft.com › Entra ID › Conditional Access › Policies
portal-sign-in-log = entra.microsoft.com › Entra ID › Monitoring & health › Sign-in logs
portal-tenant-overview = entra.microsoft.com › Entra ID › Overview

app-mago = Mago
app-acs = Azure Communication Services
script-create-acs = Creates the Azure Communication Services principal
script-enable-acs = Switches the Azure Communication Services principal on again
script-grant-acs-scopes = Grants Mago the two permissions for calls, for the whole organisation
script-register-checking-app = Registers an application of your own for checking

# dialect-{code}: the tool that a script is written for, as its makers name it. .needs: what has to be there.
dialect-graph-powershell = Microsoft Graph PowerShell
    .needs = PowerShell 7 or Windows PowerShell 5.1, with the modules Microsoft.Graph.Authentication and Microsoft.Graph.Applications 2.0 or later.
dialect-entra-powershell = Microsoft Entra PowerShell
    .needs = PowerShell 7 or Windows PowerShell 5.1, with the module Microsoft.Entra 1.0 or later.
dialect-az-powershell = Az PowerShell
    .needs = PowerShell 7 or Windows PowerShell 5.1, with the modules Az.Accounts and Az.Resources.
dialect-azure-cli = Azure CLI (bash)
    .needs = Azure CLI 2.37 or later in a shell, such as the Azure Cloud Shell. It asks for no consent, only for the role.
dialect-azure-cli-powershell = Azure CLI (PowerShell)
    .needs = Azure CLI 2.37 or later, in PowerShell. It asks for no consent, only for the role.
dialect-cli-microsoft365 = CLI for Microsoft 365
    .needs = CLI for Microsoft 365 version 10 or later, signed in with an application of your organisation.
dialect-curl = curl and Microsoft Graph
    .needs = curl in a shell. It signs in with a code.
dialect-azure-ad = AzureAD (retired)
    .needs = The retired AzureAD module, in Windows PowerShell 5.1. Microsoft is shutting it off: to compare with older guides, not to run.

## What is pasted back from a script. Reported by a person, so never more than "reported".

problem-read-back-empty = Nothing was pasted.
    .hint = Paste the last line that the script printed. It begins with MAGO-ACS.
problem-read-back-no-line = There is no line that begins with MAGO-ACS in it.
    .hint = Paste what the script printed, not the script. The line is its last one; if it is not there, the script did not run to its end.
problem-read-back-too-long = That is longer than anything that a script prints.
    .hint = Paste the last line alone. It begins with MAGO-ACS.
problem-read-back-other-tenant = This line is of another organisation.
    .hint = Compare the tenant id at the end of the line with the one at the top. Run the script that was made for this organisation.
problem-read-back-other-script = This line is of a script for another step.
    .hint = The line for this step begins with MAGO-ACS.
problem-read-back-other-app = This is the id of an application, not of the object in your organisation.
    .hint = In the portal, take the Object ID from the properties of the enterprise application, not the Application ID. The script prints the right one.
problem-read-back-not-an-id = The id in it is not whole, or not an object id.
    .hint = It has 36 characters with four hyphens. Copy the line to its end.
problem-read-back-two-answers = Two lines in it contradict each other.
    .hint = Run the script once more, and paste its last line alone.
problem-read-back-unknown-reason = The script failed for a reason that is not known here.
    .hint = Copy the line to its end. If it is whole, script and program differ in age: save the script again and run it once more.

problem-read-back-failed-wrong-cloud = This cloud does not know Azure Communication Services, or the script is of a demo organisation.
    .hint = Compare the cloud at the top with the one that holds the organisation.
problem-read-back-failed-modules = The modules that the script needs are missing.
    .hint = Run it again and let it install them, for that user account only. Or take a script for another tool.
problem-read-back-failed-tools = The tool that the script needs is missing, or too old.
    .hint = Install it or update it, or take a script for another tool.
problem-read-back-failed-sign-in = Nobody signed in.
    .hint = Run the script in an ordinary window, not as administrator, or let it sign in with a code.
problem-read-back-failed-wrong-tenant = Somebody signed in to another organisation. Nothing was changed.
    .hint = Sign out of the tool, and run the script with an account of this organisation.
problem-read-back-failed-check = The script could not look for the service principal.
    .hint = The warning above the line has Microsoft's words. Paste them into "explain" for help.
problem-read-back-failed-create = The script could not create the service principal.
    .hint = The warning above the line has Microsoft's words. Paste them into "explain" for help.
problem-read-back-failed-not-allowed = The account, or the tool, may not do it.
    .hint = It takes at least Cloud Application Administrator. Activate the role if it is only eligible, and run the script again.
problem-read-back-failed-exists = Microsoft says that the service principal exists, and does not show it.
    .hint = If it was deleted a short while ago, its name stays taken: wait a quarter of an hour, do not delete it again, and run the script once more.
problem-read-back-failed-not-visible-yet = It was created, and Microsoft does not show it yet.
    .hint = Wait some minutes, then run the script again. It does not create it twice.
problem-read-back-failed-absent = It is missing, and the script was not to create it.
    .hint = Run the script without -WhatIf, and confirm when it asks.
problem-read-back-failed-cancelled = Whoever ran the script stopped it.
    .hint = Run it again and let it come to its end. It creates nothing twice.
problem-read-back-failed-disabled = It is there, and somebody has switched it off.
    .hint = Ask who did it and why, then set "Enabled for users to sign in" to Yes in its properties.

## The answer to a hand-off. Reported by a person, so never more than "reported".

answer-approval-approved = Yes, it is approved
answer-approval-declined = No, and it will not be
answer-approval-not-yet = Not yet
answer-approval-cannot-tell = I am not sure

problem-answer-refused-empty = The file is empty.
    .hint = Ask for it again. The page that makes it shows the answer as text as well.
problem-answer-refused-too-large = The file is larger than any answer.
    .hint = Choose the file whose name begins with mago-answer.
problem-answer-refused-not-text = The file is not text.
    .hint = Choose the file whose name begins with mago-answer. If it was opened in an editor, it may have been saved in another encoding.
problem-answer-refused-not-json = This is not an answer file.
    .hint = Choose the file whose name begins with mago-answer, or paste the text from its first brace to its last.
problem-answer-refused-not-ours = This is another kind of file.
    .hint = Choose the file whose name begins with mago-answer.
problem-answer-refused-newer = A newer version of this program wrote the answer.
    .hint = Update this program, then open the file again.
problem-answer-refused-truncated = The end of the answer is missing.
    .hint = Copy it to its last brace, or ask for the file itself.
problem-answer-refused-edited = The answer was changed after it was written.
    .hint = A mail program may have done it, or somebody by hand. Ask for the file itself.
problem-answer-refused-other-organisation = The answer is of another organisation.
    .hint = Compare the tenant ids. Open the organisation that it belongs to, and read it there.
problem-answer-refused-other-hand-off = The answer belongs to a hand-off that this computer does not know.
    .hint = Read it on the computer that made the hand-off, or make a new one.
problem-answer-refused-bad-value = A value in the answer has no meaning.
    .hint = Ask for a new answer file, made with the page that was sent.

## Permissions

scope-organization-wide = for the whole organisation
scope-some-users = for some users only
scope-missing = missing
scope-no-longer-needed = no longer needed
scope-cannot-tell = could not check
importance-required = needed for authenticated calls
importance-feature = needed for a feature
importance-at-sign-in = asked for at every sign-in
importance-unexpected = not needed by Mago
resource-graph = Microsoft Graph
resource-acs = Azure Communication Services
resource-other = Another service

## Features of Mago

feature-sign-in = Signing in, and showing the name of the room or person
feature-stay-signed-in = Staying signed in
feature-calendar = Showing the calendar
feature-join-links = Finding join links in the mailbox
feature-instant-meetings = Starting and booking meetings
feature-contacts = Picking contacts from the directory
feature-invitations = Sending invitations from the room's mailbox
feature-files = Opening OneDrive files
feature-teams-calls = Joining Teams calls as the signed-in account

## Plans

plan-works = works
plan-grace = works, in its grace period
plan-pending = being set up
plan-unknown = could not check
plan-error = could not be set up
plan-suspended = suspended
plan-switched-off = switched off

## Forecast

forecast-you-can-approve = You can approve.
    .hint = The page will show the permissions and Accept. Look for the organisation's name before you press it.
forecast-activate-first = You can approve once you have activated a role.
    .hint = You hold an approving role as eligible: activate it in PIM (Privileged Identity Management) first, then sign in again.
forecast-teams-administrator-is-not-enough = Teams Administrator is not enough to approve.
    .hint = It takes at least Cloud Application Administrator. Activate such a role if you have one, or hand the step on.
forecast-ask-reviewer = The page will offer to send a request to a reviewer.
    .hint = The reviewer also needs a role that may approve.
forecast-users-alone-only = Users may consent here, each for themselves.
    .hint = That makes single accounts ready, never the organisation. An administrator's approval does both.
forecast-needs-administrator = The page will most likely say that an administrator has to approve.
    .hint = No approving role was seen. It may come through a group, or have to be activated first.
forecast-cannot-see = Your roles cannot be seen from here; most likely an administrator is needed.
    .hint = That is normal for a partner. At least Cloud Application Administrator is needed in the customer's organisation.

task-approve = Approve Mago
task-create-acs = Create the Azure Communication Services principal
task-assign-licence = Assign a licence
task-read = Read applications and licences

ability-held = you hold a role for it
ability-eligible = you hold a role for it as eligible: activate it in PIM first
ability-not-seen = no role for it was seen; it may come through a group or have to be activated
ability-cannot-see = your roles cannot be seen

consent-nobody = Users may consent to nothing.
consent-low-impact = Users may consent to harmless permissions of verified publishers.
consent-managed = Microsoft manages what users may consent to; mail, calendars, files and meetings are excluded.
consent-any-app = Users may consent to any application.
consent-custom = The organisation has a consent policy of its own.
consent-cannot-see = What users may consent to cannot be seen.

workflow-on = Users can ask for approval from the consent page.
workflow-off = Users cannot ask for approval from the consent page.
workflow-cannot-see = Whether users can ask for approval cannot be seen.

## Notices. $date: the day, $days: days until then

notice-acs-retirement = Microsoft retires Azure Communication Services as a service of its own on 30 September 2028.
    .hint = Joining Teams meetings with a Teams identity stays, provided that Mago moves to Microsoft's new version in time. Nothing to do in your organisation.
