check_tool() {
    command -v curl > /dev/null || fail tools ⟦say script-say-no-curl⟧
}

# ⟦include fields⟧

# ⟦text script-note-form⟧
post_form() {
    curl --silent --show-error --max-time 60 --data @- --output "$WORK/answer" "$LOGIN/$TENANT/oauth2/v2.0/$1" \
        2> "$WORK/said"
}

# ⟦text script-note-token⟧
graph() {
    set -- "$1" "$GRAPH/v1.0/$2" "${3:-}"
    if [ -n "$3" ]; then set -- "$@" --header 'Content-Type: application/json' --data "$3"; fi
    method=$1
    address=$2
    shift 3
    status=$(
        printf 'header = "Authorization: Bearer %s"\n' "$TOKEN" |
            curl --config - --silent --show-error --globoff --max-time 60 --request "$method" \
                --output "$WORK/answer" --write-out '%{http_code}' "$@" "$address" 2> "$WORK/said"
    ) || return 1
    case $status in
        2??) return 0 ;;
    esac
    { printf 'HTTP %s ' "$status"; cat "$WORK/answer"; echo; } > "$WORK/said"
    return 1
}

# ⟦text script-note-curl-sign-in⟧
sign_in() {
    [ "$DEVICE_CODE" = yes ] || TOKEN=${GRAPH_ACCESS_TOKEN:-}
    [ -n "$TOKEN" ] || sign_in_with_code || return 1
    [ -n "$TOKEN" ] && [ -z "$(printf %s "$TOKEN" | tr -d 'A-Za-z0-9._~+/=-')" ]
}

sign_in_with_code() {
    [ "$DRY_RUN" = no ] || SCOPE=$READ_SCOPE
    printf 'client_id=%s&scope=%s' "$CLIENT_ID" "$SCOPE" | post_form devicecode || return 1
    code=$(field device_code)
    left=$(field expires_in)
    wait=$(field interval)
    [ -n "$code" ] || return 1
    say ⟦say script-say-code⟧
    say "  $(field verification_uri | tr -d '\\')  $(field user_code)"
    while [ "${left:-0}" -gt 0 ]; do
        sleep "${wait:-5}"
        left=$((left - ${wait:-5}))
        printf 'grant_type=urn:ietf:params:oauth:grant-type:device_code&client_id=%s&device_code=%s' \
            "$CLIENT_ID" "$code" | post_form token || return 1
        TOKEN=$(field access_token)
        if [ -n "$TOKEN" ]; then
            : > "$WORK/answer"
            return 0
        fi
        case $(field error) in
            authorization_pending) ;;
            slow_down) wait=$((${wait:-5} + 5)) ;;
            *)
                cat "$WORK/answer" > "$WORK/said"
                return 1
                ;;
        esac
    done
    return 1
}

signed_in_tenant() {
    graph GET "organization?\$select=id" && field id
}

# ⟦text script-note-no-session⟧
sign_out() {
    TOKEN=
}
