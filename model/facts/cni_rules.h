// What names a CNI, in the order of cluster-facts.md 1.5. Private to model/facts.
#pragma once

#include "model/facts/detect.h"

#include <span>

namespace hopscope::facts {

/// A running component that names the CNI; specific installs first.
struct CniRule
{
    Cni cni;
    const char* daemonSet;
    bool prefix;
    const char* container; ///< whose image tag is the version; "" for the first
};
std::span<const CniRule> cniRules();

/// What a component leaves on the nodes about itself; either may be "".
struct CniReport
{
    Cni cni;
    const char* annotation;
    const char* reason;
};
std::span<const CniReport> cniReports();
/// The same on pods; `reason` is not used.
std::span<const CniReport> cniPodReports();

/// Whether what configures this CNI was read, or what it reports about itself agrees (1.5, scoring).
bool hasConfiguration(const Evidence& evidence, Cni cni);
/// What shows that this CNI's annotations are those of another time (1.5, staleness).
std::optional<Conflict> staleReport(const Evidence& evidence, Cni cni);
/// Whether this CNI's annotations are to be expected in this network.
bool belongsTo(const NetworkFacts& facts, Cni annotated);
/// The image tags of the main container in all pods that run (1.6).
void setVersion(const Evidence& evidence, const CniRule& rule, const Component& component, NetworkFacts& facts);

} // namespace hopscope::facts
