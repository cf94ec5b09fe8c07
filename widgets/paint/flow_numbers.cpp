#include "widgets/paint/flow_numbers.h"

#include "widgets/paint/bodies.h"
#include "widgets/paint/text_painter.h"

#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>

namespace hopscope::paint {

namespace {

constexpr double radius = 9;
constexpr double reach = 150; ///< so far from its place a number may stand, in units at scale 1

double lengthOf(const QPolygonF& way)
{
    double length = 0;
    for (qsizetype i = 1; i < way.size(); ++i)
        length += QLineF(way[i - 1], way[i]).length();
    return length;
}

QPointF pointAt(const QPolygonF& way, double distance)
{
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QLineF part(way[i - 1], way[i]);
        if (distance <= part.length() && part.length() > 0)
            return part.pointAt(distance / part.length());
        distance -= part.length();
    }
    return way.back();
}

QColor inkOn(const QColor& ground)
{
    return 0.2126 * ground.redF() + 0.7152 * ground.greenF() + 0.0722 * ground.blueF() > 0.5 ? QColor(Qt::black) : QColor(Qt::white);
}

QPolygonF reversed(QPolygonF way)
{
    std::reverse(way.begin(), way.end());
    return way;
}

} // namespace

FlowNumbers::FlowNumbers(const MapPicture& picture, const flow::FlowTimeline& timeline, const FlowScene& scene, double scale) : m_scale(scale)
{
    findTexts(*picture.layout, scene);
    const std::vector<FlowLeg>& legs = scene.legs();
    if (legs.empty()) {
        if (const auto point = timeline.hopCount() > 0 ? scene.pointAfter(0) : std::nullopt)
            addStay(0, timeline.hopCount() - 1, false, {QPolygonF{*point}});
        return;
    }
    const std::size_t turn = timeline.replyBegins();
    if (legs.front().hop > 0)
        addStay(0, legs.front().hop - 1, false, {legs.front().way});
    for (std::size_t i = 0; i < legs.size(); ++i) {
        const std::size_t first = legs[i].hop;
        const std::size_t last = (i + 1 < legs.size() ? legs[i + 1].hop : timeline.hopCount()) - 1;
        if (last < first) // half of a way over the wire
            continue;
        const bool turns = first < turn && turn <= last;
        std::vector<QPolygonF> ways{reversed(legs[i].way)};
        const std::vector<QPolygonF> onwards = i + 1 < legs.size() ? std::vector<QPolygonF>{legs[i + 1].way} : ways;
        if (!turns && i + 1 < legs.size())
            ways.push_back(legs[i + 1].way);
        addStay(first, turns ? turn - 1 : last, legs[i].reply, ways);
        if (turns)
            addStay(turn, last, true, onwards);
    }
}

/// Names and addresses of what takes part, and the titles of the regions. All else is dimmed.
void FlowNumbers::findTexts(const layout::MapLayout& map, const FlowScene& scene)
{
    for (const layout::Block& block : map.blocks)
        m_texts.push_back(toRectF(block.region.title.rect));
    for (const layout::ItemRef& ref : scene.touched()) {
        if (!ref.isCard())
            continue;
        const layout::Point corner = map.cornerOf(ref);
        for (const layout::CardLine& line : map.cardOf(ref).filled().lines)
            m_texts.push_back(toRectF(line.line.rect.moved(corner)));
    }
}

QFont FlowNumbers::font() const
{
    QFont font = fontOf(layout::TextRole::ItemName);
    font.setPixelSize(std::max(1, int(12 * m_scale)));
    font.setWeight(QFont::DemiBold);
    return font;
}

QString FlowNumbers::textOf(const Stay& stay)
{
    const QString first = QString::number(stay.first + 1);
    return stay.last == stay.first ? first : QStringLiteral("%1–%2").arg(first).arg(stay.last + 1);
}

void FlowNumbers::addStay(std::size_t first, std::size_t last, bool reply, const std::vector<QPolygonF>& ways)
{
    Stay stay{first, last, reply, {}};
    const double height = 2 * radius * m_scale;
    const double width = std::max(height, QFontMetricsF(font()).horizontalAdvance(textOf(stay)) + 10 * m_scale);
    stay.rect = freePlace(ways, {width, height});
    m_stays.push_back(stay);
}

double FlowNumbers::covered(const QRectF& rect) const
{
    double area = 0;
    const auto add = [&](const QRectF& other, double weight) {
        const QRectF both = rect.intersected(other);
        area += both.isEmpty() ? 0 : both.width() * both.height() * weight;
    };
    for (const QRectF& text : m_texts)
        add(text, 2);
    for (const Stay& stay : m_stays)
        add(stay.rect.adjusted(-1, -1, 1, 1), 3);
    return area;
}

/// On a way, as near to the place as nothing is hidden; where all of it is taken, beside it.
QRectF FlowNumbers::freePlace(const std::vector<QPolygonF>& ways, const QSizeF& size) const
{
    QRectF best;
    double least = 0;
    const auto consider = [&](const QPolygonF& way, double away, double down) {
        const QPointF middle = (way.size() > 1 ? pointAt(way, away) : way.front()) + QPointF(0, down);
        const QRectF rect(middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height());
        const double hidden = covered(rect);
        if (best.isNull() || hidden < least) {
            best = rect;
            least = hidden;
        }
    };
    for (const double beside : {0.0, 1.0, -1.0, 2.0, -2.0}) {
        for (double away = 0; away <= reach * m_scale; away += 2 * m_scale) {
            for (const QPolygonF& way : ways) {
                if (away > 0 && away > lengthOf(way))
                    continue;
                consider(way, away, beside * (size.height() + 2));
                if (least <= 0)
                    return best;
            }
        }
    }
    return best;
}

const FlowNumbers::Stay* FlowNumbers::stayAt(std::size_t hop) const
{
    const auto at = std::find_if(m_stays.begin(), m_stays.end(), [hop](const Stay& stay) { return stay.first <= hop && hop <= stay.last; });
    return at == m_stays.end() ? nullptr : &*at;
}

void FlowNumbers::draw(QPainter& painter, std::size_t hop, bool ends, const Theme& theme, TextMode mode) const
{
    const QFont bold = font();
    for (const Stay& stay : m_stays) {
        const QColor color = stay.reply ? theme.reply : theme.packet;
        const bool now = stay.first <= hop && hop <= stay.last;
        if (now && ends)
            continue;
        const QString text = now ? QString::number(hop + 1) : textOf(stay);
        const double width = QFontMetricsF(bold).horizontalAdvance(text);
        QRectF rect = stay.rect;
        if (now) {
            rect.setWidth(std::max(rect.height(), width + 10 * m_scale) + 2 * m_scale);
            rect.setHeight(rect.height() + 2 * m_scale);
            rect.moveCenter(stay.rect.center());
        }
        painter.setPen(QPen(now ? theme.surface : color, (now ? 2 : 1.4) * m_scale));
        painter.setBrush(now ? color : theme.surface);
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
        const QColor ink = now ? inkOn(color) : mixed(color, theme.text, 0.22);
        drawTextLine(painter, QRectF(rect.center().x() - width / 2, rect.top(), width, rect.height()), text, bold, ink, mode);
    }
}

} // namespace hopscope::paint
