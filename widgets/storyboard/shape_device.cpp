#include "widgets/storyboard/shape_device.h"

#include <QPaintEngine>

namespace hopscope::storyboard {

namespace {

constexpr int dotsPerInch = 96;
constexpr double millimetresPerInch = 25.4;

} // namespace

class ShapeEngine : public QPaintEngine
{
public:
    ShapeEngine() : QPaintEngine(AllFeatures) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& changed) override
    {
        m_pen = changed.pen();
        m_brush = changed.brush();
        m_transform = changed.transform();
    }

    void drawPath(const QPainterPath& path) override { add(path, m_brush); }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        if (count == 0)
            return;
        QPainterPath path(points[0]);
        for (int i = 1; i < count; ++i)
            path.lineTo(points[i]);
        if (mode != PolylineMode)
            path.closeSubpath();
        add(path, mode == PolylineMode ? QBrush() : m_brush);
    }

    void drawRects(const QRectF* rects, int count) override
    {
        for (int i = 0; i < count; ++i) {
            QPainterPath path;
            path.addRect(rects[i]);
            add(path, m_brush);
        }
    }

    void drawTextItem(const QPointF& baseline, const QTextItem& item) override
    {
        DrawnShape shape;
        shape.text = item.text();
        shape.font = item.font();
        shape.font.setPixelSize(std::max(1, qRound(item.font().pixelSize() * m_transform.m22())));
        shape.baseline = m_transform.map(baseline);
        shape.color = m_pen.color();
        group().shapes.push_back(std::move(shape));
    }

    /// The stage has no pictures on it.
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}

    std::vector<ShapeGroup> groups;

private:
    ShapeGroup& group()
    {
        if (groups.empty())
            groups.push_back({});
        return groups.back();
    }

    void add(const QPainterPath& path, const QBrush& brush)
    {
        DrawnShape shape;
        shape.path = m_transform.map(path);
        shape.pen = m_pen;
        shape.pen.setWidthF((m_pen.widthF() > 0 ? m_pen.widthF() : 1) * m_transform.m11());
        shape.brush = brush;
        group().shapes.push_back(std::move(shape));
    }

    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
};

ShapeDevice::ShapeDevice(const QSizeF& size) : m_size(size), m_engine(std::make_unique<ShapeEngine>()) {}

ShapeDevice::~ShapeDevice() = default;

QPaintEngine* ShapeDevice::paintEngine() const
{
    return m_engine.get();
}

void ShapeDevice::beginGroup(const std::string& name)
{
    m_engine->groups.push_back({name, {}});
}

const std::vector<ShapeGroup>& ShapeDevice::groups() const
{
    return m_engine->groups;
}

int ShapeDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth: return qRound(m_size.width());
    case PdmHeight: return qRound(m_size.height());
    case PdmWidthMM: return qRound(m_size.width() * millimetresPerInch / dotsPerInch);
    case PdmHeightMM: return qRound(m_size.height() * millimetresPerInch / dotsPerInch);
    case PdmNumColors: return INT_MAX;
    case PdmDepth: return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return dotsPerInch;
    case PdmDevicePixelRatio: return 1;
    default: return QPaintDevice::metric(metric);
    }
}

} // namespace hopscope::storyboard
