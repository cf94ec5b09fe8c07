// Where rules put what they find. Private to model/findings.
#pragma once

#include "model/findings/checked_cluster.h"
#include "model/findings/rules.h"

#include <set>

namespace hopscope::findings {

/// Of one subject, or of the whole cluster.
class Report
{
public:
    explicit Report(const CheckedCluster& cluster) : m_cluster(cluster) {}

    /// A finding of the rule that is asked, at this object, to be filled in. Valid until the next one.
    Finding& add(Severity severity, kube::ObjectReference subject);
    void notChecked(Because because, std::string detail = {}, std::string namespaceName = {});
    void unread(kube::Kind kind, const std::string& namespaceName = {});
    /// Whether all of the kinds are there to be looked at; says what is missing.
    bool hasAll(const Rule& rule, const std::string& namespaceName);
    /// The answer changes by itself when an object is so old.
    void askAgainAt(TimePoint time);

    void setRule(RuleId rule) { m_rule = rule; }
    RuleId rule() const { return m_rule; }
    const CheckedCluster& cluster() const { return m_cluster; }
    std::vector<Finding>& findings() { return m_findings; }
    std::set<NotChecked>& gaps() { return m_gaps; }
    const std::optional<TimePoint>& due() const { return m_due; }

    /// Older than that, for certain; if not yet, it is asked again when it is.
    bool isOld(const kube::ObjectMeta& meta, std::chrono::milliseconds limit);
    bool isYoung(const kube::ObjectMeta& meta, std::chrono::milliseconds limit);

private:
    const CheckedCluster& m_cluster;
    RuleId m_rule = RuleId::SvcSelectorMatchesNothing;
    std::vector<Finding> m_findings;
    std::set<NotChecked> m_gaps;
    std::optional<TimePoint> m_due;
};

/// "kubectl -n shop get service web -o yaml"; `rest` is added as it is.
std::string getCommand(const kube::ObjectReference& object, std::string_view rest = " -o yaml");
/// "kubectl -n shop get pods" with the selector, and what follows.
std::string podsCommand(const std::string& namespaceName, const std::string& selector, std::string_view rest = " -o wide");
std::string sliceCommand(const kube::ObjectKey& service);
/// A word as a POSIX shell takes it.
std::string shellQuoted(const std::string& word);

/// A running pod of the pod network to try a path from, of the namespace if it has one; a node or "client" if there is none.
std::string pathSource(const CheckedCluster& cluster, const std::string& namespaceName, const std::vector<kube::ObjectKey>& butNot = {});
/// To "svc/shop/web:80" with the first port, from any pod: `from` stays empty, for which one it is changes with every pod. Nothing for
/// a Service without ports.
std::optional<Proof> serviceProof(const kube::Service& service);

} // namespace hopscope::findings
