#include "model/lesson/supposed.h"

#include "model/flow/what_if.h"
#include "model/lesson/object_view.h"

namespace hopscope::lesson {

namespace {

class Supposed
{
public:
    Supposed(cluster::ClusterSnapshot snapshot, const Roles& roles) : m_snapshot(std::move(snapshot)), m_roles(roles) {}

    void apply(const Change& change)
    {
        const auto role = m_roles.find(change.role);
        if (role != m_roles.end())
            apply(change, role->second.key);
    }
    cluster::ClusterSnapshot take() { return std::move(m_snapshot); }

private:
    void apply(const Change& change, const kube::ObjectKey& key)
    {
        using Field = flow::ServiceSetting::Field;
        switch (change.kind) {
        case Change::Kind::ExternalTrafficPolicy: return suppose({flow::ServiceSetting{key, Field::ExternalTrafficPolicy, change.value}});
        case Change::Kind::InternalTrafficPolicy: return suppose({flow::ServiceSetting{key, Field::InternalTrafficPolicy, change.value}});
        case Change::Kind::SessionAffinity: return suppose({flow::ServiceSetting{key, Field::SessionAffinity, change.value}});
        case Change::Kind::EndpointsGone: return suppose({flow::NodeWithoutEndpoints{key.name}});
        case Change::Kind::PolicyOff: return suppose({flow::PolicyOff{key}});
        case Change::Kind::PodsNotReady: return podsNotReady(key);
        case Change::Kind::SelectorsSwapped:
            if (const kube::NetworkPolicy* policy = m_snapshot.networkPolicies.find(key))
                m_snapshot.networkPolicies.put(withSelectorsSwapped(*policy));
        }
    }
    void podsNotReady(const kube::ObjectKey& key)
    {
        const kube::Service* service = m_snapshot.services.find(key);
        if (!service)
            return suppose({flow::PodNotReady{key}});
        std::vector<flow::Supposition> all;
        for (const UsableEndpoint& each : usableEndpoints(m_snapshot, *service))
            if (each.pod)
                all.emplace_back(flow::PodNotReady{*each.pod});
        suppose(std::move(all));
    }
    void suppose(std::vector<flow::Supposition> suppositions) { m_snapshot = flow::withWhatIf(m_snapshot, {std::move(suppositions)}); }

    cluster::ClusterSnapshot m_snapshot;
    const Roles& m_roles;
};

} // namespace

cluster::ClusterSnapshot supposed(const cluster::ClusterSnapshot& snapshot, const WhatIfPlan& plan, const Roles& roles)
{
    Supposed result(snapshot, roles);
    for (const Change& change : plan.changes)
        result.apply(change);
    return result.take();
}

} // namespace hopscope::lesson
