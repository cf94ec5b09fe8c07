// What a speaker reads under a slide.
#pragma once

#include "widgets/storyboard/storyboard.h"

namespace hopscope::storyboard {

/// The step in words, its header, and what the path rests on; of the whole path the story. 0 is the whole path, 1 the first step.
QStringList notesOf(const Storyboard& board, std::size_t moment);
/// One line that names the slide.
QString slideTitle(const Storyboard& board, std::size_t moment);

} // namespace hopscope::storyboard
