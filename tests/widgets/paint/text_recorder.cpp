#include "tests/widgets/paint/text_recorder.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace hopscope::test {

class TextRecorder::Engine : public QPaintEngine
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
    }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF& baseline, const QTextItem& item) override
    {
        const QFontMetricsF metrics(item.font());
        // Letters without what hangs above and below: lines may share that.
        const QRectF rect(baseline.x(), baseline.y() - metrics.xHeight(), metrics.horizontalAdvance(item.text()), metrics.xHeight());
        texts.push_back({item.text(), item.font().pixelSize() * m_transform.m11(), m_transform.mapRect(rect)});
    }

    std::vector<DrawnText> texts;

private:
    QTransform m_transform;
};

TextRecorder::TextRecorder(const QSize& size) : m_size(size), m_engine(std::make_unique<Engine>()) {}
TextRecorder::~TextRecorder() = default;

const std::vector<DrawnText>& TextRecorder::texts() const
{
    return m_engine->texts;
}

QPaintEngine* TextRecorder::paintEngine() const
{
    return m_engine.get();
}

int TextRecorder::metric(PaintDeviceMetric metric) const
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
