#include "model/facts/component_listeners.h"

#include "model/facts/evidence.h"
#include "model/ip/endpoint.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hopscope::facts {

namespace {

/// A component that serves HTTPS at --bind-address and --secure-port.
struct SecureServer
{
    std::string_view program;
    std::uint16_t usualPort;
};
constexpr std::array<SecureServer, 3> secureServers{
    {{"kube-apiserver", 6443}, {"kube-controller-manager", 10257}, {"kube-scheduler", 10259}}};

/// A flag that takes ADDRESS:PORT, with its default.
struct BindFlag
{
    std::string_view name;
    std::string_view usual;
};
constexpr std::array<BindFlag, 2> proxyFlags{
    {{"--healthz-bind-address", "0.0.0.0:10256"}, {"--metrics-bind-address", "127.0.0.1:10249"}}};
constexpr std::array<std::string_view, 3> etcdFlags{"--listen-client-urls", "--listen-peer-urls", "--listen-metrics-urls"};

std::string_view baseName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

bool runs(const kube::Container& container, std::string_view program)
{
    return std::any_of(container.command.begin(), container.command.end(), [&](const std::string& word) {
        return baseName(word) == program || word.find(std::string(program) + ' ') != std::string::npos;
    });
}

/// "0.0.0.0" and "::" are every address.
bool isEveryAddress(const ip::IpAddress& address)
{
    return address == ip::IpAddress::parse("0.0.0.0") || address == ip::IpAddress::parse("::");
}

/// "192.168.0.11:2379", "[::]:2379", ":2379"; nothing when it is none of these.
std::optional<ComponentListener> socketOf(std::string_view text, std::string evidence)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    const auto port = ip::parsePort(text.substr(colon + 1));
    const auto address = ip::IpAddress::parse(host);
    if (!port || (!host.empty() && !address))
        return std::nullopt;
    const bool everywhere = !address || isEveryAddress(*address);
    return ComponentListener{everywhere ? std::nullopt : address, *port, std::move(evidence)};
}

void addSecure(const kube::Container& container, const SecureServer& server, const std::string& who, std::vector<ComponentListener>& found)
{
    const auto given = argumentIn(container.command, "--secure-port");
    const auto bind = argumentIn(container.command, "--bind-address");
    const auto port = given ? ip::parsePort(*given) : std::optional(server.usualPort);
    const auto address = bind ? ip::IpAddress::parse(*bind) : std::nullopt;
    if (!port || *port == 0 || (bind && !address))
        return;
    const bool everywhere = !address || isEveryAddress(*address);
    found.push_back({everywhere ? std::nullopt : address, *port, who + (given ? " --secure-port" : ", its default")});
}

/// "https://192.168.0.11:2379,https://127.0.0.1:2379"
void addUrls(const std::string& urls, const std::string& evidence, std::vector<ComponentListener>& found)
{
    std::string_view rest = urls;
    while (!rest.empty()) {
        std::string_view url = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(url.size() + 1, rest.size()));
        const std::size_t scheme = url.find("://");
        if (scheme == std::string_view::npos)
            continue;
        url.remove_prefix(scheme + 3);
        if (auto socket = socketOf(url.substr(0, url.find('/')), evidence))
            found.push_back(*std::move(socket));
    }
}

void addFlags(const kube::Container& container, const std::string& who, std::vector<ComponentListener>& found)
{
    for (const SecureServer& server : secureServers) {
        if (runs(container, server.program))
            addSecure(container, server, who, found);
    }
    for (const std::string_view flag : etcdFlags) {
        const auto urls = runs(container, "etcd") ? argumentIn(container.command, std::string(flag)) : std::nullopt;
        if (urls)
            addUrls(*urls, who + " " + std::string(flag), found);
    }
    if (!runs(container, "kube-proxy"))
        return;
    for (const BindFlag& flag : proxyFlags) {
        const auto given = argumentIn(container.command, std::string(flag.name));
        const std::string evidence = who + (given ? " " + std::string(flag.name) : ", its default");
        if (auto socket = socketOf(given ? *given : std::string(flag.usual), evidence))
            found.push_back(*std::move(socket));
    }
}

} // namespace

std::vector<ComponentListener> componentListeners(const kube::Pod& pod)
{
    std::vector<ComponentListener> found;
    if (!pod.hostNetwork || pod.isTerminal())
        return found;
    for (const kube::Container& container : pod.containers)
        addFlags(container, "Pod " + pod.meta.key().toString(), found);
    return found;
}

} // namespace hopscope::facts
