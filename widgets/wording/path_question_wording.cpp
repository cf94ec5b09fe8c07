#include "widgets/wording/path_question_wording.h"

#include "widgets/wording/words.h"

namespace hopscope::wording {

using lesson::PathMistake;
using lesson::PathQuestion;
using Kind = PathQuestion::Kind;

QString predictionTitle(const flow::FlowTrace& trace)
{
    return Wording::tr("Predict: %1", "from where to where").arg(fromWhereToWhere(trace.query));
}

QString fromWhereToWhere(const flow::Query& query)
{
    return QStringLiteral("%1 → %2").arg(oneLine(flow::toString(query.from)), oneLine(flow::toString(query.to)));
}

QString pathQuestion(const PathQuestion& question)
{
    const QString node = oneLine(question.node);
    switch (question.kind) {
    case Kind::Destination: return node.isEmpty() ? Wording::tr("Which destination is written into the packet now?") : Wording::tr("Which destination does %1 write into the packet?").arg(node);
    case Kind::Source: return Wording::tr("Which source address does the receiver see?");
    case Kind::Wire: return Wording::tr("The packet leaves %1 for another node. Which source address does the network between them see?").arg(node);
    case Kind::Outcome: return Wording::tr("What does the client see in the end?");
    case Kind::ReplySource: return Wording::tr("Which source address does the client read on the answer?");
    }
    return {};
}

QString pathAnswerWhy(const PathQuestion& question)
{
    switch (question.kind) {
    case Kind::Destination: return Wording::tr("The node's rules write a pod's address and port, once for each connection.");
    case Kind::Source: return Wording::tr("The source is rewritten only where the answer would else miss the node that must undo the translation, or where the packet leaves the pods' network.");
    case Kind::Wire: return Wording::tr("With an overlay the network sees the outer header, from node to node. Without one it sees the packet as it is.");
    case Kind::Outcome: return Wording::tr("Now see the path to its end.");
    case Kind::ReplySource: return Wording::tr("What was called is written back. The client takes an answer from there only.");
    }
    return {};
}

QString pathMistake(PathMistake mistake)
{
    switch (mistake) {
    case PathMistake::NotTranslated: return Wording::tr("That is what was called. A rule replaces it before the packet reaches a pod.");
    case PathMistake::PortOfService: return Wording::tr("The address is a pod's, but the port is the one that was called. The rule writes the pod's own port.");
    case PathMistake::NodeOfEndpoint: return Wording::tr("That is the node on which the endpoint runs. The rule writes the pod's address.");
    case PathMistake::SourceKept: return Wording::tr("That was the source at first. A node has replaced it on the way.");
    case PathMistake::NodeAsSource: return Wording::tr("That is a node's address. No node puts itself in this place here.");
    case PathMistake::InnerHeader: return Wording::tr("That stands in the inner header. Between the nodes an outer one is around it.");
    case PathMistake::OuterHeader: return Wording::tr("There is no outer header here: the network sees the packet's own addresses.");
    case PathMistake::EndpointAnswers: return Wording::tr("So the endpoint sends it. The client would not know that address and would drop the answer.");
    case PathMistake::Outcome: return Wording::tr("The path says otherwise.");
    }
    return {};
}

} // namespace hopscope::wording
