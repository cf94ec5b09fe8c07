#include "widgets/wording/difference_wording.h"

#include "widgets/wording/words.h"

namespace hopscope::wording {

namespace {

QString outcomeWord(flow::ClientSees sees)
{
    switch (sees) {
    case flow::ClientSees::Connected: return Wording::tr("the connection works", "before or now");
    case flow::ClientSees::Refused: return Wording::tr("refused at once", "before or now");
    case flow::ClientSees::Timeout: return Wording::tr("a timeout", "before or now");
    case flow::ClientSees::NameNotFound: return Wording::tr("name not found", "before or now");
    case flow::ClientSees::Depends: return Wording::tr("it depends", "before or now");
    }
    return {};
}

QString overlayWord(facts::Overlay overlay)
{
    return overlay == facts::Overlay::None ? Wording::tr("no outer header", "between two nodes") : overlayName(overlay);
}

} // namespace

QString differenceSentence(const stage::StageDifference& difference)
{
    const bool sameEndpoint = difference.endpoint.isSame();
    if (!difference.clientSees.isSame())
        return Wording::tr("Before: %1; now: %2.", "how a connection ends").arg(outcomeWord(difference.clientSees.before), outcomeWord(difference.clientSees.now));
    if (sameEndpoint && !difference.source.isSame() && !difference.source.before.empty() && !difference.source.now.empty())
        return Wording::tr("The endpoint sees %2 as the client now, %1 before.").arg(toText(difference.source.before), toText(difference.source.now));
    if (sameEndpoint && !difference.overlay.isSame())
        return Wording::tr("Between the nodes: %2 now, %1 before.", "1, 2: an overlay").arg(overlayWord(difference.overlay.before), overlayWord(difference.overlay.now));
    if (!difference.endpoints.isSame())
        return Wording::tr("%n endpoint(s) to choose from now, %1 before.", nullptr, int(difference.endpoints.now)).arg(difference.endpoints.before);
    if (!sameEndpoint)
        return Wording::tr("The endpoint is %2 now, %1 before.").arg(toText(difference.endpoint.before), toText(difference.endpoint.now));
    if (difference.steps)
        return Wording::tr("The packet gets there by other steps than before.");
    return Wording::tr("Nothing changes on this path.");
}

} // namespace hopscope::wording
