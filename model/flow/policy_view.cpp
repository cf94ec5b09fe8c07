#include "model/flow/policy_view.h"

#include "model/base/join.h"
#include "model/policy/enforcement.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

using policy::DirectionVerdict;
using policy::Enforcement;
using policy::PolicyObject;
using policy::PolicyVerdict;
using PolicyReason = policy::Reason;

bool isTiered(kube::Kind kind)
{
    return kind == kube::Kind::ClusterNetworkPolicy || kind == kube::Kind::AdminNetworkPolicy ||
           kind == kube::Kind::BaselineAdminNetworkPolicy;
}

/// A policy of the kind has an effect, as far as is known.
bool mayCount(const NetworkView& view, kube::Kind kind)
{
    const facts::NetworkFacts& facts = view.facts().known();
    return isTiered(kind) ? policy::enforcementOfTiers(view.snapshot(), facts, kind) != Enforcement::NotEnforced
                          : policy::mayCount(view.snapshot(), facts, kind);
}

void takeOutTiers(DirectionVerdict& verdict)
{
    verdict.allowed = verdict.allowedWithoutTiers;
    verdict.reason = verdict.reasonWithoutTiers;
    verdict.tierRule.reset();
}

void leaveOpen(DirectionVerdict& verdict, PolicyReason reason)
{
    verdict.allowed = false;
    verdict.reason = reason;
}

/// The least that is known of the policies with tiers that select the pod.
Enforcement enforcementOf(const NetworkView& view, const std::vector<PolicyObject>& policies)
{
    Enforcement least = Enforcement::Enforced;
    for (const PolicyObject& each : policies) {
        const Enforcement one = policy::enforcementOfTiers(view.snapshot(), view.facts().known(), each.kind);
        if (one == Enforcement::NotEnforced)
            return one;
        least = one == Enforcement::Unknown ? one : least;
    }
    return least;
}

/// Where nobody knows whether they are enforced, only what is the same with and without them is certain.
void weighTiers(const NetworkView& view, DirectionVerdict& verdict)
{
    if (verdict.tiered.empty())
        return;
    const Enforcement enforcement = enforcementOf(view, verdict.tiered);
    if (enforcement == Enforcement::Enforced)
        return;
    const DirectionVerdict with = verdict;
    takeOutTiers(verdict);
    if (enforcement == Enforcement::NotEnforced)
        verdict.tiered.clear();
    else if (isUncertain(with) || (!isUncertain(verdict) && with.allowed != verdict.allowed))
        leaveOpen(verdict, PolicyReason::TierMayNotCount);
}

void weigh(const NetworkView& view, DirectionVerdict& verdict)
{
    weighTiers(view, verdict);
    const bool someCount = std::any_of(verdict.notEvaluated.begin(), verdict.notEvaluated.end(),
                                       [&](const PolicyObject& each) { return mayCount(view, each.kind); });
    std::erase_if(verdict.unread, [&](kube::Kind kind) { return !mayCount(view, kind); });
    if (someCount)
        leaveOpen(verdict, PolicyReason::NotEvaluated);
    else if (!verdict.unread.empty())
        leaveOpen(verdict, PolicyReason::PoliciesUnread);
}

bool isOthersReason(PolicyReason reason)
{
    return reason == PolicyReason::EqualPriorities || reason == PolicyReason::TierUncertain || reason == PolicyReason::TierMayNotCount ||
           reason == PolicyReason::NotEvaluated || reason == PolicyReason::PoliciesUnread;
}

/// "CiliumNetworkPolicy default/deny"
std::string nameOf(const PolicyObject& policy)
{
    return std::string(kube::kindName(policy.kind)) + " " + policy.key.toString();
}

std::string namesOf(const std::vector<PolicyObject>& policies)
{
    std::vector<std::string> names;
    for (const PolicyObject& each : policies)
        names.push_back(nameOf(each));
    return join(names, ", ");
}

std::vector<std::string> ruleArguments(const std::string& direction, const std::string& end, const policy::TierRule& rule)
{
    return {direction, end, nameOf(rule.policy), std::to_string(rule.rule + 1), rule.name,
            rule.tier == kube::PolicyTier::Baseline ? "Baseline" : "Admin"};
}

std::optional<Why> whyDecided(const NetworkView& view, const std::string& direction, const std::string& end, const DirectionVerdict& verdict)
{
    switch (verdict.reason) {
    case PolicyReason::AcceptedByTier: return Why{Decision::TierAccepts, ruleArguments(direction, end, *verdict.tierRule)};
    case PolicyReason::DeniedByTier: return Why{Decision::TierDenies, ruleArguments(direction, end, *verdict.tierRule)};
    case PolicyReason::EqualPriorities: return Why{Decision::TierUndefined, {direction, end, namesOf(verdict.tiered)}};
    case PolicyReason::TierUncertain: return Why{Decision::TierUncertain, {direction, end, namesOf(verdict.tiered)}};
    case PolicyReason::TierMayNotCount: {
        const std::string plugin(facts::toString(view.facts().known().cni.value));
        return Why{Decision::TierMayNotCount, {direction, end, namesOf(verdict.tiered), plugin}};
    }
    case PolicyReason::PoliciesUnread: {
        std::vector<std::string> kinds;
        for (const kube::Kind kind : verdict.unread)
            kinds.emplace_back(kube::kindName(kind));
        return Why{Decision::PolicyKindsUnread, {direction, end, join(kinds, ", ")}};
    }
    default: return std::nullopt;
    }
}

} // namespace

PolicyVerdict askPolicies(const NetworkView& view, const policy::Connection& connection, policy::HostNetworkPods hostPods)
{
    PolicyVerdict verdict = policy::evaluate(view.snapshot(), connection, hostPods);
    weigh(view, verdict.egress);
    weigh(view, verdict.ingress);
    return verdict;
}

void noteUnreadKinds(const NetworkView& view)
{
    std::vector<std::string> kinds;
    for (const kube::Kind kind : policy::ownPolicyKinds(view.facts().known())) {
        if (view.snapshot().coverageOf(kind) == cluster::Coverage::NotRead)
            kinds.emplace_back(kube::kindName(kind));
    }
    if (!kinds.empty())
        view.facts().note("other-policies", "none", facts::Basis::Assumed, join(kinds, ", ") + " objects were not read");
}

bool isUncertain(const DirectionVerdict& verdict)
{
    return verdict.reason == PolicyReason::NamespaceUnread || verdict.reason == PolicyReason::PodUnread || isOthersReason(verdict.reason);
}

bool dependsOnOthers(const PolicyVerdict& verdict)
{
    return isOthersReason(verdict.egress.reason) || isOthersReason(verdict.ingress.reason);
}

std::vector<PolicyObject> otherPolicies(const PolicyVerdict& verdict)
{
    std::vector<PolicyObject> all;
    for (const DirectionVerdict* direction : {&verdict.egress, &verdict.ingress}) {
        all.insert(all.end(), direction->tiered.begin(), direction->tiered.end());
        all.insert(all.end(), direction->notEvaluated.begin(), direction->notEvaluated.end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

bool concernsOthers(const PolicyVerdict& verdict)
{
    return !otherPolicies(verdict).empty() || !verdict.egress.unread.empty() || !verdict.ingress.unread.empty();
}

std::vector<Why> whyOfOthers(const NetworkView& view, const std::string& direction, const std::string& end, const DirectionVerdict& verdict)
{
    std::vector<Why> why;
    if (auto decided = whyDecided(view, direction, end, verdict))
        why.push_back(std::move(*decided));
    std::vector<PolicyObject> counting = verdict.notEvaluated;
    std::vector<PolicyObject> others;
    std::copy_if(counting.begin(), counting.end(), std::back_inserter(others), [&](const PolicyObject& each) { return !mayCount(view, each.kind); });
    std::erase_if(counting, [&](const PolicyObject& each) { return !mayCount(view, each.kind); });
    if (!verdict.notEvaluated.empty()) {
        const std::string beside = counting.empty() ? std::string() : namesOf(verdict.tiered);
        why.push_back({Decision::PolicyNotEvaluated, {direction, end, namesOf(counting), beside, namesOf(others)}});
    }
    return why;
}

} // namespace hopscope::flow
