# What somebody without the role sends to somebody who has it: a message, and a file to open in a browser.
# $organisation: its name in quotation marks, or its domain; $app: Mago's name; $account: the account that Mago will use.
# Messages are plain text. Line breaks inside a text do not matter.

## Frame

hand-off-title = { $app } in { $organisation }: an administrator's help is needed
hand-off-subject = Please help: { $app } needs an administrator of { $organisation }
hand-off-greeting = Hello,
hand-off-why = { $organisation } wants to use { $app } for Microsoft Teams calls with an account of its own. Without the { $steps ->
        [one] step
       *[other] steps
    } below, { $app } joins calls as an anonymous guest only. I do not hold the role for { $steps ->
        [one] it, so I ask you to take it, or to pass this on.
       *[other] them, so I ask you to take them, or to pass this on.
    }
hand-off-why-heading = Why you are asked
hand-off-steps-heading = What to do
hand-off-step = { $number }. { $step }
hand-off-who = Who may do it: { $roles }
hand-off-undo = To undo it: { $undo }
hand-off-demo = This was made with a demo organisation. Nothing in it is real, and nothing should be done.
hand-off-thanks = Thank you!

## Steps. $number: the number of the step that comes first

hand-off-acs = Make Azure Communication Services known in the organisation
    .why = Microsoft's own service carries the calls, and the organisation has to list it as an enterprise application. That needs no Azure subscription, costs nothing and changes nothing else. It can be done twice without harm.
    .undo = Switch the enterprise application Azure Communication Services off. Do not delete it: that blocks its name for a while, and other applications may use it.
hand-off-acs-script = Run the script { $file }, which I send along. Its SHA-256 is { $sum }.
hand-off-acs-scripts = There are scripts for other tools as well, in the file that I send along.
hand-off-acs-script-below = Run one of the scripts below, whichever tool you use. Each makes sure first that it is in the right organisation, and says what it will do.
hand-off-acs-azure-cli = Or use Azure CLI, also in the Azure Cloud Shell, signed in to the tenant { $tenant }:
hand-off-acs-only-azure-cli = Use Azure CLI, also in the Azure Cloud Shell, signed in to the tenant { $tenant }:
hand-off-acs-azure-cli-cloud = The first of them points Azure CLI to the cloud of this organisation. For this step nothing has to be set back; if you use Azure CLI for another cloud, az cloud set with the name of that one does it.
hand-off-acs-send-back = If you ran a script, please send me its last line. It begins with MAGO-ACS.

hand-off-enable = Switch Azure Communication Services on in the organisation
    .why = Microsoft's own service carries the calls. The organisation lists it, but somebody has switched it off, so that no application can use it for Microsoft Teams calls. Switching it on needs no Azure subscription, costs nothing and changes nothing else.
    .undo = Switch the enterprise application Azure Communication Services off again.
hand-off-enable-portal = By hand it is done like this: search for Azure Communication Services and set Enabled for users to sign in to Yes. Menu path: { $path }

hand-off-scopes = Add the two permissions for calls to the approval of { $app }
    .why = { $app } is approved, but without Teams.ManageCalls and Teams.ManageChats, and both are needed for Microsoft Teams calls. They are delegated: { $app } can use them only for the account that signs in to it. What is granted already is kept.
    .undo = In Enterprise applications, open { $app }, Permissions, and revoke the two permissions of Azure Communication Services.
hand-off-scopes-vendor = If you would rather run no script, tell the vendor of { $app } that its approval does not ask for Teams.ManageCalls and Teams.ManageChats.
hand-off-scopes-only-vendor = Tell the vendor of { $app } that its approval does not ask for Teams.ManageCalls and Teams.ManageChats.
hand-off-scopes-not-again = Do not approve { $app } once more for this: that page asks for the same permissions as before, and may replace what was granted for the organisation then.

hand-off-approval = Approve { $app } for the organisation
    .why = { $app } works with the permissions of the account that signs in to it. An administrator allows that once, for everybody in the organisation. Microsoft's page lists the permissions before anything is accepted.
    .undo = In Enterprise applications, open { $app }, Permissions, and revoke them; or switch the application off.
hand-off-approval-link = Open this page, look for the name of the organisation, and press Accept:
hand-off-approval-link-is-pinned = The link is for exactly the tenant { $tenant }.
hand-off-approval-admin-page = An administrator of the organisation itself can also begin here:
hand-off-approval-portal = Menu path: { $path }
hand-off-approval-after = Do step { $number } first. Before that, Microsoft's page ends with the error AADSTS650052.
hand-off-approval-again = If { $app } was approved before, approving again may replace what was granted for the organisation then.

hand-off-licence = Assign a licence with Microsoft Teams
    .why = The account { $account } needs an active licence that holds Microsoft Teams.
    .why-nobody = The account that { $app } will use needs an active licence that holds Microsoft Teams.
    .undo = Remove the licence from the account in the same place.
hand-off-licence-portal = Menu path: { $path }

## Permissions

hand-off-permissions-heading = What { $app } may do then
hand-off-permissions-lead = All of them are delegated: { $app } can do what the account may do that signed in to it, and nothing else.
hand-off-permission = { $feature }: { $scopes } ({ $importance })
hand-off-permission-feature = What for
hand-off-permission-scopes = Permissions
hand-off-permission-importance = How much it is needed

## Safety, and the answer

hand-off-safety-heading = What nobody needs
hand-off-safety = Please send no password, no sign-in code and no token, to me or to anybody. None is needed. If you are in doubt, call me on a number that you know, and compare the tenant id.
hand-off-reply = When it is done, please reply with what you did, or send back the answer file that the enclosed page makes.

## Facts

hand-off-facts-heading = What this is about
hand-off-fact = { $name }: { $value }
hand-off-fact-organisation = Organisation
hand-off-fact-domain = Domain
hand-off-fact-tenant = Tenant id
hand-off-fact-cloud = Cloud
hand-off-fact-app = Application id of { $app }
hand-off-fact-acs = Application id of Azure Communication Services
hand-off-fact-made = Made
hand-off-fact-reference = Reference

## The short message, for a chat

hand-off-brief-acs = { $number }. Make Azure Communication Services known: run the script that I send along, or in Azure CLI: { $command }
hand-off-brief-acs-demo = { $number }. Make Azure Communication Services known: run the script that I send along.
hand-off-brief-enable = { $number }. Switch Azure Communication Services on: run the script that I send along, or set Enabled for users to sign in to Yes in its properties (tenant { $tenant }).
hand-off-brief-scopes = { $number }. Add Teams.ManageCalls and Teams.ManageChats to the approval of { $app } (tenant { $tenant }): run the script that I send along. Please do not approve { $app } once more.
hand-off-brief-approval = { $number }. Approve { $app } (Microsoft's page, tenant { $tenant }): { $url }
hand-off-brief-approval-portal = { $number }. Approve { $app } (tenant { $tenant }): { $path }
hand-off-brief-licence = { $number }. Assign a licence with Microsoft Teams to { $account }.
hand-off-brief-licence-nobody = { $number }. Assign a licence with Microsoft Teams to the account that { $app } will use.
hand-off-brief-who = It takes one of these roles: { $roles }.
hand-off-brief-who-licence = For the licence it takes one of these: { $roles }.
hand-off-brief-safety = Please send me no password and no code, only what you did. Reference { $reference }.

## The page

kit-offline = This page works without a network, and sends nothing anywhere.
kit-scripts-heading = Scripts
kit-script-save = Save { $file }
kit-script-sum = SHA-256 of the file:
kit-script-text = Text of { $file }
kit-script-compare = To compare it, run Get-FileHash in PowerShell, or sha256sum in a shell, on the saved file.
kit-answer-heading = Your answer
kit-answer-lead = Say what you did. The page makes a small file of it, which you send back to whoever sent you this page. It is taken as your word, and checked later.
kit-answer-no-script = This form needs scripts, which are switched off here. Please answer in a message instead.
kit-answer-approval = Did you approve { $app }?
kit-answer-acs = Azure Communication Services: the last line of the script, or the object id of the enterprise application
    .hint = You can paste everything that the script printed. Leave it empty if you did not do this step.
kit-answer-by = Your name
    .hint = Optional.
kit-answer-note = Anything else?
    .hint = Optional, at most 500 characters. No passwords and no codes, please.
kit-answer-save = Save the answer file
kit-answer-saved = The file { $file } was made. Your browser saves it where it saves downloads. Please send it back.
kit-answer-text = The same answer as text, to paste into a message
kit-answer-copy = Copy
kit-answer-copied = Copied.
