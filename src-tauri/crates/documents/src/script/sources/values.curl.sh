LOGIN='⟦login-address⟧'
CLIENT_ID='⟦checking-app⟧'
SCOPE='⟦form-scope⟧'
READ_SCOPE='⟦form-read-scope⟧'
TOKEN=
