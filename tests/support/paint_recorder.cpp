#include "tests/support/paint_recorder.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace hopscope::test {

class PaintRecorder::Engine : public QPaintEngine
{
public:
    Engine() : QPaintEngine(AllFeatures) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& changed) override
    {
        if (changed.state() & DirtyTransform)
            m_transform = changed.transform();
        if (changed.state() & DirtyPen)
            m_pen = changed.pen();
        if (changed.state() & DirtyBrush)
            m_brush = changed.brush();
        if (changed.state() & (DirtyClipEnabled | DirtyClipPath | DirtyClipRegion))
            m_clip = painter()->hasClipping() ? m_transform.mapRect(painter()->clipBoundingRect()) : QRectF();
    }

    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}

    void drawPath(const QPainterPath& path) override
    {
        if (isBox(path))
            addBox(path.boundingRect());
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        if (mode == PolylineMode || (count != 4 && count != 5))
            return;
        QPainterPath path(points[0]);
        for (int i = 1; i < count; ++i)
            path.lineTo(points[i]);
        path.closeSubpath();
        drawPath(path);
    }

    void drawRects(const QRectF* rects, int count) override
    {
        for (int i = 0; i < count; ++i)
            addBox(rects[i]);
    }

    void drawTextItem(const QPointF& baseline, const QTextItem& item) override
    {
        const QFontMetricsF metrics(item.font());
        const QRectF rect(baseline.x(), baseline.y() - metrics.capHeight(), metrics.horizontalAdvance(item.text()), metrics.capHeight());
        const QRectF seen = m_transform.mapRect(rect);
        texts.push_back({item.text(), item.font().pixelSize() * m_transform.m11(), seen,
                         !m_clip.isNull() && !m_clip.adjusted(-0.5, -0.5, 0.5, 0.5).contains(seen)});
    }

    std::vector<SeenText> texts;
    std::vector<SeenBox> boxes;

private:
    void addBox(const QRectF& rect)
    {
        const bool framed = m_pen.style() != Qt::NoPen && m_pen.color().alpha() > 0;
        const bool filled = m_brush.style() != Qt::NoBrush && m_brush.color().alpha() > 0;
        if (framed || filled)
            boxes.push_back({m_transform.mapRect(rect), framed});
    }

    /// It is closed, and most of its outline runs along the rectangle around it: no circle, arrow or line.
    static bool isBox(const QPainterPath& path)
    {
        const QRectF around = path.boundingRect();
        if (around.width() < 4 || around.height() < 4 || path.elementCount() < 4 || QPointF(path.elementAt(0)) != path.currentPosition())
            return false;
        double straight = 0;
        for (int i = 1; i < path.elementCount(); ++i) {
            const QPainterPath::Element& from = path.elementAt(i - 1);
            const QPainterPath::Element& to = path.elementAt(i);
            if (to.type != QPainterPath::LineToElement)
                continue;
            const bool level = std::abs(from.y - to.y) < 0.01 && (std::abs(to.y - around.top()) < 0.6 || std::abs(to.y - around.bottom()) < 0.6);
            const bool upright = std::abs(from.x - to.x) < 0.01 && (std::abs(to.x - around.left()) < 0.6 || std::abs(to.x - around.right()) < 0.6);
            if (level || upright)
                straight += std::abs(from.x - to.x) + std::abs(from.y - to.y);
        }
        return straight > (around.width() + around.height()) * 2 * 0.4;
    }

    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    QRectF m_clip;
};

PaintRecorder::PaintRecorder(const QSize& size) : m_size(size), m_engine(std::make_unique<Engine>()) {}
PaintRecorder::~PaintRecorder() = default;

const std::vector<SeenText>& PaintRecorder::texts() const
{
    return m_engine->texts;
}

const std::vector<SeenBox>& PaintRecorder::boxes() const
{
    return m_engine->boxes;
}

QPaintEngine* PaintRecorder::paintEngine() const
{
    return m_engine.get();
}

int PaintRecorder::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth: return m_size.width();
    case PdmHeight: return m_size.height();
    case PdmDepth: return 32;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
    default: return 96;
    }
}

} // namespace hopscope::test
