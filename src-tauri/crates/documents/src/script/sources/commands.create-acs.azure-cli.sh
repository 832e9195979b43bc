ACS_APP_ID='⟦acs⟧'

# ⟦text script-note-find⟧
find_acs() {
    ACS_ID=
    ACS_ENABLED=
    ask ad sp list --filter "appId eq '$ACS_APP_ID'" --query '[0].[id,accountEnabled]' --output tsv || return 1
    ACS_ID=$(line 1)
    ACS_ENABLED=$(line 2 | tr 'TF' 'tf')
}

create_acs() {
    ask ad sp create --id "$ACS_APP_ID" --output none
}
