#include "widgets/paint/canvas.h"

#include <QPaintEngine>

#include <cmath>

namespace hopscope::paint {

namespace {

constexpr double finenessOfVectors = 8;

} // namespace

Level levelOf(const layout::MapLayout& layout)
{
    for (std::size_t i = layout.firstCardBlock; i < layout.blocks.size(); ++i) {
        const layout::Block& block = layout.blocks[i];
        if (block.kind == layout::BlockKind::Cards && !block.cards->empty())
            return block.at(0).card->form <= layout::CardForm::Rows ? Level::Full : Level::Mark;
    }
    return Level::Full;
}

Canvas::Canvas(QPainter& painter, const MapPicture& picture) : m_fontScale(picture.fontScale)
{
    const QPaintEngine* engine = painter.paintEngine();
    m_raster = !engine || engine->type() == QPaintEngine::Raster;
    const QTransform world = painter.worldTransform();
    m_pixelsPerUnit = picture.pixelsPerUnit > 0 ? picture.pixelsPerUnit : world.m11();
    if (m_raster) {
        // What lies under the painter's own transform: a window's place in its buffer, a fine screen's factor.
        painter.save();
        painter.resetTransform();
        const QTransform base = painter.deviceTransform();
        painter.restore();
        const QTransform toDevice = world * base;
        m_scale = toDevice.m11();
        m_dx = toDevice.dx();
        m_dy = toDevice.dy();
        m_pixelTransform = base.inverted();
        m_ratio = m_scale / m_pixelsPerUnit;
    } else {
        m_ratio = finenessOfVectors;
        m_scale = m_pixelsPerUnit * m_ratio;
        m_pixelTransform = QTransform::fromScale(1 / m_scale, 1 / m_scale) * world;
    }
    m_line = std::max(1, int(std::lround(m_ratio)));
}

QRect Canvas::deviceRect(const layout::Rect& rect) const
{
    const int left = roundToInt(deviceX(rect.x));
    const int top = roundToInt(deviceY(rect.y));
    return {left, top, roundToInt(deviceX(rect.right())) - left, roundToInt(deviceY(rect.bottom())) - top};
}

} // namespace hopscope::paint
