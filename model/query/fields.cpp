#include "model/query/fields.h"

#include "model/query/folded_text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hopscope::query {

static constexpr FieldDescription descriptions[] = {
    {Field::Kind, "kind", "", ValueType::Kind},
    {Field::Name, "name", "", ValueType::Text},
    {Field::Namespace, "ns", "namespace", ValueType::Text},
    {Field::Node, "node", "", ValueType::Text},
    {Field::Ip, "ip", "address", ValueType::Address},
    {Field::Range, "range", "cidr", ValueType::Range},
    {Field::Port, "port", "", ValueType::Number},
    {Field::NodePort, "nodeport", "", ValueType::Number},
    {Field::TargetPort, "targetport", "", ValueType::Text},
    {Field::Type, "type", "", ValueType::Text},
    {Field::Label, "label", "", ValueType::Text, true},
    {Field::Selector, "selector", "", ValueType::Text, true},
    {Field::Ready, "ready", "", ValueType::YesNo},
    {Field::Health, "health", "", ValueType::Text},
    {Field::Phase, "phase", "", ValueType::Text},
    {Field::Status, "status", "", ValueType::Text},
    {Field::Restarts, "restarts", "", ValueType::Number},
    {Field::Owner, "owner", "", ValueType::Text},
    {Field::OwnerKind, "ownerkind", "", ValueType::Text},
    {Field::HostNetwork, "hostnetwork", "", ValueType::YesNo},
    {Field::Zone, "zone", "", ValueType::Text},
    {Field::Role, "role", "", ValueType::Text},
    {Field::Image, "image", "", ValueType::Text},
    {Field::Service, "service", "svc", ValueType::Text},
    {Field::Policy, "policy", "networkpolicy", ValueType::Text},
    {Field::Finding, "finding", "", ValueType::Text},
};
static_assert(std::size(descriptions) == std::size_t(Field::Finding), "all but Anything");

std::span<const FieldDescription> fields()
{
    return descriptions;
}

const FieldDescription* descriptionOf(Field field)
{
    return field == Field::Anything ? nullptr : &descriptions[std::size_t(field) - 1];
}

const FieldDescription* fieldNamed(std::string_view name)
{
    const std::string wanted = folded(name);
    if (wanted.empty())
        return nullptr;
    const auto found = std::find_if(std::begin(descriptions), std::end(descriptions), [&](const FieldDescription& each) {
        return each.name == wanted || each.otherName == wanted;
    });
    return found == std::end(descriptions) ? nullptr : found;
}

namespace {

/// How many letters must change, be put in, taken out, or change places with their neighbour (optimal string alignment).
std::size_t distance(std::string_view one, std::string_view other)
{
    std::vector<std::vector<std::size_t>> costs(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
    for (std::size_t i = 0; i <= one.size(); ++i) {
        for (std::size_t j = 0; j <= other.size(); ++j) {
            if (i == 0 || j == 0) {
                costs[i][j] = i + j;
                continue;
            }
            costs[i][j] = std::min({costs[i - 1][j] + 1, costs[i][j - 1] + 1, costs[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                costs[i][j] = std::min(costs[i][j], costs[i - 2][j - 2] + 1);
        }
    }
    return costs[one.size()][other.size()];
}

constexpr std::size_t longestName = 16; ///< what is longer is no slip of a finger

} // namespace

const FieldDescription* fieldLike(std::string_view name)
{
    const std::string wanted = folded(name.substr(0, name.find(':')));
    if (wanted.size() < 2 || wanted.size() > longestName)
        return nullptr;
    const FieldDescription* best = nullptr;
    std::size_t least = 3;
    for (const FieldDescription& field : descriptions) {
        for (const std::string_view each : {field.name, field.otherName}) {
            const std::size_t allowed = each.size() < 3 ? 0 : each.size() < 7 ? 1 : 2;
            const std::size_t away = each.empty() ? longestName : distance(wanted, each);
            if (away <= allowed && away < least) {
                best = &field;
                least = away;
            }
        }
    }
    if (best || wanted.size() < 3)
        return best;
    const auto begins = [&wanted](const FieldDescription& field) { return field.name.starts_with(wanted) || field.otherName.starts_with(wanted); };
    const auto first = std::find_if(std::begin(descriptions), std::end(descriptions), begins);
    const bool alone = first != std::end(descriptions) && std::none_of(std::next(first), std::end(descriptions), begins);
    return alone ? first : nullptr;
}

std::string_view fieldName(Field field)
{
    const FieldDescription* description = descriptionOf(field);
    return description ? description->name : std::string_view();
}

std::string_view toString(Operator operator_)
{
    switch (operator_) {
    case Operator::Contains: return "~";
    case Operator::Exists: break;
    case Operator::Equal: return "=";
    case Operator::NotEqual: return "!=";
    case Operator::In: return "in";
    case Operator::Less: return "<";
    case Operator::LessOrEqual: return "<=";
    case Operator::Greater: return ">";
    case Operator::GreaterOrEqual: return ">=";
    }
    return {};
}

std::span<const Operator> operatorsOf(ValueType type)
{
    using enum Operator;
    static constexpr Operator ofTexts[] = {Equal, NotEqual, In, Contains};
    static constexpr Operator ofNumbers[] = {Equal, NotEqual, In, Less, LessOrEqual, Greater, GreaterOrEqual};
    static constexpr Operator ofKinds[] = {Equal, NotEqual, In};
    static constexpr Operator ofYesNo[] = {Equal, NotEqual};
    static constexpr Operator ofAddresses[] = {In, Equal, NotEqual, Contains};
    switch (type) {
    case ValueType::Kind: return ofKinds;
    case ValueType::Address: return ofAddresses;
    case ValueType::Number: return ofNumbers;
    case ValueType::YesNo: return ofYesNo;
    case ValueType::Text:
    case ValueType::Range: break;
    }
    return ofTexts;
}

std::optional<kube::Kind> kindFromWord(std::string_view word)
{
    // As kubectl api-resources shortens them.
    using Short = std::pair<std::string_view, kube::Kind>;
    static constexpr Short shorts[] = {
        {"ns", kube::Kind::Namespace}, {"no", kube::Kind::Node},           {"po", kube::Kind::Pod},
        {"svc", kube::Kind::Service},  {"ep", kube::Kind::Endpoints},      {"netpol", kube::Kind::NetworkPolicy},
        {"ing", kube::Kind::Ingress},  {"ingresses", kube::Kind::Ingress}, {"cm", kube::Kind::ConfigMap},
        {"ds", kube::Kind::DaemonSet}, {"anp", kube::Kind::AdminNetworkPolicy},
        {"banp", kube::Kind::BaselineAdminNetworkPolicy}, {"ccnp", kube::Kind::CiliumClusterwideNetworkPolicy}};
    const std::string wanted = folded(word);
    const auto found = std::find_if(std::begin(shorts), std::end(shorts), [&](const Short& each) { return each.first == wanted; });
    if (found != std::end(shorts))
        return found->second;
    for (const kube::Kind kind : kube::allKinds()) {
        const std::string name = kindWord(kind);
        const std::string plural = name.ends_with('y') ? name.substr(0, name.size() - 1) + "ies" : name + "s";
        if (wanted == name || wanted == plural)
            return kind;
    }
    return std::nullopt;
}

std::string kindWord(kube::Kind kind)
{
    return folded(kube::kindName(kind));
}

} // namespace hopscope::query
