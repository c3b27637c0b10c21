# SPDX-License-Identifier: Apache-2.0
# bash completion for vitrinectl and vitrined. The program is asked what it knows, so that this is never out of date.

_vitrine()
{
    local program=$1 current=$2 word help verbs words=()
    # Verbs so far; an option ends them.
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ $word =~ ^[a-z][a-z-]*$ ]] || break
        words+=("$word")
    done
    # The longest beginning that the program takes for verbs.
    while ! help=$("$program" "${words[@]}" --help 2>/dev/null) && [ ${#words[@]} -gt 0 ]; do
        unset 'words[-1]'
    done
    COMPREPLY=()
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(grep -oE '^ +(-[A-Za-z],)?--[a-z][a-z-]*' <<<"$help" |
            grep -oE -- '--[a-z-]+')" -- "$current")
        return
    fi
    verbs=$(awk 'tolower($0) ~ /^subcommands:/ { on = 1; next } /^[^ ]/ { on = 0 } on && /^  [a-z]/ { print $1 }' <<<"$help")
    if [ -n "$verbs" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$verbs" -- "$current")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    fi
}
complete -F _vitrine vitrinectl vitrined
