# ⟦text script-note-requests⟧
graph() {
    method=$1
    path=$2
    shift 2
    ask rest --method "$method" --url "$GRAPH/v1.0/$path" --resource "$GRAPH/" "$@"
}
