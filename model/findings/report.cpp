#include "model/findings/report.h"

#include <algorithm>

namespace hopscope::findings {

Finding& Report::add(Severity severity, kube::ObjectReference subject)
{
    Finding& finding = m_findings.emplace_back();
    finding.rule = m_rule;
    finding.severity = severity;
    finding.objects.push_back(std::move(subject));
    return finding;
}

void Report::notChecked(Because because, std::string detail, std::string namespaceName)
{
    m_gaps.insert({m_rule, because, std::nullopt, std::move(detail), std::move(namespaceName)});
}

void Report::unread(kube::Kind kind, const std::string& namespaceName)
{
    const bool anywhere = m_cluster.snapshot.onlyNamespaces[std::size_t(kind)].empty();
    // Of what others write into a cluster that runs, manifests hold nothing; the rest may stand in other files.
    const bool comesFromRunning = kind == kube::Kind::Pod || kind == kube::Kind::EndpointSlice || kind == kube::Kind::Endpoints;
    const bool noStatus = m_cluster.isManifest && comesFromRunning;
    m_gaps.insert({m_rule, noStatus ? Because::NoStatus : Because::KindUnread, kind, {}, anywhere ? std::string() : namespaceName});
}

bool Report::hasAll(const Rule& rule, const std::string& namespaceName)
{
    bool all = true;
    for (const kube::Kind kind : rule.needs) {
        const std::string& where = kube::isNamespaced(kind) ? namespaceName : std::string();
        bool isThere = m_cluster.isWhole(kind, where);
        if (kind == kube::Kind::EndpointSlice)
            isThere = !m_cluster.isManifest && m_cluster.snapshot.areEndpointsReadWhole(where);
        if (kind == kube::Kind::Pod && !where.empty())
            isThere = m_cluster.arePodsRead(where);
        if (isThere)
            continue;
        unread(kind, where);
        all = false;
    }
    return all;
}

void Report::askAgainAt(TimePoint time)
{
    if (time > m_cluster.now && (!m_due || time < *m_due))
        m_due = time;
}

bool Report::isOld(const kube::ObjectMeta& meta, std::chrono::milliseconds limit)
{
    if (meta.creationTimestamp)
        askAgainAt(*meta.creationTimestamp + limit);
    return m_cluster.isOld(meta, limit);
}

bool Report::isYoung(const kube::ObjectMeta& meta, std::chrono::milliseconds limit)
{
    if (meta.creationTimestamp)
        askAgainAt(*meta.creationTimestamp + limit);
    return m_cluster.isYoung(meta, limit);
}

std::string shellQuoted(const std::string& word)
{
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=,@";
    if (!word.empty() && word.find_first_not_of(plain) == std::string::npos)
        return word;
    std::string quoted = "'";
    for (const char c : word)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

std::string getCommand(const kube::ObjectReference& object, std::string_view rest)
{
    std::string kind = object.kind;
    std::transform(kind.begin(), kind.end(), kind.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    std::string command = "kubectl ";
    if (!object.key.namespace_.empty())
        command += "-n " + shellQuoted(object.key.namespace_) + " ";
    return command + "get " + kind + " " + shellQuoted(object.key.name) + std::string(rest);
}

std::string podsCommand(const std::string& namespaceName, const std::string& selector, std::string_view rest)
{
    std::string command = "kubectl -n " + shellQuoted(namespaceName) + " get pods";
    if (!selector.empty())
        command += " -l " + shellQuoted(selector);
    return command + std::string(rest);
}

std::string sliceCommand(const kube::ObjectKey& service)
{
    return "kubectl -n " + shellQuoted(service.namespace_) + " get endpointslices -l " +
           shellQuoted("kubernetes.io/service-name=" + service.name) + " -o yaml";
}

namespace {

bool canAsk(const kube::Pod& pod)
{
    return pod.phase == "Running" && !pod.hostNetwork && !pod.podIps.empty() && !pod.isTerminating();
}

} // namespace

std::string pathSource(const CheckedCluster& cluster, const std::string& namespaceName, const std::vector<kube::ObjectKey>& butNot)
{
    const auto mayAsk = [&](const kube::Pod& pod) { return canAsk(pod) && std::find(butNot.begin(), butNot.end(), pod.meta.key()) == butNot.end(); };
    const kube::Pod* best = nullptr;
    if (const PodGroups::Space* space = cluster.pods.spaceOf(namespaceName)) {
        for (const PodGroups::Group& group : space->groups) {
            for (const kube::Pod* pod : group.pods) {
                if (mayAsk(*pod) && (!best || pod->meta.name < best->meta.name))
                    best = pod;
            }
        }
    }
    if (best)
        return "pod/" + best->meta.key().toString();
    constexpr std::size_t most = 1000;
    std::size_t looked = 0;
    for (const kube::Pod& pod : cluster.snapshot.pods) {
        if (mayAsk(pod))
            return "pod/" + pod.meta.key().toString();
        if (++looked == most)
            break;
    }
    return cluster.snapshot.nodes.empty() ? "client" : "node/" + cluster.snapshot.nodes.begin()->meta.name;
}

std::optional<Proof> serviceProof(const kube::Service& service)
{
    if (service.ports.empty())
        return std::nullopt;
    const kube::ServicePort& port = service.ports.front();
    return Proof{{}, "svc/" + service.meta.key().toString() + ":" + std::to_string(port.port), port.protocol};
}

} // namespace hopscope::findings
