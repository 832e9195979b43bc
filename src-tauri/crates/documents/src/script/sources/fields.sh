# ⟦text script-note-field⟧
field() {
    tr -d '\r\n' < "$WORK/answer" |
        sed -n 's/.*"'"$1"'"[[:space:]]*:[[:space:]]*"\{0,1\}\([^",}[:space:]]*\).*/\1/p'
}
