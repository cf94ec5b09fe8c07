// The path of a packet in all its steps, for a file: what every format of it is made from.
#pragma once

#include "model/stage/stage_footer.h"
#include "model/stage/stage_frames.h"
#include "widgets/stage/stage_page.h"

namespace hopscope::storyboard {

struct Storyboard
{
    std::shared_ptr<const flow::FlowTrace> trace; ///< the story's
    stage::StageStory story;
    std::shared_ptr<const stage::Stage> stage;
    std::shared_ptr<const stage::StageWords> words;
    exporting::Background background = exporting::Background::Light;
    paint::TextMode textMode = paint::TextMode::Outlines;
    double scale = 1;
    QString title;       ///< of the document
    QByteArray data;     ///< of the cluster, as in exporting::Page; of HTML, too
    std::vector<std::string> footer; ///< lines below the picture; makeStoryboard() lays them out
};

/// Tells the path and lays it out. `options.words` and `options.measure` are needed.
Storyboard makeStoryboard(std::shared_ptr<const flow::FlowTrace> trace, std::size_t candidate, stage::StageOptions options, std::shared_ptr<const stage::StageWords> words,
                          std::vector<std::string> footer = {});

/// The story in sentences, a line each.
QString storyText(const Storyboard& board);

/// The footer's lines for formats that write texts of their own, and where they stand.
QString footerText(const Storyboard& board);
stage::Rect footerRect(const Storyboard& board);

/// One moment as a page.
exporting::Page pageOf(const Storyboard& board, const stage::StageMoment& moment);
exporting::Page wholePage(const Storyboard& board);
/// The whole path, then each step.
std::vector<exporting::Page> pagesOf(const Storyboard& board);

/// The smallest letters in the picture, in pixels at scale 1.
int smallestLetters(const stage::Stage& stage);

} // namespace hopscope::storyboard
