// The stage on a page of its own, for a file.
#pragma once

#include "widgets/export/render_request.h"
#include "widgets/stage/stage_painter.h"

namespace hopscope::stagepaint {

struct StagePageRequest
{
    std::shared_ptr<const stage::Stage> stage; ///< its size is the page's at scale 1
    std::size_t step = 0;
    std::optional<stage::StageMoment> moment; ///< instead of the step standing
    exporting::Background background = exporting::Background::Light;
    paint::TextMode textMode = paint::TextMode::Outlines;
    double scale = 1;
    QString title;
    QString description;
};

/// The header strip below a picture of the map: sentence, header before and after, conntrack entry of one step. `options`: whose words
/// outlive the foot; its sizes are not read.
exporting::PageFoot headerFoot(std::shared_ptr<const flow::FlowTrace> trace, std::size_t candidate, stage::StageOptions options, std::size_t step);

exporting::Page stagePage(const StagePageRequest& request);

} // namespace hopscope::stagepaint
