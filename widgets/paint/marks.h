// Small signs: states that differ in shape and colour, and what kind of thing something is.
#pragma once

#include "widgets/paint/theme.h"

#include <QPainter>

namespace hopscope::paint {

/// A state's sign inside `rect` (a square).
void drawStateMark(QPainter& painter, const QRectF& rect, layout::ItemState state, const Theme& theme);
/// The same of a pod on its node's address: a ring where it is well.
void drawHollowMark(QPainter& painter, const QRectF& rect, layout::ItemState state, const Theme& theme);
/// A sign for a client, an outside address, a Service or a node inside `rect` (a square).
void drawKindIcon(QPainter& painter, const QRectF& rect, layout::ItemKind kind, const QColor& color);
/// A cross where a packet ends.
void drawStopMark(QPainter& painter, const QPointF& center, double radius, const Theme& theme);

} // namespace hopscope::paint
