find_acs || fail "$(reason check)" ⟦say script-say-no-check⟧
[ -n "$ACS_ID" ] || fail absent ⟦say script-say-acs-absent⟧
is_guid "$ACS_ID" || fail check ⟦say script-say-no-check⟧
if [ "$ACS_ENABLED" != true ]; then
    if [ "$DRY_RUN" = yes ]; then
        say "PATCH $GRAPH/v1.0/servicePrincipals/$ACS_ID {\"accountEnabled\":true}"
        fail disabled ⟦say script-say-acs-still-disabled⟧
    fi
    graph PATCH "servicePrincipals/$ACS_ID" --headers Content-Type=application/json \
        --body '{"accountEnabled":true}' || fail "$(reason create)" ⟦say script-say-no-change⟧
    for seconds in 0 2 4 8 15 30; do
        sleep "$seconds"
        find_acs || continue
        [ "$ACS_ENABLED" != true ] || break
    done
    [ "$ACS_ENABLED" = true ] || fail not-visible-yet ⟦say script-say-change-not-visible-yet⟧
fi
finish "PRESENT $ACS_ID"
