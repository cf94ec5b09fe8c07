#include "model/findings/subject.h"

#include "model/findings/service_view.h"

namespace hopscope::findings {

namespace {

/// Calls `ask(rule)` for each rule of the scope that has all it needs.
template <class Ask>
void eachRule(Scope scope, const std::string& namespaceName, Report& report, Ask ask)
{
    for (const Rule& rule : allRules()) {
        if (rule.scope != scope && !(scope == Scope::ListenerSet && rule.listenerSet))
            continue;
        report.setRule(rule.id);
        if (report.hasAll(rule, namespaceName))
            ask(rule);
    }
}

template <class T>
void askRoute(const Subject& subject, Report& report)
{
    const CheckedCluster& cluster = report.cluster();
    if (const T* route = cluster::tableOf<T>(cluster.snapshot).find(subject.key))
        eachRule(Scope::Route, subject.key.namespace_, report, [&](const Rule& rule) { rule.route(cluster, subject.kind, *route, report); });
}

void askAnyRoute(const Subject& subject, Report& report)
{
    switch (subject.kind) {
    case kube::Kind::HttpRoute: return askRoute<kube::HttpRoute>(subject, report);
    case kube::Kind::GrpcRoute: return askRoute<kube::GrpcRoute>(subject, report);
    case kube::Kind::TlsRoute: return askRoute<kube::TlsRoute>(subject, report);
    case kube::Kind::TcpRoute: return askRoute<kube::TcpRoute>(subject, report);
    default: return askRoute<kube::UdpRoute>(subject, report);
    }
}

void askService(const Subject& subject, Report& report)
{
    const kube::Service* service = report.cluster().snapshot.services.find(subject.key);
    if (!service)
        return;
    const ServiceView view(report.cluster(), *service);
    eachRule(Scope::Service, subject.key.namespace_, report, [&](const Rule& rule) { rule.service(view, report); });
}

void askCluster(const Rule& rule, Report& report)
{
    report.setRule(rule.id);
    if (report.hasAll(rule, {}))
        rule.cluster(report.cluster(), report);
}

} // namespace

void ask(const Subject& subject, Report& report)
{
    const CheckedCluster& cluster = report.cluster();
    const cluster::ClusterSnapshot& snapshot = cluster.snapshot;
    const std::string& home = subject.key.namespace_;
    switch (subject.scope) {
    case Scope::Service: return askService(subject, report);
    case Scope::Route: return askAnyRoute(subject, report);
    case Scope::Cluster: return askCluster(allRules()[subject.rule], report);
    case Scope::Ingress:
        if (const kube::Ingress* ingress = snapshot.ingresses.find(subject.key))
            eachRule(subject.scope, home, report, [&](const Rule& rule) { rule.ingress(cluster, *ingress, report); });
        return;
    case Scope::NetworkPolicy:
        if (const kube::NetworkPolicy* policy = snapshot.networkPolicies.find(subject.key))
            eachRule(subject.scope, home, report, [&](const Rule& rule) { rule.policy(cluster, *policy, report); });
        return;
    case Scope::Gateway:
        if (const kube::Gateway* gateway = cluster::tableOf<kube::Gateway>(snapshot).find(subject.key))
            eachRule(subject.scope, home, report, [&](const Rule& rule) { rule.gateway(cluster, *gateway, report); });
        return;
    case Scope::ListenerSet:
        if (const kube::ListenerSet* set = cluster::tableOf<kube::ListenerSet>(snapshot).find(subject.key))
            eachRule(subject.scope, home, report, [&](const Rule& rule) { rule.listenerSet(cluster, *set, report); });
        return;
    case Scope::Node:
        if (const kube::Node* node = snapshot.nodes.find(subject.key))
            eachRule(subject.scope, {}, report, [&](const Rule& rule) { rule.node(cluster, *node, report); });
        return;
    }
}

namespace {

template <class Table>
void addAll(Scope scope, kube::Kind kind, const Table& table, std::vector<Subject>& subjects)
{
    for (const auto& object : table)
        subjects.push_back({scope, kind, object.meta.key(), 0});
}

} // namespace

std::vector<Subject> allSubjects(const CheckedCluster& cluster)
{
    using kube::Kind;
    const cluster::ClusterSnapshot& snapshot = cluster.snapshot;
    std::vector<Subject> all;
    addAll(Scope::Service, Kind::Service, snapshot.services, all);
    addAll(Scope::Ingress, Kind::Ingress, snapshot.ingresses, all);
    addAll(Scope::NetworkPolicy, Kind::NetworkPolicy, snapshot.networkPolicies, all);
    addAll(Scope::Gateway, Kind::Gateway, cluster::tableOf<kube::Gateway>(snapshot), all);
    addAll(Scope::ListenerSet, Kind::ListenerSet, cluster::tableOf<kube::ListenerSet>(snapshot), all);
    cluster::eachTableOf<kube::Route>(snapshot, [&](Kind kind, const auto& table) { addAll(Scope::Route, kind, table, all); });
    addAll(Scope::Node, Kind::Node, snapshot.nodes, all);
    for (const Rule& rule : allRules()) {
        if (rule.cluster)
            all.push_back({Scope::Cluster, Kind::Service, {}, std::size_t(rule.id)});
    }
    return all;
}

} // namespace hopscope::findings
