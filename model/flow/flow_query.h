// What is asked: from where, to where.
#pragma once

#include "model/base/result.h"
#include "model/ip/endpoint.h"
#include "model/kube/object_meta.h"

#include <map>
#include <variant>

namespace hopscope::flow {

struct PodPlace
{
    kube::ObjectKey pod;
    bool operator==(const PodPlace&) const = default;
};
/// A process on the node itself.
struct NodePlace
{
    std::string node;
    bool operator==(const NodePlace&) const = default;
};
/// A machine outside the cluster.
struct ClientPlace
{
    std::optional<ip::IpAddress> address; ///< nothing: an example address of RFC 5737 is shown
    bool operator==(const ClientPlace&) const = default;
};
using Source = std::variant<PodPlace, NodePlace, ClientPlace>;

struct PodTarget
{
    kube::ObjectKey pod;
    std::string port; ///< number or name; empty: the first declared one
    bool operator==(const PodTarget&) const = default;
};
struct ServiceTarget
{
    kube::ObjectKey service;
    std::string port; ///< number or name
    bool operator==(const ServiceTarget&) const = default;
};
struct NodePortTarget
{
    std::string node;
    std::string port;
    bool operator==(const NodePortTarget&) const = default;
};
struct AddressTarget
{
    ip::IpAddress address;
    std::string port;
    bool operator==(const AddressTarget&) const = default;
};
/// A DNS name, asked by the source pod.
struct NameTarget
{
    std::string name;
    std::string port;
    bool operator==(const NameTarget&) const = default;
};
using Target = std::variant<PodTarget, ServiceTarget, NodePortTarget, AddressTarget, NameTarget>;

struct Query
{
    Source from;
    Target to;
    ip::Protocol protocol = ip::Protocol::Tcp;
    /// --assume KEY=VALUE, checked by parseAssumption.
    std::multimap<std::string, std::string> assume;

    bool operator==(const Query&) const = default;
};

/// Reads FROM and TO of command-line.md. Errors: InvalidArgument, with the word in `context`.
Result<Source> parseSource(std::string_view text);
Result<Target> parseTarget(std::string_view text);
/// Checks "KEY=VALUE" of command-line.md's table. Errors: InvalidArgument.
Result<std::pair<std::string, std::string>> parseAssumption(std::string_view text);
/// All of a question at once. Errors: InvalidArgument.
Result<Query> readQuery(const std::string& from, const std::string& to, const std::string& protocol, const std::vector<std::string>& assume);
/// The grammar's own form again: "pod/default/a", "client", "nodeport/worker-node1:30007".
std::string toString(const Source& source);
std::string toString(const Target& target);

} // namespace hopscope::flow
