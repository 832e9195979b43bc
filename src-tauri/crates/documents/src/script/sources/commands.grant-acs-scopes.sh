ACS_APP_ID='⟦acs⟧'
MAGO_APP_ID='⟦mago⟧'
WANTED='Teams.ManageCalls Teams.ManageChats'

# ⟦text script-note-whole-tenant⟧
find_grant() {
    GRANT_ID=
    SCOPES=
    graph GET oauth2PermissionGrants \
        --url-parameters "\$filter=clientId eq '$MAGO_ID' and consentType eq 'AllPrincipals'" \
        --query "value[?resourceId=='$ACS_ID'] | [0].[id,scope]" --output tsv || return 1
    GRANT_ID=$(line 1)
    SCOPES=$(line 2)
    all_scopes
}

# ⟦text script-note-keeps⟧
all_scopes() {
    MISSING=
    set -f
    UNION=
    for scope in $SCOPES; do UNION="${UNION:+$UNION }$scope"; done
    set +f
    for scope in $WANTED; do
        case " $UNION " in
            *" $scope "*) ;;
            *)
                MISSING="$MISSING $scope"
                UNION="${UNION:+$UNION }$scope"
                ;;
        esac
    done
}

change_grant() {
    if [ -n "$GRANT_ID" ]; then
        graph PATCH "oauth2PermissionGrants/$GRANT_ID" --headers Content-Type=application/json --body "$BODY"
    else
        graph POST oauth2PermissionGrants --headers Content-Type=application/json --body "$BODY"
    fi
}
