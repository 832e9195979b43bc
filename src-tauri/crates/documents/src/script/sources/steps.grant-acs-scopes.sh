find_principal "$ACS_APP_ID" || fail "$(reason check)" ⟦say script-say-no-check⟧
ACS_ID=$(line 1)
find_principal "$MAGO_APP_ID" || fail "$(reason check)" ⟦say script-say-no-check⟧
MAGO_ID=$(line 1)
[ -n "$ACS_ID" ] || fail acs-absent ⟦say script-say-acs-first⟧
[ -n "$MAGO_ID" ] || fail mago-absent ⟦say script-say-mago-absent⟧
if ! is_guid "$ACS_ID" || ! is_guid "$MAGO_ID"; then fail check ⟦say script-say-no-check⟧; fi

find_grant || fail "$(reason check)" ⟦say script-say-no-check⟧
if [ -n "$MISSING" ]; then
    BODY="{\"clientId\":\"$MAGO_ID\",\"consentType\":\"AllPrincipals\",\"resourceId\":\"$ACS_ID\",\"scope\":\"$UNION\"}"
    [ -z "$GRANT_ID" ] || BODY="{\"scope\":\"$UNION\"}"
    if [ "$DRY_RUN" = yes ]; then
        say "$GRAPH/v1.0/oauth2PermissionGrants $BODY"
        fail absent ⟦say script-say-grant-absent⟧
    fi
    # ⟦text script-note-conflict⟧
    change_grant || [ "$(reason create)" = exists ] || fail "$(reason create)" ⟦say script-say-no-change⟧
    for seconds in 0 2 4 8 15 30; do
        sleep "$seconds"
        find_grant || continue
        [ -n "$MISSING" ] || break
    done
    [ -z "$MISSING" ] || fail not-visible-yet ⟦say script-say-change-not-visible-yet⟧
fi
finish "PRESENT $GRANT_ID"
