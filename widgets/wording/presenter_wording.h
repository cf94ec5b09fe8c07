// What somebody says who presents a path: what happens at a step, and what to point at.
#pragma once

#include "model/stage/stage_story.h"

#include <QString>

namespace hopscope::wording {

/// "worker-node2; the destination: :30007 becomes 172.16.180.193:80; the gates; the conntrack entry, which is made". As the stage shows it.
QString pointedAt(const stage::StageStory& story, const stage::StoryStep& step);
/// The sentence of the step, and what to point at.
QString presenterNotes(const stage::StageStory& story, const stage::StoryStep& step);

} // namespace hopscope::wording
