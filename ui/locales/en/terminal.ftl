# What mago-setup-cli says besides its help.

terminal-error = Error: { $text }
terminal-server-said = The server said:
terminal-cancelled = Cancelled. Nothing more is done.
terminal-cancelled-change =
    Cancelled after the change was sent: it may have been made.
    Look before you do it again: mago-setup-cli acs check
terminal-not-printed = The result could not be printed: { $reason }.
terminal-fault = This program made a mistake and had to stop ({ $place }). What was done until then stays; check before you repeat it.
# What has to be typed to agree to a change.
terminal-yes = yes

support-trace = Trace id: { $value }
support-correlation = Correlation id: { $value }
support-request = Request id: { $value }
support-client-request = Client request id: { $value }
support-at = Time: { $value }

progress-finding-tenant = Looking up { $name } …
progress-renewing = Renewing the stored sign-in of { $username } …
progress-proving = Asking for a token with both Azure Communication Services permissions …
progress-checking = Checking: { $answered } of { $asked } answers …
progress-sign-in =
    Sign in as somebody who may read the directory. The page names the application "{ $app }"
    and asks for: { $scopes }
progress-demo-person = The demo's own person signs in as { $username } to "{ $app }" …
progress-sign-in-to-change =
    Sign in as somebody who may make this change. The page names the application "{ $app }"
    and asks for: { $scopes }
progress-sign-in-mago =
    Sign in with the account that Mago will use, not with your own. The page names the application "{ $app }"
    and asks for: { $scopes }
progress-open-page =
    Your browser opens this page; you can also copy it into a browser on this computer:
    { $page }
progress-waiting-for-browser = Waiting for the browser … (Ctrl+C cancels)
progress-no-browser = No browser could be started here. Open the page above by hand, or start again with --device-code.
progress-tls-on-loopback =
    The browser tried https on http://localhost: a setting such as "HTTPS-only mode" is on.
    Allow http for localhost there, or start again with --device-code.
progress-answered = The browser answered …
progress-device-code =
    Open { $page } on any device and type the code { $code }
    Only type it if you started this sign-in yourself. The code is good for { $minutes ->
        [one] one minute.
       *[other] { $minutes } minutes.
    }
progress-waiting-for-code = Waiting until the code was typed and somebody signed in … (Ctrl+C cancels)
progress-keychain-asks = Your keychain is taking its time: it may be asking you for permission in a window of its own.
progress-looking-first = Looking whether it exists already …
progress-creating = Creating it …
progress-watching = Looking for the approval, for up to { $minutes } minutes … (Ctrl+C stops)
progress-not-there-yet = Not approved yet; looking again … (Ctrl+C stops)
progress-looking-again = Created; waiting until the organisation shows it …

report-title = { $organisation }
report-tenant = Tenant { $tenant }, { $cloud }
report-account = Account that Mago will use: { $account }
report-checked = Checked { $at } by { $username }
report-simulated = Demo organisation: everything here is simulated, at { $address }
report-stand-in = Not Microsoft's own cloud: { $address }
report-finding = { $sign } { $name }: { $verdict }
report-note = · { $text }
report-who = Who can fix it: { $who }
report-remedy = → { $text }
report-next = Start with: { $name }.


cloud-worldwide = Microsoft's worldwide cloud
cloud-us-gov = Microsoft's US Government cloud (GCC High)
cloud-us-gov-dod = Microsoft's US Government cloud (DoD)
cloud-china = Microsoft's cloud in China (21Vianet)
cloud-other = not one of Microsoft's clouds

keychain-store = { $system ->
    [windows] Windows Credential Manager
    [macos] the macOS keychain
   *[other] the Secret Service keyring
 }

sign-in-done = Signed in as { $username }, tenant { $tenant }.
sign-in-stored = Stored in { $store } and read back, { $at }.
sign-in-scopes = Granted: { $scopes }
sign-in-for-a-day = It can be used for 12 hours. "sign-out" removes it now; "sign-in --remember" keeps it for longer.
sign-in-remembered = It stays until you remove it with "sign-out".
sign-out-done = Removed the sign-in of { $username } from the keychain, and made sure that it is gone.
sign-out-nothing = No sign-in is stored on this computer.

accounts-none = No sign-in is stored in { $store }.
accounts-title = { $count ->
    [one] One sign-in is stored in { $store }:
   *[other] { $count } sign-ins are stored in { $store }:
 }
accounts-organisation = { $organisation }, tenant { $tenant }
accounts-since = since { $at }, { $kept }
accounts-client = for application { $client }
accounts-for-a-day = good for 12 hours
accounts-remembered = until signed out

acs-create-title = This would create the Azure Communication Services service principal in { $tenant }:
acs-create-needs = It needs the permission { $permission } and the role Cloud Application Administrator or Application Administrator. The sign-in asks for the permission now and is forgotten afterwards.
acs-create-undo = To undo it, disable the application in Enterprise applications. Do not delete it: that blocks the name for a while and breaks other applications that use it.
acs-create-consent = On Microsoft's page, leave "Consent on behalf of your organization" unticked: only you need this permission.
acs-create-question = Type yes to create it:
acs-created = Created. The organisation shows the service principal now.
acs-created-was-there = It existed already. Nothing was changed.
acs-created-not-visible = Microsoft accepted the change, but the organisation does not show it yet. Check again in a few minutes; do not create it again.
acs-script-sum = SHA-256 { $sum }
acs-script-sum-of-file = SHA-256 { $sum } of the file that --output writes. It has a byte order mark and line ends for Windows, so the sum is not that of the text above.
acs-script-part = lines { $first }–{ $last }: { $does }
acs-script-written = Wrote { $file }, SHA-256 { $sum }

demo-serving = The demo organisation is running at { $url } (simulated; nothing here is real). Ctrl+C stops it.
demo-situation = Situation "{ $scenario }": { $summary }
demo-try =
    In another terminal:
      mago-setup-cli check --demo={ $url } --account { $account }
    Sign in there as { $username } with the password that the page shows.
    Its portal: { $url }/portal
scenarios-title = Situations of the demo organisation, for "demo serve --scenario NAME":

problem-no-tenant = Which organisation?
    .hint = Name it with --tenant: a domain such as contoso.com, a work address or a tenant id. Or try --demo.
problem-demo-not-here = { $url } is not on this computer.
    .hint = The demo organisation runs on this computer only, for example http://127.0.0.1:7878. For another provider use --authority.
problem-profile-unreadable = The profile { $file } could not be read: { $reason }.
    .hint = Check the path and that you may read the file.
problem-acs-not-confirmed = Nothing was created, because nobody typed yes.
    .hint = Run the command in a terminal and type yes, or add --yes if you have read the request.
problem-script-not-written = { $file } could not be written: { $reason }.
    .hint = Name another file, or leave --output out to print the script.
problem-script-not-for-tool = There is no script { $purpose } for { $tool }.
    .hint = Choose one of these with --dialect: { $dialects }.
problem-sign-out-which = More than one sign-in is stored.
    .hint = Name one with --account (see "accounts"), or remove all with --all.
problem-sign-out-unknown = No stored sign-in is called { $name }.
    .hint = See "accounts" for what is stored.
problem-environment-value = The value of the environment variable { $variable } cannot be used.
    .hint = Correct it or remove it. The help of the option says what it has to look like.
option-proxy-wanted = an address such as http://proxy.example:3128 is wanted (http or https)
problem-manual-unknown = There is no command called { $command }.
    .hint = See mago-setup-cli --help for the commands.
problem-manual-not-written = The manual pages could not be written to { $folder }: { $reason }.
    .hint = Name a folder that exists and that you may write to.
problem-manual = The manual page could not be made: { $reason }.
    .hint = This is a fault of this program. Please report it with the command that you typed.
problem-explain-empty = There is nothing to explain.
    .hint = Name a code, for example AADSTS650052, or paste the text of the page. With - it is read from standard input.
problem-explain-too-long = The text is too long to be one error page.
    .hint = Hand over the page, the message or the lines around the error: at most a million bytes.
problem-explain-not-text = What was handed over is not text.
    .hint = Copy the page's words, or only its code. A screenshot or another file cannot be read.
problem-explain-unreadable = The text could not be read: { $reason }.
    .hint = Name the code on the command line instead.

explain-nothing = No error code was found in that text. Paste the whole page, or only the code, for example AADSTS650052.
explain-about = It is about: { $subject }
explain-application = Application: { $name }
explain-device = Device: { $device }
explain-link = Microsoft's page: { $link }

## approve, hand-off, verify

approve-asks = Mago asks for these delegated permissions:
approve-who = The page belongs to exactly this organisation. Approving takes one of its roles: { $roles }.
approve-acs-first = If the page ends with AADSTS650052, the service principal of Azure Communication Services is missing: create it first (acs create, or acs script).
approve-opens = Microsoft's page for exactly this organisation opens next, and the approval is looked out for: { $page }
approve-by-hand = Open Microsoft's page for exactly this organisation yourself; the approval is looked out for meanwhile: { $page }
approve-not-seen = The approval did not show in time, so it is no longer looked out for. The same command goes on looking.
approve-question = Type yes to open it:
approve-no-browser = No browser could be started here. Open the page by hand, on any computer.
approve-create-first = Do that first: until then, Microsoft's page ends with the error AADSTS650052.
problem-approve-not-confirmed = The page was not opened, because nobody typed yes.
    .hint = Run the command in a terminal and type yes, or add --yes.

hand-off-page = The message speaks of a page that you send along: --output FILE writes it.
hand-off-written = Wrote { $file }. SHA-256 { $sum }
problem-hand-off-not-written = { $file } could not be written: { $reason }.
    .hint = Name another file. What was there is unchanged.
problem-answer-file-unreadable = { $file } could not be read: { $reason }.
    .hint = Name the answer file that came back, or - for standard input.

verify-is-so = What the answer says is done, is done.
verify-is-not-so = The answer says more than is there: see above for what is missing. A change can take some minutes until it shows.
verify-cannot-tell = Whether it is as the answer says, could not be told: see above why.
verify-nothing-claimed = The answer does not say that anything was done.
