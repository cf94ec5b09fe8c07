#include "model/findings/checker.h"

#include "model/findings/dirty.h"
#include "model/findings/rules.h"

#include <algorithm>
#include <set>
#include <utility>

namespace hopscope::findings {

namespace {

struct Answer
{
    std::vector<Finding> findings;
    std::set<NotChecked> gaps;
    std::optional<TimePoint> due;
};

bool comesBefore(const Finding& a, const Finding& b)
{
    if (a.severity != b.severity)
        return a.severity > b.severity;
    const kube::ObjectReference& one = a.subject();
    const kube::ObjectReference& other = b.subject();
    return std::tie(a.rule, one.key, one.kind, a.path, a.values) < std::tie(b.rule, other.key, other.kind, b.path, b.values);
}

/// Kinds whose objects are the scope's subjects.
std::vector<kube::Kind> kindsOf(Scope scope)
{
    using kube::Kind;
    switch (scope) {
    case Scope::Service: return {Kind::Service};
    case Scope::Ingress: return {Kind::Ingress};
    case Scope::NetworkPolicy: return {Kind::NetworkPolicy};
    case Scope::Gateway: return {Kind::Gateway};
    case Scope::ListenerSet: return {Kind::ListenerSet};
    case Scope::Route: return {Kind::HttpRoute, Kind::GrpcRoute, Kind::TlsRoute, Kind::TcpRoute, Kind::UdpRoute};
    case Scope::Node: return {Kind::Node};
    case Scope::Cluster: break;
    }
    return {};
}

/// Of what was not read there are no subjects: nobody was asked, and nothing is clear.
void addUnreadScopes(const CheckedCluster& cluster, std::set<NotChecked>& gaps)
{
    for (const Rule& rule : allRules()) {
        std::vector<kube::Kind> kinds = kindsOf(rule.scope);
        if (rule.listenerSet)
            kinds.push_back(kube::Kind::ListenerSet);
        for (const kube::Kind kind : kinds) {
            if (!cluster.snapshot.isReadWhole(kind))
                gaps.insert({rule.id, Because::KindUnread, kind, {}, {}});
        }
    }
}

} // namespace

struct Checker::State
{
    cluster::SnapshotPointer snapshot;
    std::shared_ptr<const facts::NetworkFacts> facts;
    TimePoint now{};
    PodGroups pods;
    std::map<kube::ObjectKey, std::vector<WayIn>> waysIn;
    std::map<Subject, Answer> answers; ///< those that found something, left a gap, or wait
    std::set<std::pair<TimePoint, Subject>> dues; ///< of those that wait
    std::set<NotChecked> scopeGaps;
    std::size_t asked = 0;
    bool isManifest = false;
    std::size_t schedulableNodes = 0;

    CheckedCluster checked() const { return {*snapshot, *facts, pods, waysIn, now, isManifest, schedulableNodes}; }

    void askOne(const CheckedCluster& cluster, const Subject& subject)
    {
        Report report(cluster);
        ask(subject, report);
        ++asked;
        const auto old = answers.find(subject);
        if (old != answers.end() && old->second.due)
            dues.erase({*old->second.due, subject});
        if (report.due())
            dues.emplace(*report.due(), subject);
        if (!report.findings().empty() || !report.gaps().empty() || report.due())
            answers[subject] = {std::move(report.findings()), std::move(report.gaps()), report.due()};
        else if (old != answers.end())
            answers.erase(old);
    }

    void askAll()
    {
        const CheckedCluster cluster = checked();
        answers.clear();
        dues.clear();
        for (const Subject& subject : allSubjects(cluster))
            askOne(cluster, subject);
        scopeGaps.clear();
        addUnreadScopes(cluster, scopeGaps);
    }

    /// Where a path may begin anywhere, a pod of the namespace. Not kept with the answers: that pod may go, and nobody is asked again.
    void fillProofs(std::vector<Finding>& findings) const
    {
        std::map<std::string, std::string> sources;
        for (Finding& finding : findings) {
            if (!finding.proof || !finding.proof->from.empty())
                continue;
            const std::string nameSpace = finding.subject().key.namespace_.str();
            const auto [source, isNew] = sources.emplace(nameSpace, std::string());
            if (isNew)
                source->second = pathSource(checked(), nameSpace);
            const std::vector<kube::ObjectKey> notFrom = std::exchange(finding.proof->notFrom, {});
            const bool mayAsk = std::none_of(notFrom.begin(), notFrom.end(), [&](const kube::ObjectKey& pod) { return "pod/" + pod.toString() == source->second; });
            finding.proof->from = mayAsk ? source->second : pathSource(checked(), nameSpace, notFrom);
            if (!notFrom.empty() && !finding.proof->from.starts_with("pod/"))
                finding.proof.reset();
        }
    }

    void readNodes()
    {
        schedulableNodes = std::size_t(std::count_if(snapshot->nodes.begin(), snapshot->nodes.end(), takesPods));
        isManifest = findings::isManifest(*snapshot);
    }
};

Checker::Checker() : m_state(std::make_unique<State>()) {}
Checker::~Checker() = default;

void Checker::update(const cluster::SnapshotPointer& snapshot, const std::shared_ptr<const facts::NetworkFacts>& facts, TimePoint now)
{
    State& state = *m_state;
    const cluster::SnapshotPointer before = state.snapshot;
    const bool sameFacts = state.facts && (state.facts == facts || *state.facts == *facts);
    state.snapshot = snapshot;
    state.facts = facts;
    state.now = now;
    state.asked = 0;
    if (!before) {
        state.pods = PodGroups(*snapshot);
        state.waysIn = waysInto(*snapshot);
        state.readNodes();
        return state.askAll();
    }
    const Dirty dirty(*before, *snapshot, *facts, state.pods, state.schedulableNodes);
    state.schedulableNodes = dirty.schedulableNodes();
    state.isManifest = findings::isManifest(*snapshot);
    if (dirty.changesWaysIn() || dirty.isAll())
        state.waysIn = waysInto(*snapshot);
    if (dirty.isAll() || !sameFacts)
        return state.askAll();
    std::set<Subject> subjects = dirty.subjects();
    for (auto due = state.dues.begin(); due != state.dues.end() && due->first <= now; ++due)
        subjects.insert(due->second);
    const CheckedCluster cluster = state.checked();
    for (const Subject& subject : subjects)
        state.askOne(cluster, subject);
}

CheckResult Checker::result() const
{
    CheckResult result;
    std::set<NotChecked> gaps = m_state->scopeGaps;
    for (const auto& [subject, answer] : m_state->answers) {
        result.findings.insert(result.findings.end(), answer.findings.begin(), answer.findings.end());
        gaps.insert(answer.gaps.begin(), answer.gaps.end());
    }
    m_state->fillProofs(result.findings);
    std::stable_sort(result.findings.begin(), result.findings.end(), comesBefore);
    result.notChecked.assign(gaps.begin(), gaps.end());
    return result;
}

std::vector<RuleId> clearRules(const CheckResult& result)
{
    std::set<RuleId> others;
    for (const Finding& finding : result.findings)
        others.insert(finding.rule);
    for (const NotChecked& gap : result.notChecked)
        others.insert(gap.rule);
    std::vector<RuleId> clear;
    for (const Rule& rule : allRules()) {
        if (!others.contains(rule.id))
            clear.push_back(rule.id);
    }
    return clear;
}

std::optional<TimePoint> Checker::nextDue() const
{
    if (m_state->dues.empty())
        return std::nullopt;
    return m_state->dues.begin()->first;
}

std::size_t Checker::askedLast() const
{
    return m_state->asked;
}

CheckResult checkCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts, TimePoint now)
{
    Checker checker;
    checker.update(snapshot, std::make_shared<const facts::NetworkFacts>(facts), now);
    return checker.result();
}

} // namespace hopscope::findings
