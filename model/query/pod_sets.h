// The pods that stand behind Services or that NetworkPolicies select, found once for all pods. Private to model/query.
#pragma once

#include "model/query/comparison.h"
#include "model/query/key_set.h"
#include "model/query/matcher.h"

namespace hopscope::query {

/// Pods that the slices of some Services list, ready or not. By the slices, not the selector: those decide where packets go.
class ServicePods
{
public:
    ServicePods(const Comparison& comparison, const cluster::ClusterSnapshot& snapshot);
    Answer answer(const kube::Pod& pod) const;

private:
    void add(const kube::EndpointSlice& slice, const std::string& service, const Comparison& comparison);
    void addTo(KeySet& pods, const kube::EndpointSlice& slice) const;

    const cluster::ClusterSnapshot& m_snapshot;
    bool m_wantsNone;     ///< pods behind no Service as well
    bool m_wantsOnlyNone; ///< no others
    KeySet m_pods;        ///< behind the Services asked for
    KeySet m_all;         ///< behind any; only when that is asked
};

/// NetworkPolicies by one label that each asks of a pod: there may be thousands in a namespace, and few that ask the same.
class PolicyList
{
public:
    void add(const kube::NetworkPolicy& policy);
    bool anySelects(const kube::Pod& pod) const;

private:
    struct InNamespace
    {
        std::unordered_multimap<KeyView, const kube::NetworkPolicy*, KeyViewHash> byLabel; ///< by key and value
        std::vector<const kube::NetworkPolicy*> others;
    };
    std::unordered_map<std::string_view, InNamespace> m_namespaces;
};

/// Pods that some policies select. Not those on the host's network: no selector finds them with most network plugins
/// (policy/evaluate.h).
class PolicyPods
{
public:
    PolicyPods(const Comparison& comparison, const cluster::ClusterSnapshot& snapshot);
    Answer answer(const kube::Pod& pod) const;

private:
    const cluster::ClusterSnapshot& m_snapshot;
    bool m_wantsNone;     ///< pods that no policy selects as well
    bool m_wantsOnlyNone; ///< no others
    PolicyList m_policies;
    PolicyList m_all; ///< only when that is asked
};

} // namespace hopscope::query
