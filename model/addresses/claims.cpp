#include "model/addresses/answer_parts.h"

#include <algorithm>

namespace hopscope::addresses {

namespace {

using facts::Basis;

Claim claimOf(const AddressIndex& index, const Holder& holder)
{
    Claim claim;
    claim.holder = holder.kind;
    claim.address = holder.address;
    claim.objectKind = objectKindOf(holder);
    claim.object = holder.owner->key();
    claim.since = holder.owner->creationTimestamp;
    claim.evidence = evidenceOf(holder);
    if (*claim.objectKind == kube::Kind::Node || *claim.objectKind == kube::Kind::CiliumNode)
        claim.node = holder.owner->name;
    const bool ofNode = holder.kind == HolderKind::Tunnel || holder.kind == HolderKind::CiliumRouter || holder.kind == HolderKind::CiliumHealth;
    if (ofNode && *claim.objectKind == kube::Kind::Node)
        claim.basis = Basis::Reported;
    if (*claim.objectKind != kube::Kind::Pod)
        return claim;
    if (const kube::Pod* pod = index.snapshot().pods.find(claim.object)) {
        claim.node = pod->nodeName;
        claim.ready = !pod->printed.isNull() || pod->isReady();
    }
    return claim;
}


/// The same field of the same object, or of an object and its mirror, is one word.
bool saysTheSame(const Claim& a, const Claim& b)
{
    return a.kind == b.kind && a.holder == b.holder && a.address == b.address && a.object == b.object && a.node == b.node;
}

/// A slice without a Service says by itself what the Service says otherwise.
bool belongsToService(const AddressIndex& index, const Holder& holder)
{
    if (holder.kind != HolderKind::Endpoint)
        return false;
    const kube::ObjectKey service = objectKindOf(holder) == kube::Kind::Endpoints
                                        ? holder.owner->key()
                                        : kube::ObjectKey{holder.owner->namespace_, holder.owner->label("kubernetes.io/service-name")};
    return index.snapshot().services.find(service) != nullptr;
}

void addHolders(const AddressIndex& index, const ip::IpAddress& address, std::vector<Claim>& claims)
{
    index.holders().forEachIn({address, address}, [&](const Holder& holder) {
        if (belongsToService(index, holder))
            return;
        if (holder.kind == HolderKind::HostNetworkPod && !claims.empty() && claims.back().kind == ClaimKind::Held &&
            claims.back().holder == HolderKind::HostNetworkPod && claims.back().address == address) {
            ++claims.back().others;
            return;
        }
        Claim claim = claimOf(index, holder);
        const auto same = [&](const Claim& before) { return saysTheSame(before, claim); };
        if (std::none_of(claims.begin(), claims.end(), same))
            claims.push_back(std::move(claim));
    });
}

/// The Service's endpoints of the family, each address once a slice, and whether this one is ready.
void countEndpoints(const AddressIndex& index, const ip::IpAddress& address, Claim& claim)
{
    claim.ready = false;
    for (const kube::EndpointSlice* slice : index.snapshot().index().slicesOf(claim.object)) {
        for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
            if (endpoint.addresses.empty() || endpoint.addresses.front().family() != address.family())
                continue;
            ++claim.endpoints;
            if (std::find(endpoint.addresses.begin(), endpoint.addresses.end(), address) != endpoint.addresses.end())
                claim.ready = claim.ready || endpoint.ready;
        }
    }
}

void addServices(const AddressIndex& index, const ip::IpAddress& address, std::vector<Claim>& claims)
{
    for (const kube::Service* service : index.snapshot().index().servicesWithEndpoint(address)) {
        Claim claim;
        claim.kind = ClaimKind::EndpointOf;
        claim.address = address;
        claim.objectKind = kube::Kind::Service;
        claim.object = service->meta.key();
        claim.since = service->meta.creationTimestamp;
        claim.evidence = "EndpointSlice objects of Service " + claim.object.toString();
        countEndpoints(index, address, claim);
        claims.push_back(std::move(claim));
    }
}

void addStandard(const AddressIndex& index, const ip::IpAddress& address, std::vector<Claim>& claims)
{
    Claim claim;
    claim.address = address;
    claim.kind = ClaimKind::NodeLocalDns;
    const auto& nodeLocal = index.facts().nodeLocalDns;
    static const ip::IpAddress usual = *ip::IpAddress::parse("169.254.20.10");
    if (address == usual && nodeLocal.isKnown() && nodeLocal.value) {
        claim.basis = nodeLocal.basis;
        claim.evidence = nodeLocal.evidence;
        claims.push_back(claim);
    }
    claim.kind = ClaimKind::WellKnown;
    claim.wellKnown = wellKnown(address);
    if (claim.wellKnown == WellKnown::None)
        return;
    claim.basis = Basis::Derived;
    claim.evidence = standardOf(claim.wellKnown);
    claims.push_back(std::move(claim));
}

} // namespace

void addClaims(const AddressIndex& index, const ip::IpAddress& address, std::vector<Claim>& claims)
{
    addHolders(index, address, claims);
    addServices(index, address, claims);
    addStandard(index, address, claims);
}

bool isOwned(const Answer& answer)
{
    return std::any_of(answer.claims.begin(), answer.claims.end(), [](const Claim& claim) {
        return claim.kind == ClaimKind::Held && claim.holder != HolderKind::EndedPod && claim.holder != HolderKind::Endpoint &&
               claim.holder != HolderKind::FurtherInterface;
    });
}

std::string_view kindWord(const Claim& claim)
{
    switch (claim.kind) {
    case ClaimKind::Held: return toString(claim.holder);
    case ClaimKind::EndpointOf: return "endpoint-of";
    case ClaimKind::BridgeGateway: return "bridge-gateway";
    case ClaimKind::OverlayDevice: return "overlay-device";
    case ClaimKind::NodeLocalDns: return "node-local-dns";
    case ClaimKind::WellKnown: return toString(claim.wellKnown);
    case ClaimKind::ServicePort: return "service-port";
    case ClaimKind::NodePort: return "node-port";
    case ClaimKind::HostPort: return "host-port";
    case ClaimKind::ContainerPort: return "container-port";
    case ClaimKind::Listener: return "listener";
    }
    return "";
}

} // namespace hopscope::addresses
