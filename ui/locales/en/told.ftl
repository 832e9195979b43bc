# What people say: scripts that have run, messages to somebody who may, and the answers. None of it is ever more than
# reported, until a check has verified it.

## Scripts

script-tools = Tool
script-writing = The script is being written …
script-device-code = Sign in with a code
    .hint = For a computer without a browser, for a cloud shell, and where the sign-in window of Windows gets in the way.
script-how-powershell = Run it in an ordinary window, not as administrator. It can be run twice safely, and shows with -WhatIf what it would do.
script-how-posix = Run it as an ordinary user. It can be run twice safely, and shows with --dry-run what it would do.
script-retired = Microsoft has retired this tool.
    .hint = Its script is here to compare with older guides. Do not run it; choose another tool.
script-parts = What this does, line by line
script-line = Line { $first }
script-lines = Lines { $first }–{ $last }

## Reported

act-read-back = Take this line
act-report-done = I did it in the portal
act-take-report-back = Take it back

elsewhere-title = Done somewhere else?
    .hint = Say so here. It is noted as reported, and verified as soon as somebody who can see is signed in.
read-back-field = The script's last line
    .hint = Paste it here. It begins with MAGO-ACS.

reported-title = Reported, not verified
    .hint = A check by somebody who is signed in verifies it.
reported-by-read-back = The last line of a script says that it is done, { $at }.
reported-by-portal = Somebody said that it was done in the portal, { $at }.
reported-by-hand-off = The answer that came back says that it is done, { $at }.
reported-contradicted = A check since then did not find it.
    .hint = Ask whoever did it, in which organisation it was. If it was done just now, check again in some minutes.
overview-contradicted = It was reported as done, and a check did not find it.

## A message to somebody who may

act-mail-hand-off = Write the mail
act-copy-message = Copy the message
act-copy-brief = Copy the short form for Teams
act-save-hand-off = Save the file to send
act-open-answer = Open the answer file
act-read-answer = Read the answer

hand-off-wants = This is asked for:
hand-off-lead = The message says what to do and why, and has no secret in it. Attach the saved file: it has the steps, the script and a place to answer.
hand-off-writing = The message is being written …
hand-off-message = The message
hand-off-brief = The short form for a chat
wanted-acs = Create the service principal of Azure Communication Services
wanted-approval = Approve Mago for the organisation
wanted-licence = Assign a licence that includes Teams
wanted-account-sign-in = Let the Mago account sign in

answer-title = The answer came back
answer-field = The answer
    .hint = Paste what you were sent, or open the file.
answer-by = From
answer-at = Written
answer-note = Note
answer-reported = This counts as reported until a check has verified it.
answered-approval-approved = Mago was approved.
answered-approval-declined = The approval was declined.
answered-approval-not-yet = Mago is not approved yet.
answered-approval-cannot-tell = The answer does not say whether Mago was approved.
answered-acs-present = The service principal of Azure Communication Services is there.
answered-acs-failed = The service principal of Azure Communication Services could not be created.
answered-acs-not-said = The answer says nothing about the service principal of Azure Communication Services.
