#include "widgets/player/path_change.h"

#include "widgets/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hopscope::player {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PathChange)
};

bool isAtTheSame(const flow::Step& a, const flow::Step& b)
{
    return a.where == b.where && a.hook == b.hook;
}

const flow::Candidate* find(const flow::FlowTrace& trace, const ip::Endpoint& endpoint)
{
    const auto found = std::find_if(trace.candidates.begin(), trace.candidates.end(),
                                    [&](const flow::Candidate& candidate) { return candidate.endpoint == endpoint; });
    return found == trace.candidates.end() ? nullptr : &*found;
}

} // namespace

std::size_t sameCandidate(const flow::FlowTrace& before, std::size_t candidate, const flow::FlowTrace& after)
{
    if (candidate >= before.candidates.size())
        return 0;
    const flow::Candidate* same = find(after, before.candidates[candidate].endpoint);
    return same ? std::size_t(same - after.candidates.data()) : 0;
}

std::size_t sameHop(const flow::FlowTimeline& before, std::size_t hop, const flow::FlowTimeline& after)
{
    if (after.hopCount() == 0 || hop >= before.hopCount())
        return 0;
    const bool reply = hop >= before.replyBegins();
    std::optional<std::size_t> best;
    for (std::size_t other = 0; other < after.hopCount(); ++other) {
        if ((other >= after.replyBegins()) != reply || !isAtTheSame(before.steps()[hop], after.steps()[other]))
            continue;
        const auto distance = [hop](std::size_t to) { return to > hop ? to - hop : hop - to; };
        if (!best || distance(other) < distance(*best))
            best = other;
    }
    return best.value_or(std::min(hop, after.hopCount() - 1));
}

QString pathChangeText(const flow::FlowTrace& before, std::size_t candidate, const flow::FlowTrace& after)
{
    if (before.verdict != after.verdict || before.clientSees != after.clientSees)
        return wording::verdictSentence(after);
    if (candidate < before.candidates.size()) {
        const flow::Candidate& shown = before.candidates[candidate];
        const flow::Candidate* now = find(after, shown.endpoint);
        if (!now)
            return Words::tr("endpoint %1 is gone, another one is shown.").arg(QString::fromStdString(shown.endpoint.toString()));
        if (before.candidates.size() != after.candidates.size())
            return Words::tr("%n endpoint(s) now, %1 before.", nullptr, int(after.candidates.size())).arg(before.candidates.size());
        if (now->forward != shown.forward || now->reply != shown.reply)
            return Words::tr("the way to this endpoint is another.");
        if (now->result != shown.result || now->policy != shown.policy)
            return wording::verdictSentence(after);
    }
    if (before.candidates != after.candidates)
        return Words::tr("the choice of endpoints is another.");
    if (before.attempt != after.attempt)
        return Words::tr("the packet ends elsewhere.");
    return {};
}

} // namespace hopscope::player
