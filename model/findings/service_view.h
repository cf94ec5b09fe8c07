// A Service with what stands behind it, for its rules. Private to model/findings.
#pragma once

#include "model/findings/report.h"

namespace hopscope::findings {

/// An endpoint of any of its slices.
struct SeenEndpoint
{
    const kube::EndpointSlice* slice = nullptr;
    const kube::SliceEndpoint* endpoint = nullptr;

    /// The pod that it is, by targetRef; null for others.
    const kube::Pod* pod = nullptr;
};

struct ServiceView
{
    const CheckedCluster& cluster;
    const kube::Service& service;
    std::vector<const kube::EndpointSlice*> slices;
    std::vector<SeenEndpoint> endpoints; ///< each address once (dual stack: each once a family)
    std::vector<const kube::Pod*> pods;  ///< that the selector finds, finished ones left out; in order of names
    std::vector<const kube::WorkloadResource*> templates; ///< workloads whose pods the selector would find
    bool arePodsRead = false;
    bool areEndpointsRead = false;

    ServiceView(const CheckedCluster& checked, const kube::Service& of);

    kube::ObjectReference reference() const { return findings::reference(kube::Kind::Service, service.meta.key()); }
    bool hasSelector() const { return !service.selector.empty() && !service.isExternalName(); }
    bool isKubernetes() const { return service.meta.namespace_ == "default" && service.meta.name == "kubernetes"; }
    /// Endpoints that get traffic: ready ones; where none is, those that end and still serve (kube-proxy topology.go).
    std::vector<const SeenEndpoint*> used() const;
    /// Whether all that get traffic are pods, and ready.
    bool usesOnlyReadyPods() const;
    /// Ready endpoints' pods, each once, in order of keys.
    std::vector<const kube::Pod*> readyPods() const;
    /// From outside of the cluster: a NodePort, a balancer, an Ingress or a route.
    bool isReachedFromOutside() const;
    const std::vector<WayIn>& waysIn() const;
    bool areNodePortsLocal() const;

private:
    SeenEndpoint seenEndpoint(const kube::EndpointSlice& slice, const kube::SliceEndpoint& endpoint) const;
};

/// Ready, or on its way out and still serving: for a node whose others are all on their way out.
bool isUsable(const kube::SliceEndpoint& endpoint);

} // namespace hopscope::findings
