// A lesson on paper, for a class without the program.
#pragma once

#include "model/lesson/binding.h"
#include "model/mask/mask.h"
#include "widgets/export/render_request.h"

namespace hopscope::app {

struct HandoutOptions
{
    QString cluster; ///< whose objects it speaks of; empty: that is not said
    mask::Hidden hidden; ///< in all of it
    QSize size{1600, 900};
    exporting::Background background = exporting::Background::Light;
};

/// A page for each thing that is said and each question with its options, beside the paths as far as they are seen before it is
/// answered; then the right answers with their reasons, as many to a page as have room.
std::vector<exporting::Page> handoutPages(const lesson::BoundLesson& bound, const HandoutOptions& options);

} // namespace hopscope::app
