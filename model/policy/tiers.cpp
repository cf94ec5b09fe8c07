#include "model/policy/tiers.h"

#include "model/policy/tier_match.h"

#include <algorithm>

namespace hopscope::policy {

namespace {

using kube::PolicyAction;
using kube::PolicyTier;

/// A policy that selects the pod, or may.
struct Selecting
{
    const kube::TieredPolicy* policy;
    kube::Kind kind;
    Match match;
};

const std::vector<kube::TieredRule>& rulesOf(const kube::TieredPolicy& policy, Direction direction)
{
    return direction == Direction::Egress ? policy.egress : policy.ingress;
}

std::vector<Selecting> selecting(const kube::Pod& self, Direction direction, const cluster::ClusterSnapshot& snapshot)
{
    std::vector<Selecting> found;
    const kube::Namespace* home = snapshot.namespaces.find({"", self.meta.namespace_});
    cluster::eachTableOf<kube::TieredPolicy>(snapshot, [&](kube::Kind kind, const auto& policies) {
        for (const kube::TieredPolicy& policy : policies) {
            if (rulesOf(policy, direction).empty())
                continue;
            if (const Match match = matchPods(policy.subject, self, home); match != Match::No)
                found.push_back({&policy, kind, match});
        }
    });
    return found;
}

void add(TierOutcome& outcome, PolicyAction action)
{
    const bool isUnknown = action == PolicyAction::Unknown;
    outcome.accept = outcome.accept || isUnknown || action == PolicyAction::Accept;
    outcome.deny = outcome.deny || isUnknown || action == PolicyAction::Deny;
    outcome.next = outcome.next || isUnknown || action == PolicyAction::Pass;
}

/// What one policy may say, and whether it may say nothing at all.
struct Said
{
    TierOutcome outcome;
    bool maybeNothing = false;
};

Said ask(const Selecting& selected, Direction direction, const Matter& matter)
{
    Said said;
    said.maybeNothing = selected.match != Match::Yes;
    const auto& rules = rulesOf(*selected.policy, direction);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const Match match = matchTieredRule(rules[i], matter);
        if (match == Match::No)
            continue;
        const PolicyAction action = actionOf(rules[i]);
        add(said.outcome, action);
        if (!said.outcome.rule)
            said.outcome.rule = TierRule{{selected.kind, selected.policy->meta.key()}, selected.policy->tier, i, rules[i].name, action};
        if (match == Match::Yes)
            return said;
    }
    said.maybeNothing = true;
    return said;
}

/// Whether both leave open, or settle, the same.
bool agree(const TierOutcome& one, const TierOutcome& other)
{
    return one.accept == other.accept && one.deny == other.deny && one.next == other.next;
}

/// Adds what policies of one priority say; false once the tier has decided for certain.
bool askEqual(std::vector<Selecting>::const_iterator from, std::vector<Selecting>::const_iterator until, Direction direction,
              const Matter& matter, TierOutcome& tier)
{
    bool decided = false;
    std::optional<TierOutcome> first;
    for (; from != until; ++from) {
        const Said said = ask(*from, direction, matter);
        decided = decided || !said.maybeNothing;
        if (!said.outcome.rule)
            continue;
        tier.isUndefined = tier.isUndefined || (first && !agree(*first, said.outcome));
        if (!first)
            first = said.outcome;
        tier.accept = tier.accept || said.outcome.accept;
        tier.deny = tier.deny || said.outcome.deny;
        tier.next = tier.next || said.outcome.next;
        if (!tier.rule)
            tier.rule = said.outcome.rule;
    }
    return !decided;
}

TierOutcome askTier(const std::vector<Selecting>& inOrder, Direction direction, const Matter& matter)
{
    TierOutcome tier;
    for (auto from = inOrder.begin(); from != inOrder.end();) {
        const auto until = std::find_if(from, inOrder.end(), [&](const Selecting& each) { return each.policy->priority != from->policy->priority; });
        if (!askEqual(from, until, direction, matter, tier))
            return tier;
        from = until;
    }
    tier.next = true;
    return tier;
}

/// A tier that this program does not know may be either.
std::vector<Selecting> ofTier(const std::vector<Selecting>& all, PolicyTier tier)
{
    std::vector<Selecting> found;
    for (Selecting each : all) {
        if (each.policy->tier == PolicyTier::Unknown)
            each.match = Match::NamespaceUnread;
        else if (each.policy->tier != tier)
            continue;
        found.push_back(each);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Selecting& a, const Selecting& b) { return a.policy->priority < b.policy->priority; });
    return found;
}

} // namespace

TierOutcomes askTiers(const kube::Pod& self, Direction direction, const Matter& matter)
{
    const std::vector<Selecting> all = selecting(self, direction, matter.snapshot);
    TierOutcomes outcomes;
    outcomes.admin = askTier(ofTier(all, PolicyTier::Admin), direction, matter);
    outcomes.baseline = askTier(ofTier(all, PolicyTier::Baseline), direction, matter);
    for (const Selecting& each : all)
        outcomes.selecting.push_back({each.kind, each.policy->meta.key()});
    return outcomes;
}

} // namespace hopscope::policy
