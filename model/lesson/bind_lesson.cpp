#include "model/lesson/bind_lesson.h"

#include "model/flow/find_flow.h"
#include "model/lesson/flow_values.h"
#include "model/lesson/need_match.h"
#include "model/lesson/posed_question.h"
#include "model/lesson/supposed.h"
#include "model/lesson/values.h"

#include <algorithm>

namespace hopscope::lesson {

namespace {

constexpr std::size_t mostChecks = 3'000'000;
constexpr std::size_t mostFlows = 600;
constexpr std::size_t mostAnswered = 12; ///< sets of objects whose questions are tried: an answer may ask for every pod

/// The names that a template or a what-if speaks of.
std::vector<std::string> rootsOf(const Template& text)
{
    std::vector<std::string> roots;
    for (const Template::Piece& piece : text.pieces)
        if (const auto* expression = std::get_if<Expression>(&piece))
            roots.push_back(expression->root);
    return roots;
}

std::vector<std::string> rolesOf(const Lesson& lesson, const FlowPlan& plan)
{
    std::vector<std::string> roles = rootsOf(plan.from);
    const std::vector<std::string> to = rootsOf(plan.to);
    roles.insert(roles.end(), to.begin(), to.end());
    if (const WhatIfPlan* whatIf = lesson.whatIf(plan.whatIf))
        for (const Change& change : whatIf->changes)
            roles.push_back(change.role);
    return roles;
}

class Binder
{
public:
    Binder(std::shared_ptr<const Lesson> lesson, WorldPointer world, std::uint32_t seed)
        : m_lesson(*lesson), m_endpoints(*world->snapshot), m_seed(seed)
    {
        m_bound.lesson = std::move(lesson);
        m_bound.worlds[{}] = std::move(world);
    }

    std::variant<BoundLesson, Unmet> bind()
    {
        if (hasCandidates() && bindFrom(0))
            return std::move(m_bound);
        if (isGivenUp())
            m_unmet.reason = Unmet::Reason::TooLarge;
        return m_unmet;
    }

private:
    const cluster::ClusterSnapshot& snapshot() const { return *m_bound.world().snapshot; }

    /// What meets all that can be asked of each need by itself, before any combination is tried.
    bool hasCandidates()
    {
        for (std::size_t i = 0; i < m_lesson.needs.size(); ++i) {
            const Need& need = m_lesson.needs[i];
            auto keys = candidatesOf(snapshot(), need);
            if (keys.empty())
                fail(i, unmetBy(need, need.conditions.size()), 0);
            const auto alone = std::find_if(need.conditions.begin(), need.conditions.end(), [](const Condition& each) { return namesRoles(each.key); });
            std::erase_if(keys, [&](const kube::ObjectKey& key) { return !meetsAll(i, {need.kind, key}, 0, std::size_t(alone - need.conditions.begin())); });
            turn(keys, i);
            m_candidates.push_back(std::move(keys));
            if (m_candidates.back().empty() && !need.optional)
                return false;
            m_isFirst = true;
        }
        return true;
    }

    /// Begins elsewhere among the user's own objects.
    void turn(std::vector<kube::ObjectKey>& keys, std::size_t need) const
    {
        const auto own = std::find_if(keys.begin(), keys.end(), [](const kube::ObjectKey& key) { return isSystemNamespace(key.namespace_); });
        const auto count = std::uint64_t(own - keys.begin());
        if (m_seed == 0 || count == 0)
            return;
        // Knuth's multiplicative hash: neighbouring seeds and needs begin far apart.
        const std::uint64_t start = ((m_seed + 31 * need) * 2654435761ULL >> 7) % count;
        std::rotate(keys.begin(), keys.begin() + std::ptrdiff_t(start), own);
    }

    Unmet unmetBy(const Need& need, std::size_t condition) const
    {
        const bool isUnread = condition < need.conditions.size() && asksForUnreadEndpoints(snapshot(), need.conditions[condition]);
        const auto reason = !isRead(need.kind) ? Unmet::Reason::NotRead : isUnread ? Unmet::Reason::EndpointsUnread : Unmet::Reason::NoObject;
        return {reason, need.role, need.kind, condition, {}};
    }

    bool isGivenUp() const { return m_checks > mostChecks || m_traced > mostFlows || m_answered > mostAnswered; }

    bool bindFrom(std::size_t index)
    {
        if (!traceFlowsOf(index))
            return false;
        if (index == m_lesson.needs.size())
            return hasAnswers();
        const Need& need = m_lesson.needs[index];
        const auto alone = std::find_if(need.conditions.begin(), need.conditions.end(), [](const Condition& each) { return namesRoles(each.key); });
        for (const kube::ObjectKey& key : m_candidates[index]) {
            m_checks += need.conditions.size();
            if (isGivenUp())
                return false;
            const BoundObject object{need.kind, key};
            if (!meetsAll(index, object, std::size_t(alone - need.conditions.begin()), need.conditions.size()))
                continue;
            m_bound.roles[need.role] = object;
            if (bindFrom(index + 1))
                return true;
            forget(index);
        }
        return need.optional && bindFrom(index + 1);
    }

    /// The conditions from `first` to before `end`.
    bool meetsAll(std::size_t index, const BoundObject& object, std::size_t first, std::size_t end)
    {
        const Need& need = m_lesson.needs[index];
        for (std::size_t i = first; i < end; ++i) {
            if (!meets(m_endpoints, object, need.conditions[i], m_bound.roles))
                return fail(index, unmetBy(need, i), i + 1);
        }
        return true;
    }

    bool isRead(ObjectKind kind) const
    {
        const auto isKnown = [&](kube::Kind each, bool empty) {
            const cluster::Coverage coverage = snapshot().coverageOf(each);
            return !empty || coverage == cluster::Coverage::Complete || coverage == cluster::Coverage::Partial || coverage == cluster::Coverage::Absent;
        };
        switch (kind) {
        case ObjectKind::Node: return isKnown(kube::Kind::Node, snapshot().nodes.empty());
        case ObjectKind::Pod: return isKnown(kube::Kind::Pod, snapshot().pods.empty());
        case ObjectKind::Service: return isKnown(kube::Kind::Service, snapshot().services.empty());
        case ObjectKind::Policy: return isKnown(kube::Kind::NetworkPolicy, snapshot().networkPolicies.empty());
        }
        return false;
    }

    /// How many of the needs a flow waits for.
    std::size_t neededBy(const FlowPlan& plan) const
    {
        std::size_t needed = 0;
        for (const std::string& role : rolesOf(m_lesson, plan))
            for (std::size_t i = 0; i < m_lesson.needs.size(); ++i)
                if (m_lesson.needs[i].role == role)
                    needed = std::max(needed, i + 1);
        for (const std::string& role : rolesOf(m_lesson, plan))
            if (const FlowPlan* earlier = m_lesson.flow(role)) // the parser lets only earlier ones through
                needed = std::max(needed, neededBy(*earlier));
        return needed;
    }

    bool isComplete(const FlowPlan& plan) const
    {
        const auto roles = rolesOf(m_lesson, plan);
        return std::all_of(roles.begin(), roles.end(), [&](const std::string& role) { return m_bound.has(role); });
    }

    /// Traces the flows whose last role was bound just now.
    bool traceFlowsOf(std::size_t bound)
    {
        for (const FlowPlan& plan : m_lesson.flows) {
            if (neededBy(plan) != bound || !isComplete(plan))
                continue;
            const Status traced = trace(plan);
            const BoundFlow* flow = traced ? m_bound.flow(plan.name) : nullptr;
            const std::string outcome = flow ? outcomeOf(flow->trace) : std::string();
            const bool isShown = plan.expect.empty() ? flow != nullptr : std::find(plan.expect.begin(), plan.expect.end(), outcome) != plan.expect.end();
            if (!isShown)
                return fail(bound, {Unmet::Reason::Flow, plan.name, ObjectKind::Pod, 0, outcome}, 1000);
        }
        return true;
    }

    Status trace(const FlowPlan& plan)
    {
        m_traced += plan.whatIf.empty() ? 1 : 10; // another world is a copy, and its network is read again
        const auto from = flow::parseSource(filledIn(m_bound, plan.from));
        if (!from)
            return from.error();
        const auto to = flow::parseTarget(filledIn(m_bound, plan.to));
        if (!to)
            return to.error();
        BoundFlow bound{{*from, *to, plan.protocol, {}}, plan.whatIf, {}};
        for (const std::string& text : plan.assume)
            if (const auto assumption = flow::parseAssumption(text))
                bound.query.assume.insert(*assumption);
        const World& world = worldOf(plan.whatIf);
        auto traced = flow::findFlow(*world.snapshot, world.facts, bound.query);
        if (!traced)
            return traced.error();
        bound.trace = *std::move(traced);
        m_bound.flows[plan.name] = std::move(bound);
        return success();
    }

    /// Made when it is asked for; its roles are bound by then.
    const World& worldOf(const std::string& name)
    {
        const WhatIfPlan* plan = m_lesson.whatIf(name);
        if (!plan)
            return m_bound.world();
        auto changed = std::make_shared<const cluster::ClusterSnapshot>(supposed(snapshot(), *plan, m_bound.roles));
        auto facts = facts::detectNetwork(*changed);
        m_bound.worlds[name] = std::make_shared<const World>(World{std::move(changed), std::move(facts)});
        return m_bound.world(name);
    }

    /// Takes back the role of a need, and the flows that were traced with it.
    void forget(std::size_t index)
    {
        m_bound.roles.erase(m_lesson.needs[index].role);
        for (const FlowPlan& plan : m_lesson.flows)
            if (neededBy(plan) > index)
                m_bound.flows.erase(plan.name);
    }

    bool hasAnswers()
    {
        ++m_answered;
        for (const WhatIfPlan& plan : m_lesson.whatIfs)
            worldOf(plan.name); // that of another attempt has other roles
        bool any = false;
        for (std::size_t i = 0; i < m_lesson.questions.size(); ++i) {
            if (!isAsked(m_bound, i))
                continue;
            const PosedQuestion posed = poseQuestion(m_bound, i);
            const bool hasWrong = std::any_of(posed.options.begin(), posed.options.end(), [](const Option& each) { return !each.isRight; });
            if (posed.right.empty() || !hasWrong)
                return fail(m_lesson.needs.size(), {Unmet::Reason::Question, m_lesson.questions[i].id, ObjectKind::Pod, 0, {}}, 2000);
            any = true;
        }
        return any || fail(m_lesson.needs.size(), {Unmet::Reason::Question, {}, ObjectKind::Pod, 0, {}}, 0);
    }

    /// Remembers the failure that came after the most others had gone well.
    bool fail(std::size_t index, const Unmet& unmet, std::size_t depth)
    {
        if (m_isFirst || std::pair(index, depth) > m_failedAt) {
            m_failedAt = {index, depth};
            m_unmet = unmet;
            m_isFirst = false;
        }
        return false;
    }

    const Lesson& m_lesson;
    EndpointsOfServices m_endpoints;
    std::uint32_t m_seed;
    BoundLesson m_bound;
    std::vector<std::vector<kube::ObjectKey>> m_candidates; ///< of each need
    Unmet m_unmet;
    std::pair<std::size_t, std::size_t> m_failedAt;
    bool m_isFirst = true;
    std::size_t m_checks = 0;
    std::size_t m_traced = 0;
    std::size_t m_answered = 0;
};

} // namespace

const BoundObject* BoundLesson::role(const std::string& name) const
{
    const auto found = roles.find(name);
    return found == roles.end() ? nullptr : &found->second;
}

const BoundFlow* BoundLesson::flow(const std::string& name) const
{
    const auto found = flows.find(name);
    return found == flows.end() ? nullptr : &found->second;
}

std::variant<BoundLesson, Unmet> bindLesson(std::shared_ptr<const Lesson> lesson, WorldPointer world, std::uint32_t seed)
{
    return Binder(std::move(lesson), std::move(world), seed).bind();
}

std::variant<BoundLesson, Unmet> bindLesson(std::shared_ptr<const Lesson> lesson, cluster::SnapshotPointer snapshot, std::uint32_t seed)
{
    auto facts = facts::detectNetwork(*snapshot);
    return bindLesson(std::move(lesson), std::make_shared<const World>(World{std::move(snapshot), std::move(facts)}), seed);
}

} // namespace hopscope::lesson
