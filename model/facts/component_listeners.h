// The ports at which a control-plane component listens on its node, by its own command line.
#pragma once

#include "model/ip/ip_address.h"
#include "model/kube/pod.h"

#include <optional>
#include <string>
#include <vector>

namespace hopscope::facts {

/// One TCP socket of a hostNetwork component.
struct ComponentListener
{
    std::optional<ip::IpAddress> address; ///< nothing: every address of the node
    std::uint16_t port = 0;
    std::string evidence; ///< "Pod kube-system/etcd-n1 --listen-client-urls", "Pod kube-system/kube-scheduler-n1, its default"

    bool operator==(const ComponentListener&) const = default;
};

/// The sockets of kube-apiserver, kube-controller-manager, kube-scheduler, etcd and kube-proxy in a hostNetwork pod: what their
/// arguments say, else the defaults of their code (cmd/*/app/options; etcd's flags have none that count). Nothing for other
/// programs, and nothing of a flag whose value cannot be understood.
std::vector<ComponentListener> componentListeners(const kube::Pod& pod);

} // namespace hopscope::facts
