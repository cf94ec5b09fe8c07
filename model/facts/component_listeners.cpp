#include "model/facts/component_listeners.h"

#include "model/facts/command_line.h"
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

bool runs(const Command& command, std::string_view program)
{
    return !command.words.empty() && command.words.front().program() == program;
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

void addSecure(const Command& command, const SecureServer& server, const std::string& who, std::vector<ComponentListener>& found)
{
    const OptionValue given = optionIn(command, "--secure-port");
    const OptionValue bind = optionIn(command, "--bind-address");
    const auto port = given.isSet() ? ip::parsePort(given.value) : std::optional(server.usualPort);
    const auto address = bind.isSet() ? ip::IpAddress::parse(bind.value) : std::nullopt;
    if (!given.isUnderstood() || !bind.isUnderstood() || !port || *port == 0 || (bind.isSet() && !address))
        return;
    const bool everywhere = !address || isEveryAddress(*address);
    found.push_back({everywhere ? std::nullopt : address, *port, who + (given.isSet() ? " --secure-port" : ", its default")});
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

void addProxy(const Command& command, const std::string& who, std::vector<ComponentListener>& found)
{
    for (const BindFlag& flag : proxyFlags) {
        const OptionValue given = optionIn(command, std::string(flag.name));
        if (!given.isUnderstood())
            continue;
        const std::string evidence = who + (given.isSet() ? " " + std::string(flag.name) : ", its default");
        if (auto socket = socketOf(given.valueOr(std::string(flag.usual)), evidence))
            found.push_back(*std::move(socket));
    }
}

void addCommand(const Command& command, const std::string& who, std::vector<ComponentListener>& found)
{
    for (const SecureServer& server : secureServers) {
        if (runs(command, server.program))
            addSecure(command, server, who, found);
    }
    if (runs(command, "kube-proxy"))
        addProxy(command, who, found);
    if (!runs(command, "etcd"))
        return;
    for (const std::string_view flag : etcdFlags) {
        const OptionValue urls = optionIn(command, std::string(flag));
        if (urls.isSet())
            addUrls(urls.value, who + " " + std::string(flag), found);
    }
}

} // namespace

std::vector<ComponentListener> componentListeners(const kube::Pod& pod)
{
    std::vector<ComponentListener> found;
    if (!pod.hostNetwork || pod.isTerminal())
        return found;
    for (const kube::Container& container : pod.containers) {
        for (const Command& command : readCommandLine(container.command, container.environment).commands)
            addCommand(command, "Pod " + pod.meta.key().toString(), found);
    }
    return found;
}

} // namespace hopscope::facts
