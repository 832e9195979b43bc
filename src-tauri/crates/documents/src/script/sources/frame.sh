# ⟦part script-part-head⟧
#!/bin/sh
# ⟦include warning⟧
# ⟦text script-head-{purpose}⟧
#
# ⟦text script-head-{purpose}-does⟧
#
# ⟦text script-head-changes-posix⟧
#
# ⟦text script-head-{dialect}-role⟧
#
# ⟦text script-head-{dialect}-versions⟧
#
# ⟦text script-head-{label}-line⟧
#
# ⟦text script-head-run-posix⟧
#   sh FILE [--dry-run] [--use-device-code]

# ⟦part script-part-values⟧
TENANT='⟦tenant⟧'
CLOUD='⟦cloud⟧'
GRAPH='⟦graph-address⟧'
DEVICE_CODE=⟦device-code⟧
DRY_RUN=no
# ⟦include values⟧

# ⟦part script-part-helpers⟧
# ⟦text script-note-stderr⟧
say() {
    printf '%s\n' "$*" >&2
}

# ⟦text script-note-last-line⟧
finish() {
    sign_out
    [ -z "$WORK" ] || rm -rf "$WORK"
    WORK=
    trap - EXIT
    printf '⟦label⟧: %s IN %s\n' "$1" "$TENANT"
    case $1 in
        PRESENT*) exit 0 ;;
        *) exit 1 ;;
    esac
}

fail() {
    if [ -n "$WORK" ] && [ -s "$WORK/said" ]; then cat "$WORK/said" >&2; fi
    say "$2"
    finish "FAILED $1"
}

# ⟦text script-note-reasons⟧
reason() {
    case $(cat "$WORK/said") in
        *Authorization_RequestDenied* | *'Insufficient privileges'* | *Forbidden*) echo not-allowed ;;
        *NoBackingApplicationObject*) echo wrong-cloud ;;
        *Request_MultipleObjectsWithSameKeyValue* | *'already in use'* | *'already exist'*) echo exists ;;
        *) echo "$1" ;;
    esac
}

is_guid() {
    printf '%s\n' "$1" | grep -Eq '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
}

# ⟦part script-part-sign-in⟧
# ⟦include tool⟧

# ⟦part script-part-{purpose}-commands⟧
# ⟦include commands⟧

# ⟦part script-part-run⟧
# ⟦text script-note-subshell⟧
run() (
    set -u
    umask 077
    WORK=
    while [ $# -gt 0 ]; do
        case $1 in
            --dry-run) DRY_RUN=yes ;;
            --use-device-code) DEVICE_CODE=yes ;;
            # ⟦include options⟧
            *)
                say ⟦say script-say-usage⟧
                exit 2
                ;;
        esac
        shift
    done

    if [ -z "$CLOUD" ]; then fail wrong-cloud ⟦say script-say-not-microsoft⟧; fi
    trap 'finish "FAILED cancelled"' HUP INT TERM
    trap '[ -z "$WORK" ] || rm -rf "$WORK"' EXIT
    WORK=$(mktemp -d) || fail tools ⟦say script-say-no-folder⟧
    : > "$WORK/said"
    check_tool

    sign_in || fail sign-in ⟦say script-say-no-sign-in⟧
    SIGNED_IN_TO=$(signed_in_tenant) || fail check ⟦say script-say-no-check⟧
    [ "$SIGNED_IN_TO" = "$TENANT" ] || fail wrong-tenant ⟦say script-say-wrong-tenant⟧

    # ⟦part script-part-{purpose}⟧
    # ⟦include steps⟧
)

# ⟦part script-part-begin⟧
# ⟦text script-note-signals⟧
trap : HUP INT TERM
run "$@"
set -- $?
trap - HUP INT TERM
(exit "$1")
