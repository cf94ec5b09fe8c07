#include "widgets/paint/canvas.h"

#include <QFontMetricsF>
#include <QPaintEngine>

#include <cmath>

namespace hopscope::paint {

namespace {

constexpr double smallestTextPixels = 11; ///< on a chip at its full level
constexpr double bodyFromPixels = 6;
constexpr double nameFromPixels = 10;
/// Up to this size a drawing shows everything: it is zoomed into. Beyond, it would take minutes to open.
constexpr std::size_t smallMap = 3'000;
constexpr double finenessOfVectors = 8;

} // namespace

Level levelOf(double pixelsPerUnit, double fontScale)
{
    const double perChip = pixelsPerUnit * fontScale;
    if (smallestTextPixels * perChip >= leastReadablePixels)
        return Level::Full;
    if (chipHeight * perChip >= nameFromPixels)
        return Level::Name;
    return chipHeight * perChip >= bodyFromPixels ? Level::Body : Level::Mark;
}

Canvas::Canvas(QPainter& painter, const MapPicture& picture) : m_fontScale(picture.fontScale)
{
    const QPaintEngine* engine = painter.paintEngine();
    m_raster = !engine || engine->type() == QPaintEngine::Raster;
    m_everything = !m_raster && picture.layout && picture.layout->itemCount <= smallMap;
    const QTransform world = painter.worldTransform();
    m_pixelsPerUnit = picture.pixelsPerUnit > 0 ? picture.pixelsPerUnit : world.m11();
    m_level = m_everything ? Level::Full : levelOf(m_pixelsPerUnit, m_fontScale);
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

const SizedFont& Canvas::font(layout::TextRole role, int pixelSize) const
{
    const auto [place, added] = m_fonts.try_emplace(pixelSize * 8 + int(role));
    SizedFont& sized = place->second;
    if (added) {
        sized.font = fontOf(role);
        sized.font.setPixelSize(pixelSize);
        const QFontMetricsF metrics(sized.font);
        sized.toMiddle = (metrics.ascent() - metrics.descent()) / 2;
    }
    return sized;
}

QRect Canvas::deviceRect(const layout::Rect& rect) const
{
    const int left = roundToInt(deviceX(rect.x));
    const int top = roundToInt(deviceY(rect.y));
    return {left, top, roundToInt(deviceX(rect.right())) - left, roundToInt(deviceY(rect.bottom())) - top};
}

} // namespace hopscope::paint
