#include "widgets/paint/legend_painter.h"

#include "widgets/paint/bodies.h"
#include "widgets/paint/mark_painter.h"
#include "widgets/paint/marks.h"
#include "widgets/paint/text_painter.h"

#include <algorithm>

namespace hopscope::paint {

namespace {

constexpr double sampleWidth = 26;
constexpr double sampleHeight = 14;
constexpr double rowHeight = 22;
constexpr double gap = 7;         ///< between a sample and its word
constexpr double entryGap = 22;   ///< between entries
constexpr layout::TextRole role = layout::TextRole::CardDetail;

void drawLinkSample(QPainter& painter, const QRectF& rect, layout::LinkState state, const Theme& theme)
{
    const bool allowed = state == layout::LinkState::Allowed;
    const QColor color = allowed ? theme.policy : theme.service;
    QPen pen(color, 2);
    if (state == layout::LinkState::NotReady)
        pen.setDashPattern({3, 2.2});
    else if (state == layout::LinkState::Terminating)
        pen.setDashPattern({1.2, 2});
    else if (allowed)
        pen.setDashPattern({4, 1.5, 1, 1.5});
    const QPointF end(rect.right() - 2, rect.center().y());
    painter.setPen(pen);
    painter.drawLine(QPointF(rect.left(), rect.center().y()), end - QPointF(allowed ? 5 : 0, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (allowed)
        painter.drawPolygon(QPolygonF{end + QPointF(2, 0), end + QPointF(-6, -4), end + QPointF(-6, 4)});
    else
        painter.drawEllipse(end, 3, 3);
}

void drawPathSample(QPainter& painter, const QRectF& rect, const QColor& color, bool dashed, const Theme& theme)
{
    QPen pen(color, dashed ? 2 : 3, Qt::SolidLine, Qt::FlatCap);
    if (dashed)
        pen.setDashPattern({3, 1.8});
    painter.setPen(pen);
    painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(theme.surface);
    painter.drawEllipse(rect.center(), 5, 5);
}

} // namespace

LegendPainter::LegendPainter(const std::vector<LegendEntry>& entries, const LegendWords& words, double width, double scale, Level level)
    : m_scale(scale), m_level(level)
{
    double x = 0;
    double y = 0;
    double widest = 0;
    for (const LegendEntry& entry : entries) {
        const QString word = words(entry);
        const double own = sampleWidth + gap + unitWidths(role).of(QStringView(word)) / unitWidthPixels * fontOf(role).pixelSize();
        if (x > 0 && x + own > width / scale) {
            x = 0;
            y += rowHeight;
        }
        m_placed.push_back({entry, word, {x, y}});
        widest = std::max(widest, x + own);
        x += own + entryGap;
    }
    m_size = QSizeF(widest, m_placed.empty() ? 0 : y + rowHeight) * scale;
}

void LegendPainter::draw(QPainter& painter, const QPointF& corner, const Theme& theme, TextMode mode) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(corner);
    painter.scale(m_scale, m_scale);
    for (const Placed& placed : m_placed) {
        drawSample(painter, placed, theme);
        const QRectF box(placed.corner + QPointF(sampleWidth + gap, 0), QSizeF(1, rowHeight));
        drawTextLine(painter, box, placed.word, fontOf(role), theme.text, mode);
    }
    painter.restore();
}

void LegendPainter::drawSample(QPainter& painter, const Placed& placed, const Theme& theme) const
{
    const QRectF rect(placed.corner + QPointF(0, (rowHeight - sampleHeight) / 2), QSizeF(sampleWidth, sampleHeight));
    const QRectF square(rect.center().x() - 7, rect.center().y() - 7, 14, 14);
    switch (placed.entry.kind) {
    case LegendEntry::Kind::Thing: drawKindIcon(painter, square.adjusted(-1, -1, 1, 1), placed.entry.thing, theme.colorOf(placed.entry.thing)); return;
    case LegendEntry::Kind::Link: drawLinkSample(painter, rect, placed.entry.link, theme); return;
    case LegendEntry::Kind::Packet: drawPathSample(painter, rect, theme.packet, false, theme); return;
    case LegendEntry::Kind::Answer: drawPathSample(painter, rect, theme.reply, true, theme); return;
    default: break;
    }
    if (m_level == Level::Mark) {
        drawMark(painter, rect.adjusted(0, 2, 0, -2), placed.entry, theme);
    } else if (placed.entry.kind == LegendEntry::Kind::State) {
        drawStateMark(painter, square.adjusted(1.5, 1.5, -1.5, -1.5), placed.entry.state, theme);
    } else {
        BodyLook look;
        look.rolled = placed.entry.kind == LegendEntry::Kind::RolledUp;
        look.kind = look.rolled ? layout::ItemKind::Workload : layout::ItemKind::Pod;
        look.hostNetwork = !look.rolled;
        drawBody(painter, rect, look, theme);
    }
}

void LegendPainter::drawMark(QPainter& painter, const QRectF& rect, const LegendEntry& entry, const Theme& theme) const
{
    MapPicture picture;
    picture.theme = &theme;
    const Canvas canvas(painter, picture);
    const Canvas::InPixels pixels(painter, canvas);
    painter.setRenderHint(QPainter::Antialiasing, false);
    MarkPainter marks(painter, canvas, theme);
    Mark mark{{rect.x(), rect.y(), rect.width(), rect.height()}};
    mark.state = entry.kind == LegendEntry::Kind::State ? entry.state : layout::ItemState::Ready;
    mark.hostNetwork = entry.kind == LegendEntry::Kind::HostNetwork;
    mark.rolled = entry.kind == LegendEntry::Kind::RolledUp;
    mark.kind = mark.rolled ? layout::ItemKind::Workload : layout::ItemKind::Pod;
    marks.add(mark);
    marks.finish();
}

} // namespace hopscope::paint
