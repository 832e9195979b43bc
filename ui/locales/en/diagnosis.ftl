# What the codes of Entra and Microsoft Graph mean, for an administrator.
# diagnosis-{code}: what happened. .hint: what to do next. diagnosis-{code}-{application}: where it differs by application. The table with who can fix it is in
# src-tauri/crates/readiness/src/diagnosis/table.toml.

## Consent

diagnosis-65001 = Nobody has consented to this application, or not to everything it asks for.
    .hint = If the page names Mago, approve it for the whole organisation (step 1). If it names the application used for checking, sign in with an approving role and accept.
diagnosis-65001-mago = Mago is not approved here, or not for everything that it asks for.
    .hint = Approve Mago for the whole organisation (step 1). If it is approved already, a permission was added since: approve once more.
diagnosis-65001-acs = The two permissions of Azure Communication Services for calls and chats are not granted to Mago.
    .hint = If the principal exists (step 2), approve Mago once more, or run the script that grants Teams.ManageCalls and Teams.ManageChats.
diagnosis-65001-checking-app = Nobody has consented to the application that this program reads the organisation with.
    .hint = Sign in again with an approving role and accept its page. Or use your own registration (Settings), or go on without reading and confirm the steps by hand.
diagnosis-65002 = A Microsoft application was asked for a permission that Microsoft has not pre-authorised for it.
    .hint = The checking application is Microsoft's own and may not ask for this. Switch to your organisation's own registration in Settings.
diagnosis-65004 = The person pressed Cancel on the consent page.
    .hint = Nothing was changed. Open the page again and press Accept.
diagnosis-65004-mago = The person pressed Cancel on the page that approves Mago.
    .hint = Nothing was changed. Open the approval again (step 1) and press Accept.
diagnosis-65004-checking-app = The person pressed Cancel on the consent page of the application used for checking.
    .hint = Nothing was read or changed. Sign in again and accept, or go on without reading and confirm the steps by hand.
diagnosis-65005 = The application declares an API that could not be found, so its permissions cannot be shown.
    .hint = Check that the Azure Communication Services principal exists (step 2). If it does, the vendor has to correct the registration.
diagnosis-90008 = The application holds no permission at all here, not even to sign people in.
    .hint = Approve it for the organisation. For Mago (step 1) the approval must contain User.Read.
diagnosis-90093 = Microsoft Graph refused to record the consent for this person.
    .hint = The account on the consent page may not consent. Sign in there with a role that may.
diagnosis-90094 = An administrator has to approve this application; people here cannot ask for it from this page.
    .hint = See which application the page names. For Mago give the approval as an administrator (step 1), or send the step to somebody who may.
diagnosis-90094-mago = An administrator has to approve Mago; the account on the page may not.
    .hint = Open the approval (step 1) with an approving role, or send the step to somebody who has one.
diagnosis-90094-checking-app = An administrator has to approve the application used for checking before anybody can sign in to it.
    .hint = Sign in with an approving role and accept, use your own registration (Settings), or go on without reading. Mago itself is not concerned.
diagnosis-90095 = An administrator has to approve this application; the page offers to send a request.
    .hint = Send the request with a reason. A reviewer with an approving role finds it under Enterprise applications, Admin consent requests.
diagnosis-90095-mago = An administrator has to approve Mago; the page offers to send a request for it.
    .hint = Send the request with a reason, or open the approval (step 1) with an approving role. Reviewers find it under Enterprise applications, Admin consent requests.
diagnosis-90095-checking-app = An administrator has to approve the application used for checking; the page offers to send a request for it.
    .hint = Do not wait for it: sign in with an approving role, or go on without reading. The request concerns only the checking, not Mago.
diagnosis-900941 = Entra judges the application risky, so people cannot consent to it by themselves.
    .hint = An administrator should look at the publisher that the page names, then approve for the organisation.
diagnosis-900981 = A request for approval arrived for an application that Entra judges risky.
    .hint = The reviewer should look at the publisher and the permissions, then approve as an administrator.
diagnosis-90097 = Something went wrong during or after the administrator's consent.
    .hint = The approval may have been recorded all the same. Check again before approving a second time.
diagnosis-900971 = The consent page had no address to return to.
    .hint = This page comes after Accept: the approval may have been recorded. Check again; the missing address is the vendor's to add.
diagnosis-500113 = The application has no reply address registered, so the browser stops on an error after consent.
    .hint = The approval is often recorded nevertheless. Check again here instead of repeating it.
diagnosis-1000031 = The application cannot be used at the moment.
    .hint = See under Enterprise applications whether sign-in to it is enabled; if it is, ask the vendor.

## Service principals and applications

diagnosis-650051 = The consent failed because a service principal of that name is already there, or was deleted a short while ago.
    .hint = Wait 5 to 15 minutes and approve again. Do not delete the enterprise application again; look under Deleted enterprise applications.
diagnosis-650052 = The organisation has no service principal for the API that the application needs, as a rule Azure Communication Services.
    .hint = Create the Azure Communication Services principal (step 2), then approve Mago once more.
diagnosis-650052-acs = The organisation has no service principal for Azure Communication Services.
    .hint = Create it (step 2), then approve Mago once more. No subscription of Azure is needed.
diagnosis-650052-application = The organisation has no service principal for an API that an application asks for. It is not Azure Communication Services.
    .hint = Compare the name with what Mago needs. Mago's vendor knows whether it asks for this API; another application's maker does otherwise.
diagnosis-650053 = The application asks for a permission that the API does not publish.
    .hint = This is in the vendor's registration. Send them the identifiers below.
diagnosis-650054 = The API that the application asks for was removed or cannot be used.
    .hint = Check that the principals of Mago and of Azure Communication Services exist and are enabled.
diagnosis-650056 = The registration does not list the permission, or no administrator has consented to it, or the client id is wrong.
    .hint = Approve Mago again. If the page stays, send the identifiers to the vendor.
diagnosis-650057 = The API is not among the permissions that the application registered.
    .hint = The vendor has to add it to the registration; nothing in your organisation changes that.
diagnosis-500011 = The API that was asked for has no principal in this organisation.
    .hint = Make sure that this is the right organisation. If the API is Azure Communication Services, create its principal (step 2).
diagnosis-500011-acs = Azure Communication Services has no principal in the organisation that was asked.
    .hint = Make sure that this is the right organisation, then create the principal (step 2).
diagnosis-500011-application = Another API than Azure Communication Services has no principal in the organisation that was asked.
    .hint = As a rule it is the wrong organisation: compare its name. Otherwise the API's maker says how it gets its principal.
diagnosis-50001 = The API that was asked for is disabled or does not exist here.
    .hint = If it is Azure Communication Services, look for it under Enterprise applications without filters: create it (step 2) or enable it.
diagnosis-50001-acs = Azure Communication Services is disabled or does not exist here.
    .hint = Look for it under Enterprise applications without filters. If it is there, enable it in Properties; if not, create it (step 2).
diagnosis-50001-application = Another API than Azure Communication Services is disabled or does not exist here.
    .hint = Compare the organisation's name, then look for the API's id under Enterprise applications.
diagnosis-500014 = The principal of the API is switched off.
    .hint = Look for it under Enterprise applications without filters. Its Properties switch it on, unless its subscription has ended.
diagnosis-500014-acs = The principal of Azure Communication Services is switched off.
    .hint = Switch it on again: Enterprise applications, clear all filters, Azure Communication Services, Properties. Or run the script that enables it.
diagnosis-500014-application = The principal of another API than Azure Communication Services is switched off.
    .hint = An ended subscription does this to Microsoft's own services. Look at the subscriptions, then at the API under Enterprise applications.
diagnosis-700016 = The application that signs in is not known in this organisation.
    .hint = Wrong organisation, wrong cloud, or never approved here. Compare the organisation's name first.
diagnosis-700016-mago = Mago is not known in this organisation.
    .hint = Compare the organisation's name. If it is the right one, approving Mago (step 1) makes it known.
diagnosis-700016-acs = Azure Communication Services is not known in this organisation.
    .hint = Compare the organisation's name. If it is the right one, create the principal (step 2).
diagnosis-700016-checking-app = The application used for checking is not known in this organisation.
    .hint = An own registration is known only in its own organisation unless it is multitenant. Compare the organisation's name and the id in Settings.
diagnosis-700011 = The application id was not found in the directory.
    .hint = Check the id and the cloud: applications registered worldwide do not exist in national clouds.
diagnosis-700011-mago = Mago's application id was not found in this directory.
    .hint = Mago is registered in the worldwide cloud. In a national cloud ask the vendor whether there is a registration.
diagnosis-700011-checking-app = The id of the application used for checking was not found in this directory.
    .hint = Correct the id in Settings, or register an application for checking in this organisation and its cloud.
diagnosis-7000229 = The application has no service principal in this organisation.
    .hint = For Mago, approving creates it (step 1). For another application, the first consent by somebody who may does.
diagnosis-7000229-mago = Mago has no service principal in this organisation.
    .hint = Approving Mago creates it (step 1).
diagnosis-7000229-acs = Azure Communication Services has no service principal in this organisation.
    .hint = Create it (step 2), then approve Mago.
diagnosis-7000229-checking-app = The application used for checking has no service principal in this organisation.
    .hint = Somebody with an approving role signs in to it once and accepts; that creates it.
diagnosis-70001 = The application is disabled for this organisation.
    .hint = Enable it under Enterprise applications, Properties, Enabled for users to sign in.
diagnosis-7000112 = The application is switched off, so nobody can sign in to it.
    .hint = Somebody disabled it on purpose. See which application the page names and ask why, then switch sign-in on in its Properties.
diagnosis-7000112-mago = Mago is switched off in this organisation, so nobody can sign in to it.
    .hint = Ask who did so and why. Then: Enterprise applications, Mago, Properties, Enabled for users to sign in.
diagnosis-7000112-acs = Azure Communication Services is switched off in this organisation.
    .hint = Enterprise applications, clear all filters, Azure Communication Services, Properties, Enabled for users to sign in. Or run the script that enables it.
diagnosis-7000112-checking-app = The application used for checking is switched off in this organisation, often on purpose.
    .hint = Leave it off and use your own registration (Settings), or go on without reading. Mago itself is not concerned.
diagnosis-7000114 = The application may not act on behalf of a signed-in person.
    .hint = The vendor has to allow it in the registration.
diagnosis-50105 = The account is not assigned to the application, and the application demands assignment.
    .hint = See which application the page names. Assign the account there under Users and groups, or switch "Assignment required" off. Members of nested groups do not count.
diagnosis-50105-mago = The account is not assigned to Mago, and Mago demands assignment here.
    .hint = Assign the account that Mago uses: Enterprise applications, Mago, Users and groups. Members of nested groups do not count.
diagnosis-50105-acs = Azure Communication Services demands assignment, and the account is not assigned to it.
    .hint = Switch "Assignment required" off there (a new principal has it off), or assign the account that Mago uses. Clear all filters to find it.
diagnosis-50105-checking-app = You are not assigned to the application used for checking, and it demands assignment here.
    .hint = Have yourself assigned to it, use your own registration (Settings), or go on without reading. The Mago account needs nothing of it.

## Accounts

diagnosis-50020 = The account belongs to another organisation or is a personal one, and this organisation does not know it.
    .hint = Sign in with a work account of this organisation, or have the account invited.
diagnosis-16000 = Several accounts are signed in, or the chosen one is not in this organisation, so somebody has to choose.
    .hint = Sign in again and pick the right account, or "Use another account".
diagnosis-16003 = The chosen account has not been added to this organisation.
    .hint = Pick an account of this organisation.
diagnosis-50034 = The directory has no account with this name.
    .hint = Look for a typing mistake in the address, and check that it is the right organisation.
diagnosis-51004 = The account does not exist in the directory that was asked.
    .hint = The account is of another organisation, or was deleted. Compare the organisation's name.
diagnosis-50014 = The guest has not accepted the invitation yet.
    .hint = Accept the invitation from the e-mail first. For Mago use a member account rather than a guest.
diagnosis-90072 = An account from outside has to pass a second factor here, but is not in this organisation.
    .hint = Use a member account, or have an administrator invite this one.
diagnosis-500208 = This kind of account, as a rule a personal one, is not allowed here.
    .hint = Use a work or school account.
diagnosis-50057 = Sign-in of this account is blocked.
    .hint = Enable it: Users, the account, Account enabled. Room mailboxes are often blocked on purpose; agree on it first.
diagnosis-50053 = The account is locked after too many attempts, or the sign-in came from an address with a bad name.
    .hint = Wait some minutes. The sign-in log says which of the two it was.
diagnosis-50055 = The password has expired.
    .hint = Set a new one. For a room account an administrator can exempt the password from expiring.
diagnosis-50144 = The password in the local Active Directory has expired.
    .hint = Change it there, then wait for the synchronisation.
diagnosis-50126 = The name or the password is wrong.
    .hint = Enter the password again. A room mailbox begins with a random one that nobody knows: set a new one first.
diagnosis-50056 = The account has no password in this directory, or an empty one was entered.
    .hint = Set a password. Accounts that sign in elsewhere must do so through their own organisation's page.

## Organisations, clouds and networks

diagnosis-500212 = The account's own organisation does not let its people into this one.
    .hint = Its administrators have to allow it under outbound cross-tenant access.
diagnosis-500213 = This organisation does not let people of the account's organisation in.
    .hint = Allow it under inbound cross-tenant access, or use a member account.
diagnosis-500021 = The network allows only certain organisations, and this is not one of them.
    .hint = The network's administrators have to add it to the tenant restrictions; another network also helps.
diagnosis-500022 = The tenant restrictions header that the network adds is not valid.
    .hint = The network's administrators have to correct their proxy's Restrict-Access-To-Tenants header.
diagnosis-50002 = A proxy on the way lets only certain organisations through.
    .hint = Ask the network's administrators to allow this organisation, or use another network.
diagnosis-50059 = Nothing in the request says which organisation is meant.
    .hint = Enter the organisation's domain or the full work address.
diagnosis-50128 = The domain does not say which organisation is meant.
    .hint = Use a domain that is verified in the organisation, or its tenant id.
diagnosis-90019 = The account's address names no organisation.
    .hint = Enter the full address, with the domain behind the @.
diagnosis-90002 = There is no organisation with this domain or id in this cloud.
    .hint = Check the spelling. A domain that is used for mail only, or an organisation of a national cloud, is not found either.
diagnosis-90038 = The organisation is in another national cloud.
    .hint = Choose its cloud in Settings and begin again.
diagnosis-1000104 = Accounts of another cloud may not come into this organisation.
    .hint = Allow it in the cross-cloud settings of both organisations, or use a member account.
diagnosis-50194 = The application is for one organisation only, and was asked without naming it.
    .hint = Sign in at the organisation itself; an own checking application must be asked in its own organisation or be made multitenant.
diagnosis-90124 = The general address /common or /consumers cannot be used for this.
    .hint = Name the organisation. If this program sent the request, please report it.
diagnosis-90130 = This application cannot be used on the general addresses.
    .hint = Name the organisation by its domain or id.
diagnosis-9001023 = This way of signing in works only at a named organisation or at /organizations.
    .hint = Name the organisation by its domain or id.
diagnosis-9002332 = The application is for work and school accounts only, and was asked for personal ones.
    .hint = Use a work account.
diagnosis-90099 = A partner signs in by delegation, and the customer's organisation has not authorised the application.
    .hint = Somebody of the customer has to consent to the checking application there once.
diagnosis-530034 = The delegated administrator is blocked because of risk in the partner's own organisation.
    .hint = The partner's security team has to clear the risk; the customer can do nothing about it.

## Second factors

diagnosis-50072 = The account has to register a second factor, as something about it or its place has changed.
    .hint = A person registers at mysignins.microsoft.com. A room has nobody to do so: use Conditional Access for its group instead.
diagnosis-50079 = The account has to register a second factor before it can sign in.
    .hint = Security defaults or a policy demand it. A room account needs a policy by group: trusted place or managed device instead.
diagnosis-50074 = A strong second factor is required, and was not passed.
    .hint = A person signs in in the browser and confirms. A room account needs a policy that does not ask for it.
diagnosis-50076 = A policy or a new place asks for a second factor.
    .hint = Sign in in the browser. For a room account make its place trusted, or its device compliant, in Conditional Access.
diagnosis-50078 = The second factor was passed too long ago.
    .hint = Sign in again in the browser.
diagnosis-50158 = An external provider still has to confirm the sign-in.
    .hint = Sign in in the browser, where the provider can ask.

## Conditional Access and devices

diagnosis-50097 = The device has to identify itself, and did not.
    .hint = Use the browser on a managed computer. A device code cannot identify a device.
diagnosis-50129 = The device is not registered with the organisation.
    .hint = Register or join it, or use one that is.
diagnosis-53000 = The device does not meet the organisation's rules.
    .hint = The company portal on the device says which rule; or use a computer that meets them.
diagnosis-53001 = The device is not joined to the organisation's domain.
    .hint = Use a joined computer.
diagnosis-53002 = The application is not one of those that the policy approves.
    .hint = The policy's author can exempt it; the system browser is approved more often than other programs.
diagnosis-50005 = The operating system or platform is not allowed by policy.
    .hint = Use an allowed platform. Linux and device codes are often not on the list.
diagnosis-53003 = Conditional Access blocked the sign-in.
    .hint = The sign-in log names the policy. Blocking device codes is a common one: then sign in in the browser.
diagnosis-530032 = A security policy of the organisation blocked the sign-in.
    .hint = An administrator finds the policy in the sign-in log, under the correlation id below.
diagnosis-530035 = Security defaults blocked the sign-in.
    .hint = They also block device codes: sign in through the browser first. They allow no exceptions; with Entra ID P1 they can be replaced by Conditional Access.
diagnosis-53004 = The second factor cannot be registered, as the sign-in looks risky.
    .hint = An administrator dismisses the risk, or the person registers from a trusted place.
diagnosis-53010 = The second factor may be registered only from certain places or devices.
    .hint = Go to such a place, or use such a device.
diagnosis-53011 = The account is blocked because of risk in its own organisation.
    .hint = Its own administrators have to clear the risk.
diagnosis-50131 = Conditional Access refused: the device, the place or a risk does not fit.
    .hint = The sign-in log, under the correlation id, names the condition that failed.
diagnosis-50135 = The password must be changed because the account is at risk.
    .hint = Change it at the organisation's own page, then sign in again.

## The sign-in protocol

diagnosis-50011 = The address to return to is not one that the application registered.
    .hint = For Mago its vendor has to add it; for an own checking application whoever registered it. Until then use a device code.
diagnosis-50011-mago = Mago's registration does not have the address to which this program wants to return.
    .hint = Only the vendor can add it. Until then use a device code, or sign in on the Mago device.
diagnosis-50011-checking-app = The registration of the application used for checking does not have this program's address to return to.
    .hint = Add http://localhost under Authentication, Mobile and desktop applications, or sign in with a device code.
diagnosis-70004 = The address to return to is not valid for the application.
    .hint = The vendor has to register it exactly, with its path and in its letter case.
diagnosis-7000218 = The application is registered as one that must send a secret, which a program on a computer cannot keep.
    .hint = Whoever registered it has to allow public client flows: the vendor for Mago, your organisation for an own checking application.
diagnosis-7000218-mago = Mago is registered as an application with a secret, so this program cannot sign in to it.
    .hint = Sign in on the Mago device itself. The vendor would have to allow public client flows.
diagnosis-7000218-checking-app = The application used for checking is registered as one with a secret.
    .hint = Under Authentication switch "Allow public client flows" on and use the platform "Mobile and desktop applications".
diagnosis-700025 = A secret was sent for an application that must not have one.
    .hint = This is a fault of the program; please report it with the identifiers.
diagnosis-501481 = The proof that this program started the sign-in (PKCE verifier) does not match.
    .hint = Begin the sign-in again. If it repeats, please report it.
diagnosis-50147 = The PKCE challenge of the request is not valid.
    .hint = Begin again; a proxy that rewrites addresses can cause it.
diagnosis-501491 = The PKCE challenge has the wrong length or form.
    .hint = Begin again. If it repeats, please report it.
diagnosis-54005 = The sign-in code was used twice.
    .hint = Begin a new sign-in. Going back in the browser to the old page causes this.
diagnosis-700005 = The sign-in code was given by another organisation than the one where it was used.
    .hint = Begin a new sign-in at the right organisation.
diagnosis-70011 = The permission that was asked for is not valid.
    .hint = Check the scopes of an own checking application or profile; otherwise please report it.
diagnosis-700022 = Permissions of several APIs were asked for in one token request.
    .hint = This is a fault of the program; please report it.
diagnosis-900144 = The request lacks a parameter.
    .hint = If you opened a copied address, copy it again in full; otherwise please report it.
diagnosis-90014 = A required field of the request is missing.
    .hint = If you opened a copied address, it was cut off. Copy it again in full.
diagnosis-9002313 = The request is malformed.
    .hint = If you opened a copied address, copy it again; a mail program may have broken it.
diagnosis-90023 = The sign-in service does not accept the request.
    .hint = Please report it with the identifiers.
diagnosis-90004 = The request could not be read.
    .hint = Please report it with the identifiers; a proxy that changes requests can cause it.

## Stored sign-ins and sessions

diagnosis-70000 = The stored sign-in is not valid any more.
    .hint = Sign in again.
diagnosis-50173 = The stored sign-in was revoked, as a rule because the password was changed or an administrator ended all sessions.
    .hint = Sign in again with the present password.
diagnosis-50089 = The sign-in took too long and has expired.
    .hint = Begin it again and finish it within some minutes.
diagnosis-50132 = The session ended because the password changed or expired.
    .hint = Sign in again with the new password.
diagnosis-50133 = The session ended because the password was reset or expired since.
    .hint = Sign in again.
diagnosis-70008 = The stored sign-in expired because nobody used it, or a code was redeemed too late.
    .hint = Sign in again.
diagnosis-700082 = The stored sign-in expired after a long time without use, usually 90 days.
    .hint = Sign in again. A device that is switched on regularly does not run into it.
diagnosis-70043 = A policy ends sign-ins after a set time (sign-in frequency).
    .hint = Exclude the group of room accounts from that policy, or somebody has to sign the room in each time.
diagnosis-700084 = The sign-in was made with a single-page redirect, which lasts 24 hours.
    .hint = The redirect must be registered under "Mobile and desktop applications", not as single-page application.
diagnosis-50058 = Nobody is signed in in the browser, so it cannot go on silently.
    .hint = Sign in visibly.
diagnosis-50140 = The page asks whether to stay signed in.
    .hint = Answer it; this is not an error.
diagnosis-50199 = The page asks to confirm that you mean to sign in to this application.
    .hint = Press Continue if it names the application that this program announced.
diagnosis-50196 = The same request was sent too often in a short time.
    .hint = Wait some minutes. If it repeats, please report it.

## Device codes

diagnosis-70016 = The device code has not been entered yet.
    .hint = Go on in the browser; the program keeps waiting.
diagnosis-70018 = The device code that was typed is wrong.
    .hint = Type it again, as this program shows it.
diagnosis-90119 = No device code was typed.
    .hint = Type the code that this program shows.
diagnosis-70019 = The device code has expired.
    .hint = Get a new one; it lasts 15 minutes.
diagnosis-90120 = The device code was used or declined already.
    .hint = Get a new one.
diagnosis-50134 = The device code was given by another data centre than the account's.
    .hint = Sign in through the browser instead.

## Microsoft's sign-in service

diagnosis-90055 = The organisation sends too many requests just now.
    .hint = Wait a minute; nothing is wrong with the settings.
diagnosis-90033 = The sign-in service is not available for the moment.
    .hint = Try again in a minute.
diagnosis-90006 = The sign-in service could not be reached from inside Microsoft.
    .hint = Try again in a minute.
diagnosis-90024 = The sign-in service was too busy for the request.
    .hint = Try again in some minutes.
diagnosis-90090 = Microsoft Graph did not answer the sign-in service for the moment.
    .hint = Try again in a minute.
diagnosis-50033 = The sign-in service had a passing fault.
    .hint = Try again in a minute.
diagnosis-90012 = The sign-in service waited too long for an answer.
    .hint = Try again in a minute.
diagnosis-50000 = The sign-in service failed while issuing the token.
    .hint = If it repeats, give Microsoft's support the identifiers.
diagnosis-90036 = The sign-in service met something unexpected.
    .hint = If it repeats, give Microsoft's support the identifiers.

## Microsoft Graph's own codes

diagnosis-authorization-request-denied = Microsoft Graph knows who asks and does not allow it.
    .hint = The signed-in account lacks a directory role, or the sign-in lacks a permission. Activate the role, then sign in again.
diagnosis-request-resource-not-found = Microsoft Graph has no such object.
    .hint = It may not exist, or have been created a moment ago: then it appears within minutes.
diagnosis-request-bad-request = Microsoft Graph does not accept the request.
    .hint = Please report it with the identifiers.
diagnosis-request-unsupported-query = Microsoft Graph does not support this query.
    .hint = Please report it with the identifiers.
diagnosis-request-multiple-objects-with-same-key-value = An object with this name exists already.
    .hint = When creating the Azure Communication Services principal this means that it is there. Check again.
diagnosis-no-backing-application-object = This cloud does not know the application.
    .hint = Check that the organisation and its cloud are the right ones; Azure Communication Services is not offered in every cloud.
diagnosis-invalid-authentication-token = Microsoft Graph does not accept the sign-in any more.
    .hint = Sign in again. A wrong clock on this computer can also cause it.
diagnosis-compact-token-parsing-failed = Microsoft Graph could not read the sign-in.
    .hint = Sign in again.
diagnosis-authentication-missing-or-malformed = The request to Microsoft Graph carried no usable sign-in.
    .hint = Sign in again; if it repeats, a proxy may be removing it.
diagnosis-authorization-identity-not-found = The directory does not know the signed-in account.
    .hint = It was deleted, or belongs to another organisation.
diagnosis-directory-quota-exceeded = The directory holds as many objects as it may.
    .hint = A Global Administrator can remove objects or ask Microsoft for a larger quota.
diagnosis-directory-object-not-found = The directory has no such organisation or object.
    .hint = Compare the organisation's name and id.
diagnosis-directory-result-size-limit-exceeded = The answer would have been larger than Microsoft Graph allows.
    .hint = Please report it with the identifiers.
diagnosis-directory-expired-page-token = A long list took too long to read, so that its next page expired.
    .hint = Check again.
diagnosis-directory-concurrency-violation = Somebody else changed the same object at the same time.
    .hint = Check again, then decide.
diagnosis-directory-binding-redirection-invalid = Microsoft Graph could not find where the organisation's directory is kept.
    .hint = Try again later; if it stays, give Microsoft's support the identifiers.
diagnosis-request-throttled-temporarily = Microsoft Graph asks to slow down for a moment.
    .hint = Nothing is wrong. Try again in a minute.
diagnosis-too-many-requests = Microsoft Graph has had too many requests from this organisation.
    .hint = Nothing is wrong. The check goes on after the time that Graph named.
diagnosis-service-service-unavailable = Microsoft Graph is not available for the moment.
    .hint = Try again in a minute.
diagnosis-service-internal-server-error = Microsoft Graph had an internal fault.
    .hint = Try again; if it stays, give Microsoft's support the request id.
diagnosis-directory-replica-unavailable = The copy of the directory that was asked is not available.
    .hint = Try again in a minute.
diagnosis-directory-company-not-found = Microsoft Graph knows no organisation of this name or id in this cloud.
    .hint = Compare the organisation's domain or id, and its cloud.
diagnosis-authorization-identity-disabled = The account that asks, or its organisation, is disabled.
    .hint = Enable the account under Users, or sign in with another one.
diagnosis-authentication-expired-token = The sign-in that Microsoft Graph was asked with has expired.
    .hint = Sign in again. If it happens at once, correct this computer's clock.
diagnosis-authentication-unauthorized = Microsoft Graph does not let this account read here.
    .hint = Sign in with a role that may read the directory.
diagnosis-request-invalid-request-url = The address of the request to Microsoft Graph is not valid.
    .hint = Please report it with the identifiers; a proxy that rewrites addresses can cause it.
diagnosis-forbidden = Microsoft Graph refused, without saying why.
    .hint = A role or a permission is missing as a rule. Activate the role, sign in again, and keep the request id.
diagnosis-unauthorized = Microsoft Graph was asked without a sign-in that it accepts.
    .hint = Sign in again; if it stays, a proxy may be removing the sign-in from requests.
diagnosis-activity-limit-reached = Microsoft Graph limits this application or account for a while.
    .hint = Nothing is wrong with the organisation. Wait some minutes, then check again.
diagnosis-service-not-available = The service behind Microsoft Graph is not available for the moment.
    .hint = Try again in some minutes. Microsoft's service health says whether it is known.
diagnosis-service-unavailable = Microsoft Graph is too busy or under maintenance.
    .hint = Try again in a minute; the check does so by itself.
diagnosis-gateway-timeout = Microsoft Graph waited too long for a service behind it.
    .hint = Try again in a minute. If only your network sees it, ask about its proxy.
diagnosis-bad-gateway = Microsoft Graph, or a proxy before it, had no usable answer from a service behind it.
    .hint = Try again in a minute. If it stays, try another network to see whether a proxy is the cause.
diagnosis-internal-server-error = Microsoft Graph met a fault of its own.
    .hint = Try again; if it stays for an hour, give Microsoft's support the request id.
diagnosis-unknown-error = Microsoft Graph failed and does not say at what.
    .hint = Check again. An empty message is common when permissions are missing.
diagnosis-general-exception = A service behind Microsoft Graph failed and does not say at what.
    .hint = Check again; if it stays, keep the request id for Microsoft's support.

## The OAuth word that stands in front of a number

diagnosis-access-denied = The person or the organisation refused.
    .hint = If Cancel was pressed, begin again. Otherwise the AADSTS number beside it says why.
diagnosis-consent-required = A consent is missing.
    .hint = Approve for the organisation (step 1), or accept on the page.
diagnosis-interaction-required = Somebody has to do something in the browser.
    .hint = Sign in visibly; the page will say what it needs.
diagnosis-login-required = Somebody has to sign in in the browser.
    .hint = Sign in visibly.
diagnosis-invalid-grant = What was stored or sent to sign in is not valid any more.
    .hint = Sign in again. The AADSTS number beside it says why.
diagnosis-invalid-client = The application may not sign in this way.
    .hint = The AADSTS number beside it says why; as a rule it is for the vendor or the owner of the registration.
diagnosis-invalid-request = The sign-in request is not complete or not valid.
    .hint = If you opened a copied address, copy it again in full. The AADSTS number beside it says more.
diagnosis-invalid-resource = The API that was asked for does not exist here, or is not set up.
    .hint = As a rule the Azure Communication Services principal is missing (step 2).
diagnosis-invalid-scope = A permission that was asked for does not exist or has the wrong form.
    .hint = Check the scopes of an own checking application or profile.
diagnosis-invalid-tenant = There is no such organisation in this cloud.
    .hint = Check the domain and the cloud.
diagnosis-unauthorized-client = The application is not allowed to ask for this, or is not known here.
    .hint = Check the organisation; then the owner of the registration has to allow it.
diagnosis-server-error = The sign-in service failed.
    .hint = Try again; if it stays, give Microsoft's support the identifiers.
diagnosis-temporarily-unavailable = The sign-in service is too busy at the moment.
    .hint = Try again in some minutes.
diagnosis-authorization-pending = The sign-in in the browser is not finished yet.
    .hint = Go on there; the program keeps waiting.
diagnosis-authorization-declined = The person declined the sign-in with the device code.
    .hint = Get a new code if it was a mistake.
diagnosis-expired-token = The device code expired before anybody finished signing in.
    .hint = Get a new code. If the page said that the sign-in is blocked, a policy forbids device codes: use the browser.
diagnosis-bad-verification-code = The sign-in service does not know the device code.
    .hint = Begin again; if it repeats, please report it.
diagnosis-slow-down = The sign-in service asks to be polled less often.
    .hint = Nothing to do; the program slows down.
diagnosis-account-selection-required = Several accounts are signed in, and nobody has said which one is meant.
    .hint = Sign in visibly and pick the account.
diagnosis-invalid-token = The sign-in that was sent is expired, revoked or meant for another service.
    .hint = Sign in anew; a wrong clock on this computer can also cause it.
diagnosis-unsupported-grant-type = The application may not use this way of getting a sign-in.
    .hint = Please report it with the identifiers; for an own checking application allow public client flows.
diagnosis-unsupported-response-type = The sign-in was asked for in a form that the application may not have.
    .hint = Please report it with the identifiers. If you opened a copied address, copy it again in full.
diagnosis-protection-policy-required = The organisation allows this only in apps with an Intune protection policy.
    .hint = Use a managed computer, or have the policy's author exempt the application.

## Pages that show no code

diagnosis-permissions-requested = This is the consent page itself, not an error.
    .hint = Read which application and organisation it names, then press Accept, or Cancel if they are not the right ones.
diagnosis-terms-of-use = The organisation asks for its terms of use to be accepted first.
    .hint = Read and accept them in the browser, then begin again here. A device or a room account cannot accept: exempt it in Conditional Access.
diagnosis-sign-in-blocked = The sign-in was blocked because it looks unusual.
    .hint = The risk is shown under Identity Protection. An administrator confirms that it was you, or you sign in from a usual place.
diagnosis-link-not-found = The page did not find what it was opened for.
    .hint = The address was cut off, is too old, or a wrong account is signed in. Open it anew from here, in a private window.

## Why Conditional Access refused

cause-device = It is about the device: it is not managed, not compliant, or not known to the organisation.
    .hint = Use a managed computer, through the browser. For a room device an Intune Administrator makes it compliant, or the policy gets an exception by group.
cause-second-factor = It is about a second factor, which was not passed or is not set up.
    .hint = A person confirms in the browser. A room account has nobody to do so: a policy by group asks it for a trusted place or a managed device instead.
cause-flow = It is about the way of signing in: device codes are blocked here.
    .hint = Sign in through the browser. Where only a device code is possible, a Conditional Access Administrator exempts the account under Authentication flows.
cause-place = It is about the place: the network or the country is not one that the policy trusts.
    .hint = Go to a trusted network, or have this network added to the named locations.
cause-terms = It is about terms of use that were not accepted.
    .hint = Accept them in the browser. For a room account exempt its group from the policy, as nobody can accept for it.
cause-risk = It is about a risk that Entra sees in the account or the sign-in.
    .hint = A Security Administrator looks at it under Identity Protection and dismisses it, or the account gets a new password.
cause-client-app = It is about the program that signs in or its platform, not about the account.
    .hint = Sign in through the system browser on a supported platform, or have the policy's author exempt the application.
cause-security-defaults = It is about security defaults, which ask everybody for the same and block device codes.
    .hint = Sign in through the browser with a second factor. A room account needs Conditional Access instead of security defaults.
cause-policy = It is about a policy, and the text does not say which condition failed.
    .hint = The sign-in log, under the correlation id and "Conditional Access", names the policy and the condition.

## What the consent page showed

consent-showed-accepted = Somebody pressed Accept.
    .hint = That alone proves nothing: the program now looks for the approval in the organisation.
consent-showed-declined = Somebody pressed Cancel, so nothing was approved.
    .hint = Nothing was changed. Open the page again and press Accept, or send the step to somebody who may decide.
consent-showed-acs-missing = The approval stopped because the organisation has no principal of Azure Communication Services.
    .hint = Create it (step 2), with the same role as the approval. Then approve Mago again.
consent-showed-name-taken = The approval stopped because a principal of that name is there already, or was deleted a short while ago.
    .hint = Look for the approval first: pressing Accept twice does this. If it is missing, wait 5 to 15 minutes and approve again; delete nothing.
consent-showed-needs-administrator = The account on the page may not approve.
    .hint = Open the page as a Cloud Application Administrator or higher, or send the step to somebody who is one.
consent-showed-ask-reviewer = The organisation takes requests for approval, and a reviewer has to decide.
    .hint = Send the request with a reason. A reviewer with an approving role finds it under Enterprise applications, Admin consent requests; then check again.
consent-showed-recorded-perhaps = The page ended on an error after Accept. The approval may have been recorded all the same.
    .hint = Look for it before approving a second time. The missing address to return to is the vendor's to add, and harmless.
consent-showed-risky = Entra judges the application risky, so only an administrator may approve it.
    .hint = Look at the publisher and the permissions that the page names. If they are right, approve as an administrator.
consent-showed-wrong-tenant = The page was at another organisation, or with an account of another one.
    .hint = Open it again in a private window, and sign in with an account of the organisation that is shown here.
consent-showed-unknown = What the page showed does not say whether the approval was recorded.
    .hint = Look for the approval. If it is missing, paste the whole page to have its code explained.

## Everything else

# $code: the code as it was found.
diagnosis-unknown = This program has no explanation for { $code }.
    .hint = Microsoft's page about the code says more. Decide by what the sign-in or the check does, and keep the identifiers for support.
diagnosis-nothing-found = No error code was found in this text.
    .hint = Paste the whole page or message. Look for a number behind AADSTS, or for "More details" on the page.
diagnosis-by-wording = The text shows no code; its wording fits this one.
diagnosis-details-unregistered = The page says that the organisation does not know the device. A rule that asks for managed devices refuses it.
# Labels of an explanation.
diagnosis-label-who = Who can fix it
diagnosis-label-next = Next step
diagnosis-label-said = Microsoft's own words
diagnosis-label-ids = For support
diagnosis-label-application = Application
diagnosis-label-device = Device
diagnosis-label-link = Microsoft's page about this code

## What a code is about

subject-mago = Mago's application
subject-acs = Azure Communication Services
subject-checking-app = the application used for checking
subject-application = an application; see which one the page names
subject-account = the account
subject-tenant = the organisation
subject-network = the network
subject-program = this program
subject-service = Microsoft's service
