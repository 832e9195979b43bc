# ⟦text script-note-app-id⟧
check_tool() {
    command -v m365 > /dev/null || fail tools ⟦say script-say-no-m365⟧
    [ -n "$APP_ID" ] || APP_ID=$(m365 cli config get --key clientId --output text 2> /dev/null | tr -d '\r"')
    is_guid "$APP_ID" || fail tools ⟦say script-say-no-app-id⟧
    mkdir "$WORK/home"
}

# ⟦text script-note-own-home⟧
m365_alone() {
    HOME=$WORK/home USERPROFILE=$WORK/home TMPDIR=$WORK/home TEMP=$WORK/home TMP=$WORK/home m365 "$@"
}

ask() {
    m365_alone "$@" --output json > "$WORK/answer" 2> "$WORK/said"
}

graph_get() {
    ask request --method get --url "$GRAPH/v1.0/$1" --accept 'application/json'
}

# ⟦include fields⟧

sign_in() {
    if [ "$DEVICE_CODE" = yes ]; then way=deviceCode; else way=browser; fi
    m365_alone login --authType "$way" --cloud "$CLOUD" --tenant "$TENANT" --appId "$APP_ID" --output text >&2
}

signed_in_tenant() {
    graph_get "organization?\$select=id" && field id
}

sign_out() {
    if [ -n "$WORK" ] && [ -d "$WORK/home" ]; then m365_alone logout > /dev/null 2>&1; fi
}
