// A small path into a cluster and its traces: "way[remote].forward[last].source", "service.clusterIp", "way.endpoints.count".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopscope::lesson {

enum class ObjectKind : std::uint8_t
{
    Node,
    Pod,
    Service,
    Policy
};
std::string_view toString(ObjectKind kind); ///< "node", "pod", "service", "policy"

/// What sort of thing an answer is; it decides how it is said, and which other answers are near.
enum class AnswerKind : std::uint8_t
{
    Word,       ///< a name or text as it stands
    Address,    ///< an address, with its port where that is known
    Node,
    Pod,
    Number,
    Share,      ///< an exact fraction
    Outcome,    ///< what the client sees: connected, refused, timeout, name-not-found
    Reason,     ///< at which step a packet ends: flow::Reason
    Fields,     ///< which fields of the header change: none, source, destination, both
    Overlay,    ///< facts::Overlay
    AssignedBy, ///< facts::AssignedBy
    Reach       ///< facts::ReachableFrom
};
std::string_view toString(AnswerKind kind); ///< "word", "address", ...
std::optional<AnswerKind> answerKindOf(std::string_view word);

/// What a path ends at. Each belongs to a flow or to one kind of object.
enum class Property : std::uint8_t
{
    // Of several kinds of objects.
    Self, Name, Namespace, Address, AddressAssignedBy, AddressReach, Endpoints, EndpointsCount, EndpointsNode,
    // Of one.
    NodePodRange, PodNode, PodNodeAddress, PodPort, PodCallers, PodCallersCount, ClusterIp, ClusterIp6, ClusterIpAssignedBy, ClusterIpReach, Port,
    NodePort, NodePortAssignedBy, NodePortReach, TargetPort, BalancerAddress, ExternalName, DnsName, LeftOut, LeftOutCount,
    SelectedPods, SelectedCount,
    // Of a flow.
    Dialled, FlowOutcome, FlowReason, FlowDecidedOn, FlowShare, FlowGate, FlowPods, FlowPodsPerClient, StepSource, StepDestination, StepNode, ReplySource,
    ReplyDestination, WireSource, WireDestination, OuterSource, OuterDestination, OuterOverlay, OuterBytes, FlowChanges,
    ReplyChanges, Questions, QuestionsCount, NameAnswer
};

struct Expression
{
    std::string root;     ///< a role or a flow
    std::string only;     ///< of a flow: which of its endpoints, "remote", "local", "own", "others"; empty: all
    std::string path;     ///< "forward.source"
    std::string selector; ///< which step or gate, "first", "last", "2"; a what-if's name; empty: none

    bool operator==(const Expression&) const = default;
    std::string toString() const;
};

/// Reads the form above. Nothing where the text has another.
std::optional<Expression> parseExpression(std::string_view text);

struct PropertyInfo
{
    Property property = Property::Self;
    AnswerKind answer = AnswerKind::Word;
    bool takesSelector = false;
};

/// What the path means at an object of the kind, or at a flow; nothing where it has no meaning there.
std::optional<PropertyInfo> propertyOf(ObjectKind kind, std::string_view path);
std::optional<PropertyInfo> propertyOfFlow(std::string_view path);

} // namespace hopscope::lesson
