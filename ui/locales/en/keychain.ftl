# The operating system's store for secrets: Keychain on macOS, Credential Manager on Windows, the Secret Service on Linux.
# $system is linux, macos or windows.

problem-keychain-absent = { $system ->
    [linux] This session has no keychain: no Secret Service answers.
    [macos] This session cannot reach the macOS Keychain.
    [windows] This session cannot reach the Windows Credential Manager.
   *[other] This session has no keychain.
}
    .hint = { $system ->
        [linux] Nothing was stored. Go on with this session only, or start GNOME Keyring (package gnome-keyring) or KDE Wallet in your desktop session and try again.
       *[other] Nothing was stored. Go on with this session only, or sign in to this computer's desktop and try again there.
    }

problem-keychain-no-collection = The Secret Service runs, but nothing has been set up to store sign-ins in.
    .hint = Create a default keyring, for example in the program “Passwords and Keys” (seahorse), then try again. Until then you can go on with this session only.

problem-keychain-locked = Your keychain is locked.
    .hint = Unlock it when it asks for your password, then try again. Nothing that it holds was changed.

problem-keychain-no-answer = Your keychain did not answer within { $seconds } seconds.
    .hint = Look for a window that asks for your password, perhaps behind other windows, answer it and try again. Until then you can go on with this session only.

problem-keychain-no-answer-without-display = Your keychain did not answer within { $seconds } seconds, and there is no screen on which it could ask you to unlock it.
    .hint = Unlock it in your desktop session first, or run this there. Until then you can go on with this session only.

problem-keychain-too-large = The sign-in has { $bytes } bytes, more than the { $limit } that are known to fit into a keychain.
    .hint = Nothing was stored, and what was stored before is still there. Go on with this session only, and report it with these details.

problem-keychain-different = The keychain gave back something else than it was given to store.
    .hint = Do not rely on this sign-in being stored. Try again; if it happens again, restart the computer, and go on with this session only until then.

problem-keychain-damaged = A sign-in is stored in your keychain, but it cannot be read.
    .hint = Sign in again: the new sign-in replaces the one that cannot be read.

problem-keychain-newer = This sign-in was stored by a newer version of this program (format { $version }).
    .hint = Use that version, or install it here. The stored sign-in was not changed.

problem-keychain-still-there = The sign-in is still in your keychain after it was removed.
    .hint = { $system ->
        [linux] Try again, or delete the entries named “io.mago.setup” in the program “Passwords and Keys” (seahorse) or KDE Wallet.
        [macos] Try again, or delete the entries named “io.mago.setup” in the program Keychain Access.
        [windows] Try again, or delete the entries that end in “io.mago.setup” in Control Panel, Credential Manager, Windows Credentials.
       *[other] Try again, or delete the entries named “io.mago.setup” in your keychain.
    }

problem-keychain-ambiguous = Your keychain holds { $count } entries for the same sign-in, so that none of them can be trusted.
    .hint = Sign out, which removes all of them, then sign in again.

problem-keychain-busy = Another copy of this program works on the same sign-in.
    .hint = Wait until it is done, or close it, then try again.

problem-keychain-lock-file = The file { $file } could not be opened.
    .hint = It keeps two copies of this program from changing one sign-in at the same time. Make sure that you may write to its folder, then try again.

problem-keychain-wrong-store = This program was built with another store than this system's keychain: { $name }.
    .hint = Nothing is stored there. Install the program from its official package.

problem-keychain-stopped = The part of this program that talks to your keychain has stopped.
    .hint = Close the program and start it again. What was stored before is still there.

problem-keychain-failed = Your keychain reported an error.
    .hint = Try again. If it happens again, sign out of this computer's desktop and in again; until then you can go on with this session only.

# Said while a call waits.
keychain-asking = Your keychain is asking for your permission. Look for its window; it may be behind others.
