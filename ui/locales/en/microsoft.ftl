# The way to Microsoft: connection, finding the organisation, signing in.

## Setting up the connection

problem-ca-file-unreadable = The certificate file { $path } cannot be read ({ $reason }).
    .hint = Check the path and that you may read the file, or take the setting away to trust only this computer's own certificates.
problem-ca-file-not-pem = The file { $path } holds no certificate in PEM form.
    .hint = Ask your network administrator for the certificate as a PEM file: text that begins with “-----BEGIN CERTIFICATE-----”.
problem-http-client = This computer's certificates or proxy settings cannot be read.
    .hint = Ask your IT support to check the certificate store and the proxy settings of this computer. The log has the details.

## Connection

problem-name-not-found = No address could be found for { $host }.
    .hint = Check that this computer is online. If it is, your DNS or proxy does not know this name: ask your network administrator to allow { $host }.
problem-no-network = There is no way to { $host } on this network.
    .hint = Connect to a network and try again. If other pages work, ask your network administrator to allow { $host }.
problem-connection-refused = { $host } refused the connection.
    .hint = Try again. If it keeps happening, a firewall or a wrong address is in the way: ask your network administrator to allow { $host }.
problem-connection-interrupted = The connection to { $host } broke off.
    .hint = Try again. If it keeps happening, ask your network administrator whether a proxy or firewall cuts connections to { $host }.
problem-certificate-refused = The connection to { $host } is not secure, so nothing was sent: { $fault ->
        [unknown-issuer] its certificate was issued by somebody whom this computer does not trust.
        [expired] its certificate has ended.
        [not-yet-valid] its certificate is not valid yet.
        [other-name] its certificate is for another host.
       *[other] the encryption could not be agreed on.
    }
    .hint = { $fault ->
        [unknown-issuer] If your company inspects traffic, ask your network administrator for its certificate and name the file in the settings (--ca-file). On a public network, leave it.
        [expired] Check this computer's date and time first. If they are right, ask your network administrator.
        [not-yet-valid] Check this computer's date and time first. If they are right, ask your network administrator.
        [other-name] A proxy or captive portal may be answering instead. Open a web page in your browser, then try again, or ask your network administrator.
       *[other] Ask your network administrator whether a proxy or firewall changes encrypted connections.
    }
problem-proxy-password = The proxy on the way to { $host } asks for a password.
    .hint = Ask your network administrator to let this computer reach { $host } without a password, or put the account into the system's proxy settings.
problem-timed-out = { $host } did not answer in time.
    .hint = Try again. If it keeps happening, ask your network administrator whether { $host } is allowed.
problem-answer-too-large = The answer of { $host } is longer than { $limit } MB and was not read.
    .hint = Something else than Microsoft may be answering. Try another network, or ask your network administrator.
problem-redirected = { $host } wanted to send this program on to { $to }, which it does not follow.
    .hint = This is usually a captive portal or a proxy. Open a web page in your browser, sign in to the network, and try again.
problem-web-page-instead = { $host } answered with a web page instead of data.
    .hint = This is usually a captive portal or a proxy that wants something. Open a web page in your browser, sign in to the network, and try again. Otherwise ask your network administrator about { $host }.
problem-not-understood = The answer of { $host } could not be understood (status { $status }).
    .hint = Try again. If it keeps happening, a proxy may be changing answers, or the address belongs to another service.
problem-service-unavailable = { $host } cannot answer right now (status { $status }).
    .hint = Nothing is wrong with your organisation. Try again in a few minutes; status.cloud.microsoft shows known outages.

## Finding the organisation

problem-tenant-name-empty = No organisation was named.
    .hint = Type a work address such as ada@contoso.com, or a domain such as contoso.com.
problem-tenant-name-too-long = “{ $input }…” is longer than any address can be.
    .hint = Type only the work address or the domain.
problem-tenant-name-space = “{ $input }” has a space in it.
    .hint = Type one work address or one domain, without spaces.
problem-tenant-name-control-character = “{ $input }” has an invisible character in it.
    .hint = Type the address instead of pasting it.
problem-tenant-name-ip-address = “{ $input }” is an IP address.
    .hint = Type a work address such as ada@contoso.com, or a domain such as contoso.com.
problem-tenant-name-not-a-name = “{ $input }” is neither a work address, nor a domain, nor a tenant id.
    .hint = Type a work address such as ada@contoso.com, without https://, quotes or anything behind it.
problem-tenant-name-no-domain = “{ $input }” is not a whole domain.
    .hint = Type the domain with its ending, such as { $input }.com, or a work address.
problem-personal-account = “{ $input }” is a personal Microsoft account, which belongs to no organisation.
    .hint = Use the work address that your organisation gave you.
problem-tenant-not-found = Microsoft knows no organisation called { $name }.
    .hint = Check the spelling. If it is right, use the domain of a work address with which somebody signs in to Teams, or choose the cloud that your organisation is in.
problem-wrong-cloud = { $name } is not in the cloud that was chosen ({ $asked }).
    .hint = { $actual ->
        [unknown] Choose another cloud, or let the program find it.
       *[other] Choose the cloud { $actual }, or let the program find it.
    }
problem-wrong-issuer = The answer speaks for “{ $issuer }” and not for the organisation that was asked about, so it was not believed.
    .hint = Somebody may be changing answers on the way. Try another network, and tell your network administrator.
problem-untrusted-endpoint = The answer names { $host } for { $what }, which does not belong to this cloud, so nothing was sent there.
    .hint = Somebody may be changing answers on the way. Try another network, and tell your network administrator.
problem-unprotected-address = { $address } is neither https nor an address of this computer.
    .hint = Use an address that begins with https://, so that nobody on the way can read the sign-in.

## What Entra answers

problem-entra-access-denied = The sign-in was declined.
    .hint = Somebody pressed Cancel, or may not do this. Sign in again and accept, or ask an administrator to do it.
problem-entra-consent-required = Somebody has to approve what this program asks for.
    .hint = Sign in again and accept. If the page asks for an administrator, send them there.
problem-entra-interaction-required = Microsoft wants to see you in the browser again.
    .hint = Sign in again.
problem-entra-login-required = Microsoft wants you to sign in again.
    .hint = Sign in again.
problem-entra-invalid-grant = The sign-in is not good any more.
    .hint = Sign in again. This happens after a changed password, a long pause, or a new rule of your organisation.
problem-entra-invalid-request = Microsoft did not accept the request.
    .hint = This is a mistake in the program or in its settings. Send the text and the ids below to support.
problem-entra-invalid-client = Microsoft does not accept this application here.
    .hint = An administrator of your organisation can tell why from the text below. Often a service is missing in the organisation, or the application is not registered for programs on a computer.
problem-entra-unauthorized-client = This application may not sign anybody in here.
    .hint = Check that this is the right organisation, and ask an administrator whether the application is approved in it.
problem-entra-invalid-scope = Microsoft does not know a permission that was asked for.
    .hint = Ask an administrator whether the service behind it exists in your organisation. Send the text and the ids below to support.
problem-entra-invalid-resource = The service that was asked for does not exist in this organisation.
    .hint = An administrator can create it: the step “Azure Communication Services” shows how.
problem-entra-server-error = Microsoft's sign-in service had a fault.
    .hint = Try again in a few minutes.
problem-entra-temporarily-unavailable = Microsoft's sign-in service is busy.
    .hint = Try again in a few minutes.
problem-entra-other = Microsoft's sign-in service answered “{ $error }”.
    .hint = The text below says more. Send it with the ids to your administrator or to support.

## Signing in

problem-redirect-unusable = “{ $redirect }” is not an address on which this program can wait for the sign-in.
    .hint = Use http://localhost or http://127.0.0.1, with the path as it is registered for the application.
problem-port-in-use = Another program on this computer is using port { $port }.
    .hint = Close that program, or use a redirect without a port, so that any free one is taken.
problem-cannot-listen = This computer does not let the program wait for the sign-in ({ $reason }).
    .hint = Sign in with a code instead, or ask your IT support whether security software blocks local connections.
problem-sign-in-not-in-time = Nobody finished signing in within { $minutes ->
        [one] a minute.
       *[other] { $minutes } minutes.
    }
    .hint = Sign in again. If the browser shows an error, read it out there: nothing of it reached this program.
problem-answered-in-address = The sign-in service answered in a way that would leave a trace in the browser's history, so the answer was thrown away.
    .hint = Try again the other way, with the answer in the address. Only services other than Microsoft's need that.
problem-answer-from-other = The answer to the sign-in does not come from the organisation that was asked, so it was thrown away.
    .hint = Close the browser's sign-in pages and sign in again. If it keeps happening, tell your IT security.
problem-answer-incomplete = The answer to the sign-in was incomplete.
    .hint = Sign in again.
problem-id-token-refused = The proof of who signed in was not believed ({ $fault }).
    .hint = Sign in again. If it keeps happening, somebody may be changing answers on the way: tell your IT security.
problem-wrong-tenant = That account signed in to another organisation ({ $actual }) than the one that was chosen ({ $expected }).
    .hint = Sign in with an account of the chosen organisation, or choose the other organisation.
problem-personal-account-signed-in = A personal Microsoft account signed in, which belongs to no organisation.
    .hint = Sign in with the work address that your organisation gave you.
problem-clock-skew = This computer's clock is about { $minutes } minutes { $direction ->
        [behind] behind.
       *[ahead] ahead.
    }
    .hint = Set date, time and time zone of this computer, best automatically, and sign in again.
problem-needs-sign-in = The stored sign-in does not suffice any more.
    .hint = Sign in again. This happens after a changed password, a long pause, or a new rule of your organisation.
problem-no-device-codes = This organisation's sign-in service offers no codes.
    .hint = Sign in with the browser instead.
problem-verification-address = The code was to be typed at { $host }, which does not belong to this cloud, so it is not shown.
    .hint = Sign in with the browser instead, and tell your network administrator.
problem-device-code-expired = Nobody typed the code before it ended.
    .hint = Get a new code. If the page refused it, your organisation blocks codes: sign in with the browser instead.
problem-address-not-opened = { $address } is not a page of your organisation's cloud, so it was not opened.
    .hint = If you want to see it, open it yourself.
problem-no-browser = No browser could be started ({ $reason }).
    .hint = Copy the link into a browser on this computer, or sign in with a code instead.
