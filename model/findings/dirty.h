// Which subjects a change touches. Private to model/findings.
#pragma once

#include "model/findings/subject.h"

#include <set>

namespace hopscope::findings {

/// What is remembered to answer that: lists of Services and policies that are asked about from afar.
class Dirty
{
public:
    /// The parts that differ between the two; `pods` is brought up to date on the way. Both snapshots live on. Everything, where
    /// so much depends on it that it is not worth telling apart: namespaces, what was read, workloads, classes, DNS.
    /// `schedulableNodes` are those of `before`.
    Dirty(const cluster::ClusterSnapshot& before, const cluster::ClusterSnapshot& now, const facts::NetworkFacts& facts, PodGroups& pods,
          std::size_t schedulableNodes);

    bool isAll() const { return m_all; }
    const std::set<Subject>& subjects() const { return m_subjects; }
    bool changesWaysIn() const { return m_waysIn; }
    std::size_t schedulableNodes() const { return m_schedulable; }

private:
    void comparePods();
    void addPod(const kube::Pod& pod, bool changesPolicies);
    void addAddress(const ip::IpAddress& address);
    void compareNodes();
    void compareServices();
    void compareSlices();
    void comparePolicies();
    void compareWaysIn();
    void compareRest();
    void addService(const kube::ObjectKey& key);
    void addServicesOf(const std::string& namespaceName);
    void addClusterRules(kube::Kind changed);
    template <class Function>
    void eachServiceOf(const std::string& namespaceName, Function function);

    const cluster::ClusterSnapshot& m_before;
    const cluster::ClusterSnapshot& m_now;
    const facts::NetworkFacts& m_facts;
    PodGroups& m_pods;
    std::set<Subject> m_subjects;
    std::size_t m_schedulable = 0;
    bool m_all = false;
    bool m_waysIn = false;
};

} // namespace hopscope::findings
