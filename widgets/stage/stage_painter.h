// Paints the stage: one function for window, export, animation and lessons.
#pragma once

#include "model/stage/stage.h"
#include "widgets/paint/map_painter.h"

namespace hopscope::stagepaint {

struct StagePicture
{
    const stage::Stage* stage = nullptr;
    stage::StageMoment moment;
    const paint::Theme* theme = nullptr;
    paint::TextMode textMode = paint::TextMode::Native;
    std::function<void(const std::string& name)> onPart; ///< is told what is painted next, for formats in which things have names; may be empty
    bool ground = true; ///< fills the view; else what is below shines through
};

/// In the stage's own pixels; the caller has set the transform.
void paintStage(QPainter& painter, const StagePicture& picture);

/// Widths of the bundled fonts' letters, for computeStage().
stage::StageMeasure stageMeasure();
QFont fontOf(stage::Face face, int pixels);

} // namespace hopscope::stagepaint
