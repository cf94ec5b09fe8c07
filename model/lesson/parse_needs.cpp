#include "model/lesson/parse_needs.h"

#include <algorithm>

namespace hopscope::lesson {

namespace {

constexpr std::size_t mostNeeds = 32;
constexpr std::size_t mostWhatIfs = 16;

/// What stands behind a condition's key.
enum class Form : std::uint8_t
{
    Words,
    Number,
    Flag,
    Roles
};

struct ConditionRow
{
    std::string_view name;
    ConditionKey key;
    Form form;
    ObjectKind of;
    Words words = {};             ///< that may stand there
    std::vector<ObjectKind> roles = {}; ///< kinds of the roles that may
};

const std::vector<ConditionRow>& conditionRows()
{
    using enum ConditionKey;
    constexpr ObjectKind service = ObjectKind::Service;
    constexpr ObjectKind pod = ObjectKind::Pod;
    constexpr ObjectKind node = ObjectKind::Node;
    constexpr ObjectKind policy = ObjectKind::Policy;
    static const std::vector<ConditionRow> rows{
        {"type", Type, Form::Words, service, {"ClusterIP", "NodePort", "LoadBalancer", "ExternalName"}},
        {"headless", Headless, Form::Flag, service},
        {"ready", Ready, Form::Number, service},
        {"nodes", Nodes, Form::Number, service},
        {"externalTrafficPolicy", ExternalTrafficPolicy, Form::Words, service, {"Cluster", "Local"}},
        {"internalTrafficPolicy", InternalTrafficPolicy, Form::Words, service, {"Cluster", "Local"}},
        {"affinity", Affinity, Form::Flag, service},
        {"hints", Hints, Form::Flag, service},
        {"dual-stack", DualStack, Form::Flag, service},
        {"left-out", LeftOut, Form::Number, service},
        {"load-balancer", LoadBalancer, Form::Flag, service},
        {"backs", Backs, Form::Roles, service, {}, {pod}},
        {"same-namespace", SameNamespace, Form::Roles, service, {}, {pod, service, policy}},
        {"not", Not, Form::Roles, service, {}, {service}},
        {"ready", Ready, Form::Flag, pod},
        {"on", On, Form::Roles, pod, {}, {pod, node}},
        {"not-on", NotOn, Form::Roles, pod, {}, {pod, node}},
        {"behind", Behind, Form::Roles, pod, {}, {service}},
        {"not-behind", NotBehind, Form::Roles, pod, {}, {service}},
        {"selected-by", SelectedBy, Form::Roles, pod, {}, {policy}},
        {"listens", Listens, Form::Flag, pod},
        {"cluster-dns", ClusterDns, Form::Flag, pod},
        {"same-namespace", SameNamespace, Form::Roles, pod, {}, {pod, service, policy}},
        {"not", Not, Form::Roles, pod, {}, {pod}},
        {"endpoint-of", EndpointOf, Form::Roles, node, {}, {service}},
        {"no-endpoint-of", NoEndpointOf, Form::Roles, node, {}, {service}},
        {"control-plane", ControlPlane, Form::Flag, node},
        {"not", Not, Form::Roles, node, {}, {node}},
        {"direction", Direction, Form::Words, policy, {"ingress", "egress"}},
        {"selectors", Selectors, Form::Words, policy, {"joined", "separate"}},
        {"not", Not, Form::Roles, policy, {}, {policy}},
    };
    return rows;
}

std::string keysOf(ObjectKind kind)
{
    std::string keys = "kind, optional";
    for (const ConditionRow& row : conditionRows())
        if (row.of == kind)
            keys += ", " + std::string(row.name);
    return keys;
}

class NeedParser
{
public:
    NeedParser(LessonReader& reader, LessonNames& names) : m_reader(reader), m_names(names) {}

    /// Nothing where its kind cannot be read.
    std::optional<Need> need(const std::string& role, const YAML::Node& node)
    {
        Need need;
        need.role = role;
        if (!node.IsMap()) {
            m_reader.fault(FaultKind::WrongForm, node, {role, "map"});
            return std::nullopt;
        }
        const std::string kind = m_reader.oneOf(node, "kind", {"node", "pod", "service", "policy"});
        if (kind.empty())
            return std::nullopt;
        need.kind = kind == "node" ? ObjectKind::Node : kind == "service" ? ObjectKind::Service : kind == "policy" ? ObjectKind::Policy : ObjectKind::Pod;
        if (node["optional"].IsDefined())
            need.optional = m_reader.flagOf(node["optional"], "optional").value_or(false);
        for (const auto& entry : node)
            if (entry.first.IsScalar())
                condition(entry.first, entry.second, need);
        std::stable_partition(need.conditions.begin(), need.conditions.end(), [](const Condition& each) { return !namesRoles(each.key); });
        return need;
    }

private:
    void condition(const YAML::Node& name, const YAML::Node& value, Need& need)
    {
        const std::string& key = name.Scalar();
        if (key == "kind" || key == "optional")
            return;
        const auto& rows = conditionRows();
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const ConditionRow& each) { return each.of == need.kind && each.name == key; });
        if (row == rows.end()) {
            m_reader.fault(FaultKind::UnknownKey, name, {key, keysOf(need.kind)});
            return;
        }
        Condition condition{row->key, {}, 0, true};
        switch (row->form) {
        case Form::Number: condition.number = m_reader.numberOf(value, key).value_or(0); break;
        case Form::Flag: condition.flag = m_reader.flagOf(value, key).value_or(true); break;
        case Form::Words:
        case Form::Roles: readWords(*row, value, condition); break;
        }
        need.conditions.push_back(std::move(condition));
    }

    void readWords(const ConditionRow& row, const YAML::Node& value, Condition& condition)
    {
        for (const std::string& word : m_reader.wordsOf(value, std::string(row.name))) {
            const bool known = row.form == Form::Words ? m_reader.isOneOf(word, value, row.words) : m_names.needsRole(word, row.roles, value);
            if (known)
                condition.words.push_back(word);
        }
    }

    LessonReader& m_reader;
    LessonNames& m_names;
};

struct ChangeRow
{
    std::string_view key;
    Change::Kind kind;
    ObjectKind of;
    Words words;
};

const std::vector<ChangeRow>& changeRows()
{
    using Kind = Change::Kind;
    static const std::vector<ChangeRow> rows{
        {"externalTrafficPolicy", Kind::ExternalTrafficPolicy, ObjectKind::Service, {"Cluster", "Local"}},
        {"internalTrafficPolicy", Kind::InternalTrafficPolicy, ObjectKind::Service, {"Cluster", "Local"}},
        {"sessionAffinity", Kind::SessionAffinity, ObjectKind::Service, {"None", "ClientIP"}},
        {"pods", Kind::PodsNotReady, ObjectKind::Service, {"not-ready"}},
        {"pod", Kind::PodsNotReady, ObjectKind::Pod, {"not-ready"}},
        {"endpoints", Kind::EndpointsGone, ObjectKind::Node, {"gone"}},
        {"policy", Kind::PolicyOff, ObjectKind::Policy, {"off"}},
        {"selectors", Kind::SelectorsSwapped, ObjectKind::Policy, {"swapped"}},
    };
    return rows;
}

std::optional<Change> parseChange(const YAML::Node& node, LessonReader& reader, LessonNames& names)
{
    if (!reader.isMapOf(node, "what-if", {"of", "externalTrafficPolicy", "internalTrafficPolicy", "sessionAffinity", "pods", "pod", "endpoints", "policy", "selectors"}))
        return std::nullopt;
    Change change;
    change.role = reader.word(node, "of");
    for (const ChangeRow& row : changeRows()) {
        if (!node[std::string(row.key)].IsDefined())
            continue;
        change.kind = row.kind;
        change.value = reader.oneOf(node, std::string(row.key), row.words);
        return names.needsRole(change.role, {row.of}, node["of"].IsDefined() ? node["of"] : node) ? std::optional(change) : std::nullopt;
    }
    reader.fault(FaultKind::MissingKey, node, {"externalTrafficPolicy, ..."});
    return std::nullopt;
}

} // namespace

bool namesRoles(ConditionKey key)
{
    const auto& rows = conditionRows();
    return std::any_of(rows.begin(), rows.end(), [&](const ConditionRow& row) { return row.key == key && row.form == Form::Roles; });
}

std::vector<Need> parseNeeds(const YAML::Node& node, LessonReader& reader, LessonNames& names)
{
    std::vector<Need> needs;
    if (!node.IsMap()) {
        reader.fault(FaultKind::WrongForm, node, {"needs", "map"});
        return needs;
    }
    NeedParser parser(reader, names);
    if (!reader.isAtMost(mostNeeds, node, "needs"))
        return needs;
    for (const auto& entry : node) {
        const std::string role = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
        std::optional<Need> need = parser.need(role, entry.second);
        if (!need) {
            names.declareBrokenRole(role, entry.first);
            continue;
        }
        names.declareRole(role, need->kind, entry.first);
        needs.push_back(*std::move(need));
    }
    return needs;
}

std::vector<WhatIfPlan> parseWhatIfs(const YAML::Node& node, LessonReader& reader, LessonNames& names)
{
    std::vector<WhatIfPlan> plans;
    if (!node.IsMap()) {
        reader.fault(FaultKind::WrongForm, node, {"what-if", "map"});
        return plans;
    }
    if (!reader.isAtMost(mostWhatIfs, node, "what-if"))
        return plans;
    for (const auto& entry : node) {
        WhatIfPlan plan;
        plan.name = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
        names.declareWhatIf(plan.name, entry.first);
        if (!entry.second.IsSequence())
            reader.fault(FaultKind::WrongForm, entry.second, {plan.name, "list"});
        else
            for (const YAML::Node& each : entry.second)
                if (auto change = parseChange(each, reader, names))
                    plan.changes.push_back(*std::move(change));
        plans.push_back(std::move(plan));
    }
    return plans;
}

} // namespace hopscope::lesson
