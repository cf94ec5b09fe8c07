// The enums in the words of JSON output.
#include "model/policy/enforcement.h"
#include "model/policy/policy_verdict.h"

namespace hopscope::policy {

std::string_view toString(Direction direction)
{
    return direction == Direction::Egress ? "egress" : "ingress";
}

std::string_view toString(Reason reason)
{
    switch (reason) {
    case Reason::NotAPod: break;
    case Reason::HostNetwork: return "host-network";
    case Reason::NotIsolated: return "not-isolated";
    case Reason::SamePod: return "same-pod";
    case Reason::OwnNode: return "own-node";
    case Reason::AllowedByRule: return "allowed-by-rule";
    case Reason::NoRuleAllows: return "no-rule-allows";
    case Reason::NamespaceUnread: return "namespace-unread";
    case Reason::AcceptedByTier: return "accepted-by-tier";
    case Reason::DeniedByTier: return "denied-by-tier";
    case Reason::EqualPriorities: return "equal-priorities";
    case Reason::TierUncertain: return "tier-uncertain";
    case Reason::TierMayNotCount: return "tier-may-not-count";
    case Reason::NotEvaluated: return "not-evaluated";
    case Reason::PoliciesUnread: return "policies-unread";
    case Reason::PodUnread: return "pod-unread";
    }
    return "not-a-pod";
}

std::string_view toString(Enforcement enforcement)
{
    switch (enforcement) {
    case Enforcement::Unknown: break;
    case Enforcement::Enforced: return "enforced";
    case Enforcement::NotEnforced: return "not-enforced";
    }
    return "unknown";
}

} // namespace hopscope::policy
