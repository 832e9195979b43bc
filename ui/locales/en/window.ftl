# The window: what stands on its screens.

window-title = Mago Setup

welcome-heading = Mago Setup
welcome-purpose = Gets your Microsoft 365 organisation ready for authenticated Microsoft Teams calls in Mago, and proves it.
welcome-prerequisites = What has to be in place
welcome-approval = Administrator approval
    .detail = The Mago enterprise application is approved for your organisation.
welcome-acs = Azure Communication Services service principal
    .detail = It exists in your organisation and is enabled.
welcome-licence = Microsoft Teams licence
    .detail = The account that Mago will use holds an active plan that includes Teams.
welcome-guest = Without all three, Mago joins meetings as a guest.

page-broken = This window could not be shown.
    .hint = Close Mago Setup and open it again. If it stays like this, use mago-setup-cli in a terminal: it does the same work.
