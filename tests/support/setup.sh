# What app/run, tests/run and .ci/run share: packages, configuring, building. All of it is silent when there is nothing to do.
# shellcheck shell=bash disable=SC2034

build_packages=(build-essential ca-certificates cmake ninja-build pkg-config qt6-base-dev qt6-charts-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n libgl1-mesa-dev libqt6opengl6-dev libcurl4-openssl-dev
    nlohmann-json3-dev libprotozero-dev libsimdjson-dev libyaml-cpp-dev libcli11-dev libarchive-dev libharfbuzz-dev
    libgif-dev libwebp-dev zlib1g-dev)
test_packages=(openssl xvfb desktop-file-utils appstream lintian dpkg-dev file libxml2-utils
    man-db shellcheck devscripts cmark-gfm python3 mold)
# Of tests/dataplane: namespaces, what kube-proxy writes its rules with, and the interpreter of the suite itself.
dataplane_packages=(iproute2 iptables nftables util-linux python3)
# Of tests/fuzz: the compiler, and its runtime with libFuzzer and the sanitizers.
fuzz_packages=(clang libclang-rt-dev)

is_installed() {
    dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed'
}

# install_packages PACKAGE...: installs what is missing with apt, as root or with sudo.
install_packages() {
    local package missing=() as_root=()
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing; install them as root and start again: ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing ${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# configure PRESET: quiet unless something is wrong
configure() {
    local log
    log=$(mktemp)
    if ! cmake --preset "$1" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}

# build PRESET [TARGET]: with ninja's own progress
build() {
    local target=${2:-all}
    if ! ninja -C "build/$1" -n "$target" 2>/dev/null | grep -q 'no work to do'; then
        cmake --build --preset "$1" --target "$target" >&2
    fi
}
