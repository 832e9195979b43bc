# Problems of the engine itself: stored sign-ins, state files, the demo organisation; and the browser's last page.

problem-account-name = “{ $input }” cannot be the name of an account.
    .hint = Name it by its sign-in address, for example room.pier@contoso.com, or by its object id.
problem-sign-in-none-stored = No stored sign-in can be used to check this organisation.
    .hint = Sign in first: mago-setup-cli sign-in. The person who signs in needs to be able to read the directory.
problem-sign-in-too-old = The stored sign-in of { $username } is older than 12 hours.
    .hint = Sign in again. To keep a sign-in for longer, use sign-in --remember on a computer that only you use.
problem-sign-in-from-the-future = By this computer's clock, { $username } signs in only later.
    .hint = Set date, time and time zone of this computer, or sign in again.
problem-sign-in-entry-gone = The stored sign-in is no longer in the keychain.
    .hint = Somebody removed it there. Sign in again.
problem-sign-in-not-kept = The sign-in worked, but the server gave nothing that could be kept.
    .hint = The application may not ask to stay signed in (offline_access). Run check instead: it signs in, checks and forgets.
problem-state-no-home = This user has no home directory, so there is nowhere to keep the list of sign-ins.
    .hint = Name a folder with --state-dir. It never holds secrets.
problem-state-not-written = { $file } could not be written: { $reason }.
    .hint = Check that the disk is not full and that the folder belongs to you, or name another one with --state-dir.
problem-demo-scenario-unknown = There is no demo situation called { $name }.
    .hint = Known ones: { $known }.
problem-demo-port-in-use = Port { $port } is in use by another program.
    .hint = Perhaps the demo organisation runs already: try check --demo. Otherwise name another port with --port, or 0 for any free one.
problem-demo-cannot-listen = Cannot listen on port { $port } of 127.0.0.1: { $reason }.
    .hint = Name another port with --port, or 0 for any free one.
problem-demo-address = The demo organisation's own address could not be read.
    .hint = This is a fault of this program. Please report it with the command that you typed.

answer-page-done = You can close this page
    .hint = The sign-in is complete. Go back to Mago Setup.
answer-page-consent = You can close this page
    .hint = Go back to Mago Setup, which looks for the approval in your organisation.
answer-page-failed = The sign-in did not complete
    .hint = Go back to Mago Setup, which says why and what to do next.

problem-demo-sign-in-stopped = The sign-in ended on an error page: { $code }.
    .hint = In this situation of the demo organisation nobody gets further in the browser. "explain { $code }" says what it means and who can help.
problem-demo-person-stopped = The demo's own person could not go on: a connection broke.
    .hint = This situation of the demo organisation breaks connections on purpose. Try again.
problem-sign-in-other-issuer = The stored sign-in belongs to another provider with the same ids.
    .hint = It was not used, and nothing was sent. Sign in again for this provider.
problem-visit-over = The sign-in has ended, and it cannot be renewed.
    .hint = Nothing is wrong with your organisation. Sign in again to go on checking.
problem-mago-other-account = { $found } signed in, but Mago is to use { $expected }.
    .hint = Nothing was kept. Sign in again and choose { $expected }, or name the other account in step 3. A private browser window helps where somebody else is signed in already.

# Where credentials go, as the window names it in a sentence.
session-keychain = { $system ->
    [windows] Windows Credential Manager
    [macos] the macOS keychain
    [memory] the memory of this program
   *[other] the Secret Service keyring
 }
# Problems and findings on the clipboard.
copied-code = Code: { $value }
copied-tenant = Organisation: { $value }
copied-said = The server said: { $value }

problem-no-page = There is no page to show any more.
    .hint = The sign-in that it belonged to is over. Begin it once more.
problem-answer-not-opened = The file could not be read: { $reason }.
    .hint = Choose it again, or open it in a text editor and paste what stands in it.
problem-not-copied = Nothing could be put on the clipboard: { $reason }.
    .hint = Try again, or mark the text and copy it by hand.
problem-not-saved = The file could not be written: { $reason }.
    .hint = Choose another folder, or check that the disk is not full.
problem-report-none = There is no report yet, because nobody has checked this organisation.
    .hint = Sign in to check it first.
problem-change-not-shown = This change was not shown to anybody, so nothing was sent.
    .hint = Have the request shown again, read it, and confirm it then.
problem-work-broke-off = This program made a mistake, and what it was doing broke off.
    .hint = What was done until then stays. Check again before you repeat it, and please report this with what you did.

problem-window-option = { $option } is no option of this program.
    .hint = There are --demo[=URL], --state-dir FOLDER and --version. For everything else use mago-setup-cli.
problem-window-no-display = There is no display to open the window on.
    .hint = In a terminal the same questions are asked by: mago-setup-cli guide

## Titles of the system's own dialogs for files

dialog-save = Save as
dialog-open = Choose the answer file
