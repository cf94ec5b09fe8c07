// The facts as rows under stable keys: what `hopscope facts` prints.
#pragma once

#include "model/facts/network_facts.h"

#include <variant>

namespace hopscope::facts {

struct FactRow
{
    /// Nothing is known; a word or range; a yes or no; a number; several ranges or addresses.
    using Value = std::variant<std::monostate, std::string, bool, int, std::vector<std::string>>;

    std::string key;     ///< "cni", "pod-ranges-ipv4", "node-pod-ranges/n1": never changes
    Value value;
    Basis basis = Basis::Unknown;
    std::string evidence;
    std::string needs;

    bool operator==(const FactRow&) const = default;
};

/// Every fact, in a fixed order; those of Cilium only where it serves the Services. What is unknown has a row, too.
std::vector<FactRow> factRows(const NetworkFacts& facts);

/// What would settle what is not read, each once, with the keys of the facts that wait for it.
struct Need
{
    std::string permission; ///< "get configmaps/kube-proxy in kube-system"
    std::vector<std::string> keys;

    bool operator==(const Need&) const = default;
};
std::vector<Need> needsOf(const std::vector<FactRow>& rows);

} // namespace hopscope::facts
