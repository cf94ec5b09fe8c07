#include "widgets/paint/map_painter.h"

#include "widgets/paint/card_painter.h"
#include "widgets/paint/callout_painter.h"
#include "widgets/paint/cell_painter.h"
#include "widgets/paint/link_painter.h"
#include "widgets/paint/remark_painter.h"

#include <QStringList>

#include <algorithm>

namespace hopscope::paint {

namespace {

/// The layout, and the flow where it stands out.
QRectF contentBounds(const MapPicture& picture)
{
    QRectF bounds = toRectF(picture.layout->bounds);
    if (picture.flow && picture.flow->trace) {
        const FlowPainter flow(picture);
        if (!flow.isEmpty())
            bounds = bounds.united(flow.bounds());
    }
    return bounds;
}

QString remarkOf(const MapPicture& picture)
{
    QStringList remarks{picture.age, picture.flow ? picture.flow->remarks.whatIf : QString(), picture.flow ? picture.flow->remarks.stop : QString()};
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
          m_canvas(painter, picture), m_cells(painter, m_canvas, picture, m_dimmed)
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
        const std::vector<layout::ItemRef> related = relatedItems();
        const Focus focus(m_picture, m_flow ? &*m_flow : nullptr, related.size() > 1 ? std::set(related.begin(), related.end()) : std::set<layout::ItemRef>());
        drawRegions();
        drawCards(focus);
        LinkPainter(m_painter, m_canvas, m_picture, m_dimmed, m_exposed).draw(m_flow.has_value());
        drawCells(focus);
        m_painter.setRenderHint(QPainter::Antialiasing);
        drawPinned();
        drawOutlines();
        if (m_flow)
            m_flow->draw(m_painter);
        else if (m_canvas.isReadable())
            CalloutPainter(m_painter, m_canvas, m_picture).draw(related, seen());
        drawRemark();
        m_painter.restore();
    }

private:
    bool goesOn() const { return !m_picture.goesOn || m_picture.goesOn(); }
    QRectF seen() const { return m_picture.seen.isEmpty() ? toRectF(m_layout.bounds) : m_picture.seen; }

    /// What is chosen, then what is linked to it.
    std::vector<layout::ItemRef> relatedItems() const
    {
        std::vector<layout::ItemRef> items;
        const auto add = [&items](const layout::ItemRef& ref) {
            if (std::find(items.begin(), items.end(), ref) == items.end())
                items.push_back(ref);
        };
        for (const layout::ItemId& id : m_picture.selected) {
            if (const auto ref = m_layout.shownFor(id))
                add(*ref);
        }
        const std::size_t chosen = items.size();
        const auto addEnds = [&](const layout::Link& link) {
            for (std::size_t i = 0; i < chosen; ++i) {
                if (link.from == items[i] || link.to == items[i])
                    add(link.from == items[i] ? link.to : link.from);
            }
        };
        for (const layout::Link& link : m_picture.selectionLinks)
            addEnds(link);
        for (const layout::Link& link : chosen > 0 ? m_layout.links : std::vector<layout::Link>())
            addEnds(link);
        return items;
    }

    /// Headings of cards of which the window shows only a lower part.
    void drawPinned()
    {
        if (m_picture.seen.isEmpty())
            return;
        m_layout.forEachCard(m_area, [&](const layout::ItemRef&, const layout::CardLayout& card, const layout::Point& corner) {
            const layout::Rect header = card.form == layout::CardForm::Tile || card.isBand() ? layout::Rect() : card.headerRect();
            const double edge = m_picture.seen.top();
            const double bottom = corner.y + card.height;
            if (header.height <= 0 || header.width < card.width - 1 || corner.y + 2 >= edge || bottom < edge + header.height)
                return;
            m_cells.drawPinned(card, {corner.x, edge}, m_area);
        });
    }

    void drawRegions()
    {
        if (!m_canvas.isReadable())
            return;
        const RoleFont font(layout::TextRole::RegionTitle, m_canvas.fontScale());
        for (const layout::Block& block : m_layout.blocks) {
            const layout::TextLine& title = block.region.title;
            if (title.rect.intersects(m_area))
                drawTextLine(m_painter, toRectF(title.rect), QString::fromStdString(title.text), font, m_picture.theme->textDimmed, m_picture.textMode);
        }
    }

    void drawCards(const Focus& focus)
    {
        CardPainter cards(m_painter, m_canvas, m_picture, m_dimmed);
        m_layout.forEachCard(m_area, [&](const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point& corner) {
            if (!card.isBand() && goesOn())
                cards.add(card, corner, focus.dims(ref, card));
        });
        cards.finish();
    }

    void drawCells(const Focus& focus)
    {
        m_layout.forEachCard(m_area, [&](const layout::ItemRef& ref, const layout::CardLayout& card, const layout::Point& corner) {
            if (card.form != layout::CardForm::Tile && goesOn())
                m_cells.draw(ref, card, corner, m_area, focus);
        });
        m_cells.finish();
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
    CellPainter m_cells;
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
