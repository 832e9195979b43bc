# What can go wrong when Microsoft Graph is asked about a tenant. `{ $asked }` is the method and path of the request.

problem-graph-claims-challenge = Microsoft asks for a stronger sign-in before it answers.
    .hint = Sign in once more; the sign-in page will ask for what is missing, for example a second factor or a device of your organisation.

problem-graph-unauthorized = Microsoft Graph no longer accepts this sign-in.
    .hint = Sign in again. If that does not help, your organisation may have ended the session or changed its sign-in rules; its administrator can tell.

problem-graph-forbidden = Microsoft Graph does not let this account do that ({ $asked }).
    .hint = Nothing is wrong with the tenant itself: this could not be checked or done. An account with a role that may read the directory (for example Global Reader), or an application administrator for changes, can; a role from Privileged Identity Management has to be active before you sign in.

problem-graph-hidden = Microsoft Graph lists the directory roles of this account without saying which ones they are.
    .hint = The sign-in was not given permission to read the directory. Sign in again and allow it, or go on: the roles are needed for the forecast only.

problem-graph-throttled = Microsoft Graph asked us to slow down.
    .hint = Nothing is wrong with your tenant. Check again in { $seconds } seconds.

problem-graph-unavailable = Microsoft Graph has trouble at the moment (status { $status }).
    .hint = Nothing is wrong with your tenant. Check again in a few minutes; the Microsoft 365 service health page tells whether it is a known outage.

problem-graph-unexpected = Microsoft Graph gave an answer that does not fit the question ({ $asked }, status { $status }, { $code }).
    .hint = Check that the tenant, the account and the cloud are the ones you mean, then check again. If it stays, send us the details below.

problem-graph-unreadable = An answer of Microsoft Graph could not be read ({ $asked }).
    .hint = Check again. If it stays, a proxy may be changing the answers, or Microsoft changed them: ask your network administrator, and send us the details below.

problem-graph-unanswered = Microsoft Graph left one question without an answer ({ $asked }).
    .hint = Nothing is wrong with your tenant. Check again.

problem-graph-out-of-time = Microsoft Graph took too long to answer ({ $asked }).
    .hint = Check your network connection, then check again.

problem-graph-foreign-page = A list of Microsoft Graph goes on at another place ({ $place }), which was not followed.
    .hint = Your sign-in was not sent there. A proxy may be changing the answers: ask your network administrator.

problem-graph-endless-pages = A list of Microsoft Graph does not come to an end ({ $asked }).
    .hint = Check again. If it stays, send us the details below.

problem-graph-other-tenant = The sign-in belongs to another organisation: { $answered } instead of { $expected }.
    .hint = Sign in with an account of the organisation that you want to check, or choose the other organisation.

problem-graph-other-change = Another change was confirmed than the one that would be sent ({ $confirmed }).
    .hint = Nothing was changed. Go back, look at the change again and confirm it.

problem-graph-unknown-outcome = The change was sent, but the answer was lost, and the tenant does not show the change yet ({ $asked }).
    .hint = Check again in a few minutes before you try once more: the change may have been made.

problem-graph-wrong-cloud = This cloud does not know the application.
    .hint = Check that the cloud is the one that holds your organisation. National clouds do not offer every application; the vendor can tell whether it is offered in yours.
