#include "widgets/paint/callout_painter.h"

#include "widgets/paint/rects.h"

#include <QFontMetricsF>

#include <algorithm>

namespace hopscope::paint {

namespace {

constexpr std::size_t calloutsAtMost = 24;
constexpr double padding = 6;
constexpr double gap = 8;

} // namespace

bool isNamed(const layout::MapLayout& layout, const layout::ItemRef& ref)
{
    const layout::CardLayout& card = layout.cardOf(ref);
    if (ref.isCard())
        return card.form <= layout::CardForm::Groups;
    const std::vector<layout::CardLine>& lines = card.filled().lines;
    return std::any_of(lines.begin(), lines.end(), [&](const layout::CardLine& line) { return line.cell == ref.cell; });
}

CalloutPainter::CalloutPainter(QPainter& painter, const Canvas& canvas, const MapPicture& picture)
    : m_painter(painter), m_picture(picture), m_nameFont(layout::TextRole::ItemName, canvas.fontScale()),
      m_addressFont(layout::TextRole::Address, canvas.fontScale()), m_line(QFontMetricsF(m_addressFont.font).height() + 2)
{
}

CalloutPainter::Callout CalloutPainter::calloutOf(const layout::ItemRef& ref) const
{
    const layout::Item item = m_picture.layout->item(ref);
    const bool bare = item.details.empty() || item.hostNetwork;
    Callout callout{QString::fromStdString(item.id.key.name), bare ? QString() : QString::fromStdString(item.details.front()), toRectF(item.rect), {}, 0};
    if (ref.isCard() && item.id.kind == layout::ItemKind::NodeCard)
        callout.address = QString::fromStdString(m_picture.layout->cardOf(ref).head.address);
    else if (item.id.kind == layout::ItemKind::Service)
        callout.address = QString::fromStdString(m_picture.layout->cardOf(ref).cells[std::size_t(ref.cell)].text->address);
    callout.nameWidth = QFontMetricsF(m_nameFont.font).horizontalAdvance(callout.name);
    const double address = callout.address.isEmpty() ? 0 : gap + QFontMetricsF(m_addressFont.font).horizontalAdvance(callout.address);
    callout.rect.setSize({callout.nameWidth + address + 2 * padding, m_line + 4});
    return callout;
}

/// Right of the thing, else left, below or above: where it covers none of the others. False: there is no such place.
bool CalloutPainter::place(Callout& callout, const QRectF& seen) const
{
    const QSizeF size = callout.rect.size();
    const QPointF middle = callout.thing.center();
    for (int step = 0; step < 12; ++step) {
        const double aside = (step % 2 ? -1 : 1) * ((step + 1) / 2) * (size.height() + 3);
        for (const double x : {callout.thing.right() + gap, callout.thing.left() - gap - size.width()}) {
            QRectF rect(QPointF(x, middle.y() - size.height() / 2 + aside), size);
            rect.moveLeft(std::clamp(rect.left(), seen.left() + 2, std::max(seen.left() + 2, seen.right() - 2 - size.width())));
            rect.moveTop(std::clamp(rect.top(), seen.top() + 2, std::max(seen.top() + 2, seen.bottom() - 2 - size.height())));
            const bool free = std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF& taken) { return taken.intersects(rect); });
            if (free) {
                callout.rect = rect;
                return true;
            }
        }
    }
    return false;
}

void CalloutPainter::paint(const Callout& callout)
{
    const Theme& theme = *m_picture.theme;
    m_painter.setPen(QPen(theme.text, 1 * theme.lineWidth));
    const QPointF nearest(std::clamp(callout.thing.center().x(), callout.rect.left(), callout.rect.right()),
                          std::clamp(callout.thing.center().y(), callout.rect.top(), callout.rect.bottom()));
    m_painter.drawLine(callout.thing.center(), nearest);
    m_painter.setBrush(theme.surfaceRaised);
    m_painter.drawRoundedRect(callout.rect, 4, 4);
    QRectF line = callout.rect.adjusted(padding, 0, -padding, 0);
    drawTextLine(m_painter, line, callout.name, m_nameFont, theme.text, m_picture.textMode);
    line.setLeft(line.left() + callout.nameWidth + gap);
    drawTextLine(m_painter, line, callout.address, m_addressFont, theme.text, m_picture.textMode);
}

void CalloutPainter::draw(const std::vector<layout::ItemRef>& items, const QRectF& seen)
{
    std::size_t drawn = 0;
    for (const layout::ItemRef& ref : items) {
        if (isNamed(*m_picture.layout, ref) || !toRectF(m_picture.layout->rectOf(ref)).intersects(seen))
            continue;
        Callout callout = calloutOf(ref);
        if (callout.name.isEmpty() || !place(callout, seen))
            continue;
        paint(callout);
        m_taken.push_back(callout.rect);
        if (++drawn == calloutsAtMost)
            return;
    }
}

} // namespace hopscope::paint
