// Random small clusters full of NetworkPolicies, and random connections in them.
#pragma once

#include "model/policy/policy_verdict.h"

#include <random>

namespace hopscope::support {

class RandomPolicies
{
public:
    /// The same seed gives the same cluster and connections.
    explicit RandomPolicies(unsigned seed);

    const cluster::SnapshotPointer& snapshot() const { return m_snapshot; }
    policy::Connection connection();

private:
    kube::Namespace randomNamespace(int index);
    kube::Pod randomPod(int index);
    kube::NetworkPolicy randomPolicy(int index);
    kube::PolicyRule randomRule();
    kube::PolicyPeer randomPeer();
    kube::PolicyPort randomPort();
    kube::LabelSelector randomSelector();
    kube::StringMap randomLabels();
    policy::Subject randomSubject(bool v6);

    int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_random); }
    bool oneIn(int count) { return below(count) == 0; }
    std::string oneOf(std::initializer_list<const char*> words) { return words.begin()[below(int(words.size()))]; }
    template <class Make>
    auto some(int most, Make make);

    std::mt19937 m_random;
    cluster::SnapshotPointer m_snapshot;
    std::vector<kube::Pod> m_pods;
};

} // namespace hopscope::support
