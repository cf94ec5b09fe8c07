// A statement about the network with what it rests on.
#pragma once

#include <string>

namespace hopscope::facts {

/// How sure a value is (cluster-facts.md section 0). Never shown without its word.
enum class Basis
{
    Read,     ///< stands in an object that configures it
    Reported, ///< a component wrote it about itself some time ago
    Derived,  ///< computed from read values by the rule the component itself uses
    Inferred, ///< a guess from observed addresses or names
    Assumed,  ///< the usual default, or what the user chose; nothing in the cluster says so
    Unknown
};
/// "read", "reported", ...: the words of the JSON output.
std::string_view toString(Basis basis);

template <class T>
struct Fact
{
    T value{};
    Basis basis = Basis::Unknown;
    /// Which object and field, as data: "ConfigMap kube-system/kube-proxy config.conf mode"
    std::string evidence;
    /// The permission or object that would settle it: "get configmaps/kube-proxy in kube-system"
    std::string needs;

    bool operator==(const Fact&) const = default;
    bool isKnown() const { return basis != Basis::Unknown; }
};

} // namespace hopscope::facts
