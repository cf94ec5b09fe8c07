# find_go sets GO to a Go new enough for these modules. Where the machine's is older, it fetches the official toolchain as
# the Go module that it is also published as, checksum verified, into the user's cache folder.
# shellcheck shell=bash

go_wanted=1.26.8

# is_new_enough PROGRAM
is_new_enough() {
    local found
    found=$(GOTOOLCHAIN=local "$1" env GOVERSION 2>/dev/null) || return 1
    [ "$(printf '%s\n' "go1.26.0" "$found" | sort -V | head -n 1)" = go1.26.0 ]
}

find_go() {
    local go
    GO=$(command -v go || true)
    if [ -n "$GO" ] && is_new_enough "$GO"; then return; fi
    go=${GO:-/usr/bin/go}
    [ -x "$go" ] || { echo "Kubernetes: there is no Go; install the package golang-go" >&2; return 1; }
    fetch_toolchain "$go"
}

# fetch_toolchain OLD-GO
fetch_toolchain() {
    local machine module folder temporary
    machine=$(dpkg --print-architecture 2>/dev/null || echo amd64)
    module=golang.org/toolchain@v0.0.1-go$go_wanted.linux-$machine
    folder=${XDG_CACHE_HOME:-$HOME/.cache}/hopscope/go-$go_wanted
    GO=$folder/bin/go
    if [ ! -x "$GO" ]; then
        echo "Kubernetes: this Go is too old; fetching go$go_wanted as a module ..." >&2
        temporary=$(mktemp -d)
        local source
        source=$(cd "$temporary" && GOFLAGS=-mod=mod "$1" mod download -json "$module" | sed -n 's/^[[:space:]]*"Dir": "\(.*\)",*$/\1/p')
        [ -n "$source" ] || { echo "Kubernetes: the toolchain could not be fetched" >&2; return 1; }
        mkdir -p "$folder"
        cp -r "$source/." "$folder/"
        chmod -R u+w "$folder"
        chmod +x "$folder"/bin/* "$folder"/pkg/tool/*/*
        rm -rf "$temporary"
    fi
    export GOROOT=$folder
}
