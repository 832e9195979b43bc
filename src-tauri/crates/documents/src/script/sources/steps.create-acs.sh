find_acs || fail "$(reason check)" ⟦say script-say-no-check⟧
if [ -z "$ACS_ID" ]; then
    if [ "$DRY_RUN" = yes ]; then
        say "POST $GRAPH/v1.0/servicePrincipals {\"appId\":\"$ACS_APP_ID\"}"
        fail absent ⟦say script-say-acs-absent⟧
    fi
    # ⟦text script-note-conflict⟧
    create_acs || [ "$(reason create)" = exists ] || fail "$(reason create)" ⟦say script-say-no-change⟧
    for seconds in 0 2 4 8 15 30; do
        sleep "$seconds"
        find_acs || continue
        [ -z "$ACS_ID" ] || break
    done
    [ -n "$ACS_ID" ] || fail not-visible-yet ⟦say script-say-acs-not-visible-yet⟧
fi
is_guid "$ACS_ID" || fail check ⟦say script-say-no-check⟧
[ "$ACS_ENABLED" = true ] || fail disabled ⟦say script-say-acs-disabled⟧
finish "PRESENT $ACS_ID"
