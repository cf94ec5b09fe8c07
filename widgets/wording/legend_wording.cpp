#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {

namespace {

QString stateWord(layout::ItemState state)
{
    switch (state) {
    case layout::ItemState::Ready: return Wording::tr("Ready");
    case layout::ItemState::NotReady: return Wording::tr("Not ready");
    case layout::ItemState::Starting: return Wording::tr("Starting");
    case layout::ItemState::Failing: return Wording::tr("Failing");
    case layout::ItemState::Terminating: return Wording::tr("Terminating");
    case layout::ItemState::Completed: return Wording::tr("Completed");
    case layout::ItemState::Unknown: return Wording::tr("State unknown");
    case layout::ItemState::Normal: break;
    }
    return {};
}

QString kindWord(layout::ItemKind kind)
{
    switch (kind) {
    case layout::ItemKind::Service: return Wording::tr("Service");
    case layout::ItemKind::NetworkPolicy: return Wording::tr("NetworkPolicy");
    case layout::ItemKind::ExternalAddress: return Wording::tr("External address");
    case layout::ItemKind::NodePort: return Wording::tr("NodePort");
    case layout::ItemKind::Ingress: return Wording::tr("Ingress");
    default: return {};
    }
}

QString linkWord(layout::LinkState state)
{
    switch (state) {
    case layout::LinkState::Ready: return Wording::tr("Sends to this endpoint");
    case layout::LinkState::NotReady: return Wording::tr("Endpoint is not ready");
    case layout::LinkState::Terminating: return Wording::tr("Endpoint is terminating");
    case layout::LinkState::Allowed: return Wording::tr("Let in by a policy");
    }
    return {};
}

} // namespace

QString legendWord(const layout::LegendEntry& entry)
{
    switch (entry.kind) {
    case layout::LegendEntry::Kind::State: return stateWord(entry.state);
    case layout::LegendEntry::Kind::HostNetwork: return Wording::tr("On the node's address");
    case layout::LegendEntry::Kind::RolledUp: return Wording::tr("Several pods of one workload");
    case layout::LegendEntry::Kind::Thing: return kindWord(entry.thing);
    case layout::LegendEntry::Kind::Link: return linkWord(entry.link);
    case layout::LegendEntry::Kind::Packet: return Wording::tr("The packet, by its steps");
    case layout::LegendEntry::Kind::Answer: return Wording::tr("The answer");
    }
    return {};
}

} // namespace hopscope::wording
