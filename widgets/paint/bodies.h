// What chips and boxes look like behind their texts, one kind at a time.
#pragma once

#include "widgets/paint/rects.h"
#include "widgets/paint/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace hopscope::paint {

struct BodyLook
{
    layout::ItemKind kind = layout::ItemKind::Pod;
    layout::ItemState state = layout::ItemState::Normal;
    bool hostNetwork = false;
    bool rolled = false;
    double thinnest = 1; ///< no outline is thinner than this: a pixel
    bool icon = true;    ///< false: too small for the kind's icon
    QRectF mark;         ///< where the state's mark stands
};

/// In map units, scaled by the painter.
void drawBody(QPainter& painter, const QRectF& rect, const BodyLook& look, const Theme& theme);

/// A card's frame with its header; `header` is empty where a Service's box is the title.
struct FrameLook
{
    QRectF header;
    QColor border;
    QColor headerColor{}; ///< else the theme's
    double width = 1.2;
    bool dashed = false;
};
void drawFrame(QPainter& painter, const QRectF& rect, const FrameLook& look, const Theme& theme);

/// The outline around what is selected.
void drawOutline(QPainter& painter, const QRectF& rect, const QColor& color, double width, double grow);

/// A polyline with rounded corners.
QPainterPath roundedWay(const QPolygonF& way, double radius);

} // namespace hopscope::paint
