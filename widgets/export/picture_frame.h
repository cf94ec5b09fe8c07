// How a picture stands on its page.
#pragma once

#include "widgets/export/render_request.h"
#include "widgets/paint/legend_painter.h"

#include <QTransform>

namespace hopscope::exporting {

/// Page size, and where the map stands on it: as large as fits, its proportions kept, in the middle.
struct PictureFrame
{
    QSizeF page;
    QTransform transform; ///< from map coordinates to the page
    QRectF exposed;       ///< of the map
    double pixelsPerUnit = 1; ///< as the picture is looked at: a scale makes pixels finer, not texts larger
    std::optional<paint::LegendPainter> legend; ///< below the map, in page coordinates
    QPointF legendCorner;
    double footHeight = 0;    ///< below the map, in page coordinates
    double footScale = 1;     ///< what it is painted with, so that it is as high
    double headingHeight = 0; ///< above the map, in page coordinates; 0: nothing stands there

    explicit PictureFrame(const RenderRequest& request);
};

/// The colours that go with a background.
paint::ThemeKind themeOf(Background background);
/// The request's picture with the theme and text mode that its background and text ask for.
paint::MapPicture themedPicture(const RenderRequest& request);
/// Fills the page and paints the map; the painter is in page coordinates.
void paintPage(QPainter& painter, const RenderRequest& request, const PictureFrame& frame);

} // namespace hopscope::exporting
