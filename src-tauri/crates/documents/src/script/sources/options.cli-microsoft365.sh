--app-id)
    [ $# -gt 1 ] || { say ⟦say script-say-usage⟧; exit 2; }
    APP_ID=$2
    shift
    ;;
