#include "widgets/wording/stop_wording.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {

using flow::Reason;

QString stopPhrase(Reason reason)
{
    switch (reason) {
    case Reason::RejectedNoEndpoints: return Wording::tr("refused: no usable endpoint");
    case Reason::RejectedNoLocalEndpoint: return Wording::tr("refused: no endpoint on this node");
    case Reason::RejectedPortNotUsed: return Wording::tr("refused: no such port");
    case Reason::RejectedSourceRange: return Wording::tr("refused: source not allowed");
    case Reason::RefusedNoListener: return Wording::tr("refused, if nothing listens here");
    case Reason::DroppedNoLocalEndpoint: return Wording::tr("dropped: no endpoint on this node");
    case Reason::DroppedNoRoute: return Wording::tr("ends here: no way to this address");
    case Reason::DroppedSourceRange: return Wording::tr("dropped: source not allowed");
    case Reason::DroppedUnownedServiceAddress: return Wording::tr("dropped: no Service has this address");
    case Reason::DroppedByHostFirewall: return Wording::tr("dropped: FORWARD policy of the host");
    case Reason::DiscardedOwnSource: return Wording::tr("discarded: its source is the receiver itself");
    case Reason::DiscardedMartianSource: return Wording::tr("discarded: its source is the node's own");
    case Reason::DeniedByEgressPolicy: return Wording::tr("denied: policy, egress");
    case Reason::DeniedByIngressPolicy: return Wording::tr("denied: policy, ingress");
    case Reason::DroppedClusterIpFromOutside: return Wording::tr("dropped: a ClusterIP is not for outside");
    case Reason::LeavesCluster: return Wording::tr("leaves the cluster");
    default: return {};
    }
}

QString stopPhrase(const flow::FlowTimeline& timeline)
{
    return timeline.arrives() || timeline.replyBegins() == 0 ? QString() : stopPhrase(timeline.steps()[timeline.replyBegins() - 1].reason);
}

} // namespace hopscope::wording
