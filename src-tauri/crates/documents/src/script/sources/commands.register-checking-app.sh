APP_NAME='Mago Setup check'
GRAPH_APP_ID='⟦graph⟧'

LOOKED=id,appId,displayName,signInAudience,isFallbackPublicClient,publicClient,web,spa
LOOKED=$LOOKED,passwordCredentials,keyCredentials,requiredResourceAccess

# ⟦text script-note-own-app⟧
OURS="signInAudience == 'AzureADMyOrg' && isFallbackPublicClient"
OURS="$OURS && publicClient.redirectUris[0] == 'http://localhost' && ! (publicClient.redirectUris[1])"
OURS="$OURS && ! (web.redirectUris) && ! (spa.redirectUris) && ! (passwordCredentials) && ! (keyCredentials)"
OURS="$OURS && ! (requiredResourceAccess[?resourceAppId != '$GRAPH_APP_ID' || resourceAccess[?type != 'Scope']])"

# ⟦text script-note-namesakes⟧
find_app() {
    CLIENT_ID=
    NAMESAKES=
    graph GET applications --url-parameters "\$filter=displayName eq '$APP_NAME'" "\$select=$LOOKED" \
        --query "[length(value), value[?$OURS] | [0].appId]" --output tsv || return 1
    NAMESAKES=$(line 1)
    CLIENT_ID=$(line 2)
    is_guid "$CLIENT_ID" || CLIENT_ID=
}

# ⟦text script-note-scope-ids⟧
scope_id() {
    graph GET servicePrincipals \
        --url-parameters "\$filter=appId eq '$GRAPH_APP_ID'" "\$select=id,oauth2PermissionScopes" \
        --query "value[0].oauth2PermissionScopes[?value=='$1'] | [0].id" --output tsv || return 1
    is_guid "$(line 1)" && line 1
}

# ⟦text script-note-public-client⟧
description() {
    printf '{"displayName":"%s","signInAudience":"AzureADMyOrg","isFallbackPublicClient":true,' "$APP_NAME"
    printf '"publicClient":{"redirectUris":["http://localhost"]},'
    printf '"requiredResourceAccess":[{"resourceAppId":"%s","resourceAccess":[' "$GRAPH_APP_ID"
    printf '{"id":"%s","type":"Scope"},{"id":"%s","type":"Scope"}]}]}' "$USER_READ" "$DIRECTORY_READ"
}
