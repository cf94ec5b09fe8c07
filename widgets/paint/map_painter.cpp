#include "widgets/paint/map_painter.h"

#include "widgets/paint/card_painter.h"
#include "widgets/paint/link_painter.h"
#include "widgets/paint/remark_painter.h"

#include <QStringList>

namespace hopscope::paint {

namespace {

/// The layout, and the flow's labels where they stand out.
QRectF contentBounds(const MapPicture& picture)
{
    QRectF bounds = toRectF(picture.layout->bounds);
    if (picture.flow && picture.flow->trace) {
        const FlowPainter flow(picture);
        if (!flow.isEmpty())
            bounds = bounds.united(flow.labelRect().adjusted(-4, -4, 4, 4));
    }
    return bounds;
}

QString remarkOf(const MapPicture& picture)
{
    QStringList remarks{picture.age, picture.flow ? picture.flow->remarks.whatIf : QString()};
    remarks.removeAll(QString());
    return remarks.join(QStringLiteral(" · "));
}

/// Above everything else, so that it hides nothing.
QRectF remarkRect(const MapPicture& picture, const RemarkPainter& remark, const QRectF& content)
{
    const double gap = 8 * flowScaleOf(picture);
    return {QPointF(content.left() + gap, content.top() - remark.size().height()), remark.size()};
}

/// One walk over everything that is drawn, from the ground up.
class MapWalk
{
public:
    MapWalk(QPainter& painter, const MapPicture& picture, const QRectF& exposed)
        : m_painter(painter), m_picture(picture), m_layout(*picture.layout), m_exposed(exposed), m_dimmed(picture.theme->dimmed()),
          m_canvas(painter, picture), m_chips(painter, m_canvas, picture, m_dimmed)
    {
        if (picture.flow && picture.flow->trace) {
            m_flow.emplace(picture);
            if (m_flow->isEmpty())
                m_flow.reset();
        }
        // What is enlarged or outlined reaches out of its card.
        const double reach = 6 + 6 * m_canvas.devicePixelsPerPixel() / m_canvas.devicePixelsPerUnit();
        const QRectF grown = exposed.adjusted(-reach, -reach, reach, reach);
        m_area = {grown.x(), grown.y(), grown.width(), grown.height()};
    }

    void run()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setRenderHint(QPainter::TextAntialiasing);
        const Focus focus(m_picture, m_flow ? &*m_flow : nullptr);
        drawRegions();
        drawCards(focus);
        LinkPainter(m_painter, m_canvas, m_picture, m_dimmed, m_exposed).draw(m_flow.has_value());
        m_canvas.level() == Level::Mark ? drawMarks(focus) : drawChips(focus);
        m_painter.setRenderHint(QPainter::Antialiasing);
        drawOutlines();
        if (m_flow)
            m_flow->draw(m_painter);
        drawRemark();
        m_painter.restore();
    }

private:
    void drawRegions()
    {
        for (const layout::Block& block : m_layout.blocks) {
            const layout::Region& region = block.region;
            if (!region.rect.intersects(m_area))
                continue;
            m_painter.setPen(m_picture.theme->lineWidth > 1 ? QPen(m_picture.theme->outline, 1) : QPen(Qt::NoPen));
            m_painter.setBrush(m_picture.theme->region);
            m_painter.drawRoundedRect(toRectF(region.rect), 10, 10);
            drawTitle(region);
        }
    }

    void drawTitle(const layout::Region& region)
    {
        const QString title = QString::fromStdString(region.title.text);
        const QFont font = fontOf(region.title.role, m_canvas.fontScale());
        const QColor& color = m_picture.theme->textDimmed;
        if (m_canvas.isReadable(font.pixelSize())) {
            drawTextLine(m_painter, toRectF(region.title.rect), title, font, color, m_picture.textMode);
            return;
        }
        const Canvas::InPixels pixels(m_painter, m_canvas);
        const layout::Rect& strip = region.title.rect;
        const QRect box = m_canvas.deviceRect({strip.x, region.rect.y + 1, region.rect.width / 2, strip.bottom() - region.rect.y + 3});
        drawFromAfar(m_painter, m_canvas, box, {region.title.text, region.title.role, color, 14}, m_picture.textMode);
    }

    void drawCards(const Focus& focus)
    {
        CardPainter cards(m_painter, m_canvas, m_picture, m_dimmed);
        m_layout.forEachCard(m_area, [&](const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point& corner) {
            if (!card.isBand())
                cards.add(card, corner, focus.dims(ref, card));
        });
        cards.finish(m_chips);
    }

    void drawMarks(const Focus& focus)
    {
        const Canvas::InPixels pixels(m_painter, m_canvas);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        MarkPainter marks(m_painter, m_canvas, *m_picture.theme);
        m_layout.forEachCard(m_area, [&](const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point& corner) {
            marks.beginCard();
            const bool whole = m_area.contains(layout::Rect{corner.x, corner.y, card.width, card.height});
            for (std::size_t i = 0; i < card.cells.size(); ++i) {
                const layout::Cell& cell = card.cells[i];
                const layout::Rect rect = cell.rect().moved(corner);
                if (whole || rect.intersects(m_area))
                    marks.add({rect, cell.kind, cell.state, cell.hostNetwork, cell.text && cell.text->rolled, focus.of(ref, i, cell)});
            }
        });
        marks.finish();
    }

    void drawChips(const Focus& focus)
    {
        m_layout.forEachCard(m_area, [&](const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point& corner) {
            m_chips.draw(ref, card, corner, m_area, focus);
        });
        m_chips.drawHits();
    }

    void drawRemark()
    {
        const QString text = remarkOf(m_picture);
        if (text.isEmpty())
            return;
        const QRectF content = contentBounds(m_picture);
        const RemarkPainter remark(text, content.width(), flowScaleOf(m_picture));
        remark.draw(m_painter, remarkRect(m_picture, remark, content).topLeft(), *m_picture.theme, m_picture.textMode);
    }

    /// Around a thing or, when it is rolled up, around what stands for it; never so thin that it is lost.
    void outline(const layout::ItemId& id, const QColor& color, double width)
    {
        const auto ref = m_layout.shownFor(id);
        if (!ref)
            return;
        const double pixel = m_canvas.devicePixelsPerPixel() / m_canvas.devicePixelsPerUnit();
        const double strong = std::max(width * m_picture.theme->lineWidth, width * 0.75 * pixel);
        drawOutline(m_painter, toRectF(m_layout.rectOf(*ref)), color, strong, std::max(3.0, 1.5 * pixel));
    }

    void drawOutlines()
    {
        if (const auto service = m_flow ? m_flow->actingService() : std::nullopt)
            outline(*service, m_picture.theme->packet, 3);
        if (m_picture.hovered)
            outline(*m_picture.hovered, m_picture.theme->accent, 1.5);
        for (const layout::ItemId& id : m_picture.selected)
            outline(id, m_picture.theme->accent, 3);
    }

    QPainter& m_painter;
    const MapPicture& m_picture;
    const layout::MapLayout& m_layout;
    QRectF m_exposed;
    layout::Rect m_area; ///< what is exposed and a little around it
    Theme m_dimmed;
    Canvas m_canvas;
    ChipPainter m_chips;
    std::optional<FlowPainter> m_flow;
};

} // namespace

void paintMap(QPainter& painter, const MapPicture& picture, const QRectF& exposed)
{
    if (picture.layout && picture.theme)
        MapWalk(painter, picture, exposed).run();
}

QRectF pictureBounds(const MapPicture& picture)
{
    if (!picture.layout)
        return {};
    QRectF bounds = contentBounds(picture);
    if (const QString text = remarkOf(picture); !text.isEmpty())
        bounds = bounds.united(remarkRect(picture, RemarkPainter(text, bounds.width(), flowScaleOf(picture)), bounds).adjusted(0, -4, 0, 0));
    return bounds;
}

std::optional<QPointF> packetPosition(const MapPicture& picture)
{
    if (!picture.layout || !picture.flow || !picture.flow->trace)
        return std::nullopt;
    return FlowPainter(picture).packet();
}

} // namespace hopscope::paint
