#include "widgets/paint/map_painter.h"

#include "widgets/paint/flow_painter.h"
#include "widgets/paint/item_painter.h"
#include "widgets/paint/remark_painter.h"
#include "widgets/paint/text_painter.h"

#include <QPainterPath>
#include <QStringList>

namespace hopscope::paint {

namespace {

constexpr std::size_t manyLinks = 60;

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

/// One walk over everything that is drawn.
class MapWalk
{
public:
    MapWalk(QPainter& painter, const MapPicture& picture, const QRectF& exposed)
        : m_painter(painter), m_picture(picture), m_layout(*picture.layout), m_exposed(exposed), m_dimmed(picture.theme->dimmed())
    {
        if (picture.flow && picture.flow->trace) {
            m_flow.emplace(picture);
            if (m_flow->isEmpty())
                m_flow.reset();
        }
        for (const layout::ItemId& id : picture.highlighted) {
            const layout::Item* item = m_layout.find(id);
            if (item && item->card)
                m_cardsOfHits.insert(m_layout.items[*item->card].id);
        }
    }

    void run()
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setRenderHint(QPainter::TextAntialiasing);
        drawRegions();
        ItemPainter items(m_painter, m_picture, m_exposed);
        for (const layout::Item& item : m_layout.items) {
            if (isCard(item) && shows(item))
                items.draw(item, themeFor(item));
        }
        drawLinks();
        for (const layout::Item& item : m_layout.items) {
            if (!isCard(item) && shows(item))
                items.draw(item, themeFor(item));
        }
        items.finish();
        drawOutlines(items);
        if (m_flow)
            m_flow->draw(m_painter);
        drawRemark();
        m_painter.restore();
    }

private:
    static bool isCard(const layout::Item& item)
    {
        return item.id.kind >= layout::ItemKind::NodeCard && item.id.kind <= layout::ItemKind::UnscheduledCard;
    }

    bool shows(const layout::Item& item) const { return toRectF(item.rect).adjusted(-6, -6, 6, 6).intersects(m_exposed); }

    const Theme& themeFor(const layout::Item& item) const
    {
        const bool aside = m_flow ? m_flow->touched().count(item.id) == 0
                                  : !m_picture.highlighted.empty() && m_picture.highlighted.count(item.id) == 0 &&
                                        m_cardsOfHits.count(item.id) == 0;
        return aside ? m_dimmed : *m_picture.theme;
    }

    void drawRegions()
    {
        for (const layout::Region& region : m_layout.regions) {
            const QRectF rect = toRectF(region.rect);
            if (!rect.intersects(m_exposed))
                continue;
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_picture.theme->region);
            m_painter.drawRoundedRect(rect, 10, 10);
            drawTitle(region);
        }
    }

    void drawTitle(const layout::Region& region)
    {
        const QString title = QString::fromStdString(region.title.text);
        const QFont font = fontOf(region.title.role);
        const QRectF rect = toRectF(region.title.rect);
        const QColor& color = m_picture.theme->textDimmed;
        if (isReadable(m_painter, font.pixelSize()))
            drawTextLine(m_painter, rect, title, font, color, m_picture.textMode);
        else
            drawFromAfar(m_painter, QRectF(rect.left(), region.rect.y + 1, region.rect.width / 2, rect.height() + 9), title, font, color,
                         m_picture.textMode);
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

    bool isChosen(std::size_t index) const
    {
        const layout::ItemId& id = m_layout.items[index].id;
        return m_picture.selected.count(id) > 0 || (m_picture.hovered && *m_picture.hovered == id);
    }

    void drawLinks()
    {
        std::vector<const layout::Link*> chosen;
        // Beside a flow, hundreds of faint lines would be a cloud.
        const bool others = !m_picture.linksOfSelectionOnly && !(m_flow && m_layout.links.size() > manyLinks);
        const bool faint = m_flow || m_layout.links.size() > manyLinks || !m_picture.selected.empty();
        for (const layout::Link& link : m_layout.links) {
            if (isChosen(link.from) || isChosen(link.to))
                chosen.push_back(&link);
            else if (others)
                drawLink(link, faint ? m_dimmed.link : m_picture.theme->link, 1.3);
        }
        for (const layout::Link* link : chosen)
            drawLink(*link, m_flow ? m_picture.theme->link : m_picture.theme->service, 2.2);
    }

    void drawLink(const layout::Link& link, const QColor& color, double width)
    {
        QPolygonF way;
        for (const layout::Point& point : link.path)
            way.append({point.x, point.y});
        if (way.size() < 2 || !way.boundingRect().adjusted(-2, -2, 2, 2).intersects(m_exposed))
            return;
        QPen pen(color, width);
        if (link.state == layout::LinkState::NotReady)
            pen.setDashPattern({5, 4});
        else if (link.state == layout::LinkState::Terminating)
            pen.setDashPattern({1.2, 2.6});
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(roundedWay(way, 7));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawEllipse(way.back(), 1.2 + width, 1.2 + width);
    }

    void drawOutlines(ItemPainter& items)
    {
        if (const auto service = m_flow ? m_flow->actingService() : std::nullopt)
            items.outline(*service, m_picture.theme->packet, 3);
        for (const layout::ItemId& id : m_picture.highlighted)
            items.outline(id, m_picture.theme->accent, 2);
        if (m_picture.hovered)
            items.outline(*m_picture.hovered, m_picture.theme->accent, 1.5);
        for (const layout::ItemId& id : m_picture.selected)
            items.outline(id, m_picture.theme->accent, 3);
    }

    QPainter& m_painter;
    const MapPicture& m_picture;
    const layout::MapLayout& m_layout;
    QRectF m_exposed;
    Theme m_dimmed;
    std::optional<FlowPainter> m_flow;
    std::set<layout::ItemId> m_cardsOfHits;
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
