# The tenant that the stubs share: files in $STATE.
echo "${0##*/} $*" >> "$STATE/calls"

# Whether the principal shows; while `hidden` is above 0 it does not.
visible() {
    [ -e "$STATE/$1" ] || return 1
    busy=$(cat "$STATE/busy" 2> /dev/null || echo 0)
    if [ "$busy" -gt 0 ] && [ -e "$STATE/changes" ]; then
        echo $((busy - 1)) > "$STATE/busy"
        exit 1
    fi
    hidden=$(cat "$STATE/hidden" 2> /dev/null || echo 0)
    [ "$hidden" -gt 0 ] || return 0
    echo $((hidden - 1)) > "$STATE/hidden"
    return 1
}

# Creates or changes something, unless the tenant refuses.
change() {
    echo "$*" >> "$STATE/changes"
    if [ -e "$STATE/refuses" ]; then
        cat "$STATE/refuses" >&2
        return 1
    fi
    printf '%s\n' "$2" > "$STATE/$1"
    if [ -e "$STATE/conflicts" ]; then
        echo 'The service principal cannot be created: the name 1fd5118e is already in use.' >&2
        return 1
    fi
}

ACS=6ba7b810-9dad-11d1-80b4-00c04fd430c8
MAGO=6ba7b811-9dad-11d1-80b4-00c04fd430c8
APP=6ba7b812-9dad-11d1-80b4-00c04fd430c8
