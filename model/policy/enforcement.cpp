#include "model/policy/enforcement.h"

namespace hopscope::policy {

facts::Fact<Enforcement> enforcementOf(const facts::NetworkFacts& facts)
{
    const facts::Fact<bool>& enforces = facts.enforcesNetworkPolicy;
    const Enforcement known = enforces.value ? Enforcement::Enforced : Enforcement::NotEnforced;
    return {enforces.isKnown() ? known : Enforcement::Unknown, enforces.basis, enforces.evidence, enforces.needs};
}

} // namespace hopscope::policy
