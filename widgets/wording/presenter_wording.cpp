#include "widgets/wording/presenter_wording.h"

#include "widgets/wording/stage_parts.h"

namespace hopscope::wording {

using stage::StageStory;
using stage::StoryStep;

namespace {

QStringList pointedHeaders(const StoryStep& step)
{
    QStringList parts;
    if (step.header.sourceChanges())
        parts << Wording::tr("the source: %1 becomes %2", "what to point at").arg(toText(step.header.before->source.toString()), toText(step.header.after->source.toString()));
    if (step.header.destinationChanges())
        parts << Wording::tr("the destination: %1 becomes %2", "what to point at").arg(toText(step.header.before->destination.toString()), toText(step.header.after->destination.toString()));
    if (wraps(step))
        parts << Wording::tr("the outer header, which comes around the packet", "what to point at");
    else if (unwraps(step))
        parts << Wording::tr("the outer header, which goes", "what to point at");
    return parts;
}

} // namespace

QString pointedAt(const StageStory& story, const StoryStep& step)
{
    QStringList parts{toText(StageWording().placeName(placeOf(story, step)))};
    parts << pointedHeaders(step);
    if (step.header.destinationChanges() && !step.reply && story.gates.size() > 1)
        parts << Wording::tr("the gates, with the share of each", "what to point at");
    if (step.entry == StoryStep::Entry::Made)
        parts << Wording::tr("the conntrack entry, which is made", "what to point at");
    else if (step.entry == StoryStep::Entry::Used)
        parts << Wording::tr("the conntrack entry, which is used", "what to point at");
    if (step.ends || step.kind == StoryStep::Kind::LostReply)
        parts << Wording::tr("what the client sees, and after how long", "what to point at");
    return parts.join(QStringLiteral("; "));
}

QString presenterNotes(const StageStory& story, const StoryStep& step)
{
    return Wording::tr("%1 Point at: %2.", "1: the sentence of a step, 2: what to point at").arg(stageSentence(story, step), pointedAt(story, step));
}

} // namespace hopscope::wording
