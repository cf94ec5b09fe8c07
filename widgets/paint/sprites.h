// Small pictures that are drawn many times in one frame: each is painted once.
#pragma once

#include "widgets/paint/bodies.h"
#include "widgets/paint/canvas.h"

#include <unordered_map>

namespace hopscope::paint {

/// For one theme and one frame, on pixels.
class Sprites
{
public:
    Sprites(const Canvas& canvas, const Theme& theme) : m_canvas(canvas), m_theme(theme) {}

    /// A chip's or box's body with its corner at `corner`, in device pixels, in which the painter paints. `look.mark` is
    /// relative to that corner, in map units.
    void drawBody(QPainter& painter, const QRect& rect, const BodyLook& look);
    /// `hollow`: of a pod on its node's address.
    void drawMark(QPainter& painter, const QRect& rect, layout::ItemState state, bool hollow = false);

private:
    void paintBody(QPainter& painter, const QSize& size, const BodyLook& look) const;

    const Canvas& m_canvas;
    const Theme& m_theme;
    std::unordered_map<std::uint64_t, QImage> m_images;
};

} // namespace hopscope::paint
