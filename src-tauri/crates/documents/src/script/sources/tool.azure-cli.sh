# ⟦text script-note-own-folder⟧
check_tool() {
    command -v az > /dev/null || fail tools ⟦say script-say-no-az⟧
    AZURE_CONFIG_DIR=$WORK/azure
    AZURE_CORE_LOGIN_EXPERIENCE_V2=off
    AZURE_CORE_ONLY_SHOW_ERRORS=true
    AZURE_CORE_ENABLE_BROKER_ON_WINDOWS=false
    export AZURE_CONFIG_DIR AZURE_CORE_LOGIN_EXPERIENCE_V2 AZURE_CORE_ONLY_SHOW_ERRORS
    export AZURE_CORE_ENABLE_BROKER_ON_WINDOWS
    mkdir "$AZURE_CONFIG_DIR"
    ask cloud set --name "$CLOUD" --output none || fail tools ⟦say script-say-no-az⟧
    if [ "$GRAPH" = https://dod-graph.microsoft.us ]; then
        ask cloud update --name "$CLOUD" --endpoint-microsoft-graph-resource-id "$GRAPH/" --output none ||
            fail tools ⟦say script-say-no-az⟧
    fi
}

# ⟦text script-note-ask⟧
ask() {
    az "$@" > "$WORK/answer" 2> "$WORK/said"
}

# ⟦text script-note-line⟧
line() {
    tr -d '\r' < "$WORK/answer" | sed -n "$1p"
}

sign_in() {
    set -- login --tenant "$TENANT" --allow-no-subscriptions --output none
    if [ "$DEVICE_CODE" = yes ]; then set -- "$@" --use-device-code; fi
    az "$@" >&2
}

signed_in_tenant() {
    ask account show --query tenantId --output tsv && line 1
}

sign_out() {
    if [ -n "$WORK" ] && [ -d "$WORK/azure" ]; then az logout > /dev/null 2>&1; fi
}
