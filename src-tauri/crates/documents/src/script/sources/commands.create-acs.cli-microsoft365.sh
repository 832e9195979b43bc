ACS_APP_ID='⟦acs⟧'

# ⟦text script-note-find⟧
find_acs() {
    ACS_ID=
    ACS_ENABLED=
    graph_get "servicePrincipals?\$filter=appId%20eq%20'$ACS_APP_ID'&\$select=id,accountEnabled" || return 1
    ACS_ID=$(field id)
    ACS_ENABLED=$(field accountEnabled)
}

create_acs() {
    ask entra enterpriseapp add --id "$ACS_APP_ID"
}
