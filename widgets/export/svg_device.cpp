#include "widgets/export/svg_device.h"

#include "widgets/export/svg_path.h"
#include "widgets/export/svg_text.h"
#include "widgets/labels/rich_text.h"

#include <QBuffer>
#include <QPaintEngine>
#include <QPainterPath>

namespace hopscope::exporting {

namespace {

constexpr int dotsPerInch = 96;
constexpr double millimetresPerInch = 25.4;

/// "#fff" where it can be said so.
QByteArray colorText(const QColor& color)
{
    const QByteArray name = color.name().toLatin1();
    const bool isShort = name[1] == name[2] && name[3] == name[4] && name[5] == name[6];
    return isShort ? QByteArray{"#"} + name[1] + name[3] + name[5] : name;
}

void addOpacity(QByteArray& style, const char* name, const QColor& color, double opacity)
{
    if (const double share = color.alphaF() * opacity; share < 0.999)
        style += QByteArray(" ") + name + "=\"" + svgNumber(share, 3) + '"';
}

} // namespace

class SvgEngine : public QPaintEngine
{
public:
    SvgEngine(const QSizeF& size, paint::TextMode text) : QPaintEngine(AllFeatures), m_size(size), m_textMode(text) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override
    {
        openGroup({});
        return true;
    }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& changed) override
    {
        // All of it: what save() and restore() bring back is not always marked as changed.
        m_pen = changed.pen();
        m_brush = changed.brush();
        m_transform = changed.transform();
        m_opacity = changed.opacity();
    }

    void drawPath(const QPainterPath& path) override { put(fillStyle(m_brush) + strokeStyle(m_pen), "<path d=\"" + svgPath(m_transform.map(path)) + "\"/>\n"); }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        if (count == 0)
            return;
        QPainterPath path(points[0]);
        for (int i = 1; i < count; ++i)
            path.lineTo(points[i]);
        if (mode != PolylineMode)
            path.closeSubpath();
        const QByteArray fill = mode == PolylineMode ? QByteArray(" fill=\"none\"") : fillStyle(m_brush);
        put(fill + strokeStyle(m_pen), "<path d=\"" + svgPath(m_transform.map(path)) + "\"/>\n");
    }

    void drawRects(const QRectF* rects, int count) override
    {
        const QByteArray style = fillStyle(m_brush) + strokeStyle(m_pen);
        for (int i = 0; i < count; ++i) {
            const QRectF rect = m_transform.mapRect(rects[i].normalized());
            put(style, "<rect x=\"" + svgNumber(rect.x()) + "\" y=\"" + svgNumber(rect.y()) + "\" width=\"" + svgNumber(rect.width()) + "\" height=\"" +
                           svgNumber(rect.height()) + "\"/>\n");
        }
    }

    void drawTextItem(const QPointF& baseline, const QTextItem& item) override
    {
        const QString text = item.text();
        const QFont font = item.font();
        QByteArray style = fillStyle(m_pen.brush()) + " stroke=\"none\"";
        if (m_textMode == paint::TextMode::Native) {
            put(style, m_words.write(text, font, baseline, m_transform));
        } else if (const auto uses = m_glyphs.use(text, font, baseline, m_transform)) {
            put(style, *uses);
        } else {
            QPainterPath path;
            path.addText(baseline, font, text);
            put(style, "<path d=\"" + svgPath(m_transform.map(path)) + "\"/>\n");
        }
    }

    void drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) override
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        pixmap.copy(source.toRect()).save(&buffer, "PNG");
        const QRectF rect = m_transform.mapRect(target);
        put({}, "<image x=\"" + svgNumber(rect.x()) + "\" y=\"" + svgNumber(rect.y()) + "\" width=\"" + svgNumber(rect.width()) + "\" height=\"" +
                    svgNumber(rect.height()) + "\" xlink:href=\"data:image/png;base64," + bytes.toBase64() + "\"/>\n");
    }

    void collect() { m_collects = true; }
    std::vector<SvgPiece> takePieces() { return std::exchange(m_pieces, {}); }
    QByteArray styleSheet() const { return m_words.styleSheet(); }

    QByteArray document(const QString& title, const QString& description) const
    {
        const QByteArray width = svgNumber(m_size.width());
        const QByteArray height = svgNumber(m_size.height());
        QByteArray text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                          "version=\"1.1\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height + "\">\n";
        if (!title.isEmpty())
            text += "<title>" + labels::asRich(title).html().toUtf8() + "</title>\n";
        if (!description.isEmpty())
            text += "<desc>" + labels::asRich(description).html().toUtf8() + "</desc>\n";
        if (const QByteArray sheet = m_words.styleSheet(); !sheet.isEmpty())
            text += "<style>\n" + sheet + "</style>\n";
        if (const QByteArray glyphs = m_glyphs.definitions(); !glyphs.isEmpty())
            text += "<defs>\n" + glyphs + "</defs>\n";
        return text + m_body + "</svg>\n";
    }

private:
    QByteArray fillStyle(const QBrush& brush) const
    {
        if (brush.style() == Qt::NoBrush)
            return " fill=\"none\"";
        QByteArray style = " fill=\"" + colorText(brush.color()) + '"';
        addOpacity(style, "fill-opacity", brush.color(), m_opacity);
        return style;
    }

    QByteArray strokeStyle(const QPen& pen) const
    {
        if (pen.style() == Qt::NoPen || pen.color().alpha() == 0)
            return {};
        const double scale = pen.isCosmetic() ? 1 : m_transform.m11();
        const double width = (pen.widthF() > 0 ? pen.widthF() : 1) * scale;
        QByteArray style = " stroke=\"" + colorText(pen.color()) + "\" stroke-width=\"" + svgNumber(width) + '"';
        addOpacity(style, "stroke-opacity", pen.color(), m_opacity);
        if (pen.capStyle() != Qt::FlatCap)
            style += pen.capStyle() == Qt::RoundCap ? " stroke-linecap=\"round\"" : " stroke-linecap=\"square\"";
        if (pen.joinStyle() != Qt::MiterJoin && pen.joinStyle() != Qt::SvgMiterJoin)
            style += pen.joinStyle() == Qt::RoundJoin ? " stroke-linejoin=\"round\"" : " stroke-linejoin=\"bevel\"";
        if (pen.style() != Qt::SolidLine) {
            QByteArray dashes;
            for (const double dash : pen.dashPattern())
                dashes += (dashes.isEmpty() ? "" : " ") + svgNumber(dash * width);
            style += " stroke-dasharray=\"" + dashes + '"';
        }
        return style;
    }

    /// Things of one look that follow each other say it once.
    void openGroup(const QByteArray& style)
    {
        if (style == m_style)
            return;
        if (!m_style.isEmpty())
            m_body += "</g>\n";
        if (!style.isEmpty())
            m_body += "<g" + style + ">\n";
        m_style = style;
    }

    void put(const QByteArray& style, const QByteArray& element)
    {
        if (m_collects) {
            m_pieces.push_back({style, element});
            return;
        }
        openGroup(style);
        m_body += element;
    }

    const QSizeF m_size;
    const paint::TextMode m_textMode;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    double m_opacity = 1;
    QByteArray m_body;
    QByteArray m_style;
    bool m_collects = false;
    std::vector<SvgPiece> m_pieces;
    SvgGlyphs m_glyphs;
    SvgWords m_words;
};

SvgDevice::SvgDevice(const QSizeF& size, paint::TextMode text) : m_size(size), m_engine(std::make_unique<SvgEngine>(size, text)) {}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const
{
    return m_engine.get();
}

QByteArray SvgDevice::document(const QString& title, const QString& description) const
{
    return m_engine->document(title, description);
}

void SvgDevice::collect()
{
    m_engine->collect();
}

std::vector<SvgPiece> SvgDevice::takePieces()
{
    return m_engine->takePieces();
}

QByteArray SvgDevice::styleSheet() const
{
    return m_engine->styleSheet();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
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

} // namespace hopscope::exporting
