// The decisions on a packet's path as questions: each is asked before it is seen.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/flow/flow_trace.h"
#include "model/lesson/expression.h"

namespace hopscope::lesson {

/// What leads to a wrong answer.
enum class PathMistake : std::uint8_t
{
    NotTranslated,   ///< the address that was called stays
    PortOfService,   ///< the port that was called instead of the pod's
    NodeOfEndpoint,  ///< the address of the endpoint's node
    SourceKept,      ///< the source that the packet had before
    NodeAsSource,    ///< an address of a node, where nothing is masqueraded
    InnerHeader,     ///< the packet's own address, where an outer header is around it
    OuterHeader,     ///< a node's address, where no outer header is around it
    EndpointAnswers, ///< the endpoint's own address, on an answer that is translated back
    Outcome          ///< what the client sees is another
};

struct PathOption
{
    std::string value;
    bool isRight = false;
    std::optional<PathMistake> mistake;

    bool operator==(const PathOption&) const = default;
};

struct PathQuestion
{
    enum class Kind : std::uint8_t
    {
        Destination, ///< which destination the deciding node writes
        Source,      ///< which source the receiver sees
        Wire,        ///< which source the network between two nodes sees
        Outcome,     ///< what the client sees
        ReplySource  ///< which source the client reads on an answer that is translated back
    };
    Kind kind = Kind::Outcome;
    AnswerKind answer = AnswerKind::Outcome;
    std::size_t steps = 0; ///< of flow::seenPart, as long as it is not answered
    std::string node;      ///< where it is decided; empty: nowhere
    std::vector<PathOption> options; ///< in an order that says nothing about which is right

    bool operator==(const PathQuestion&) const = default;
};

std::string_view toString(PathQuestion::Kind kind); ///< "destination", "source", "wire", "outcome", "reply-source"

/// In the order of the path. Right answers are the trace's, where a choice is made those of all its endpoints; wrong ones are addresses
/// of this cluster and this packet, by kind of mistake. A decision to which nothing else comes near is not asked. Pure.
std::vector<PathQuestion> questionsOf(const cluster::ClusterSnapshot& snapshot, const flow::FlowTrace& trace, std::size_t candidate);

} // namespace hopscope::lesson
