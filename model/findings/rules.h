// Every rule in one table: adding one is a row here, its enumerator and its words.
#pragma once

#include "model/findings/finding.h"

#include <span>

namespace hopscope::findings {

struct CheckedCluster;
struct ServiceView;
class Report;

/// What a rule is asked about, one by one; a change is answered by asking about what it touches.
enum class Scope : std::uint8_t
{
    Service,
    Ingress,
    NetworkPolicy,
    Gateway,
    ListenerSet,
    Route,
    Node,
    Cluster ///< asked once, of all
};

struct Rule
{
    RuleId id = RuleId::SvcSelectorMatchesNothing;
    std::string_view name; ///< never changes
    Severity worst = Severity::Note;
    Scope scope = Scope::Cluster;
    /// Without all of them whole (in the subject's namespace), the rule is not asked.
    std::vector<kube::Kind> needs{};
    /// Of Scope::Cluster: the kinds whose changes may change its answer, beside the facts.
    std::vector<kube::Kind> reads{};

    // Of its scope the one that is there. All are pure.
    void (*service)(const ServiceView&, Report&) = nullptr;
    void (*ingress)(const CheckedCluster&, const kube::Ingress&, Report&) = nullptr;
    void (*policy)(const CheckedCluster&, const kube::NetworkPolicy&, Report&) = nullptr;
    void (*gateway)(const CheckedCluster&, const kube::Gateway&, Report&) = nullptr;
    void (*listenerSet)(const CheckedCluster&, const kube::ListenerSet&, Report&) = nullptr;
    void (*route)(const CheckedCluster&, kube::Kind, const kube::Route&, Report&) = nullptr;
    void (*node)(const CheckedCluster&, const kube::Node&, Report&) = nullptr;
    void (*cluster)(const CheckedCluster&, Report&) = nullptr;
};

/// In the order of RuleId.
std::span<const Rule> allRules();
const Rule& ruleOf(RuleId id);
std::optional<RuleId> ruleFromName(std::string_view name);

} // namespace hopscope::findings
