#include "model/lesson/expression.h"

#include <algorithm>
#include <array>

namespace hopscope::lesson {

namespace {

constexpr std::array kindNames{"node", "pod", "service", "policy"};
constexpr std::array answerNames{"word", "address", "node", "pod", "number", "share", "outcome", "reason", "fields", "overlay", "assigned-by", "reach"};

struct Row
{
    std::string_view path;
    PropertyInfo info;
};

constexpr Row nodeRows[] = {
    {"", {Property::Self, AnswerKind::Node}},
    {"name", {Property::Name, AnswerKind::Node}},
    {"address", {Property::Address, AnswerKind::Address}},
    {"address.assignedBy", {Property::AddressAssignedBy, AnswerKind::AssignedBy}},
    {"address.reach", {Property::AddressReach, AnswerKind::Reach}},
    {"podRange", {Property::NodePodRange, AnswerKind::Word}},
};
constexpr Row podRows[] = {
    {"", {Property::Self, AnswerKind::Pod}},
    {"name", {Property::Name, AnswerKind::Word}},
    {"namespace", {Property::Namespace, AnswerKind::Word}},
    {"address", {Property::Address, AnswerKind::Address}},
    {"address.assignedBy", {Property::AddressAssignedBy, AnswerKind::AssignedBy}},
    {"address.reach", {Property::AddressReach, AnswerKind::Reach}},
    {"node", {Property::PodNode, AnswerKind::Node}},
    {"node.address", {Property::PodNodeAddress, AnswerKind::Address}},
    {"port", {Property::PodPort, AnswerKind::Number}},
    {"callers", {Property::PodCallers, AnswerKind::Pod, true}},
    {"callers.count", {Property::PodCallersCount, AnswerKind::Number, true}},
};
constexpr Row serviceRows[] = {
    {"", {Property::Self, AnswerKind::Word}},
    {"name", {Property::Name, AnswerKind::Word}},
    {"namespace", {Property::Namespace, AnswerKind::Word}},
    {"clusterIp", {Property::ClusterIp, AnswerKind::Address}},
    {"clusterIp6", {Property::ClusterIp6, AnswerKind::Address}},
    {"clusterIp.assignedBy", {Property::ClusterIpAssignedBy, AnswerKind::AssignedBy}},
    {"clusterIp.reach", {Property::ClusterIpReach, AnswerKind::Reach}},
    {"port", {Property::Port, AnswerKind::Number}},
    {"nodePort", {Property::NodePort, AnswerKind::Number}},
    {"nodePort.assignedBy", {Property::NodePortAssignedBy, AnswerKind::AssignedBy}},
    {"nodePort.reach", {Property::NodePortReach, AnswerKind::Reach}},
    {"targetPort", {Property::TargetPort, AnswerKind::Number}},
    {"balancer", {Property::BalancerAddress, AnswerKind::Address}},
    {"externalName", {Property::ExternalName, AnswerKind::Word}},
    {"dnsName", {Property::DnsName, AnswerKind::Word}},
    {"endpoints", {Property::Endpoints, AnswerKind::Address}},
    {"endpoints.count", {Property::EndpointsCount, AnswerKind::Number}},
    {"endpoints.node", {Property::EndpointsNode, AnswerKind::Node}},
    {"leftOut", {Property::LeftOut, AnswerKind::Pod}},
    {"leftOut.count", {Property::LeftOutCount, AnswerKind::Number}},
};
constexpr Row policyRows[] = {
    {"", {Property::Self, AnswerKind::Word}},
    {"name", {Property::Name, AnswerKind::Word}},
    {"namespace", {Property::Namespace, AnswerKind::Word}},
    {"selected", {Property::SelectedPods, AnswerKind::Pod}},
    {"selected.count", {Property::SelectedCount, AnswerKind::Number}},
};
constexpr Row flowRows[] = {
    {"to", {Property::Dialled, AnswerKind::Address}},
    {"outcome", {Property::FlowOutcome, AnswerKind::Outcome}},
    {"reason", {Property::FlowReason, AnswerKind::Reason}},
    {"decidedOn", {Property::FlowDecidedOn, AnswerKind::Node}},
    {"share", {Property::FlowShare, AnswerKind::Share}},
    {"gate", {Property::FlowGate, AnswerKind::Share, true}},
    {"endpoints", {Property::Endpoints, AnswerKind::Address}},
    {"endpoints.count", {Property::EndpointsCount, AnswerKind::Number}},
    {"endpoints.node", {Property::EndpointsNode, AnswerKind::Node}},
    {"pods", {Property::FlowPods, AnswerKind::Pod}},
    {"podsPerClient", {Property::FlowPodsPerClient, AnswerKind::Number}},
    {"forward.source", {Property::StepSource, AnswerKind::Address, true}},
    {"forward.destination", {Property::StepDestination, AnswerKind::Address, true}},
    {"forward.node", {Property::StepNode, AnswerKind::Node, true}},
    {"reply.source", {Property::ReplySource, AnswerKind::Address, true}},
    {"reply.destination", {Property::ReplyDestination, AnswerKind::Address, true}},
    {"wire.source", {Property::WireSource, AnswerKind::Address}},
    {"wire.destination", {Property::WireDestination, AnswerKind::Address}},
    {"outer.source", {Property::OuterSource, AnswerKind::Address}},
    {"outer.destination", {Property::OuterDestination, AnswerKind::Address}},
    {"outer.overlay", {Property::OuterOverlay, AnswerKind::Overlay}},
    {"outer.bytes", {Property::OuterBytes, AnswerKind::Number}},
    {"changes", {Property::FlowChanges, AnswerKind::Fields}},
    {"reply.changes", {Property::ReplyChanges, AnswerKind::Fields}},
    {"questions", {Property::Questions, AnswerKind::Word, true}},
    {"questions.count", {Property::QuestionsCount, AnswerKind::Number}},
    {"answer", {Property::NameAnswer, AnswerKind::Word}},
};

template <std::size_t size>
std::optional<PropertyInfo> find(const Row (&rows)[size], std::string_view path)
{
    const auto* found = std::find_if(std::begin(rows), std::end(rows), [&](const Row& row) { return row.path == path; });
    return found == std::end(rows) ? std::nullopt : std::optional(found->info);
}

bool isWord(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// "forward[last]": the word and what stands in its brackets.
std::optional<std::pair<std::string_view, std::string_view>> splitSelector(std::string_view part)
{
    const std::size_t open = part.find('[');
    const std::string_view word = part.substr(0, open);
    if (!isWord(word))
        return std::nullopt;
    if (open == std::string_view::npos)
        return std::pair{word, std::string_view{}};
    const std::string_view rest = part.substr(open + 1);
    if (!rest.ends_with(']') || !isWord(rest.substr(0, rest.size() - 1)))
        return std::nullopt;
    return std::pair{word, rest.substr(0, rest.size() - 1)};
}

} // namespace

std::string_view toString(ObjectKind kind)
{
    return kindNames.at(std::size_t(kind));
}

std::string_view toString(AnswerKind kind)
{
    return answerNames.at(std::size_t(kind));
}

std::optional<AnswerKind> answerKindOf(std::string_view word)
{
    const auto found = std::find(answerNames.begin(), answerNames.end(), word);
    return found == answerNames.end() ? std::nullopt : std::optional(AnswerKind(found - answerNames.begin()));
}

std::string Expression::toString() const
{
    std::string text = root;
    if (!only.empty())
        text += '[' + only + ']';
    const std::size_t dot = path.find('.');
    if (!path.empty())
        text += '.' + path.substr(0, dot);
    if (!selector.empty())
        text += '[' + selector + ']';
    if (dot != std::string::npos)
        text += path.substr(dot);
    return text;
}

std::optional<Expression> parseExpression(std::string_view text)
{
    Expression expression;
    for (bool isRoot = true; !text.empty() || isRoot; isRoot = false) {
        const std::size_t dot = text.find('.');
        const auto part = splitSelector(text.substr(0, dot));
        if (!part || (!isRoot && !part->second.empty() && !expression.selector.empty()))
            return std::nullopt;
        if (isRoot) {
            expression.root = part->first;
            expression.only = part->second;
        } else {
            expression.path += (expression.path.empty() ? "" : ".") + std::string(part->first);
            expression.selector += part->second;
        }
        if (dot == std::string_view::npos)
            break;
        text.remove_prefix(dot + 1);
        if (text.empty())
            return std::nullopt;
    }
    return expression;
}

std::optional<PropertyInfo> propertyOf(ObjectKind kind, std::string_view path)
{
    switch (kind) {
    case ObjectKind::Node: return find(nodeRows, path);
    case ObjectKind::Pod: return find(podRows, path);
    case ObjectKind::Service: return find(serviceRows, path);
    case ObjectKind::Policy: return find(policyRows, path);
    }
    return std::nullopt;
}

std::optional<PropertyInfo> propertyOfFlow(std::string_view path)
{
    return find(flowRows, path);
}

} // namespace hopscope::lesson
