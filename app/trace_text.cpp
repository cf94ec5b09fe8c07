#include "app/trace_text.h"

#include "model/base/visible_text.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>

namespace hopscope::app {

/// The translation context of this file.
class TraceText
{
    Q_DECLARE_TR_FUNCTIONS(TraceText)
};

namespace {

QString text(std::string_view value)
{
    return QString::fromStdString(visibleText(value));
}

/// "*10.0.0.1:80" when the hop has changed it.
QString field(const flow::Peer& peer, bool changed)
{
    return (changed ? QLatin1String("*") : QLatin1String(" ")) + text(peer.toString());
}

QString outerText(const flow::Step& step)
{
    if (!step.outer)
        return {};
    return QStringLiteral("  [%1 %2 -> %3]")
        .arg(text(facts::toString(step.outer->overlay)), text(step.outer->source.toString()), text(step.outer->destination.toString()));
}

QString hopsText(const std::vector<flow::Step>& steps, std::size_t endpoints)
{
    QString lines;
    std::optional<flow::Step> before;
    int number = 0;
    for (const flow::Step& step : steps) {
        lines += QStringLiteral("  %1. %2: %3\n").arg(++number, 2).arg(wording::placeWord(step.where), wording::hookWord(step.hook));
        lines += QStringLiteral("      %1 -> %2%3\n").arg(field(step.source, step.sourceChanged), field(step.destination, step.destinationChanged), outerText(step));
        lines += QStringLiteral("      %1\n").arg(wording::stepSentence(step, before, endpoints));
        before = step;
    }
    return lines;
}

QString resultText(flow::CandidateResult result)
{
    switch (result) {
    case flow::CandidateResult::Works: return {};
    case flow::CandidateResult::BrokenAsymmetricReply: return TraceText::tr("; fails: the answer does not find its way back");
    case flow::CandidateResult::BrokenOwnSource: return TraceText::tr("; fails: the packet comes back to its own sender");
    case flow::CandidateResult::DroppedByHostFirewall: return TraceText::tr("; fails: a node's own firewall drops the packet");
    case flow::CandidateResult::DroppedMartianSource: return TraceText::tr("; fails: the endpoint's node discards the source address");
    case flow::CandidateResult::Rejected: return TraceText::tr("; fails: the rules of the endpoint's node refuse the packet");
    case flow::CandidateResult::Dropped: return TraceText::tr("; fails: the rules of the endpoint's node drop the packet");
    case flow::CandidateResult::Unknown: return TraceText::tr("; not known: the endpoints that the node's rule leads to were not read");
    }
    return {};
}

QString policyText(const flow::Candidate& candidate)
{
    if (candidate.policy == flow::PolicyOutcome::Allowed)
        return {};
    if (candidate.policy == flow::PolicyOutcome::Unknown)
        return TraceText::tr("; whether policies let it pass is not known");
    return flow::endsAtPolicy(candidate) ? TraceText::tr("; denied by a policy")
                                         : TraceText::tr("; a NetworkPolicy denies it, but is not enforced");
}

QString endpointHead(const flow::Candidate& candidate)
{
    QString head = text(candidate.endpoint.toString());
    if (candidate.pod)
        head += TraceText::tr(", pod %1").arg(text(candidate.pod->toString()));
    if (!candidate.node.empty())
        head += TraceText::tr(", on node %1").arg(text(candidate.node));
    head += TraceText::tr(", share %1").arg(text(candidate.probability.toString()));
    return head + resultText(candidate.result) + policyText(candidate);
}

QString candidatesText(const flow::FlowTrace& trace)
{
    QString lines;
    const auto count = trace.candidates.size();
    for (std::size_t i = 0; i < count; ++i) {
        const flow::Candidate& candidate = trace.candidates[i];
        lines += TraceText::tr("\nEndpoint %1 of %2: %3\n").arg(i + 1).arg(count).arg(endpointHead(candidate));
        lines += hopsText(candidate.forward, count);
        if (!candidate.reply.empty())
            lines += TraceText::tr("  Reply:\n") + hopsText(candidate.reply, count);
    }
    if (!trace.attempt.empty())
        lines += TraceText::tr("\nHow far the packet gets:\n") + hopsText(trace.attempt, count);
    return lines;
}

QString listed(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list.append(text(word));
    return list.join(QStringLiteral(", "));
}

QString nameText(const flow::NameStep& name)
{
    QString lines = TraceText::tr("Name asked: %1\n").arg(listed(name.asked));
    lines += name.answer.empty() ? TraceText::tr("Answer: none that is known here\n") : TraceText::tr("Answer: %1\n").arg(listed(name.answer));
    if (!name.lookup.empty())
        lines += TraceText::tr("The question itself, to %1 (UDP): %2\n")
                     .arg(text(name.lookup.front().to), wording::verdictSentence(name.lookup.front()));
    return lines;
}

} // namespace

QString traceText(const flow::FlowTrace& trace)
{
    QString lines = wording::verdictSentence(trace) + QLatin1Char('\n') + wording::clientSeesSentence(trace.clientSees) + QLatin1Char('\n');
    lines += QStringLiteral("%1 -> %2 (%3)\n").arg(text(trace.from), text(trace.to), text(ip::toString(trace.query.protocol)));
    if (trace.name)
        lines += nameText(*trace.name);
    lines += candidatesText(trace);
    if (!trace.why.empty())
        lines += TraceText::tr("\nWhy:\n");
    for (const flow::Why& why : trace.why)
        lines += QStringLiteral("  - %1\n").arg(wording::whySentence(why));
    if (!trace.assumptions.empty())
        lines += TraceText::tr("\nWhat this rests on:\n");
    for (const flow::Assumption& assumption : trace.assumptions)
        lines += QStringLiteral("  - %1\n").arg(wording::assumptionSentence(assumption));
    lines += TraceText::tr("\n* changed at this hop. E: the client's own port; S and S0: ports that the kernel picks when it masquerades.\n");
    return lines;
}

} // namespace hopscope::app
