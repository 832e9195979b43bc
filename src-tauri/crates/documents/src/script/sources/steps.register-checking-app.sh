find_app || fail "$(reason check)" ⟦say script-say-no-check⟧
if [ -z "$CLIENT_ID" ]; then
    [ "$NAMESAKES" = 0 ] || fail other-app ⟦say script-say-other-app⟧
    USER_READ=$(scope_id User.Read) || fail "$(reason check)" ⟦say script-say-no-check⟧
    DIRECTORY_READ=$(scope_id Directory.Read.All) || fail "$(reason check)" ⟦say script-say-no-check⟧
    BODY=$(description)
    if [ "$DRY_RUN" = yes ]; then
        say "POST $GRAPH/v1.0/applications $BODY"
        fail absent ⟦say script-say-app-absent⟧
    fi
    graph POST applications --headers Content-Type=application/json --body "$BODY" ||
        fail "$(reason create)" ⟦say script-say-no-change⟧
    for seconds in 0 2 4 8 15 30; do
        sleep "$seconds"
        find_app || continue
        [ -z "$CLIENT_ID" ] || break
    done
    [ -n "$CLIENT_ID" ] || fail not-visible-yet ⟦say script-say-change-not-visible-yet⟧
fi
is_guid "$CLIENT_ID" || fail check ⟦say script-say-no-check⟧
finish "PRESENT $CLIENT_ID"
