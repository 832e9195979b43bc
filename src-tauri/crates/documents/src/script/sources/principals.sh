# ⟦text script-note-principal⟧
find_principal() {
    graph GET servicePrincipals --url-parameters "\$filter=appId eq '$1'" "\$select=id,appId,accountEnabled" \
        --query 'value[0].[id,accountEnabled]' --output tsv
}
