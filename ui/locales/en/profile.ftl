# What can be wrong with a profile, the file with the facts about Mago.
# $file, $line, $column, $key: where. $wanted, $found: what should be there, and what is.

problem-profile-not-toml = { $file }, line { $line }, column { $column }: this is not valid TOML. { $said }
    .hint = Correct the line, or leave the profile out to use the built-in one.
problem-profile-key-missing = { $file }, line { $line }: { $key } is missing.
    .hint = Add it, as { $wanted }.
problem-profile-value-wrong = { $file }, line { $line }, column { $column }: { $key } is { $found }.
    .hint = It has to be { $wanted }.
problem-profile-key-misspelt = { $file }, line { $line }, column { $column }: { $key } is not a key of a profile.
    .hint = Did you mean { $nearest }?
problem-profile-key-unknown = { $file }, line { $line }, column { $column }: { $key } is not a key of a profile.
    .hint = Remove it. The built-in profile lists all keys with what they mean.
problem-profile-value-twice = { $file }, line { $line }, column { $column }: { $what } stands in the list twice.
    .hint = Remove one of the two.

# How the Mago account may sign in, according to the profile.
mago-sign-in-browser = In the browser
mago-sign-in-device_code = With a device code
mago-sign-in-unconfirmed = In the browser, though nobody has confirmed that Mago's registration allows it
    .hint = If the page says AADSTS50011, or 7000218 comes back, Mago's registration does not allow this program yet. Nothing in your organisation is wrong: ask the vendor, use a device code, or sign in on the Mago device.
