// What the sentences of the stage share. Private to widgets/wording.
#pragma once

#include "widgets/wording/stage_wording.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {

inline const stage::StagePlace& placeOf(const stage::StageStory& story, const stage::StoryStep& step)
{
    return story.places[step.place];
}

/// Who acts at a step, at the beginning of a sentence: a node's name, "The client", "The pod", "The endpoint".
QString actor(const stage::StageStory& story, const stage::StoryStep& step);
/// The same in the middle of one.
QString actorWithin(const stage::StageStory& story, const stage::StoryStep& step);

inline QString sourceText(const stage::StoryStep& step)
{
    return toText(step.step.source.toString());
}

inline QString destinationText(const stage::StoryStep& step)
{
    return toText(step.step.destination.toString());
}

/// Whether the step puts an outer header around the packet, or takes one off.
inline bool wraps(const stage::StoryStep& step)
{
    return step.header.after && step.header.after->outer && !(step.header.before && step.header.before->outer);
}

inline bool unwraps(const stage::StoryStep& step)
{
    return step.header.before && step.header.before->outer && step.header.after && !step.header.after->outer;
}

/// Whether what a reply step undoes is remembered by Cilium, not by conntrack.
bool isCiliumMemory(const stage::StageStory& story, const stage::StoryStep& step);
/// The overlay of the header that comes or goes: "IP-in-IP".
QString overlayOf(const stage::StoryStep& step);
/// The step behind this one; nothing at the end.
const stage::StoryStep* nextOf(const stage::StageStory& story, const stage::StoryStep& step);
/// Whether the path has its destination translated somewhere.
bool isTranslated(const stage::StageStory& story);
QString serviceName(const stage::StageStory& story);

} // namespace hopscope::wording
