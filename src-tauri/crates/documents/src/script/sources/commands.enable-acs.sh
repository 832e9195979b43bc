ACS_APP_ID='⟦acs⟧'

# ⟦text script-note-find⟧
find_acs() {
    ACS_ID=
    ACS_ENABLED=
    find_principal "$ACS_APP_ID" || return 1
    ACS_ID=$(line 1)
    ACS_ENABLED=$(line 2 | tr 'TF' 'tf')
}
