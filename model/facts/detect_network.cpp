#include "model/facts/detect.h"

namespace hopscope::facts {

NetworkFacts detectNetwork(const cluster::ClusterSnapshot& snapshot)
{
    const Evidence evidence(snapshot);
    NetworkFacts facts;
    facts.distribution = distributionOf(snapshot);
    detectCni(evidence, facts);
    detectCniMode(evidence, facts);
    detectPodPools(evidence, facts);
    detectEncapsulation(evidence, facts);
    detectPluginServices(evidence, facts);
    detectNodeRanges(evidence, facts);
    detectPodRanges(evidence, facts);
    detectServiceFacts(evidence, facts);
    detectProxy(evidence, facts);
    detectCalicoDataplane(evidence, facts);
    detectCilium(evidence, facts);
    detectDns(evidence, facts);
    detectNodeSubnets(evidence, facts);
    detectConflicts(evidence, facts);
    // Kernel settings: no object shows them. Installers switch br_netfilter on, and FORWARD accepts by default.
    facts.bridgeNetfilter = fact(true, Basis::Assumed, "");
    facts.forwardPolicyDrop = fact(false, Basis::Assumed, "");
    return facts;
}

} // namespace hopscope::facts
