ACS_APP_ID='⟦acs⟧'

# ⟦text script-note-find⟧
find_acs() {
    ACS_ID=
    ACS_ENABLED=
    graph GET "servicePrincipals?\$filter=appId%20eq%20'$ACS_APP_ID'&\$select=id,accountEnabled" || return 1
    ACS_ID=$(field id)
    ACS_ENABLED=$(field accountEnabled)
}

create_acs() {
    graph POST servicePrincipals "{\"appId\":\"$ACS_APP_ID\"}"
}
