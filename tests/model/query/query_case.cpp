#include "tests/model/query/query_case.h"

#include "model/query/fields.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/kube_objects.h"

#include <QStringList>

namespace hopscope::support {

namespace {

using State = kube::ContainerStatus::State;

const char* const drawing = "node n1 192.168.0.11 pods=10.244.1.0/24 zone=a\n"
                            "node n2 192.168.0.12 pods=10.244.2.0/24 zone=b external=198.51.100.2\n"
                            "pod web-1 n1 10.244.1.5 fd00::1:5 ports=http:8080 label=app:web label=pod-template-hash:5d9\n"
                            "pod web-2 n2 10.244.2.5 fd00::2:5 ports=http:8080 label=app:web label=pod-template-hash:5d9\n"
                            "pod db n2 10.244.2.6 ports=sql:5432 label=app:db label=tier:Back\n"
                            "pod done n1 10.244.1.5 phase=Succeeded\n"
                            "hostpod shop/agent n1 ports=9100 label=app:agent\n"
                            "service web 10.96.0.20:80 nodeport=30080 -> web-1:8080, web-2:8080 ready=no\n"
                            "service db None:5432 -> db:5432 ready=no\n"
                            "service shop/public 10.96.0.30:443 vip=203.0.113.7 nodeport=30443 externalip=198.51.100.9\n"
                            "service shop/elsewhere None:80 type=ExternalName externalname=web.example.com\n"
                            "namespace shop label=team:a\n"
                            "range 10.96.0.0/12\n";

void setCondition(SharedList<kube::Condition>& conditions, const char* status)
{
    conditions.push_back({"Ready", status, ""});
}

kube::Node finished(kube::Node node)
{
    const bool isFirst = node.meta.name == "n1";
    if (isFirst)
        node.meta.labels["node-role.kubernetes.io/control-plane"] = "";
    node.unschedulable = !isFirst;
    setCondition(node.conditions, isFirst ? "True" : "Unknown");
    return node;
}

void setContainer(kube::Pod& pod, State state, const char* reason, bool ready, int restarts)
{
    kube::ContainerStatus status;
    status.name = "main";
    status.state = state;
    status.reason = reason;
    status.ready = ready;
    status.restartCount = restarts;
    pod.containerStatuses.push_back(status);
    setCondition(pod.conditions, ready ? "True" : "False");
}

kube::Pod finished(kube::Pod pod)
{
    const std::string& name = pod.meta.name;
    pod.containers.edit().front().image = "registry.example/" + name.substr(0, 3) + ":1.27";
    if (name.starts_with("web"))
        pod.meta.ownerReferences.push_back({"ReplicaSet", "web-5d9", true});
    else if (name == "db")
        pod.meta.ownerReferences = {{"Database", "main", false}, {"StatefulSet", "db", true}};
    else if (name == "done")
        pod.meta.ownerReferences.push_back({"Job", "backup", true});
    else
        pod.meta.ownerReferences.push_back({"DaemonSet", "agent", true});
    if (name == "db")
        setContainer(pod, State::Waiting, "CrashLoopBackOff", false, 7);
    else if (name == "done")
        setContainer(pod, State::Terminated, "Completed", false, 0);
    else
        setContainer(pod, State::Running, "", name != "web-2", name == "web-1" ? 2 : 0);
    return pod;
}

kube::Service finished(kube::Service service)
{
    if (service.isExternalName())
        return service;
    service.selector = {{"app", service.meta.name == "public" ? "agent" : service.meta.name}};
    service.ports.front().targetPort = service.meta.name == "web" ? "http" : "5432";
    return service;
}

kube::Pod waitingPod()
{
    kube::Pod pod;
    pod.meta.namespace_ = "default";
    pod.meta.name = "waiting";
    pod.phase = "Pending";
    pod.containers.push_back({"main", "registry.example/big:2", {}, {}, {}, false});
    setCondition(pod.conditions, "False");
    return pod;
}

kube::NetworkPolicy policy(const std::string& name, const std::string& app)
{
    kube::NetworkPolicy result;
    result.meta.namespace_ = "default";
    result.meta.name = name;
    result.podSelector.matchLabels["app"] = app;
    return result;
}

/// The objects of one table that the query answers so.
template <class T>
void addAnswered(QStringList& names, const cluster::ClusterSnapshot& snapshot, const query::QueryMatcher& matcher, query::Answer answer)
{
    for (const T& object : cluster::tableOf<T>(snapshot)) {
        if (matcher.evaluate(object) != answer)
            continue;
        const std::string key = object.meta.namespace_ == "default" ? object.meta.name : object.meta.key().toString();
        names << QString::fromStdString(query::kindWord(kube::kindOf(kube::Object(object))) + " " + key);
    }
}

QString answered(const cluster::SnapshotPointer& snapshot, const std::string& text, query::Answer answer)
{
    const query::ParsedQuery query = query::parseQuery(text);
    if (!query)
        return QStringLiteral("wrong at %1").arg(query.error().offset);
    const query::QueryMatcher matcher(*query, snapshot);
    QStringList names;
    addAnswered<kube::Node>(names, *snapshot, matcher, answer);
    addAnswered<kube::Pod>(names, *snapshot, matcher, answer);
    addAnswered<kube::Service>(names, *snapshot, matcher, answer);
    addAnswered<kube::Namespace>(names, *snapshot, matcher, answer);
    addAnswered<kube::NetworkPolicy>(names, *snapshot, matcher, answer);
    addAnswered<kube::EndpointSlice>(names, *snapshot, matcher, answer);
    addAnswered<kube::Endpoints>(names, *snapshot, matcher, answer);
    addAnswered<kube::Ingress>(names, *snapshot, matcher, answer);
    addAnswered<kube::ConfigMap>(names, *snapshot, matcher, answer);
    addAnswered<kube::DaemonSet>(names, *snapshot, matcher, answer);
    addAnswered<kube::ServiceCidr>(names, *snapshot, matcher, answer);
    addAnswered<kube::IpPool>(names, *snapshot, matcher, answer);
    addAnswered<kube::BlockAffinity>(names, *snapshot, matcher, answer);
    addAnswered<kube::CiliumNode>(names, *snapshot, matcher, answer);
    const auto addTable = [&]<class T>(kube::Kind, const cluster::ObjectTable<T>&) { addAnswered<T>(names, *snapshot, matcher, answer); };
    cluster::eachTableOf<kube::TieredPolicy>(*snapshot, addTable);
    cluster::eachTableOf<kube::PluginPolicy>(*snapshot, addTable);
    return names.isEmpty() ? QStringLiteral("nothing") : names.join(QStringLiteral(", "));
}

} // namespace

cluster::SnapshotPointer queriedCluster()
{
    const auto drawn = drawCluster(drawing);
    std::vector<kube::Object> objects{waitingPod(), policy("db-only", "db"), policy("web-only", "web")};
    for (const kube::Node& node : drawn->nodes)
        objects.push_back(finished(node));
    for (const kube::Pod& pod : drawn->pods)
        objects.push_back(finished(pod));
    for (const kube::Service& service : drawn->services)
        objects.push_back(finished(service));
    return readWhole(with(drawn, std::move(objects)));
}

cluster::SnapshotPointer readWhole(const cluster::SnapshotPointer& snapshot)
{
    std::vector<cluster::ClusterChange> changes;
    for (const kube::Kind kind : kube::allKinds())
        changes.push_back(cluster::CoverageChanged{kind, cluster::Coverage::Complete});
    return cluster::apply(snapshot, std::move(changes));
}

cluster::SnapshotPointer covered(const cluster::SnapshotPointer& snapshot, kube::Kind kind, cluster::Coverage coverage,
                                 std::vector<std::string> onlyNamespaces)
{
    return cluster::apply(snapshot, {cluster::CoverageChanged{kind, coverage, std::move(onlyNamespaces)}});
}

QString found(const cluster::SnapshotPointer& snapshot, const std::string& text)
{
    return answered(snapshot, text, query::Answer::Yes);
}

QString unknown(const cluster::SnapshotPointer& snapshot, const std::string& text)
{
    return answered(snapshot, text, query::Answer::Unknown);
}

query::Query parsed(const std::string& text)
{
    const query::ParsedQuery query = query::parseQuery(text);
    if (!query)
        qFatal("the query is wrong: \"%s\"", text.c_str());
    return *query;
}

} // namespace hopscope::support
