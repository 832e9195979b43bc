# The help of mago-setup-cli: a command's text is help-{command}, an option's help-option-{option}
# or, where a command gives it a meaning of its own, help-{command}-{option}.

help = Gets a Microsoft 365 organisation ready for authenticated Microsoft Teams calls in Mago, and shows what is missing.
help-after =
    Exit codes: 0 ready, 1 action needed, 2 wrong use, 3 cannot tell, 4 sign-in needed, 5 cancelled, 70 our fault.
    Results go to standard output, progress and questions to standard error.

    Try it without an organisation of your own:
      mago-setup-cli demo serve            starts the demo organisation
      mago-setup-cli check --demo          checks it, in another terminal

help-check = Check the three prerequisites: administrator approval, the Azure Communication Services principal, the Teams licence
help-check-account = The account that Mago will use; without it, the one that signs in is judged
help-sign-in = Sign in, and keep the sign-in in this computer's keychain
help-sign-in-account = Fill in this sign-in name on the sign-in page
help-sign-in-identity = Who signs in: the person who checks, or the account that Mago will use
help-sign-in-remember = Keep the sign-in until you sign out; without this it is refused after 12 hours
help-sign-out = Remove a stored sign-in from the keychain and prove that it is gone
help-sign-out-account = Only this account
help-sign-out-all = Every stored sign-in
help-accounts = List the sign-ins that are stored on this computer
help-acs = The Azure Communication Services service principal
help-acs-check = Check only whether it exists and is enabled
help-acs-create = Create it, after showing the exact request and asking
help-acs-create-yes = Do not ask; the request is still shown
help-acs-script = Print a script that creates it, or does what belongs to it; nothing is changed by printing
help-acs-script-device-code = Let the script sign in with a code, for example over SSH or as a partner
help-acs-script-dialect = The tool that the script is for
help-acs-script-explain = Tell what the lines of the script do, instead of printing them
help-acs-script-output = Write the script to this file instead, ready for Windows PowerShell 5.1 too
help-acs-script-purpose = What the script is for
help-licence = The Microsoft Teams licence
help-licence-check = Check only whether the account holds an active, eligible plan
help-licence-check-account = The account that Mago will use; without it, the one that signs in is judged
help-approve = Show what Mago asks for and open Microsoft's consent page for exactly this organisation
help-approve-wait = Sign in first, show what is granted already, and look until it is approved
help-approve-no-browser = Open no browser; the page is printed
help-approve-yes = Do not ask before the page is opened
help-approve-account = The account that Mago will use; without it, the one that signs in is judged
help-hand-off = Print a message for somebody who may approve or create what is missing; nothing is sent
help-hand-off-wants = What to ask for; without it, both
help-hand-off-brief = Print the short form, for a chat
help-hand-off-account = The account that Mago will use, to be named in the message
help-hand-off-output = Also write the file to send with it: one page that works offline and makes the answer
help-verify = Read the answer to a hand-off, and check whether it is so
help-verify-file = The answer file that came back; - reads standard input
help-verify-account = The account that Mago will use; without it, the one that signs in is judged
help-explain = Explain an error code or a pasted error page, without a network
help-explain-text = For example AADSTS650052, the address or the whole text of the page; - reads it from standard input
help-guide = Ask the wizard's questions here in the terminal, one at a time, until everything is in place
help-demo = The demo organisation: a simulated Microsoft cloud on this computer
help-demo-serve = Start it and keep it running until Ctrl+C
help-demo-serve-port = The port to listen on, on 127.0.0.1 only; 0 takes any free one
help-demo-scenarios = List the situations that it can simulate
help-demo-show = Start it, sign in by itself, print the readiness report and stop
help-completions = Print the completion script for a shell
help-completions-shell = The shell
help-man = Print the manual page of the program or of one command
help-man-command = The command, for example: acs create
help-man-folder = Write the pages of all commands into this folder instead

help-option-tenant = The organisation: a domain, a work address or a tenant id
help-option-cloud = The Microsoft cloud that holds it; found by itself when left out
help-option-demo = Use the demo organisation that runs on this computer
help-option-authority = Use another sign-in provider instead of Microsoft's clouds (https, or http on this computer)
help-option-graph = That provider's Graph, when it is elsewhere
help-option-checking-app = Sign in to check with this registered application instead of the profile's
help-option-profile = Use this product profile instead of the built-in one
help-option-ca-file = Trust these certificates (PEM) besides the system's own, for example a proxy's
help-option-proxy = Go through this proxy instead of the system's
help-option-state-dir = Keep state files in this folder; they never hold secrets
help-option-json = Print the result as JSON
help-option-quiet = Print no progress
help-option-device-code = Sign in with a code on any device instead of the browser on this computer
help-option-no-sign-in = Never open a sign-in: use a stored one, or end with exit code 4
help-option-scenario = The situation to simulate; see "demo scenarios"
